using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Reports;

namespace SamenWerken.Sim.Lab.Tables;

/// <summary>The files that a comparison leaves in its result folder.</summary>
public static class ComparisonResult
{
    /// <summary>How quantiles over runs are computed.</summary>
    public const string QuantileMethod = "Hyndman & Fan (1996) type 7 over runs; over the first runs only, at least 100 and at most 1000, where there are more";

    private const string FailuresName = "failures.csv";

    /// <summary>Names of the files.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "summary.csv", "contrasts.csv", "rounds.csv", FailuresName, Manifest.FileName, ReportPage.FileName,
        .. new[] { "cooperation", "cynicism", "strategies", "differences", "distribution", "trade-off", "parts", "parties" }.SelectMany(FigureFiles.Names),
    ];

    /// <summary>The files of a comparison that was made with rounds.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="manifest">Its manifest.</param>
    /// <param name="formats">Forms of the figures; only SVG if null.</param>
    /// <param name="look">How figures look, and the language of the report; the default if null.</param>
    /// <param name="precise">How its number of runs was found, if it found it itself.</param>
    /// <param name="parties">Who gained and lost in its first runs; not told if null.</param>
    public static IReadOnlyList<ResultFile> Files(
        Comparison comparison, Manifest manifest, IReadOnlyList<FigureFormat>? formats = null, Look? look = null, PreciseComparison? precise = null,
        PartyGains? parties = null) =>
    [
        new("summary.csv", writer => ComparisonTables.WriteSummary(writer, comparison)),
        new("contrasts.csv", writer => ComparisonTables.WriteContrasts(writer, comparison)),
        new("rounds.csv", writer => ComparisonTables.WriteRounds(writer, comparison)),
        .. comparison.Failed.Count == 0 ? Array.Empty<ResultFile>() : [new(FailuresName, writer => ComparisonTables.WriteFailures(writer, comparison))],
        ResultFile.Of(Manifest.FileName, manifest.Text()),
        .. ComparisonReport.Figures(comparison, parties ?? PartyGains.None).SelectMany(figure => FigureFiles.Of(figure.Name, figure.Figure, formats, look)),
        new(ReportPage.FileName, writer => writer.Write(ReportPage.Text(ComparisonReport.Of(comparison, manifest, look?.Language ?? Language.English, precise, parties)))),
    ];
}
