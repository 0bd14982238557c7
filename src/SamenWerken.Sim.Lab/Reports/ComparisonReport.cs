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
    public static Report Of(Comparison comparison, Manifest manifest, Language language = Language.English,
        SoughtReplications? sought = null, PartyGains? parties = null) =>
        Of(comparison, manifest, Figures(comparison, parties ?? PartyGains.None), language, sought, parties);

    /// <summary>The same with its figures, where they are made already.</summary>
    internal static Report Of(
        Comparison comparison, Manifest manifest, IReadOnlyList<(string Name, Figure Figure)> figures, Language language,
        SoughtReplications? sought, PartyGains? parties)
    {
        var look = new Look { Language = language };
        var (gains, scenario) = (parties ?? PartyGains.None, look.Told(comparison.Scenario));
        return new Report(
            look.Say("reports.comparison.strategies-compared", ("scenario", scenario.Name)),
            new ComparisonFindings(look, comparison, gains).Lead(),
            [
                Found(look, figures),
                Numbered(look, comparison),
                ReportParts.SetUp(look, comparison.Scenario, comparison.Strategies, true),
                Method(look, comparison, sought),
                ReportParts.Repeat(look, manifest.Command,
                    (look.Say("reports.comparison.scenario-file"), $"{manifest.Scenario.File}, SHA-256 {manifest.Scenario.Sha256}"),
                    (look.Say("reports.comparison.seed"), FormattableString.Invariant($"{comparison.Seed}"))),
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
        return new(look.Say("reports.comparison.what-was-found"),
        [
            .. first.Select(figure => new FigureBlock(figure.Figure)),
            .. figures.Except(first).Select(figure => new FoldedBlock(figure.Figure.Title(look), new FigureBlock(figure.Figure))),
        ]);
    }

    private static ReportSection Numbered(Look look, Comparison comparison) => new(look.Say("reports.comparison.the-numbers"),
        Means(look, comparison, comparison.Outcomes.Usual),
        new FoldedBlock(look.Say("reports.comparison.all-other-outcomes"),
            ByOutcome(look, comparison, [.. comparison.Outcomes.Except(comparison.Outcomes.Usual)])),
        new FoldedBlock(look.Say("reports.comparison.what-the-outcomes-are"), new FactsBlock(
            [.. comparison.Outcomes.Select(outcome => (look.Name(outcome), $"{look.Definition(outcome)} ({look.Unit(outcome)})"))])));

    private static TableBlock Means(Look look, Comparison comparison, IReadOnlyList<Outcome> outcomes) => new(
        MeansOf(look, comparison),
        [look.Say("reports.comparison.strategy"), .. outcomes.Select(outcome => Arrowed(look, outcome))],
        [.. comparison.Strategies
            .Select(key => (IReadOnlyList<string>)[look.Name(key), .. outcomes.Select(outcome => Cell(look, comparison, key, outcome))])]);

    // Many outcomes are rows, so that the table is no wider than a page.
    private static TableBlock ByOutcome(Look look, Comparison comparison, IReadOnlyList<Outcome> outcomes) => new(
        MeansOf(look, comparison),
        [look.Say("reports.comparison.outcome"), .. comparison.Strategies.Select(look.Name)],
        [.. outcomes.Select(outcome => (IReadOnlyList<string>)
            [Arrowed(look, outcome), .. comparison.Strategies.Select(key => Cell(look, comparison, key, outcome))])]);

    private static string MeansOf(Look look, Comparison comparison) => comparison.Scenario.Model.MeansOverSecondHalf
        ? look.Say("reports.comparison.means-over-the-second")
        : look.Say("reports.comparison.means-over-runs-half");

    private static string Arrowed(Look look, Outcome outcome) =>
        look.Name(outcome) + outcome.Better switch { Better.Higher => "\u00a0↑", Better.Lower => "\u00a0↓", _ => "" };

    private static string Cell(Look look, Comparison comparison, string key, Outcome outcome)
    {
        var row = comparison[key, outcome];
        var decimals = NumberText.Decimals(comparison.Strategies.Select(other => comparison[other, outcome].Mean));
        return look.Text(row.Mean, decimals)
            + (double.IsFinite(row.CiLow) ? " ±\u00a0" + look.Text(Math.Max(row.CiHigh - row.Mean, row.Mean - row.CiLow), decimals) : "");
    }

    private static ReportSection Method(Look look, Comparison comparison, SoughtReplications? sought) =>
        new(look.Say("reports.comparison.method"),
        new ParagraphBlock(sought is null ? Asked(look, comparison) : Sought(look, comparison, sought)),
        new FoldedBlock(look.Say("reports.comparison.how-runs-are-compared"),
            ReportParts.Luck(look),
            new ParagraphBlock(look.Say("reports.comparison.a-strategy-is-clearly", ("window", Window(look, comparison)),
                ("intervals", Intervals(look, comparison.Intervals)))),
            ReportParts.Model(look)),
        new FoldedBlock(look.Say("reports.comparison.how-precisely-it-is"), Precision(look, comparison)));

    private static string Window(Look look, Comparison comparison) => comparison.Scenario.Model.MeansOverSecondHalf
        ? look.Say("reports.comparison.outcomes-are-means-over")
        : look.Say("reports.comparison.what-an-outcome-of");

    private static string Intervals(Look look, IntervalKind intervals) => intervals == IntervalKind.T
        ? look.Say("reports.comparison.intervals-of-means-and")
        : look.Say("reports.comparison.intervals-of-means-are", ("resamples", BootstrappedContrasts.Resamples));

    private static IReadOnlyList<ReportBlock> Precision(Look look, Comparison comparison)
    {
        var halves = comparison.Outcomes.Leading.Select(outcome => (
            Outcome: outcome,
            Mean: Widest(comparison.Summaries.Where(row => row.Outcome == outcome.Key).Select(row => row.CiHigh - row.CiLow)),
            Difference: Widest(comparison.Contrasts.Where(row => row.Outcome == outcome.Key).Select(row => row.CiHigh - row.CiLow))))
            .ToList();
        return
        [
            new TableBlock(
                look.Say("reports.comparison.the-widest-95-interval"),
                [look.Say("reports.comparison.outcome"), look.Say("reports.comparison.mean"),
                    look.Say("reports.comparison.paired-difference"),
                    look.Say("reports.comparison.runs-that-would-make")],
                [.. halves.Select(row => (IReadOnlyList<string>)
                    [look.Name(row.Outcome), "± " + look.Text(row.Mean, 4), "± " + look.Text(row.Difference, 4),
                        Needed(comparison.Replications, row.Difference)])]),
            new ParagraphBlock(look.Say("reports.comparison.intervals-become-half-as")),
        ];
    }

    private static string Asked(Look look, Comparison comparison) =>
        look.Say("reports.comparison.runs-of-each-strategy", ("replications", comparison.Replications));

    private static string Sought(Look look, Comparison comparison, SoughtReplications sought)
    {
        var names = string.Join(look.Say("common.and"),
            sought.Outcomes.Select(key => (comparison.Outcomes.WithKey(key) is { } outcome ? look.Name(outcome) : key).ToLowerInvariant()));
        var runs = comparison.Replications;
        return sought.Reached
            ? look.Say("reports.comparison.runs-of-each-strategy-the", ("runs", runs), ("names", names),
                ("precision", look.Short(sought.Precision)))
            : look.Say("reports.comparison.runs-of-each-strategy-the-limit", ("runs", runs), ("precision", look.Short(sought.Precision)),
                ("names", names));
    }

    private static double Widest(IEnumerable<double> widths) => widths.Where(double.IsFinite).DefaultIfEmpty(double.NaN).Max() / 2;

    private static string Needed(int runs, double half)
    {
        const double wanted = 0.01;
        if (!double.IsFinite(half))
            return "–";
        var needed = Math.Max(2, runs * (half / wanted) * (half / wanted));
        var digit = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(needed)) - 1));
        return (Math.Ceiling(needed / digit) * digit).ToString("N0", System.Globalization.CultureInfo.InvariantCulture)
            .Replace(',', '\u202f');
    }
}
