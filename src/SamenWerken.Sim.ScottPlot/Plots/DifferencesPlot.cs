using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Lab.Figures;
using ScottPlot;

namespace SamenWerken.Sim.ScottPlot.Plots;

/// <summary>Paired differences from a baseline in one outcome, with their intervals and a line at none.</summary>
internal static class DifferencesPlot
{
    internal static Plot Of(DifferencesFigure figure, Outcome outcome, Language language)
    {
        var plot = Ink.Titled(figure.Title(new Look { Language = language }), Ink.Axis(outcome, language), "");
        var rows = figure.Contrasts.Where(contrast => contrast.Outcome == outcome.Key).ToList();
        plot.Add.VerticalLine(0, 1, Ink.Dark);
        for (var row = 0; row < rows.Count; row++)
            Ink.Interval(plot, rows[row].CiLow, rows[row].Difference, rows[row].CiHigh, row, Ink.Of(0));
        Ink.Rows(plot, [.. rows.Select(row => Glossary.Strategy(row.First, language))]);
        return plot;
    }
}
