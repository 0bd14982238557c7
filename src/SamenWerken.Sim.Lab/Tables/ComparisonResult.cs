using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Reports;

namespace SamenWerken.Sim.Lab.Tables;

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
    /// <param name="precise">How its number of runs was found, if it found it itself.</param>
    public static IReadOnlyList<ResultFile> Files(
        Comparison comparison, Manifest manifest, IReadOnlyList<FigureFormat>? formats = null, Look? look = null, PreciseComparison? precise = null) =>
    [
        .. Figures(comparison).SelectMany(figure => FigureFiles.Of(figure.Name, figure.Figure, formats, look)),
        new(ReportPage.FileName, writer =>
            writer.Write(ReportPage.Text(ComparisonReport.Of(comparison, manifest, look?.Language ?? Language.English, precise)))),
    ];

    /// <summary>Names that the pictures of a comparison can have.</summary>
    public static IReadOnlyList<string> Pictures(Comparison comparison) => [.. Figures(comparison).SelectMany(figure => FigureFiles.Names(figure.Name))];

    private static IEnumerable<(string Name, Figure Figure)> Figures(Comparison comparison)
    {
        var leading = comparison.Outcomes.Leading;
        foreach (var outcome in leading.Take(2).Where(_ => comparison.Rounds.Count > 0))
            yield return (outcome.Key, PathsFigure.Of(comparison, outcome));
        yield return ("strategies", StrategiesFigure.Of(comparison, comparison.Outcomes.Usual));
        if (comparison.Strategies.Count > 1)
            yield return ("differences", DifferencesFigure.Of(comparison, DifferencesFigure.UsualBaseline(comparison.Strategies), leading));
        yield return ("distribution", DistributionFigure.Of(comparison, [.. leading.Take(2)]));
        if (leading.Count > 1)
            yield return ("trade-off", TradeOffFigure.Of(comparison, leading[0], leading[1]));
    }
}
