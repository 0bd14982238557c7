using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.Lab.Reports;

/// <summary>The pictures and the report of a comparison.</summary>
public static class ComparisonResult
{
    /// <summary>How quantiles over runs are computed.</summary>
    public const string QuantileMethod =
        "Hyndman & Fan (1996) type 7 over runs; over the first runs only, at least 100 and at most 1000, where there are more";

    /// <summary>The files of a comparison that was made with rounds.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="manifest">Its manifest.</param>
    /// <param name="formats">Forms of the figures; only SVG if null.</param>
    /// <param name="look">How figures look, and the language of the report; the default if null.</param>
    /// <param name="sought">How its number of runs was found, if it found it itself.</param>
    /// <param name="parties">Who gained and lost in its first runs; not told if null.</param>
    public static IReadOnlyList<ResultFile> Files(
        Comparison comparison, Manifest manifest, IReadOnlyList<FigureFormat>? formats = null, Look? look = null,
        SoughtReplications? sought = null,
        PartyGains? parties = null)
    {
        var figures = ComparisonReport.Figures(comparison, parties ?? PartyGains.None);
        return
        [
            .. figures.SelectMany(figure => FigureFiles.Of(figure.Name, figure.Figure, formats, look)),
            new(ReportPage.FileName, writer =>
                writer.Write(ReportPage.Text(
                    ComparisonReport.Of(comparison, manifest, figures, look?.Language ?? Language.English, sought, parties)))),
        ];
    }

    /// <summary>Names that the pictures of a comparison can have.</summary>
    public static IReadOnlyList<string> Pictures(Comparison comparison) =>
    [
        .. comparison.Outcomes.Leading.Take(2).Select(outcome => outcome.Key)
            .Concat(["strategies", "differences", "distribution", "trade-off", "parts", "parties"]).SelectMany(FigureFiles.Names),
    ];
}
