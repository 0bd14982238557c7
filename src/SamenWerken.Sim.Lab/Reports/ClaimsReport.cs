using System.Globalization;
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
        IReadOnlyList<ClaimResult> results, IReadOnlyList<ClaimPlan> plans, string command, Language language = Language.English,
        params IReadOnlyList<Figure> figures)
    {
        var look = new Look { Language = language };
        return new Report(
            look.Say("reports.claims.what-is-said-about"),
            Lead(look, results),
            [
                new(look.Say("common.what-was-found"),
                [
                    .. figures.Select(figure => new FigureBlock(figure)),
                    new FoldedBlock(look.Say("reports.claims.the-claims-in-a"),
                        Overview(look, results, plans[0].Scenarios[0].Model.Outcomes)),
                    new ParagraphBlock(look.Say("reports.claims.effects-are-those-that")),
                    .. results.Zip(plans, (result, plan) => One(look, result, plan.Scenarios[0].Model.Outcomes)),
                ]),
                new(look.Say("common.set-up"),
                    new FactsBlock(
                    [
                        .. Within(look, plans[0].Within),
                        (look.Say("reports.claims.scenarios"),
                            string.Join(", ", results.SelectMany(result => result.Effects.Select(effect => effect.Scenario)).Distinct())),
                        (look.Say("reports.claims.parameters-drawn"), string.Join(", ",
                            plans[0].Ranges.Select(factor => FormattableString.Invariant($"{factor.Path} {factor.From}–{factor.To}")))),
                    ])),
                new(look.Say("common.method"),
                    ReportParts.Luck(look),
                    new ParagraphBlock(look.Say("reports.claims.every-expectation-of-a", ("seeds", ClaimPlan.Seeds),
                        ("draws", ClaimPlan.Draws), ("widely", (100 * VerdictRule.Widely).ToString("F0", CultureInfo.InvariantCulture)))),
                    ReportParts.Model(look)),
                new(look.Say("common.number-of-runs-and"),
                    new ParagraphBlock(look.Say("reports.claims.replications-of-each-treatment", ("replications", plans[0].Replications),
                        ("drawReplications", plans[0].DrawReplications), ("confidence", look.Text(EffectResult.Confidence, 3))))),
                ReportParts.Repeat(look, command, (look.Say("reports.claims.seeds"),
                    FormattableString.Invariant($"{plans[0].Seed}–{plans[0].Seed + ClaimPlan.Seeds - 1}"))),
            ], language) { Question = look.Say("reports.claims.essays-and-papers-claim") };
    }

    private static string Lead(Look look, IReadOnlyList<ClaimResult> results)
    {
        int Of(Verdict verdict) => results.Count(result => result.Verdict == verdict);
        string Many(int count, (string One, string More) english, (string One, string More) dutch) =>
            $"{count} {(count == 1 ? look.Say(english.One, dutch.One) : look.Say(english.More, dutch.More))}";
        var parts = new[]
        {
            Many(Of(Verdict.Supported), ("follows from the model wherever it was tried", "follow from the model wherever they were tried"),
                ("volgt uit het model waar ze ook beproefd is", "volgen uit het model waar ze ook beproefd zijn")),
            Many(Of(Verdict.Conditional), ("holds here and fails there", "hold here and fail there"),
                ("klopt hier en faalt daar", "kloppen hier en falen daar")),
            Many(Of(Verdict.Refuted), ("is contradicted by the model", "are contradicted by the model"),
                ("wordt door het model weersproken", "worden door het model weersproken")),
            Many(Of(Verdict.Undecided), ("cannot be told with these runs", "cannot be told with these runs"),
                ("is met deze runs niet te beslissen", "zijn met deze runs niet te beslissen")),
            Many(Of(Verdict.NotExpressible), ("is about what the model lacks", "are about what the model lacks"),
                ("gaat over wat het model mist", "gaan over wat het model mist")),
        };
        var some = parts.Where(part => part[0] != '0').ToList();
        return look.Say("reports.claims.of-claims", ("results", results.Count)) + look.Listed(some) + ".";
    }

    private static IEnumerable<(string Term, string Words)> Within(Look look, Within? within)
    {
        if (within is null)
            yield break;
        yield return (look.Say("reports.claims.judged-only-in"), look.Language.Message(within.Source));
        yield return (look.Say("reports.claims.each-scenario-at"),
            string.Join(", ", within.Factors.Select((factor, place) => $"{factor.Path} = {look.Text(within.Middle[place], 3)}")));
    }

    private static TableBlock Overview(Look look, IReadOnlyList<ClaimResult> results, OutcomeSet outcomes) => new(
        look.Say("reports.claims.the-claims"),
        [look.Say("reports.claims.claim"), look.Say("reports.claims.verdict"), look.Say("common.outcome"),
            look.Say("reports.claims.effect"), look.Say("reports.claims.claimed"), look.Say("reports.claims.holds-in-draws")],
        [.. results.Select(result => (IReadOnlyList<string>)
        [
            ClaimWords.Statement(result, look.Language), Word(look, result.Verdict), .. result.Headline is { } its
                ? (IReadOnlyList<string>)[Name(look, its.Outcome, outcomes), look.Text(its.Effect, 3), Claimed(look, its),
                    look.Percent(result.Share)]
                : ["–", "–", "–", "–"],
        ])]) { WordColumns = 3 };

    private static FoldedBlock One(Look look, ClaimResult result, OutcomeSet outcomes) =>
        new($"{ClaimWords.Statement(result, look.Language)} – {Word(look, result.Verdict)}",
    [
        new FactsBlock(
        [
            (look.Say("reports.claims.source"), ClaimWords.Source(result.Source, look.Language)),
            (look.Say("reports.claims.key"), result.Id),
            .. result.Missing.Length > 0
                ? [(look.Say("reports.claims.what-the-model-lacks"), ClaimWords.Missing(result, look.Language))]
                : Array.Empty<(string, string)>(),
            .. result.Missing.Length > 0
                ? Array.Empty<(string, string)>()
                : [(look.Say("reports.claims.holds-in"),
                    string.Create(System.Globalization.CultureInfo.InvariantCulture, 
                        $"{look.Percent(result.Share)} {look.Say("common.of")} {result.Draws} "
                            + $"{look.Say("reports.claims.draws")}"
                            + $"{(result.Region.Length > 0 ? ": " + ClaimWords.Region(result, look) : "")}"))],
            .. result.Note.Length > 0
                ? [(look.Say("reports.claims.note"), ClaimWords.Note(result, look.Language))]
                : Array.Empty<(string, string)>(),
        ]),
        .. result.Effects.Count == 0
            ? Array.Empty<ReportBlock>()
            : [new TableBlock(look.Say("reports.claims.what-it-expects", ("id", result.Id)),
            [look.Say("reports.claims.scenario"), look.Say("common.quantity"), look.Say("common.outcome"),
                look.Say("reports.claims.finding"), look.Say("reports.claims.effect"), look.Say("reports.claims.interval"),
                look.Say("reports.claims.claimed")],
            [.. result.Effects.Select(effect => (IReadOnlyList<string>)
            [
                effect.Scenario, ClaimWords.Quantity(effect.Quantity, look), Name(look, effect.Outcome, outcomes),
                ClaimWords.Finding(effect.Finding, look), look.Text(effect.Effect, 3),
                look.Interval(look.Text(effect.CiLow, 3), look.Text(effect.CiHigh, 3)), Claimed(look, effect),
            ])]) { WordColumns = 4 }],
    ]);

    private static string Claimed(Look look, EffectResult effect) =>
        $"{(effect.Side == Side.AtLeast ? "≥" : "≤")} {look.Text(effect.SmallestEffect, 3)}";

    private static string Name(Look look, string outcome, OutcomeSet outcomes) =>
        outcomes.WithKey(outcome) is { } known ? look.Name(known) : outcome;

    private static string Word(Look look, Verdict verdict) => verdict switch
    {
        Verdict.Supported => look.Say("common.supported"),
        Verdict.Refuted => look.Say("common.refuted"),
        Verdict.Conditional => look.Say("common.conditional"),
        Verdict.Undecided => look.Say("common.undecided"),
        _ => look.Say("common.not-expressible"),
    };
}
