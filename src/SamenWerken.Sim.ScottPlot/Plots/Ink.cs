using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Lab.Figures;
using ScottPlot;

namespace SamenWerken.Sim.ScottPlot.Plots;

/// <summary>Colours and words that plots share.</summary>
internal static class Ink
{
    // Okabe & Ito (2008), Color Universal Design, without its yellow.
    private static readonly string[] Hues = ["#00609c", "#d55e00", "#009e73", "#c874a2", "#bd8200", "#3c9ad2", "#1c1c1c"];

    internal static readonly Color Dark = Color.FromHex("#1c1c1c");

    internal static Color Of(int place) => Color.FromHex(Hues[place % Hues.Length]);

    internal static Plot Titled(string title, string x, string y)
    {
        var plot = new Plot();
        plot.Title(title);
        plot.XLabel(x);
        plot.YLabel(y);
        return plot;
    }

    internal static string Axis(Outcome outcome, Language language) => $"{Glossary.Name(outcome, language)} ({Glossary.Unit(outcome, language)})";

    internal static string Say(Language language, string english, string dutch) => language == Language.Dutch ? dutch : english;

    /// <summary>Rows from top to bottom, each with its name at the left.</summary>
    internal static void Rows(Plot plot, IReadOnlyList<string> names) =>
        plot.Axes.Left.SetTicks([.. names.Select((_, row) => (double)-row)], [.. names]);

    /// <summary>A point with its interval, in a row.</summary>
    internal static void Interval(Plot plot, double low, double at, double high, int row, Color colour)
    {
        if (double.IsFinite(low) && double.IsFinite(high))
        {
            var line = plot.Add.Line(low, -row, high, -row);
            line.LineColor = colour;
            line.LineWidth = 2;
        }

        if (double.IsFinite(at))
            plot.Add.Marker(at, -row, MarkerShape.FilledCircle, 8, colour);
    }
}
