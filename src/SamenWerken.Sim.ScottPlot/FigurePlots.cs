using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Figures.Drawing;
using SamenWerken.Sim.ScottPlot.Drawing;

namespace SamenWerken.Sim.ScottPlot;

/// <summary>Figures as plots of ScottPlot 5.</summary>
public static class FigurePlots
{
    /// <summary>Draws the pixels of figures that are kept as files; for <see cref="Look.Painter"/>.</summary>
    public static byte[] Paint(Figure figure, FigureFormat format, Look look) => figure.ToPlot(look).Bytes(format);

    /// <summary>
    /// The figure as ScottPlot draws it: the same colours, marks, order, names and numbers as its SVG, every kind of figure, in any
    /// look. Each of its panels is a plot with axes of its own, to which one can add.
    /// </summary>
    /// <param name="figure">The figure.</param>
    /// <param name="look">How it looks; the figure's own look if null. A look that follows a page is drawn on light paper.</param>
    /// <exception cref="ArgumentException">The look's width is too small or its scale below 1.</exception>
    public static FigurePlot ToPlot(this Figure figure, Look? look = null)
    {
        ArgumentNullException.ThrowIfNull(figure);
        Natives.Ready();
        look = (look ?? figure.Look) with { FollowsPage = false };
        var recording = new Recording();
        figure.Draw(look, "figure", recording);
        return Sketch.Of(recording, look);
    }
}
