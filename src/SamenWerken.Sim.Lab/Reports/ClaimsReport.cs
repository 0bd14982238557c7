using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Figures.Drawing;

namespace SamenWerken.Sim.Lab.Reports;

/// <summary>The report of claims that were tried.</summary>
public static class ClaimsReport
{
    /// <summary>Makes the report.</summary>
    /// <param name="results">What came of the claims.</param>
    /// <param name="plans">The claims, in the same order.</param>
    /// <param name="command">The command line that repeats it.</param>
    /// <param name="language">Language of its words; the claims themselves are in English.</param>
    /// <param name="figures">Pictures of the results.</param>
    public static Report Of(
        IReadOnlyList<ClaimResult> results, IReadOnlyList<ClaimPlan> plans, string command, Language language = Language.English, params IReadOnlyList<Figure> figures)
    {
        var look = new Look { Language = language };
        return new Report(
            look.Say(
                "What is said about collaboration, and what the model says of it",
                "Wat over samenwerking wordt gezegd, en wat het model ervan zegt"),
            Lead(look, results),
            [
                new(look.Say("Question", "Vraag"), new ParagraphBlock(look.Say(
                    "Essays and papers claim things about collaboration. Which of them follow from the model, which does it contradict, and where? The limit from which an effect counts was fixed before any claim was tried. A verdict is about the model, which is not calibrated on data.",
                    "Essays en artikelen beweren dingen over samenwerking. Welke volgen uit het model, welke spreekt het tegen, en waar? De grens vanaf waar een effect telt, lag vast voordat een uitspraak beproefd werd. Een oordeel gaat over het model, dat niet op gegevens geijkt is."))),
                new(look.Say("What was found", "Wat eruit kwam"),
                [
                    .. figures.Select(figure => new FigureBlock(figure)),
                    new FoldedBlock(look.Say(
                        "The claims in a table",
                        "De uitspraken in een tabel"), Overview(look, results, plans[0].Scenarios[0].Model.Outcomes)),
                    new ParagraphBlock(look.Say(
                        "Effects are those that decide in the reference scenario. Below, each claim with all it expects, in every scenario.",
                        "Effecten zijn die in het referentiescenario de doorslag geven. Hieronder elke uitspraak met alles wat ze verwacht, in elk scenario.")),
                    .. results.Zip(plans, (result, plan) => One(look, result, plan.Scenarios[0].Model.Outcomes)),
                ]),
                new(look.Say("Set-up", "Opzet"),
                    new FactsBlock(
                    [
                        .. Within(look, plans[0].Within),
                        (look.Say("Scenarios", "Scenario's"), string.Join(", ", results.SelectMany(result => result.Effects.Select(effect => effect.Scenario)).Distinct())),
                        (look.Say("Parameters drawn", "Getrokken parameters"), string.Join(", ", plans[0].Ranges.Select(factor => FormattableString.Invariant($"{factor.Path} {factor.From}–{factor.To}")))),
                    ])),
                new(look.Say("Method", "Methode"),
                    ReportParts.Luck(look),
                    new ParagraphBlock(look.Say(
                        FormattableString.Invariant($"Every expectation of a claim is tried in {ClaimPlan.Seeds} seeds; it holds where the whole interval lies where the claim says, in both. The first scenario is repeated in {ClaimPlan.Draws} draws of the parameters from ranges that are plausible. Supported: holds in every scenario tried and in {100 * VerdictRule.Widely:F0} % of draws or more. Refuted: fails as widely. Conditional: holds here and fails there. Undecided: the runs are too few to tell. Not expressible: the model lacks what the claim is about, so nothing was tried."),
                        FormattableString.Invariant($"Elke verwachting van een uitspraak wordt in {ClaimPlan.Seeds} toevalszaden beproefd; ze klopt waar het hele interval ligt waar de uitspraak zegt, in beide. Het eerste scenario wordt herhaald in {ClaimPlan.Draws} trekkingen van de parameters uit aannemelijke bereiken. Gesteund: klopt in elk beproefd scenario en in {100 * VerdictRule.Widely:F0} % van de trekkingen of meer. Weerlegd: faalt even breed. Voorwaardelijk: klopt hier en faalt daar. Onbeslist: te weinig runs om het te zeggen. Niet uit te drukken: het model mist waar de uitspraak over gaat, dus is er niets beproefd."))),
                    ReportParts.Model(look)),
                new(look.Say("Number of runs, and why", "Aantal runs, en waarom"), new ParagraphBlock(look.Say(
                    FormattableString.Invariant($"{plans[0].Replications} replications of each treatment in each scenario and seed, and {plans[0].DrawReplications} or more in each draw. Intervals have confidence {look.Text(EffectResult.Confidence, 3)}, so that some thirty of them hold together with about 95 %; where they are too wide to tell, the claim is undecided rather than decided by chance."),
                    FormattableString.Invariant($"{plans[0].Replications} herhalingen van elke behandeling in elk scenario en toevalszaad, en {plans[0].DrawReplications} of meer in elke trekking. Intervallen hebben betrouwbaarheid {look.Text(EffectResult.Confidence, 3)}, zodat er zo'n dertig samen met ongeveer 95 % kloppen; waar ze te breed zijn, is de uitspraak onbeslist in plaats van door toeval beslist.")))),
                ReportParts.Repeat(look, command, (look.Say(
                    "Seeds",
                    "Toevalszaden (seeds)"), FormattableString.Invariant($"{plans[0].Seed}–{plans[0].Seed + ClaimPlan.Seeds - 1}"))),
            ], language);
    }

    private static string Lead(Look look, IReadOnlyList<ClaimResult> results)
    {
        int Of(Verdict verdict) => results.Count(result => result.Verdict == verdict);
        string Many(int count, (string One, string More) english, (string One, string More) dutch) =>
            $"{count} {(count == 1 ? look.Say(english.One, dutch.One) : look.Say(english.More, dutch.More))}";
        var parts = new List<string>
        {
            Many(Of(Verdict.Supported), ("follows from the model wherever it was tried", "follow from the model wherever they were tried"),
                ("volgt uit het model waar ze ook beproefd is", "volgen uit het model waar ze ook beproefd zijn")),
            Many(Of(Verdict.Conditional), ("holds here and fails there", "hold here and fail there"), ("klopt hier en faalt daar", "kloppen hier en falen daar")),
            Many(Of(Verdict.Refuted), ("is contradicted by it", "are contradicted by it"), ("wordt erdoor weersproken", "worden erdoor weersproken")),
        };
        if (Of(Verdict.Undecided) is > 0 and var undecided)
            parts.Add(Many(undecided, ("cannot be told with these runs", "cannot be told with these runs"), ("is met deze runs niet te beslissen", "zijn met deze runs niet te beslissen")));
        if (Of(Verdict.NotExpressible) is > 0 and var missing)
            parts.Add(Many(missing, ("is about what the model lacks", "are about what the model lacks"), ("gaat over wat het model mist", "gaan over wat het model mist")));
        return look.Say($"Of {results.Count} claims, ", $"Van {results.Count} uitspraken: ") + look.Listed(parts) + ".";
    }

    private static IEnumerable<(string Term, string Words)> Within(Look look, Within? within)
    {
        if (within is null)
            yield break;
        yield return (look.Say("Judged only in", "Alleen beoordeeld in"), within.Source);
        yield return (look.Say("Each scenario at", "Elk scenario bij"), string.Join(", ", within.Factors.Select((factor, place) => $"{factor.Path} = {look.Text(within.Middle[place], 3)}")));
    }

    private static TableBlock Overview(Look look, IReadOnlyList<ClaimResult> results, OutcomeSet outcomes) => new(
        look.Say("The claims", "De uitspraken"),
        [look.Say(
            "claim",
            "uitspraak"), look.Say("verdict", "oordeel"), look.Say("outcome", "uitkomst"), look.Say("effect", "effect"), look.Say("claimed", "beweerd"), look.Say("holds in draws", "klopt in trekkingen")],
        [.. results.Select(result => (IReadOnlyList<string>)
        [
            ClaimWords.Statement(result, look.Language), Word(look, result.Verdict), .. result.Headline is { } its
                ? (IReadOnlyList<string>)[Name(look, its.Outcome, outcomes), look.Text(its.Effect, 3), Claimed(look, its), look.Percent(result.Share)]
                : ["–", "–", "–", "–"],
        ])]) { WordColumns = 3 };

    private static FoldedBlock One(Look look, ClaimResult result, OutcomeSet outcomes) => new($"{ClaimWords.Statement(result, look.Language)} – {Word(look, result.Verdict)}",
    [
        new FactsBlock(
        [
            (look.Say("Source", "Bron"), result.Source),
            (look.Say("Key", "Sleutel"), result.Id),
            .. result.Missing.Length > 0 ? [(look.Say(
                "What the model lacks",
                "Wat het model mist"), ClaimWords.Missing(result, look.Language))] : Array.Empty<(string, string)>(),
            .. result.Missing.Length > 0 ? Array.Empty<(string, string)>() : [(look.Say(
                "Holds in",
                "Klopt in"), FormattableString.Invariant($"{look.Percent(result.Share)} {look.Say("of", "van")} {result.Draws} {look.Say("draws", "trekkingen")}{(result.Region.Length > 0 ? ": " + result.Region : "")}"))],
            .. result.Note.Length > 0 ? [(look.Say(
                "Note",
                "Opmerking"), ClaimWords.Note(result, look.Language))] : Array.Empty<(string, string)>(),
        ]),
        .. result.Effects.Count == 0 ? Array.Empty<ReportBlock>() : [new TableBlock(look.Say(
            $"What it expects: {result.Id}",
            $"Wat ze verwacht: {result.Id}"),
            [look.Say(
                "scenario",
                "scenario"), look.Say("quantity", "grootheid"), look.Say("outcome", "uitkomst"), look.Say("finding", "bevinding"), look.Say("effect", "effect"), look.Say("interval", "interval"), look.Say("claimed", "beweerd")],
            [.. result.Effects.Select(effect => (IReadOnlyList<string>)
            [
                effect.Scenario, effect.Quantity, Name(look, effect.Outcome, outcomes), Word(look, effect.Finding), look.Text(effect.Effect, 3), $"[{look.Text(effect.CiLow, 3)}, {look.Text(effect.CiHigh, 3)}]", Claimed(look, effect),
            ])]) { WordColumns = 4 }],
    ]);

    private static string Claimed(Look look, EffectResult effect) => $"{(effect.Side == Side.AtLeast ? "≥" : "≤")} {look.Text(effect.SmallestEffect, 3)}";

    private static string Name(Look look, string outcome, OutcomeSet outcomes) => outcomes.WithKey(outcome) is { } known ? look.Name(known) : outcome;

    private static string Word(Look look, Verdict verdict) => verdict switch
    {
        Verdict.Supported => look.Say("supported", "gesteund"),
        Verdict.Refuted => look.Say("refuted", "weerlegd"),
        Verdict.Conditional => look.Say("conditional", "voorwaardelijk"),
        Verdict.Undecided => look.Say("undecided", "onbeslist"),
        _ => look.Say("not expressible", "niet uit te drukken"),
    };

    private static string Word(Look look, Finding finding) => finding switch
    {
        Finding.Holds => look.Say("holds", "klopt"),
        Finding.Fails => look.Say("fails", "faalt"),
        _ => look.Say("unclear", "onduidelijk"),
    };
}
