using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Lab.Figures.Drawing;

/// <summary>The panels of a figure of paths: one with all medians, and small ones with the bands of one strategy each.</summary>
internal sealed class PathPanels(PathsFigure figure, Look look)
{
    private const double LabelSize = LineEnds.LabelSize;
    private const double TickSize = 11;
    private const double TickRoom = 44;
    private const double AxisRoom = 40;
    private const double Headroom = 22;
    private const double PanelHeight = 112;
    private const int LargeTicks = 5;
    private const double PanelGap = 14;
    private const double RowGap = 30;

    private readonly IReadOnlyList<Stroke> _strokes = look.Palette.For([.. figure.Paths.Select(path => path.Strategy)]);

    private Palette Palette => look.Palette;

    private int Count => figure.Paths.Count;

    private IEnumerable<StrategyPath> Both => figure.Paths.Concat(figure.Beside);

    private int Columns => Math.Min(look.Width < 700 ? 2 : 4, Count switch { 3 or 5 or 6 or 9 => 3, 4 => 4, < 3 => Count, _ => 4 });

    private int Rows => (Count + Columns - 1) / Columns;

    internal double OverviewHeight => Headroom + Math.Max(250, Count * LineEnds.LabelHeight + 8) + AxisRoom;

    internal double GridHeight => 10 + Rows * (PanelHeight + RowGap) + AxisRoom - 6;

    internal void Overview(Svg svg, Frame frame, bool bands)
    {
        var (longest, labels) = LineEnds.Room([.. figure.Paths.Select(path => (look.Name(path.Strategy), EndOf(path)))], frame.Width);
        var plot =
            new Frame(frame.Left + TickRoom, frame.Top + Headroom, frame.Width - TickRoom - labels, frame.Height - Headroom - AxisRoom);
        var (x, y) = (RoundAxis(plot, 8), ValueAxis(plot, LargeTicks, figure.ShowsBands && !figure.OwnScale));
        Grid(svg, plot, x, y, showX: true, showY: true, named: true);
        if (bands)
        {
            for (var place = 0; place < Count; place++)
                PathMarks.Bands(svg, figure.Drawn(figure.Paths[place]), x, y, _strokes[place].Colour);
        }

        for (var place = 0; place < Count; place++)
            Median(svg, place, _strokes[place], x, y);
        EndLabels(svg, plot, x, y, longest, labels);
    }

    internal void Grid(Svg svg, Frame frame)
    {
        var width = (frame.Width - TickRoom - (Columns - 1) * PanelGap) / Columns;
        for (var place = 0; place < Count; place++)
        {
            var (row, column) = (place / Columns, place % Columns);
            var plot = new Frame(frame.Left + TickRoom + column * (width + PanelGap), frame.Top + 30 + row * (PanelHeight + RowGap), width,
                PanelHeight);
            var (x, y) = (RoundAxis(plot, Math.Max(2, (int)(width / 50))), ValueAxis(plot, 3, bands: true));
            Panel(svg, plot, place, x, y, showX: place + Columns >= Count, showY: column == 0);
        }
    }

    private void Panel(Svg svg, Frame plot, int place, Axis x, Axis y, bool showX, bool showY)
    {
        var path = figure.Paths[place];
        var stroke = OnItsOwn(_strokes[place]);
        Grid(svg, plot, x, y, showX, showY, named: false);
        svg.Path($"M{Svg.Number(plot.Left)} {Svg.Number(plot.Top - 11)}h22", PathMarks.Stroked(stroke, 2.5));
        svg.Text(plot.Left + 28, plot.Top - 7, TextWidth.Cut(look.Name(path.Strategy), plot.Width - 28, LabelSize, bold: true), LabelSize,
            Palette.Ink, bold: true);
        if (path.Last is null)
        {
            var (nothing, middle) = (look.Say("drawing.path.no-run-has-a"), plot.Left + plot.Width / 2);
            var half = TextWidth.Of(nothing, TickSize) / 2 + 4;
            svg.Rect(middle - half, plot.Top + plot.Height / 2 - 12, 2 * half, 18, Palette.Paper);
            svg.Text(middle, plot.Top + plot.Height / 2, nothing, TickSize, Palette.Soft, "middle");
            return;
        }

        for (var other = 0; other < Count; other++)
        {
            if (other != place)
                PathMarks.Line(svg, figure.Drawn(figure.Paths[other]), round => round.Q50, x, y, new Stroke(Palette.Faint, ""), 1);
        }

        PathMarks.Bands(svg, figure.Drawn(path), x, y, stroke.Colour);
        Median(svg, place, stroke, x, y);
    }

    // Without colours a grey line would be lost among those of the others.
    private Stroke OnItsOwn(Stroke stroke) => Palette.Grey ? stroke with { Colour = Palette.Ink } : stroke;

    private void Median(Svg svg, int place, Stroke stroke, Axis x, Axis y)
    {
        var drawn = figure.Drawn(figure.Paths[place]);
        PathMarks.Line(svg, drawn, round => round.Q50, x, y, stroke, 2);
        if (figure.ShowMean)
            PathMarks.Line(svg, drawn, round => round.Mean, x, y, new Stroke(Palette.Ink, "1 3"), 1.2);
    }

    private void EndLabels(Svg svg, Frame plot, Axis x, Axis y, double longest, double labels)
    {
        var ends = figure.Paths.Select((path, place) => new LineEnd(look.Name(path.Strategy), EndOf(path), _strokes[place].Colour,
            path.Last is { } last ? (x.At(last.Round), y.At(last.Q50)) : null)).ToList();
        LineEnds.Draw(svg, look, plot, ends, longest, labels);
    }

    private string RoundWords => figure.Origin.RoundIsMonth ? look.Say("common.round-month") : look.Say("common.round");

    private void Grid(Svg svg, Frame plot, Axis x, Axis y, bool showX, bool showY, bool named)
    {
        svg.Panel(plot, x, y);
        foreach (var tick in y.Ticks())
        {
            svg.Line(plot.Left, y.At(tick), plot.Right, y.At(tick), Palette.Grid, 1);
            if (showY)
                svg.Tick(plot.Left - 6, y.At(tick) + 4, y.Label(tick, look), Palette.Soft, "end");
        }

        svg.Line(plot.Left, plot.Bottom, plot.Right, plot.Bottom, Palette.Soft, 1);
        foreach (var tick in x.Ticks())
        {
            svg.Line(x.At(tick), plot.Bottom, x.At(tick), plot.Bottom + 4, Palette.Soft, 1);
            if (showX)
                svg.Tick(x.At(tick), plot.Bottom + 16, x.Label(tick, look), Palette.Soft, "middle");
        }

        if (showX)
            svg.Text(plot.Left + plot.Width / 2, plot.Bottom + 31, RoundWords, TickSize, Palette.Soft, "middle");
        if (named)
            svg.Text(plot.Left, plot.Top - 9, $"{look.Name(figure.Outcome)} ({look.Unit(figure.Outcome)})", TickSize, Palette.Soft);
    }

    private Axis RoundAxis(Frame plot, int ticks)
    {
        var (first, last) = (int.MaxValue, 0);
        foreach (var round in Both.SelectMany(path => path.Rounds))
            (first, last) = (Math.Min(first, round.Round), Math.Max(last, round.Round));
        return Axis.Exactly(Math.Min(first, last), last, plot.Left, plot.Right, ticks, whole: true);
    }

    private Axis ValueAxis(Frame plot, int ticks, bool bands)
    {
        var (least, largest) = figure.Extent(bands) ?? (0, 1);
        return Axis.Around(least, largest, plot.Bottom, plot.Top, LargeTicks).Moved(plot.Bottom, plot.Top, ticks);
    }

    private string EndOf(StrategyPath path) => look.Brief(path.Last?.Q50 ?? double.NaN);
}
