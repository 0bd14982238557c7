using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.App.Web;

/// <summary>The parameters that the page shows first, by a name that needs no reading up, with ends that make sense for a slider.</summary>
internal static class MainParameters
{
    /// <summary>What the page calls a parameter; its path where it has no other name.</summary>
    internal static string NameOf(string path, Language language) => All.FirstOrDefault(main => main.Path == path) is not { } main ? path : language == Language.Dutch ? main.Dutch : main.English;

    internal static IReadOnlyList<MainParameter> All { get; } =
    [
        new("population.alignment", "Goal alignment", "Gelijkgerichtheid van doelen", 0, 1, 0.05,
            "hoe ver getrokken idealen van actoren de behoefte van bewoners volgen"),
        new("population.openness.mean", "Openness", "Openheid", 0, 1, 0.05, "bereidheid om te zeggen wat de eigen belangen zijn; gemiddelde over actoren"),
        new("population.autonomyNeed.mean", "Autonomy need", "Autonomiebehoefte", 0, 1, 0.05, "gevoeligheid voor gestuurd worden; gemiddelde over actoren"),
        new("population.publicOrientation.mean", "Public orientation", "Publieke oriëntatie", 0, 1, 0.05, "gewicht van het publieke belang in hoe een actor kijkt; gemiddelde over actoren"),
        new("population.trust", "Trust at the start", "Vertrouwen aan het begin", 0, 1, 0.05, "verwachting dat een ander zijn beloften nakomt"),
        new("population.cynicism.mean", "Cynicism at the start", "Cynisme aan het begin", 0, 1, 0.05, "cynisme aan het begin, waarheen het weer wegzakt; gemiddelde over actoren"),
        new("coordination.meetings", "Meetings", "Overleg", 0, 8, 0.5, "overleggen per actor per ronde, gemiddeld"),
        new("coordination.planEvery", "Months between plans", "Maanden tussen plannen", 1, 24, 1, "rondes tussen twee planmomenten"),
        new("coordination.fine", "Fine", "Boete", 0, 2, 0.05, "handhaving van een aanwijzing; een aanbesteding neemt 0,6 daarvan, een convenant en een norm 0,3"),
        new("coordination.detection", "Chance of being caught", "Pakkans", 0, 1, 0.05, "kans dat een gebroken afspraak wordt gezien en beboet"),
        new("fragmentation", "Cost of fragmentation", "Kosten van versnippering", 0, 1, 0.05, "wat onsamenhangend handelen op een onderwerp kost"),
        new("disciplines", "Issues in a question", "Leefgebieden per vraag", 0, 8, 0.5, "hoeveel leefgebieden de vraag van een huishouden raakt (meervoudigheid)"),
        new("clientVoice", "Voice of residents", "Stem van bewoners", 0, 1, 0.05, "hoe ver de eigen stem van bewoners de fout in de waargenomen behoefte wegneemt"),
        new("rounds", "Rounds", "Rondes", 12, 120, 12, "aantal rondes; een ronde is een maand"),
    ];
}

/// <summary>A parameter that the page shows first.</summary>
/// <param name="Path">Its path.</param>
/// <param name="English">What it is called in the page.</param>
/// <param name="Dutch">The same in Dutch.</param>
/// <param name="From">Left end of its slider, within what is allowed.</param>
/// <param name="To">Right end.</param>
/// <param name="Step">Step of the slider.</param>
/// <param name="DutchMeaning">What it stands for, in Dutch; the English is in the catalogue of parameters.</param>
internal sealed record MainParameter(string Path, string English, string Dutch, double From, double To, double Step, string DutchMeaning);
