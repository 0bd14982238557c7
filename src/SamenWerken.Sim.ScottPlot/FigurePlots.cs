using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.ScottPlot.Plots;
using ScottPlot;

namespace SamenWerken.Sim.ScottPlot;

/// <summary>Figures as plots of ScottPlot 5, to save, to show in a window, or to change further.</summary>
public static class FigurePlots
{
    /// <summary>The plots of a figure: one, or one for each outcome or round that it shows.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="language">Language of the words.</param>
    /// <exception cref="NotSupportedException">There is no plot of this kind of figure.</exception>
    public static IReadOnlyList<Plot> ToPlots(this Figure figure, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure switch
        {
            PathsFigure paths => [PathsPlot.Of(paths, language)],
            StrategiesFigure strategies => [.. strategies.Outcomes.Select(outcome => StrategiesPlot.Of(strategies, outcome, language))],
            DifferencesFigure differences => [.. differences.Outcomes.Select(outcome => DifferencesPlot.Of(differences, outcome, language))],
            DistributionFigure distribution => [.. distribution.Outcomes.Select(outcome => DistributionPlot.Of(distribution, outcome, language))],
            TradeOffFigure tradeOff => [TradeOffPlot.Of(tradeOff, language)],
            BestStrategyMapFigure maps => [.. maps.Maps.Select(map => BestStrategyMapPlot.Of(map, language))],
            TrustMatrixFigure matrix => [.. matrix.Snapshots.Select(snapshot => TrustMatrixPlot.Of(matrix, snapshot, language))],
            TimelineFigure timeline => [TimelinePlot.Of(timeline, language)],
            _ => throw new NotSupportedException($"There is no plot of a {figure.GetType().Name}; the built-in renderer draws it."),
        };
    }
}
