using SamenWerken.Sim.Lab.Figures;
using ScottPlot;

namespace SamenWerken.Sim.ScottPlot.Plots;

/// <summary>The timeline of a run: sides kept upwards, sides broken downwards, and who left at its round.</summary>
internal static class TimelinePlot
{
    internal static Plot Of(TimelineFigure figure, Language language)
    {
        var plot = Ink.Titled(figure.Title(new Look { Language = language }), Ink.Say(language, "round (month)", "ronde (maand)"), Ink.Say(language, "sides of agreements", "kanten van afspraken"));
        if (figure.Rounds.Count == 0)
            return plot;
        double[] rounds = [.. figure.Rounds.Select(round => (double)round.Round)];
        var kept = plot.Add.Bars(rounds, figure.Rounds.Select(round => (double)round.Kept));
        kept.Color = Ink.Of(0);
        kept.LegendText = Ink.Say(language, "kept", "nagekomen");
        var broken = plot.Add.Bars(rounds, figure.Rounds.Select(round => -(double)round.Broken));
        broken.Color = Ink.Of(1);
        broken.LegendText = Ink.Say(language, "broken", "gebroken");
        foreach (var round in figure.Rounds.Where(round => round.Left.Count > 0))
        {
            plot.Add.VerticalLine(round.Round, 1, Ink.Dark);
            plot.Add.Text($"{string.Join(", ", round.Left)} {Ink.Say(language, "left", "vertrok")}", round.Round, round.Kept);
        }

        plot.ShowLegend(Alignment.UpperRight);
        return plot;
    }
}
