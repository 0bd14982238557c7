using System.Globalization;
using SamenWerken.Sim.Lab.Figures;
using ScottPlot;

namespace SamenWerken.Sim.ScottPlot.Plots;

/// <summary>The trust matrix at one round: the darker, the more trust of the row's actor in the column's.</summary>
internal static class TrustMatrixPlot
{
    internal static Plot Of(TrustMatrixFigure figure, TrustSnapshot snapshot, Language language)
    {
        var round = Ink.Say(language, "round", "ronde");
        var plot = Ink.Titled($"{figure.Title(new Look { Language = language })}, {round} {snapshot.Round}", Ink.Say(language, "is trusted", "wordt vertrouwd"), Ink.Say(language, "trusts", "vertrouwt"));
        var count = figure.Actors.Count;
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
            {
                if (i == j)
                    continue;
                var cell = plot.Add.Rectangle(j - 0.5, j + 0.5, -i - 0.5, -i + 0.5);
                cell.FillColor = Ink.Of(0).WithAlpha(Math.Clamp(snapshot.Trust[i][j], 0, 1));
                cell.LineWidth = 0;
            }
        }

        Ink.Rows(plot, [.. figure.Actors.Select((name, place) => string.Create(CultureInfo.InvariantCulture, $"{name} {place + 1}"))]);
        plot.Axes.Bottom.SetTicks([.. Enumerable.Range(0, count).Select(place => (double)place)], [.. Enumerable.Range(1, count).Select(number => number.ToString(CultureInfo.InvariantCulture))]);
        plot.Axes.SetLimits(-0.5, count - 0.5, 0.5 - count, 0.5);
        return plot;
    }
}
