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
        ["summary.csv", "contrasts.csv", "rounds.csv", Manifest.FileName, .. Drawn.Select(outcome => $"{outcome.Key}.svg")];

    /// <summary>The files of a comparison that was made with rounds.</summary>
    public static IReadOnlyList<ResultFile> Files(Comparison comparison, Manifest manifest) =>
    [
        new("summary.csv", writer => ComparisonTables.WriteSummary(writer, comparison)),
        new("contrasts.csv", writer => ComparisonTables.WriteContrasts(writer, comparison)),
        new("rounds.csv", writer => ComparisonTables.WriteRounds(writer, comparison)),
        ResultFile.Of(Manifest.FileName, manifest.Text()),
        .. Drawn.Select(outcome => new ResultFile($"{outcome.Key}.svg", writer => writer.Write(PathsFigure.Of(comparison, outcome).ToSvg()))),
    ];
}
