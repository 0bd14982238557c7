using SamenWerken.Sim.Lab.Figures;
using ScottPlot;

namespace SamenWerken.Sim.ScottPlot.Plots;

/// <summary>The trade-off of two outcomes: a cloud of runs for each strategy, and its centre with its name.</summary>
internal static class TradeOffPlot
{
    internal static Plot Of(TradeOffFigure figure, Language language)
    {
        var plot = Ink.Titled(figure.Title(new Look { Language = language }), Ink.Axis(figure.X, language), Ink.Axis(figure.Y, language));
        for (var place = 0; place < figure.Clouds.Count; place++)
        {
            var cloud = figure.Clouds[place];
            if (cloud.Runs.Count > 0)
            {
                double[] x = [.. cloud.Runs.Select(run => run.X)], y = [.. cloud.Runs.Select(run => run.Y)];
                var runs = plot.Add.ScatterPoints(x, y, Ink.Of(place).WithAlpha(0.25));
                runs.MarkerSize = 4;
            }

            if (!double.IsFinite(cloud.X.Mean) || !double.IsFinite(cloud.Y.Mean))
                continue;
            plot.Add.Marker(cloud.X.Mean, cloud.Y.Mean, MarkerShape.FilledCircle, 10, Ink.Of(place));
            var name = plot.Add.Text(Glossary.Strategy(cloud.Strategy, language), cloud.X.Mean, cloud.Y.Mean);
            name.OffsetX = 8;
            name.LabelFontColor = Ink.Dark;
        }

        return plot;
    }
}
