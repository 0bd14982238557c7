using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Lab.Tables;

/// <summary>The tables of a comparison.</summary>
public static class ComparisonTables
{
    private static readonly string[] SummaryColumns = ["strategy", "outcome", "mean", "sd", "se", "ci_low", "ci_high", "n"];
    private static readonly string[] ContrastColumns = ["outcome", "first", "second", "difference", "ci_low", "ci_high", "p_better", "n"];
    private static readonly string[] RoundColumns = ["strategy", "round", "outcome", "mean", "q05", "q25", "q50", "q75", "q95"];

    /// <summary>Each strategy and outcome, over replications.</summary>
    public static void WriteSummary(TextWriter writer, Comparison comparison) => Csv.Write(writer, SummaryColumns,
        comparison.Summaries.Select(row => (object?[])[row.Strategy, row.Outcome, row.Mean, row.Sd, row.Se, row.CiLow, row.CiHigh, row.N]));

    /// <summary>Each outcome and pair of strategies once, paired by replication: first minus second.</summary>
    public static void WriteContrasts(TextWriter writer, Comparison comparison) => Csv.Write(writer, ContrastColumns,
        comparison.Contrasts.Select(row => (object?[])[row.Outcome, row.First, row.Second, row.Difference, row.CiLow, row.CiHigh, row.PBetter, row.N]));

    /// <summary>Each strategy, round and outcome, over runs.</summary>
    public static void WriteRounds(TextWriter writer, Comparison comparison) => Csv.Write(writer, RoundColumns,
        comparison.Rounds.Select(row => (object?[])[row.Strategy, row.Round, row.Outcome, row.Mean, row.Q05, row.Q25, row.Q50, row.Q75, row.Q95]));
}
