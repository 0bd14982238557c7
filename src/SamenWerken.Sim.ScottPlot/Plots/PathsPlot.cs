using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using ScottPlot;

namespace SamenWerken.Sim.ScottPlot.Plots;

/// <summary>Paths over rounds: medians, each with its middle half of runs.</summary>
internal static class PathsPlot
{
    internal static Plot Of(PathsFigure figure, Language language)
    {
        var plot = Ink.Titled(figure.Title(new Look { Language = language }), Ink.Say(language, "round (month)", "ronde (maand)"), Ink.Axis(figure.Outcome, language));
        for (var place = 0; place < figure.Paths.Count; place++)
        {
            var rounds = figure.Paths[place].Rounds.Where(round => double.IsFinite(round.Q50)).ToList();
            if (rounds.Count == 0)
                continue;
            double[] x = [.. rounds.Select(round => (double)round.Round)];
            double[] low = [.. rounds.Select(round => round.Q25)], middle = [.. rounds.Select(round => round.Q50)], high = [.. rounds.Select(round => round.Q75)];
            var band = plot.Add.FillY(x, low, high);
            band.FillStyle.Color = Ink.Of(place).WithAlpha(0.2);
            band.LineStyle.Width = 0;
            var median = plot.Add.ScatterLine(x, middle, Ink.Of(place));
            median.LineWidth = 2;
            median.LegendText = Glossary.Strategy(figure.Paths[place].Strategy, language);
        }

        plot.ShowLegend(Alignment.UpperLeft);
        return plot;
    }
}
