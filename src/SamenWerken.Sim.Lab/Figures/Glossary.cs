using SamenWerken.Sim.Engine;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>The words of figures and reports in both languages. What has no translation, such as a strategy of the user's own, keeps its name.</summary>
public static class Glossary
{
    private static readonly Dictionary<string, string> Strategies = new(StringComparer.Ordinal)
    {
        ["autonomous"] = "autonoom",
        ["adjustment"] = "aanpassing",
        ["appeal"] = "appel",
        ["mandate"] = "mandaat",
        ["tender"] = "aanbesteding",
        ["exchange"] = "uitruil",
        ["relational"] = "relationeel",
        ["covenant"] = "convenant",
        ["norm"] = "norm",
        ["phased"] = "gefaseerd",
        ["escalating"] = "escalerend",
    };

    private static readonly Dictionary<string, string> Units = new(StringComparer.Ordinal)
    {
        ["share"] = "aandeel",
        ["0–1"] = "0–1",
        ["value"] = "waarde",
        ["probability"] = "kans",
        ["households per round"] = "huishoudens per ronde",
        ["agreements"] = "afspraken",
        ["shift"] = "verschuiving",
        ["per actor and round"] = "per actor en ronde",
    };

    private static readonly Dictionary<string, string> Definitions = new(StringComparer.Ordinal)
    {
        ["cooperation"] = "wat de bewegingen van actoren anderen geven, als aandeel van wat ze bij het gezamenlijk optimum zouden geven: clip(K(a) / K(x*))",
        ["effort"] = "beweging in welke richting ook, dus ook gehoorzaamheid, als aandeel van de beweging naar het gezamenlijk optimum; gemiddelde over actoren van hoogstens 1 elk",
        ["cynicism"] = "gemiddeld cynisme c over actoren",
        ["trust"] = "gemiddeld vertrouwen τ over paren van actoren",
        ["knowledge"] = "gemiddelde kennis δ van elkaars belangen over paren van actoren",
        ["keep_rate"] = "nagekomen kanten van afspraken als aandeel van alle kanten; ontbreekt waar er geen waren",
        ["joint_gain"] = "gemiddelde winst over actoren: waarde in het eigen perspectief, min die van alleen gaan, min kosten",
        ["public_value"] = "Y(a): de kans dat een huishouden passende hulp krijgt bij alles wat het nodig heeft",
        ["households_helped"] = "binomiaal aantal huishoudens dat passende hulp krijgt, met kans Y(a)",
        ["inequality"] = "standaardafwijking van de winst over actoren",
        ["gini"] = "Gini-coëfficiënt van u over actoren",
        ["membership"] = "deelnemers als aandeel van de actoren",
        ["agreements"] = "aantal afspraken dat aan het eind van de ronde loopt",
        ["refusal_rate"] = "geweigerde als aandeel van gedane tweezijdige voorstellen, over de hele run; ontbreekt waar er geen waren",
        ["impasse_rate"] = "planmomenten zonder de vereiste handtekeningen als aandeel van alle, over de hele run; ontbreekt waar er geen waren",
        ["reactance"] = "gemiddelde over actoren van de opgelegde verschuiving R",
        ["cost"] = "gemiddelde over actoren van de kosten van overleg, plannen en boetes",
        ["conflict"] = "gebroken kanten, weigeringen en niet-ondertekeningen per actor",
        ["cynicism_end"] = "gemiddeld cynisme in de laatste ronde",
    };

    /// <summary>Name of an outcome.</summary>
    public static string Name(Outcome outcome, Language language) => language == Language.Dutch ? outcome.Dutch : outcome.Name;

    /// <summary>Unit of an outcome.</summary>
    public static string Unit(Outcome outcome, Language language) => In(language, Units, outcome.Unit) ?? outcome.Unit;

    /// <summary>How an outcome is computed.</summary>
    public static string Definition(Outcome outcome, Language language) => In(language, Definitions, outcome.Key) ?? outcome.Definition;

    /// <summary>Name of a strategy: its key in English.</summary>
    public static string Strategy(string key, Language language) => In(language, Strategies, key) ?? key;

    private static string? In(Language language, Dictionary<string, string> words, string word) =>
        language == Language.Dutch ? words.GetValueOrDefault(word) : null;
}
