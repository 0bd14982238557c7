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
    internal static string Unit(Parameter parameter, Language language) =>
        language.Found($"units.{parameter.Unit.Replace(' ', '-')}") ?? parameter.Unit;

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
