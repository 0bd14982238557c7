using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Figures.Drawing;
using SamenWerken.Sim.Lab.Tables;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Lab.Reports;

/// <summary>The report of a comparison.</summary>
public static class ComparisonReport
{
    /// <summary>Makes the report.</summary>
    /// <param name="comparison">The comparison; without rounds it has no paths.</param>
    /// <param name="manifest">How to repeat it.</param>
    /// <param name="language">Language of its words.</param>
    /// <param name="precise">How its number of runs was found, if it found it itself.</param>
    public static Report Of(Comparison comparison, Manifest manifest, Language language = Language.English, PreciseComparison? precise = null)
    {
        var look = new Look { Language = language };
        return new Report(
            look.Say($"{comparison.Scenario.Name}: strategies compared", $"{comparison.Scenario.Name}: strategieën vergeleken"),
            string.Join(" ", comparison.Outcomes.Leading.Select(outcome => Finding(look, comparison, outcome))),
            [
                ReportParts.Question(look, comparison.Scenario),
                Found(look, comparison),
                Numbered(look, comparison),
                ReportParts.SetUp(look, comparison.Scenario, comparison.Strategies),
                Method(look, comparison),
                Runs(look, comparison, precise),
                ReportParts.Repeat(look, manifest.Command,
                    (look.Say("Scenario file", "Scenariobestand"), $"{manifest.Scenario.File}, SHA-256 {manifest.Scenario.Sha256}"),
                    (look.Say("Seed", "Toevalszaad (seed)"), FormattableString.Invariant($"{comparison.Seed}"))),
            ], language);
    }

    /// <summary>One sentence about which strategy is best in an outcome.</summary>
    private static string Finding(Look look, Comparison comparison, Outcome outcome)
    {
        var ranked = comparison.Strategies.Where(key => double.IsFinite(comparison[key, outcome].Mean))
            .OrderBy(key => outcome.Better == Better.Lower ? comparison[key, outcome].Mean : -comparison[key, outcome].Mean).ToList();
        string Named(string key) => $"{look.Name(key)} ({NumberText.Text(comparison[key, outcome].Mean, 2)})";
        if (ranked.Count == 0)
            return $"{look.Name(outcome)}: {look.Say("no run has a value.", "geen run heeft een waarde.")}";
        if (ranked.Count == 1)
            return $"{look.Name(outcome)}: {Named(ranked[0])}.";
        return comparison.ClearlyBest(outcome) is { } best
            ? look.Say($"{look.Name(outcome)}: {Named(best)} is clearly best.", $"{look.Name(outcome)}: {Named(best)} is duidelijk het beste.")
            : look.Say($"{look.Name(outcome)}: none is clearly best; {Named(ranked[0])} and {Named(ranked[1])} lead.", $"{look.Name(outcome)}: geen is duidelijk het beste; {Named(ranked[0])} en {Named(ranked[1])} gaan voorop.");
    }

    private static ReportSection Found(Look look, Comparison comparison) => new(look.Say("What was found", "Wat eruit kwam"),
    [
        new FigureBlock(StrategiesFigure.Of(comparison, comparison.Outcomes.Usual)),
        .. comparison.Outcomes.Leading is [var one, var other, ..] ? [new FigureBlock(TradeOffFigure.Of(comparison, one, other))] : Array.Empty<FigureBlock>(),
        .. comparison.Strategies.Count > 1
            ? [new FigureBlock(DifferencesFigure.Of(comparison, DifferencesFigure.UsualBaseline(comparison.Strategies), comparison.Outcomes.Leading))]
            : Array.Empty<FigureBlock>(),
        .. comparison.Rounds.Count > 0 ? comparison.Outcomes.Leading.Take(2).Select(outcome => new FigureBlock(PathsFigure.Of(comparison, outcome))) : [],
        new FigureBlock(DistributionFigure.Of(comparison, [.. comparison.Outcomes.Leading.Take(2)])),
    ]);

    private static ReportSection Numbered(Look look, Comparison comparison) => new(look.Say("The numbers", "De getallen"),
        Means(look, comparison, comparison.Outcomes.Usual),
        new FoldedBlock(look.Say("All other outcomes", "Alle andere uitkomsten"), Means(look, comparison, [.. comparison.Outcomes.Except(comparison.Outcomes.Usual)])),
        new FoldedBlock(look.Say("What the outcomes are", "Wat de uitkomsten zijn"), new FactsBlock([.. comparison.Outcomes.Select(outcome => (look.Name(outcome), $"{look.Definition(outcome)} ({look.Unit(outcome)})"))])));

    private static TableBlock Means(Look look, Comparison comparison, IReadOnlyList<Outcome> outcomes) => new(
        comparison.Scenario.Model.MeansOverSecondHalf
            ? look.Say("Means over the second half of runs, ± half the 95 % interval of the mean", "Gemiddelden over de tweede helft van runs, ± het halve 95%-interval van het gemiddelde")
            : look.Say("Means over runs, ± half the 95 % interval of the mean", "Gemiddelden over runs, ± het halve 95%-interval van het gemiddelde"),
        [look.Say("strategy", "strategie"), .. outcomes.Select(outcome => look.Name(outcome) + outcome.Better switch { Better.Higher => "\u00a0↑", Better.Lower => "\u00a0↓", _ => "" })],
        [.. comparison.Strategies.Select(key => (IReadOnlyList<string>)[look.Name(key), .. outcomes.Select(outcome => Cell(comparison, key, outcome))])]);

    private static string Cell(Comparison comparison, string key, Outcome outcome)
    {
        var row = comparison[key, outcome];
        var decimals = NumberText.Decimals(comparison.Strategies.Select(other => comparison[other, outcome].Mean));
        return NumberText.Text(row.Mean, decimals) + (double.IsFinite(row.CiLow) ? " ± " + NumberText.Text((row.CiHigh - row.CiLow) / 2, decimals) : "");
    }

    private static ReportSection Method(Look look, Comparison comparison) => new(look.Say("Method", "Methode"),
        ReportParts.Luck(look),
        new ParagraphBlock(look.Say(
            $"{Window(look, comparison)} {Intervals(look, comparison.Intervals)} A strategy is clearly best where its paired difference from every other has an interval without zero on the better side. Quantiles over rounds are those of the first runs, at most 1,000; so are the distribution and the cloud.",
            $"{Window(look, comparison)} {Intervals(look, comparison.Intervals)} Een strategie is duidelijk het beste waar haar gepaarde verschil met elke andere een interval zonder nul heeft aan de betere kant. Kwantielen over rondes zijn die van de eerste runs, hoogstens duizend; zo ook de verdeling en de wolk.")),
        ReportParts.Model(look));

    private static string Window(Look look, Comparison comparison) => comparison.Scenario.Model.MeansOverSecondHalf
        ? look.Say("Outcomes are means over the second half of a run.", "Uitkomsten zijn gemiddelden over de tweede helft van een run.")
        : look.Say("What an outcome of a run is, stands with its definition.", "Wat een uitkomst van een run is, staat bij haar definitie.");

    private static string Intervals(Look look, IntervalKind intervals) => intervals == IntervalKind.T
        ? look.Say("Intervals of means and of paired differences are Student's t at 95 %, each on its own.", "Intervallen van gemiddelden en van gepaarde verschillen zijn die van Student's t op 95 %, elk op zich.")
        : look.Say(
            FormattableString.Invariant($"Intervals of means are Student's t at 95 %, those of paired differences BCa bootstrap at 95 % ({BootstrappedContrasts.Resamples} resamples; Efron 1987), each on its own."),
            FormattableString.Invariant($"Intervallen van gemiddelden zijn die van Student's t op 95 %, die van gepaarde verschillen BCa-bootstrap op 95 % ({BootstrappedContrasts.Resamples} hertrekkingen; Efron 1987), elk op zich."));

    private static ReportSection Runs(Look look, Comparison comparison, PreciseComparison? precise)
    {
        var blocks = new List<ReportBlock> { new ParagraphBlock(precise is null ? Asked(look, comparison) : Sought(look, precise)) };
        var halves = comparison.Outcomes.Leading.Select(outcome => (Outcome: outcome, Mean: Widest(comparison.Summaries.Where(row => row.Outcome == outcome.Key).Select(row => row.CiHigh - row.CiLow)),
            Difference: Widest(comparison.Contrasts.Where(row => row.Outcome == outcome.Key).Select(row => row.CiHigh - row.CiLow)))).ToList();
        blocks.Add(new TableBlock(look.Say("How precisely it is known with them: the widest 95 % interval of all strategies, as ± half its width", "Hoe precies het ermee bekend is: het breedste 95%-interval van alle strategieën, als ± de helft ervan"),
            [look.Say("outcome", "uitkomst"), look.Say("mean", "gemiddelde"), look.Say("paired difference", "gepaard verschil"), look.Say("runs that would make that ± 0.01", "runs waarmee dat ± 0.01 wordt")],
            [.. halves.Select(row => (IReadOnlyList<string>)[look.Name(row.Outcome), "± " + NumberText.Text(row.Mean, 4), "± " + NumberText.Text(row.Difference, 4), Needed(comparison.Replications, row.Difference)])]));
        blocks.Add(new ParagraphBlock(look.Say(
            "Intervals become half as wide with four times as many runs. Ask for a precision instead of a number with --precision.",
            "Intervallen worden half zo breed met viermaal zoveel runs. Vraag om een precisie in plaats van een aantal met --precision.")));
        return new ReportSection(look.Say("Number of runs, and why", "Aantal runs, en waarom"), blocks);
    }

    private static string Asked(Look look, Comparison comparison) => look.Say(
        FormattableString.Invariant($"{comparison.Replications} runs of each strategy, a number given beforehand."),
        FormattableString.Invariant($"{comparison.Replications} runs van elke strategie, een vooraf gegeven aantal."));

    private static string Sought(Look look, PreciseComparison precise)
    {
        var names = string.Join(look.Say(" and ", " en "), precise.Widest.Select(widest => look.Name(widest.Outcome).ToLowerInvariant()));
        var runs = precise.Comparison.Replications;
        return precise.Reason == StopReason.PrecisionReached
            ? look.Say(
                FormattableString.Invariant($"{runs} runs of each strategy: the first number with which every paired difference in {names} is known to ± {precise.Precision}, all pairs of an outcome together with 95 % confidence."),
                FormattableString.Invariant($"{runs} runs van elke strategie: het eerste aantal waarmee elk gepaard verschil in {names} bekend is op ± {precise.Precision}, alle paren van een uitkomst samen met 95 % betrouwbaarheid."))
            : look.Say(
                FormattableString.Invariant($"{runs} runs of each strategy, the limit given; ± {precise.Precision} for every paired difference in {names} was not reached."),
                FormattableString.Invariant($"{runs} runs van elke strategie, de gegeven grens; ± {precise.Precision} voor elk gepaard verschil in {names} is niet bereikt."));
    }

    private static double Widest(IEnumerable<double> widths) => widths.Where(double.IsFinite).DefaultIfEmpty(double.NaN).Max() / 2;

    private static string Needed(int runs, double half)
    {
        const double wanted = 0.01;
        if (!double.IsFinite(half))
            return "–";
        var needed = Math.Max(2, runs * (half / wanted) * (half / wanted));
        var digit = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(needed)) - 1));
        return (Math.Ceiling(needed / digit) * digit).ToString("N0", System.Globalization.CultureInfo.InvariantCulture).Replace(',', '\u202f');
    }
}
