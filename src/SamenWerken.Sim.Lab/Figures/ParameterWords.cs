using SamenWerken.Sim.Lab.Figures.Drawing;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>What a parameter is called on the axis of a figure, and what its ends mean.</summary>
/// <param name="Name">Its name, with its symbol.</param>
/// <param name="Low">What little of it means; empty where its name says enough.</param>
/// <param name="High">What much of it means.</param>
internal sealed record ParameterWords(string Name, string Low, string High)
{
    private static readonly Dictionary<string, (ParameterWords English, ParameterWords Dutch)> Known = new(StringComparer.Ordinal)
    {
        ["population.alignment"] = (new("goal alignment", "goals diverge", "goals agree"), new("gelijkgerichtheid van doelen", "doelen lopen uiteen", "doelen lopen gelijk")),
        ["population.autonomyNeed.mean"] = (new("autonomy need", "low", "high"), new("autonomiebehoefte", "laag", "hoog")),
        ["population.openness.mean"] = (new("openness", "closed", "open"), new("openheid", "gesloten", "open")),
        ["population.publicOrientation.mean"] = (new("public orientation", "own interest", "residents' interest"), new("publieke oriëntatie", "eigen belang", "belang van bewoners")),
        ["population.cynicism.mean"] = (new("cynicism at the start", "low", "high"), new("cynisme aan het begin", "laag", "hoog")),
        ["population.trust"] = (new("trust at the start", "low", "high"), new("vertrouwen aan het begin", "laag", "hoog")),
        ["population.knowledge"] = (new("knowledge at the start", "low", "high"), new("kennis aan het begin", "laag", "hoog")),
        ["population.actors"] = (new("actors", "few", "many"), new("actoren", "weinig", "veel")),
        ["coordination.fine"] = (new("fine", "none", "heavy"), new("boete", "geen", "zwaar")),
        ["coordination.meetings"] = (new("meetings", "few", "many"), new("overleg", "weinig", "veel")),
        ["coordination.persuasion"] = (new("persuasion", "weak", "strong"), new("overtuiging", "zwak", "sterk")),
        ["fragmentation"] = (new("cost of fragmentation", "low", "high"), new("kosten van versnippering", "laag", "hoog")),
        ["disciplines"] = (new("issues a household's question touches", "few", "many"), new("leefgebieden per vraag", "weinig", "veel")),
        ["infoNoise"] = (new("noise in perceived need", "little", "much"), new("ruis in waargenomen nood", "weinig", "veel")),
    };

    /// <summary>What a parameter is called, or its path where it has no other name.</summary>
    internal static string NameOf(string path, Look look) => !Known.TryGetValue(path, out var words) ? path : look.Language == Language.Dutch ? words.Dutch.Name : words.English.Name;

    /// <summary>What a parameter is called, with its path.</summary>
    internal static string WithPath(string path, Look look) => NameOf(path, look) is var name && name == path ? path : $"{name} ({path})";

    internal static ParameterWords Of(Parameter parameter, Look look)
    {
        var symbol = Symbol(parameter);
        if (!Known.TryGetValue(parameter.Path, out var words))
            return new($"{parameter.Path}{symbol}{(parameter.Unit.Length > 0 ? $" ({parameter.Unit})" : "")}", "", "");
        var (name, low, high) = look.Language == Language.Dutch ? words.Dutch : words.English;
        return new(name + symbol, low, high);
    }

    /// <summary>The name, with the path behind it where there is room.</summary>
    internal string Fitting(Parameter parameter, double width, double size) =>
        Name.StartsWith(parameter.Path, StringComparison.Ordinal) || TextWidth.Of($"{Name} ({parameter.Path})", size) > width ? TextWidth.Cut(Name, width, size) : $"{Name} ({parameter.Path})";

    // "mean α_i (AutonomyNeed)" is α.
    private static string Symbol(Parameter parameter)
    {
        var symbol = parameter.Symbol.Split(" (")[0].Split(' ')[^1].Split('_')[0];
        return symbol.Length is > 0 and <= 2 ? " " + symbol : "";
    }
}
