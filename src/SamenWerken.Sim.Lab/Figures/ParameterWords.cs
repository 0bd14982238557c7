using SamenWerken.Sim.Lab.Figures.Drawing;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Lab.Words;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>What a parameter is called on the axis of a figure, and what its ends mean.</summary>
/// <param name="Name">Its name, with its symbol.</param>
/// <param name="Low">What little of it means; empty where its name says enough.</param>
/// <param name="High">What much of it means.</param>
internal sealed record ParameterWords(string Name, string Low, string High)
{
    /// <summary>What a parameter is called, or its path where it has no other name.</summary>
    internal static string NameOf(string path, Look look) => Found(path, "name", look.Language) ?? path;

    /// <summary>What it stands for.</summary>
    internal static string Meaning(Parameter parameter, Language language) =>
        language == Language.Dutch ? Dutch(parameter) ?? language.Message(parameter.Meaning) : parameter.Meaning;

    /// <summary>Its unit; that of a model of one's own as it says it.</summary>
    internal static string Unit(Parameter parameter, Language language) => Unit(parameter.Unit, language);

    /// <summary>A unit that parameters have.</summary>
    internal static string Unit(string english, Language language) => language.Found($"units.{english.Replace(' ', '-')}") ?? english;

    /// <summary>What a parameter of the model that most is about stands for, found by its English.</summary>
    internal static string Meaning(string english, Language language) => language != Language.Dutch ? english
        : Wording.Of("parameters").FirstOrDefault(its => its.Key.EndsWith(".meaning", StringComparison.Ordinal)
            && its.Value.English.Text == english).Value?.Dutch.Filled([]) ?? language.Message(english);

    /// <summary>Where it comes from.</summary>
    internal static string Source(string english, Language language) =>
        language == Language.Dutch ? Science.PlaceInDutch(english) : english;

    /// <summary>Its symbol, as equations have it.</summary>
    internal static string SymbolOf(string english, Language language) =>
        (language == Language.Dutch ? Science.InDutch("symbol-mean", english) : null) ?? english;

    /// <summary>Its symbol, meaning, unit and source in one breath, as the schema has them.</summary>
    internal static string InOneBreath(ParameterAttribute its, Language language) =>
        $"{(its.Symbol == "–" ? "" : SymbolOf(its.Symbol, language) + ": ")}{Meaning(its.Meaning, language)} "
            + $"[{Unit(its.Unit, language)}; {Source(its.Source, language)}]";

    // Two models may have a parameter of one path that means something else in each: its English tells which it is.
    private static string? Dutch(Parameter parameter) => Sentences(parameter.Path, "meaning")
        .FirstOrDefault(sentence => sentence.English.Text == parameter.Meaning)?.Dutch.Filled([]);

    private static string? Found(string path, string what, Language language) =>
        Sentences(path, what).FirstOrDefault() is { } sentence ? sentence.In(language == Language.Dutch).Filled([]) : null;

    // Of the model that most is about, then of the others, whose keys begin with the model's.
    private static IEnumerable<Sentence> Sentences(string path, string what)
    {
        if (Wording.Find($"parameters.{path}.{what}") is { } first)
            yield return first;
        foreach (var (key, sentence) in Wording.Of("classics"))
        {
            if (key.AsSpan(key.IndexOf('.') + 1).SequenceEqual($"{path}.{what}"))
                yield return sentence;
        }
    }

    /// <summary>What a parameter is called, with its path.</summary>
    internal static string WithPath(string path, Look look) => NameOf(path, look) is var name && name == path ? path : $"{name} ({path})";

    /// <summary>The same, or without its path where there is no room for it.</summary>
    internal static string Fitting(string path, Look look, double width, double size) =>
        WithPath(path, look) is var whole && TextWidth.Of(whole, size) <= width ? whole : TextWidth.Cut(NameOf(path, look), width, size);

    internal static ParameterWords Of(Parameter parameter, Look look)
    {
        var symbol = Symbol(parameter);
        string? Said(string what) => Found(parameter.Path, what, look.Language);
        return Said("name") is { } name
            ? new(name + symbol, Said("low") ?? "", Said("high") ?? "")
            : new($"{parameter.Path}{symbol}{(parameter.Unit.Length > 0 ? $" ({Unit(parameter, look.Language)})" : "")}", "", "");
    }

    /// <summary>The name, with the path behind it where there is room.</summary>
    internal string Fitting(Parameter parameter, double width, double size) =>
        Name.StartsWith(parameter.Path, StringComparison.Ordinal) || TextWidth.Of($"{Name} ({parameter.Path})", size) > width
            ? TextWidth.Cut(Name, width, size)
            : $"{Name} ({parameter.Path})";

    // "mean α_i (AutonomyNeed)" is α.
    private static string Symbol(Parameter parameter)
    {
        var symbol = parameter.Symbol.Split(" (")[0].Split(' ')[^1].Split('_')[0];
        return symbol.Length is > 0 and <= 2 ? " " + symbol : "";
    }
}
