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
        ["population.conscience.mean"] = (new("conscience", "weak", "strong"), new("geweten", "zwak", "sterk")),
        ["population.redLine"] = (new("red line", "narrow", "wide"), new("rode lijn", "nauw", "ruim")),
        ["population.salienceConcentration"] = (new("evenness of interests", "few issues matter", "all matter alike"), new("gelijkmatigheid van belangen", "weinig telt", "alles telt evenveel")),
        ["population.influenceConcentration"] = (new("evenness of influence", "few carry an issue", "all carry it"), new("gelijkmatigheid van invloed", "weinigen dragen", "allen dragen")),
        ["rounds"] = (new("rounds", "few", "many"), new("rondes", "weinig", "veel")),
        ["households"] = (new("households", "few", "many"), new("huishoudens", "weinig", "veel")),
        ["clientVoice"] = (new("residents' voice", "unheard", "heard"), new("stem van bewoners", "ongehoord", "gehoord")),
        ["behaviour.ownWay"] = (new("worth of one's own way", "little", "much"), new("waarde van eigenheid", "weinig", "veel")),
        ["behaviour.keepSteepness"] = (new("steepness of keeping a promise", "erratic", "calculating"), new("scherpte van het nakomen", "grillig", "berekenend")),
        ["behaviour.shadowOfFuture"] = (new("shadow of the future", "short", "long"), new("schaduw van de toekomst", "kort", "lang")),
        ["behaviour.crowding"] = (new("crowding out by control", "none", "strong"), new("verdringing door toezicht", "geen", "sterk")),
        ["behaviour.trustGrowth"] = (new("growth of trust", "slow", "fast"), new("groei van vertrouwen", "langzaam", "snel")),
        ["behaviour.trustLoss"] = (new("loss of trust", "slow", "fast"), new("verlies van vertrouwen", "langzaam", "snel")),
        ["behaviour.cynicismRate"] = (new("learning rate of cynicism", "slow", "fast"), new("leersnelheid van cynisme", "langzaam", "snel")),
        ["behaviour.disappointmentWeight"] = (new("weight of disappointment", "light", "heavy"), new("gewicht van teleurstelling", "licht", "zwaar")),
        ["behaviour.reactanceWeight"] = (new("weight of reactance", "light", "heavy"), new("gewicht van weerstand tegen dwang", "licht", "zwaar")),
        ["behaviour.frustrationWeight"] = (new("weight of frustration", "light", "heavy"), new("gewicht van frustratie", "licht", "zwaar")),
        ["behaviour.smallWinsWeight"] = (new("weight of small wins", "light", "heavy"), new("gewicht van kleine overwinningen", "licht", "zwaar")),
        ["behaviour.margin"] = (new("margin that one asks", "small", "large"), new("marge die men vraagt", "klein", "groot")),
        ["behaviour.exploring"] = (new("exploring of interests", "slow", "fast"), new("verkennen van belangen", "langzaam", "snel")),
        ["behaviour.contact"] = (new("trust by meeting", "little", "much"), new("vertrouwen door ontmoeten", "weinig", "veel")),
        ["behaviour.attributionWeight"] = (new("reading a no as unwillingness", "never", "fully"), new("een nee als onwil lezen", "nooit", "geheel")),
        ["behaviour.forgiveness"] = (new("forgiveness", "none", "full"), new("vergeving", "geen", "geheel")),
        ["behaviour.leaving"] = (new("readiness to leave", "low", "high"), new("bereidheid te vertrekken", "laag", "hoog")),
        ["behaviour.turnover"] = (new("turnover of representatives", "rare", "often"), new("wisseling van vertegenwoordigers", "zelden", "vaak")),
        ["behaviour.invention"] = (new("invention", "none", "much"), new("vindingrijkheid", "geen", "veel")),
        ["behaviour.framing"] = (new("common frame by meeting", "none", "strong"), new("gedeeld kader door ontmoeten", "geen", "sterk")),
        ["behaviour.gossip"] = (new("gossip", "none", "strong"), new("roddel", "geen", "sterk")),
        ["coordination.tenderFine"] = (new("enforcement of a tender", "none", "that of a mandate"), new("handhaving van een aanbesteding", "geen", "die van een aanwijzing")),
        ["coordination.tableFine"] = (new("enforcement of a table's text", "none", "that of a mandate"), new("handhaving van een tafeltekst", "geen", "die van een aanwijzing")),
        ["coordination.peerFine"] = (new("enforcement between two", "none", "heavy"), new("handhaving tussen twee", "geen", "zwaar")),
        ["coordination.detection"] = (new("chance of detection", "low", "high"), new("pakkans", "laag", "hoog")),
        ["coordination.proposals"] = (new("a facilitator's proposals", "few", "many"), new("voorstellen van een begeleider", "weinig", "veel")),
        ["coordination.caution"] = (new("care for who gains least", "little", "much"), new("zorg voor wie het minst wint", "weinig", "veel")),
        ["coordination.quorum"] = (new("quorum of a norm", "few bind all", "all must sign"), new("quorum van een norm", "weinigen binden allen", "allen moeten tekenen")),
        ["coordination.commissioners"] = (new("commissioners", "one", "many"), new("opdrachtgevers", "één", "veel")),
        ["coordination.planEvery"] = (new("rounds between plans", "few", "many"), new("rondes tussen plannen", "weinig", "veel")),
        ["coordination.meetingCost"] = (new("cost of a meeting", "low", "high"), new("kosten van een ontmoeting", "laag", "hoog")),
        ["coordination.step"] = (new("largest step of a deal", "small", "large"), new("grootste stap van een ruil", "klein", "groot")),
        ["coordination.fairness"] = (new("fairness of deals", "unequal", "equal"), new("eerlijkheid van ruil", "ongelijk", "gelijk")),
        ["coordination.network.shape"] = (new("who can meet whom", "", ""), new("wie wie kan ontmoeten", "", "")),
        ["coordination.phased.until"] = (new("round of the change", "early", "late"), new("ronde van de wisseling", "vroeg", "laat")),
        ["coordination.escalating.patience"] = (new("patience with impasses", "little", "much"), new("geduld met impasses", "weinig", "veel")),
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
