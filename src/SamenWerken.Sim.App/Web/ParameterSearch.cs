using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.App.Web;

/// <summary>What a parameter is found by: its path, symbol and meaning, what the page calls it, and the Dutch words for what it is about.</summary>
internal static class ParameterSearch
{
    // English stems as they stand in paths and meanings, with the words that a Dutch reader would type.
    private static readonly (string English, string Dutch)[] Words =
    [
        ("trust", "vertrouwen"), ("cynic", "cynisme cynisch"), ("fine", "boete"), ("detect", "pakkans opsporing"), ("meeting", "overleg ontmoeting vergadering"),
        ("openness", "openheid"), ("autonomy", "autonomie"), ("orientation", "oriëntatie gerichtheid"), ("public", "publiek"), ("knowledge", "kennis"),
        ("actor", "actoren partij"), ("issue", "onderwerp"), ("round", "ronde maand"), ("align", "gelijkgerichtheid"), ("fragment", "versnippering"),
        ("disciplin", "leefgebied"), ("voice", "stem bewoners"), ("resident", "bewoner"), ("household", "huishouden"), ("influence", "invloed zeggenschap"),
        ("salience", "gewicht belang"), ("position", "standpunt positie"), ("red line", "rode lijn"), ("redline", "rode lijn"), ("plan", "plan"),
        ("mandate", "mandaat"), ("tender", "aanbesteding"), ("covenant", "convenant"), ("table", "tafel"), ("exchange", "uitruil"), ("deal", "afspraak ruil"),
        ("leav", "vertrek verlaten"), ("return", "terugkeer"), ("turnover", "verloop personeelswisseling"), ("promise", "belofte toezegging"), ("keep", "nakomen"),
        ("conscience", "geweten"), ("guilt", "schuldgevoel"), ("stake", "inzet"), ("future", "toekomst"), ("forgiv", "vergeving"), ("frustrat", "frustratie"),
        ("reactance", "weerstand"), ("cost", "kosten"), ("step", "stap"), ("proposal", "voorstel"), ("persua", "overtuiging"), ("facilitat", "facilitator begeleider"),
        ("invention", "vondst"), ("framing", "duiding"), ("monitor", "toezicht"), ("enforce", "handhaving"), ("learn", "leren"), ("noise", "ruis"), ("need", "nood behoefte"),
        ("member", "lid deelnemer"), ("network", "netwerk"), ("training", "opleiding training"), ("budget", "budget"), ("exit", "uittreden"), ("fair", "eerlijk"), ("caution", "voorzichtigheid"),
    ];

    internal static string Of(Parameter parameter, MainParameter? main)
    {
        var own = $"{parameter.Path} {parameter.Symbol} {parameter.Meaning}".ToLowerInvariant();
        var dutch = Words.Where(word => own.Contains(word.English, StringComparison.Ordinal)).Select(word => word.Dutch);
        return string.Join(' ', [own, .. dutch, .. main is null ? Array.Empty<string>() : [main.English, main.Dutch, main.DutchMeaning]]).ToLowerInvariant();
    }
}
