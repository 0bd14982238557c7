using SamenWerken.Sim.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.Lab.Tables;

/// <summary>The files that a comparison leaves in its result folder.</summary>
public static class ComparisonResult
{
    private static readonly Outcome[] Drawn = [Outcome.Cooperation, Outcome.Cynicism];

    /// <summary>How quantiles over runs are computed.</summary>
    public const string QuantileMethod = "Hyndman & Fan (1996) type 7 over runs; over the first runs only, at least 100 and at most 1000, where there are more";

    /// <summary>Names of the files.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["summary.csv", "contrasts.csv", "rounds.csv", Manifest.FileName, .. Drawn.SelectMany(outcome => FigureFiles.Names(outcome.Key))];

    /// <summary>The files of a comparison that was made with rounds.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="manifest">Its manifest.</param>
    /// <param name="formats">Forms of the figures; only SVG if null.</param>
    public static IReadOnlyList<ResultFile> Files(Comparison comparison, Manifest manifest, IReadOnlyList<FigureFormat>? formats = null) =>
    [
        new("summary.csv", writer => ComparisonTables.WriteSummary(writer, comparison)),
        new("contrasts.csv", writer => ComparisonTables.WriteContrasts(writer, comparison)),
        new("rounds.csv", writer => ComparisonTables.WriteRounds(writer, comparison)),
        ResultFile.Of(Manifest.FileName, manifest.Text()),
        .. Drawn.SelectMany(outcome => FigureFiles.Of(outcome.Key, PathsFigure.Of(comparison, outcome), formats)),
    ];
}
