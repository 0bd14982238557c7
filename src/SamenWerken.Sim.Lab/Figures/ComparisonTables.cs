using System.Globalization;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>The tables of a comparison.</summary>
public static class ComparisonTables
{
    private static readonly string[] SummaryColumns = ["strategy", "outcome", "mean", "sd", "se", "ci_low", "ci_high", "n"];
    private static readonly string[] ContrastColumns = ["outcome", "first", "second", "difference", "ci_low", "ci_high", "p_better", "n"];
    private static readonly string[] RoundColumns = ["strategy", "round", "outcome", "mean", "q05", "q25", "q50", "q75", "q95", "n"];

    /// <summary>Each strategy and outcome, over replications.</summary>
    public static void WriteSummary(TextWriter writer, Comparison comparison) => WriteSummary(writer, comparison, comparison.Outcomes);

    /// <summary>Each strategy and some outcomes, over replications.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="comparison">The comparison.</param>
    /// <param name="outcomes">The outcomes to write.</param>
    public static void WriteSummary(TextWriter writer, Comparison comparison, IReadOnlyList<Outcome> outcomes) =>
        Csv.Write(writer, SummaryColumns,
        comparison.Summaries.Where(row => outcomes.Any(outcome => outcome.Key == row.Outcome))
            .Select(row => (object?[])[row.Strategy, row.Outcome, row.Mean, row.Sd, row.Se, row.CiLow, row.CiHigh, row.N]));

    /// <summary>Each outcome and pair of strategies once, paired by replication: first minus second.</summary>
    public static void WriteContrasts(TextWriter writer, Comparison comparison) => Csv.Write(writer, ContrastColumns,
        comparison.Contrasts
            .Select(row => (object?[])[row.Outcome, row.First, row.Second, row.Difference, row.CiLow, row.CiHigh, row.PBetter, row.N]));

    /// <summary>Each strategy, round and outcome, over runs.</summary>
    public static void WriteRounds(TextWriter writer, Comparison comparison) => Csv.Write(writer, RoundColumns,
        comparison.Rounds.Select(
            row => (object?[])[row.Strategy, row.Round, row.Outcome, row.Mean, row.Q05, row.Q25, row.Q50, row.Q75, row.Q95, row.N]));

    /// <summary>The first runs that threw, at most <see cref="RunFailures.Most"/>.</summary>
    public static void WriteFailures(TextWriter writer, Comparison comparison) =>
        Csv.Write(writer, ["strategy", "replication", "seed", "reason"],
        comparison.Failed.First.Select(run => (object?[])[run.Strategy, run.Replication, comparison.Seed, run.Reason]));

    /// <summary>Means of some outcomes with half their 95 % intervals, a row for each strategy.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="outcomes">The outcomes, a column each.</param>
    /// <param name="look">For its language.</param>
    public static ResultTable Table(this Comparison comparison, IReadOnlyList<Outcome> outcomes, Look? look = null)
    {
        look ??= Look.Default;
        return new(
            [look.Say("common.strategy"), .. outcomes.Select(look.Name)],
            [.. comparison.Strategies.Select(strategy =>
                (IReadOnlyList<string>)[look.Name(strategy), .. outcomes.Select(outcome => Mean(look, comparison[strategy, outcome]))])],
            string.Create(CultureInfo.InvariantCulture,
                $"{look.Say("tables.comparison-tables.means-over")} {comparison.Replications} runs ± "
                    + $"{look.Say("tables.comparison-tables.half-the-95-interval")}."));
    }

    /// <summary>Paired differences from one strategy in some outcomes with their 95 % intervals, a row for each other strategy.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="baseline">Key of the strategy that is taken away.</param>
    /// <param name="outcomes">The outcomes, a column each.</param>
    /// <param name="look">For its language.</param>
    /// <exception cref="KeyNotFoundException">The comparison has no such strategy.</exception>
    public static ResultTable DifferencesTable(this Comparison comparison, string baseline, IReadOnlyList<Outcome> outcomes,
        Look? look = null)
    {
        look ??= Look.Default;
        return new(
            [look.Say("common.strategy"), .. outcomes.Select(look.Name)],
            [.. comparison.Strategies.Where(strategy => strategy != baseline)
                .Select(strategy => (IReadOnlyList<string>)[look.Name(strategy),
                    .. outcomes.Select(outcome => Difference(look, comparison.Between(strategy, baseline, outcome)))])],
            look.Say("tables.comparison-tables.difference-from-run-by", ("baseline", look.Name(baseline))));
    }

    private static string Mean(Look look, OutcomeSummary row) => double.IsFinite(row.Mean)
        ? look.Text(row.Mean, 3)
            + (double.IsFinite(row.CiLow) ? " ± " + look.Text(Math.Max(row.CiHigh - row.Mean, row.Mean - row.CiLow), 3) : "")
        : "–";

    private static string Difference(Look look, Contrast row) => double.IsFinite(row.Difference)
        ? look.Text(row.Difference, 3, signed: true) + " "
            + look.Interval(look.Text(row.CiLow, 3, signed: true), look.Text(row.CiHigh, 3, signed: true))
        : "–";
}
