using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Strategies;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>The words of figures and reports in both languages. What has no translation, such as a strategy of the user's own, keeps its name.</summary>
public static class Glossary
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["autonomous"] = "ieder voor zich",
        ["adjustment"] = "aanpassing",
        ["appeal"] = "oproep",
        ["mandate"] = "aanwijzing",
        ["tender"] = "aanbesteding",
        ["exchange"] = "uitruil",
        ["relational"] = "relaties",
        ["covenant"] = "convenant",
        ["norm"] = "norm",
        ["phased"] = "gefaseerd",
        ["escalating"] = "escalerend",
    };

    // A strategy as the subject of a sentence, always in the singular.
    private static readonly Dictionary<string, (string English, string Dutch)> Phrases = new(StringComparer.Ordinal)
    {
        ["autonomous"] = ("going alone", "alleen gaan"),
        ["adjustment"] = ("mutual adjustment", "onderlinge aanpassing"),
        ["appeal"] = ("an appeal", "een oproep"),
        ["mandate"] = ("a mandate", "een aanwijzing"),
        ["tender"] = ("a tender", "een aanbesteding"),
        ["exchange"] = ("exchange", "uitruil"),
        ["relational"] = ("a network of relations", "een netwerk van relaties"),
        ["covenant"] = ("a covenant", "een convenant"),
        ["norm"] = ("a norm", "een norm"),
        ["phased"] = ("a phased approach", "een gefaseerde aanpak"),
        ["escalating"] = ("escalation", "escalatie"),
    };

    private static readonly Dictionary<string, string> Summaries = new(StringComparer.Ordinal)
    {
        ["autonomous"] = "geen afspraken: ieder doet wat hij uit zichzelf zou doen",
        ["adjustment"] = "geen toezeggingen: om de beurt past ieder het eigen handelen aan dat van de anderen aan",
        ["appeal"] = "een oproep tot het hogere doel: wie overtuigd raakt, tekent het plan dat bewoners geacht worden nodig te hebben",
        ["mandate"] = "een aanwijzing van bovenaf: het plan dat bewoners geacht worden nodig te hebben bindt iedereen, en breken wordt beboet",
        ["tender"] = "een aanbesteding: opdrachtgevers stellen de voorwaarden, de goedkoopste aanbieders winnen het werk op elk onderwerp",
        ["exchange"] = "tweezijdige uitruil: actoren ontmoeten elkaar, verkennen wat de ander wint, en ruilen bewegingen",
        ["relational"] = "een relationeel netwerk: ontmoetingen bouwen eerst kennis en vertrouwen op, de helft komt aan een voorstel toe",
        ["covenant"] = "een convenant: belangen worden in ontmoetingen verkend, dan tekenen allen aan tafel één tekst",
        ["norm"] = "een norm: uitruil over lokale onderwerpen, en een regionale tafel waarvan de meerderheid de minderheid bindt (lichte dwang)",
        ["phased"] = "gefaseerd: tot een ronde de ene strategie, daarna een andere (tenzij anders gezegd eerst relaties, dan een convenant)",
        ["escalating"] = "escalerend: horizontaal tot het geduld met impasses op is, daarna voorgoed verticaal (de schaduw van hiërarchie)",
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
        ["cooperation"] = "wat de bewegingen van actoren anderen geven, als aandeel van wat ze bij het gezamenlijk optimum zouden geven: K(a) / K(x*), van −1 tot 1; negatief waar ze nemen",
        ["effort"] = "beweging in welke richting ook, dus ook gehoorzaamheid, als aandeel van de beweging naar het gezamenlijk optimum; gemiddelde over actoren van hoogstens 1 elk",
        ["cynicism"] = "gemiddeld cynisme c over actoren",
        ["trust"] = "gemiddeld vertrouwen τ over paren van actoren",
        ["knowledge"] = "gemiddelde kennis δ van elkaars belangen over paren van actoren",
        ["keep_rate"] = "nagekomen kanten van afspraken als aandeel van alle kanten; ontbreekt waar er geen waren",
        ["interest_gain"] = "deel van de gezamenlijke winst: het geheel ligt dichter bij wat actoren willen",
        ["coherence_gain"] = "deel van de gezamenlijke winst: actoren doen meer hetzelfde",
        ["own_way_cost"] = "deel van de gezamenlijke winst: wat het actoren kost om niet op hun eigen manier te werken; winst = belangen + samenhang − eigenheid − kosten",
        ["worst_gain"] = "winst van de actor die het minst wint",
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
    public static string Strategy(string key, Language language) => In(language, Names, key) ?? key;

    /// <summary>A strategy as the subject of a sentence: "a mandate"; its key where it is not the library's.</summary>
    public static string Phrase(string key, Language language) => !Phrases.TryGetValue(key, out var words) ? $"‘{key}’"
        : language == Language.Dutch ? words.Dutch : words.English;

    /// <summary>How agreements come about under a strategy.</summary>
    public static string Summary(Arm strategy, Language language) => In(language, Summaries, strategy.Key) ?? strategy.Summary;

    private static string? In(Language language, Dictionary<string, string> words, string word) =>
        language == Language.Dutch ? words.GetValueOrDefault(word) : null;
}
