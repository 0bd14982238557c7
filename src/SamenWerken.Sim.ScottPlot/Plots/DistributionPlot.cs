using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Lab.Figures;
using ScottPlot;

namespace SamenWerken.Sim.ScottPlot.Plots;

/// <summary>How an outcome is spread over runs: every run a pale dot in the row of its strategy.</summary>
internal static class DistributionPlot
{
    internal static Plot Of(DistributionFigure figure, Outcome outcome, Language language)
    {
        var plot = Ink.Titled(Glossary.Name(outcome, language), Ink.Axis(outcome, language), "");
        var rows = figure.Runs.Where(runs => runs.Outcome == outcome.Key).ToList();
        for (var row = 0; row < rows.Count; row++)
        {
            double[] values = [.. rows[row].Values];
            if (values.Length == 0)
                continue;
            var heights = new double[values.Length];
            Array.Fill(heights, -row);
            var dots = plot.Add.ScatterPoints(values, heights, Ink.Of(0).WithAlpha(0.15));
            dots.MarkerSize = 7;
        }

        Ink.Rows(plot, [.. rows.Select(row => Glossary.Strategy(row.Strategy, language))]);
        return plot;
    }
}
