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
    /// <param name="sought">How its number of runs was found, if it found it itself.</param>
    /// <param name="parties">Who gained and lost in its first runs; not told if null.</param>
    public static Report Of(Comparison comparison, Manifest manifest, Language language = Language.English, SoughtReplications? sought = null, PartyGains? parties = null) =>
        Of(comparison, manifest, Figures(comparison, parties ?? PartyGains.None), language, sought, parties);

    /// <summary>The same with its figures, where they are made already.</summary>
    internal static Report Of(
        Comparison comparison, Manifest manifest, IReadOnlyList<(string Name, Figure Figure)> figures, Language language, SoughtReplications? sought, PartyGains? parties)
    {
        var look = new Look { Language = language };
        var (gains, scenario) = (parties ?? PartyGains.None, look.Told(comparison.Scenario));
        return new Report(
            look.Say($"{scenario.Name}: strategies compared", $"{scenario.Name}: strategieën vergeleken"),
            new ComparisonFindings(look, comparison, gains).Lead(),
            [
                Found(look, figures),
                Numbered(look, comparison),
                ReportParts.SetUp(look, comparison.Scenario, comparison.Strategies, true),
                Method(look, comparison, sought),
                ReportParts.Repeat(look, manifest.Command,
                    (look.Say("Scenario file", "Scenariobestand"), $"{manifest.Scenario.File}, SHA-256 {manifest.Scenario.Sha256}"),
                    (look.Say("Seed", "Toevalszaad (seed)"), FormattableString.Invariant($"{comparison.Seed}"))),
            ], language)
        {
            Question = scenario.Question ?? "",
            Caveat = ReportParts.Caveat(look),
        };
    }

    /// <summary>The figures of a comparison by name, those first that answer its question; titles say what was found.</summary>
    internal static IReadOnlyList<(string Name, Figure Figure)> Figures(Comparison comparison, PartyGains parties)
    {
        var (leading, figures) = (comparison.Outcomes.Leading, new List<(string Name, Figure Figure)>());
        void Add(string name, Figure? figure, Func<ComparisonFindings, string?> title)
        {
            if (figure is not null)
                figures.Add((name, figure with { Headline = Headline(title) }));
        }

        Headline? Headline(Func<ComparisonFindings, string?> title) => title(new(Look.Default, comparison, parties)) is { } english
            ? new(english, title(new(Look.Dutch, comparison, parties))!)
            : null;

        Add("strategies", StrategiesFigure.Of(comparison, comparison.Outcomes.Usual), found => found.OfMeans());
        if (leading.Count > 0)
            Add("parties", comparison.Parties(parties, Summed(comparison) ?? leading[0]), found => found.OfParties());
        if (leading.Count > 1)
            Add("trade-off", TradeOffFigure.Of(comparison, leading[0], leading[1]), found => found.OfTradeOff(leading[0], leading[1]));
        if (comparison.Strategies.Count > 1)
        {
            var baseline = DifferencesFigure.UsualBaseline(comparison.Strategies);
            Add("differences", DifferencesFigure.Of(comparison, baseline, leading), found => found.OfDifferences(baseline));
        }

        if (Summed(comparison) is { } whole)
            Add("parts", comparison.Parts(whole), found => found.OfParts(whole));
        foreach (var outcome in leading.Take(2).Where(_ => comparison.Rounds.Count > 0))
            Add(outcome.Key, PathsFigure.Of(comparison, outcome), found => found.OfPaths(outcome));
        Add("distribution", DistributionFigure.Of(comparison, [.. leading.Take(2)]), _ => null);
        return figures;
    }

    private static Outcome? Summed(Comparison comparison) => comparison.Outcomes.FirstOrDefault(outcome => outcome.Parts.Count > 0);

    private static ReportSection Found(Look look, IReadOnlyList<(string Name, Figure Figure)> figures)
    {
        var first = figures.Where(figure => figure.Name is "strategies" or "parties" or "trade-off").ToList();
        return new(look.Say("What was found", "Wat eruit kwam"),
        [
            .. first.Select(figure => new FigureBlock(figure.Figure)),
            .. figures.Except(first).Select(figure => new FoldedBlock(figure.Figure.Title(look), new FigureBlock(figure.Figure))),
        ]);
    }

    private static ReportSection Numbered(Look look, Comparison comparison) => new(look.Say("The numbers", "De getallen"),
        Means(look, comparison, comparison.Outcomes.Usual),
        new FoldedBlock(look.Say(
            "All other outcomes",
            "Alle andere uitkomsten"), Means(look, comparison, [.. comparison.Outcomes.Except(comparison.Outcomes.Usual)])),
        new FoldedBlock(look.Say(
            "What the outcomes are",
            "Wat de uitkomsten zijn"), new FactsBlock([.. comparison.Outcomes.Select(outcome => (look.Name(outcome), $"{look.Definition(outcome)} ({look.Unit(outcome)})"))])));

    private static TableBlock Means(Look look, Comparison comparison, IReadOnlyList<Outcome> outcomes) => new(
        comparison.Scenario.Model.MeansOverSecondHalf
            ? look.Say(
                "Means over the second half of runs, ± half the 95 % interval of the mean",
                "Gemiddelden over de tweede helft van runs, ± het halve 95%-interval van het gemiddelde")
            : look.Say(
                "Means over runs, ± half the 95 % interval of the mean",
                "Gemiddelden over runs, ± het halve 95%-interval van het gemiddelde"),
        [look.Say(
            "strategy",
            "strategie"), .. outcomes.Select(outcome => look.Name(outcome) + outcome.Better switch { Better.Higher => "\u00a0↑", Better.Lower => "\u00a0↓", _ => "" })],
        [.. comparison.Strategies.Select(key => (IReadOnlyList<string>)[look.Name(key), .. outcomes.Select(outcome => Cell(look, comparison, key, outcome))])]);

    private static string Cell(Look look, Comparison comparison, string key, Outcome outcome)
    {
        var row = comparison[key, outcome];
        var decimals = NumberText.Decimals(comparison.Strategies.Select(other => comparison[other, outcome].Mean));
        return look.Text(row.Mean, decimals) + (double.IsFinite(row.CiLow) ? " ± " + look.Text(Math.Max(row.CiHigh - row.Mean, row.Mean - row.CiLow), decimals) : "");
    }

    private static ReportSection Method(Look look, Comparison comparison, SoughtReplications? sought) => new(look.Say("Method", "Methode"),
        new ParagraphBlock(sought is null ? Asked(look, comparison) : Sought(look, comparison, sought)),
        new FoldedBlock(look.Say(
            "How runs are compared, and what the intervals are",
            "Hoe runs vergeleken worden, en wat de intervallen zijn"),
            ReportParts.Luck(look),
            new ParagraphBlock(look.Say(
                $"{Window(look, comparison)} {Intervals(look, comparison.Intervals)} A strategy is clearly best where its paired difference from every other has an interval without zero on the better side. Quantiles over rounds are those of the first runs, at most 1,000; so are the distribution and the cloud.",
                $"{Window(look, comparison)} {Intervals(look, comparison.Intervals)} Een strategie is duidelijk het beste waar haar gepaarde verschil met elke andere een interval zonder nul heeft aan de betere kant. Kwantielen over rondes zijn die van de eerste runs, hoogstens duizend; zo ook de verdeling en de wolk.")),
            ReportParts.Model(look)),
        new FoldedBlock(look.Say(
            "How precisely it is known, and how many runs more would take",
            "Hoe precies het bekend is, en hoeveel runs er voor meer nodig zijn"), Precision(look, comparison)));

    private static string Window(Look look, Comparison comparison) => comparison.Scenario.Model.MeansOverSecondHalf
        ? look.Say("Outcomes are means over the second half of a run.", "Uitkomsten zijn gemiddelden over de tweede helft van een run.")
        : look.Say(
            "What an outcome of a run is, stands with its definition.",
            "Wat een uitkomst van een run is, staat bij haar definitie.");

    private static string Intervals(Look look, IntervalKind intervals) => intervals == IntervalKind.T
        ? look.Say(
            "Intervals of means and of paired differences are Student's t at 95 %, each on its own.",
            "Intervallen van gemiddelden en van gepaarde verschillen zijn die van Student's t op 95 %, elk op zich.")
        : look.Say(
            FormattableString.Invariant($"Intervals of means are Student's t at 95 %, those of paired differences BCa bootstrap at 95 % ({BootstrappedContrasts.Resamples} resamples; Efron 1987), each on its own."),
            FormattableString.Invariant($"Intervallen van gemiddelden zijn die van Student's t op 95 %, die van gepaarde verschillen BCa-bootstrap op 95 % ({BootstrappedContrasts.Resamples} hertrekkingen; Efron 1987), elk op zich."));

    private static IReadOnlyList<ReportBlock> Precision(Look look, Comparison comparison)
    {
        var halves = comparison.Outcomes.Leading.Select(outcome => (
            Outcome: outcome,
            Mean: Widest(comparison.Summaries.Where(row => row.Outcome == outcome.Key).Select(row => row.CiHigh - row.CiLow)),
            Difference: Widest(comparison.Contrasts.Where(row => row.Outcome == outcome.Key).Select(row => row.CiHigh - row.CiLow)))).ToList();
        return
        [
            new TableBlock(
                look.Say(
                    "The widest 95 % interval of all strategies, as ± half its width",
                    "Het breedste 95%-interval van alle strategieën, als ± de helft ervan"),
                [look.Say("outcome", "uitkomst"), look.Say("mean", "gemiddelde"), look.Say("paired difference", "gepaard verschil"),
                    look.Say("runs that would make that ± 0.01", "runs waarmee dat ± 0,01 wordt")],
                [.. halves.Select(row => (IReadOnlyList<string>)
                    [look.Name(row.Outcome), "± " + look.Text(row.Mean, 4), "± " + look.Text(row.Difference, 4), Needed(comparison.Replications, row.Difference)])]),
            new ParagraphBlock(look.Say(
                "Intervals become half as wide with four times as many runs. Ask for a precision instead of a number with --precision.",
                "Intervallen worden half zo breed met viermaal zoveel runs. Vraag om een precisie in plaats van een aantal met --precision.")),
        ];
    }

    private static string Asked(Look look, Comparison comparison) => look.Say(
        FormattableString.Invariant($"{comparison.Replications} runs of each strategy, a number given beforehand."),
        FormattableString.Invariant($"{comparison.Replications} runs van elke strategie, een vooraf gegeven aantal."));

    private static string Sought(Look look, Comparison comparison, SoughtReplications sought)
    {
        var names = string.Join(look.Say(" and ", " en "), sought.Outcomes.Select(key => (comparison.Outcomes.WithKey(key) is { } outcome ? look.Name(outcome) : key).ToLowerInvariant()));
        var runs = comparison.Replications;
        return sought.Reached
            ? look.Say(
                FormattableString.Invariant($"{runs} runs of each strategy: the first number with which every paired difference in {names} is known to ± {look.Short(sought.Precision)}, all pairs of an outcome together with 95 % confidence."),
                FormattableString.Invariant($"{runs} runs van elke strategie: het eerste aantal waarmee elk gepaard verschil in {names} bekend is op ± {look.Short(sought.Precision)}, alle paren van een uitkomst samen met 95 % betrouwbaarheid."))
            : look.Say(
                FormattableString.Invariant($"{runs} runs of each strategy, the limit given; ± {look.Short(sought.Precision)} for every paired difference in {names} was not reached."),
                FormattableString.Invariant($"{runs} runs van elke strategie, de gegeven grens; ± {look.Short(sought.Precision)} voor elk gepaard verschil in {names} is niet bereikt."));
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
