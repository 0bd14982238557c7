using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Figures.Drawing;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace SamenWerken.Sim.ScottPlot.Drawing;

/// <summary>Puts what a figure draws on a page and on its panels.</summary>
internal static class Sketch
{
    private const double Edge = 10; // marks at the end of an axis stand out by no more
    private const double Beside = 90; // room for the numbers of an axis
    private const double Beneath = 30;

    internal static FigurePlot Of(Recording recording, Look look)
    {
        var (width, height) = recording.Size;
        var page = Blank(new PixelPadding(0));
        page.FigureBackground.Color = Color.FromHex(look.Palette.Paper);
        page.Axes.SetLimits(0, width, -height, 0);
        page.HideAxesAndGrid();
        var pagePen = new Pen(page, x => x, y => -y, recording.Tiles);
        var panels = recording.Panels.Select(panel => (Panel: panel, Plot: Plotted(panel, recording, look))).ToList();
        var pens = panels.ConvertAll(its => new Pen(its.Plot, its.Panel.Across, its.Panel.Up, recording.Tiles));
        foreach (var shape in recording.Shapes.Where(shape => shape.TickOf is null))
        {
            var at = Extent.Of(shape) is { } extent ? panels.FindIndex(its => extent.Within(its.Panel.Plot, Edge)) : -1;
            (at < 0 ? pagePen : pens[at]).Draw(shape);
        }

        pens.ForEach(pen => pen.EndCloud());
        pagePen.EndCloud();
        var words = recording.Shapes.Where(shape => shape.Element is "title" or "desc").Select(shape => shape.Content);
        return new FigurePlot(page, panels.ConvertAll(its => its.Plot), panels.ConvertAll(its => Place(its.Panel.Plot)), (width, height),
            look.Scale, string.Join(". ", words));
    }

    private static PixelRect Place(Frame plot) => new(
        (float)(plot.Left - Edge - Beside), (float)(plot.Right + Edge), (float)(plot.Bottom + Edge + Beneath), (float)(plot.Top - Edge));

    private static Plot Plotted(Panel panel, Recording recording, Look look)
    {
        var plot = Blank(new PixelPadding((float)Beside, 0, (float)Beneath, 0));
        var frame = panel.Plot;
        plot.Axes.SetLimits(
            panel.Across(frame.Left - Edge), panel.Across(frame.Right + Edge), panel.Up(frame.Bottom + Edge), panel.Up(frame.Top - Edge));
        var ticks = recording.Shapes.Where(shape => shape.TickOf == panel)
            .ToLookup(shape => shape.Number("y") > frame.Bottom + 6 || shape["text-anchor"] == "middle");
        Axis(plot.Axes.Bottom, ticks[true], shape => panel.Across(shape.Number("x")), look);
        Axis(plot.Axes.Left, ticks[false], shape => panel.Up(shape.Number("y") - 4), look);
        return plot;
    }

    // The numbers of an axis stand where the figure has them; lines and grid are the figure's own.
    private static void Axis(IAxis axis, IEnumerable<Shape> ticks, Func<Shape, double> at, Look look)
    {
        var numbers = ticks.Select(tick => (At: at(tick), tick.Content)).OrderBy(tick => tick.At).ToList();
        axis.TickGenerator = new NumericManual([.. numbers.Select(number => number.At)], [.. numbers.Select(number => number.Content)]);
        axis.FrameLineStyle.Width = 0;
        (axis.MajorTickStyle.Length, axis.MinorTickStyle.Length, axis.MajorTickStyle.Width) = (0, 0, 0);
        var style = axis.TickLabelStyle;
        (style.FontName, style.FontSize, style.ForeColor) = (Ink.Family, (float)PanelGrid.SmallSize, Color.FromHex(look.Palette.Soft));
        if (axis is IXAxis)
            style.OffsetY = -(float)Edge + 5;
        else
            style.OffsetX = (float)Edge - 1;
    }

    private static Plot Blank(PixelPadding margins)
    {
        var plot = new Plot();
        plot.FigureBackground.Color = Colors.Transparent;
        plot.DataBackground.Color = Colors.Transparent;
        plot.HideGrid();
        plot.Layout.Fixed(margins);
        plot.Axes.Right.FrameLineStyle.Width = 0;
        plot.Axes.Top.FrameLineStyle.Width = 0;
        return plot;
    }
}
