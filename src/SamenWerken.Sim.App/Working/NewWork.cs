using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Files;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.App.Working;

/// <summary>Writes commented starts, which run as they are.</summary>
internal static class NewWork
{
    internal static void Scenario(Terminal terminal, NewInput asked)
    {
        var file = asked.Name + ".yaml";
        Write(asked, (file, Start($"scenario.{asked.Language.Code()}.yaml").Replace("NAME", asked.Name, StringComparison.Ordinal)));
        Tell(terminal, asked, [file], $"samenwerken compare {file}");
    }

    internal static void Experiment(Terminal terminal, NewInput asked, string scenario)
    {
        var file = asked.Name + ".yaml";
        var text = Start($"experiment.{asked.Language.Code()}.yaml").Replace("NAME", asked.Name, StringComparison.Ordinal);
        Write(asked, (file, text.Replace("SCENARIO ", CommandLineText.Of([scenario]) + " ", StringComparison.Ordinal)));
        Tell(terminal, asked, [file], $"samenwerken sweep --experiment {file} --out results/{asked.Name}");
    }

    internal static void Strategy(Terminal terminal, NewInput asked)
    {
        var files = Project(asked, "strategy", asked.Language.Say("command.new.strategy"));
        Tell(terminal, asked, files, $"dotnet build {asked.Name} -c Release",
            $"samenwerken compare reference --assembly {Assembly(asked)} --strategies {asked.Name},exchange,mandate");
    }

    internal static void Model(Terminal terminal, NewInput asked)
    {
        var files = Project(asked, "model", asked.Language.Say("command.new.model"));
        var scenario = Path.Combine(asked.Name, "case.yaml");
        NewFile.Write(scenario, $"model: {asked.Name}\nname: \"{asked.Name}\"\nwilling: 0.5\n");
        Tell(terminal, asked, [.. files, scenario], $"dotnet build {asked.Name} -c Release",
            $"samenwerken compare {scenario} --assembly {Assembly(asked)}");
    }

    private static string[] Project(NewInput asked, string kind, string summary)
    {
        string[] files = [Path.Combine(asked.Name, asked.Class + ".cs"), Path.Combine(asked.Name, asked.Name + ".csproj")];
        if (FolderPath.Objection(asked.Name) is { } objection)
            throw new MistakeException(objection + "; choose another name.");
        Directory.CreateDirectory(asked.Name);
        var code = InLanguage(asked, Start(kind + ".cs.txt"), "//").Replace("CLASS", asked.Class, StringComparison.Ordinal)
            .Replace("KEY", asked.Name, StringComparison.Ordinal).Replace("SUMMARY", summary, StringComparison.Ordinal);
        var project =
            InLanguage(asked, Start("project.csproj.txt"), "<!--").Replace("VERSION", Manifest.ProgramVersion, StringComparison.Ordinal)
            .Replace("FOLDER", System.Security.SecurityElement.Escape(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)),
                StringComparison.Ordinal);
        Write(asked, (files[0], code), (files[1], project));
        return files;
    }

    // A line that begins with a mark of a language is of that language alone.
    private static string InLanguage(NewInput asked, string text, string comment)
    {
        var (own, other) = (comment + (IsDutch(asked) ? "NL " : "EN "), comment + (IsDutch(asked) ? "EN " : "NL "));
        var lines = text.Split('\n').Where(line => !line.TrimStart().StartsWith(other, StringComparison.Ordinal));
        return string.Join('\n', lines.Select(line => line.Replace(own, comment + " ", StringComparison.Ordinal)));
    }

    private static void Write(NewInput asked, params IReadOnlyList<(string File, string Text)> files)
    {
        NewFile.Check(asked.Overwrite, files.Select(file => file.File));
        foreach (var (file, text) in files)
            NewFile.Write(file, text);
    }

    private static void Tell(Terminal terminal, NewInput asked, IReadOnlyList<string> files, params IReadOnlyList<string> lines)
    {
        foreach (var file in files)
            terminal.Output.WriteLine(file);
        foreach (var (place, line) in lines.Index())
            terminal.Output.WriteLine((place > 0 ? asked.Language.Say("command.new.and-then") : asked.Language.Say("command.new.go-on"))
                + line + Again(line, asked));
    }

    // The language again, for the words that this program reads.
    private static string Again(string line, NewInput asked) => line.StartsWith("samenwerken", StringComparison.Ordinal)
        ? string.Concat(SharedOptions.Repeated(asked.Language).Select(word => " " + word))
        : "";

    private static string Assembly(NewInput asked) => $"{asked.Name}/bin/Release/net10.0/{asked.Name}.dll";

    private static bool IsDutch(NewInput asked) => asked.Language == Language.Dutch;

    private static string Start(string name)
    {
        using var stream = System.Reflection.Assembly.GetExecutingAssembly().GetManifestResourceStream("start/" + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
