using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Lab.Figures;
using ScottPlot;

namespace SamenWerken.Sim.ScottPlot.Plots;

/// <summary>Means of an outcome with their intervals, strategy by strategy.</summary>
internal static class StrategiesPlot
{
    internal static Plot Of(StrategiesFigure figure, Outcome outcome, Language language)
    {
        var plot = Ink.Titled(Glossary.Name(outcome, language), Ink.Axis(outcome, language), "");
        var rows = figure.Summaries.Where(summary => summary.Outcome == outcome.Key).ToList();
        for (var row = 0; row < rows.Count; row++)
            Ink.Interval(plot, rows[row].CiLow, rows[row].Mean, rows[row].CiHigh, row, Ink.Of(0));
        Ink.Rows(plot, [.. rows.Select(row => Glossary.Strategy(row.Strategy, language))]);
        return plot;
    }
}
