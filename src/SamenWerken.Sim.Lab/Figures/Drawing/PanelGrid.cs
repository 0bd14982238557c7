namespace SamenWerken.Sim.Lab.Figures.Drawing;

/// <summary>Small panels side by side with the same rows in each; the rows are named at the left of every line of panels.</summary>
internal sealed class PanelGrid
{
    internal const double TextSize = 12;
    internal const double SmallSize = 11;
    private const double TextLine = 15;
    private const double AxisRoom = 26;
    private const double LineGap = 18;
    private const double PanelGap = 30;

    private readonly Look _look;
    private readonly IReadOnlyList<string> _rows;
    private readonly IReadOnlyList<(IReadOnlyList<string> Name, IReadOnlyList<string> Note)> _headings;
    private readonly double _rowHeight, _tail, _labels;

    /// <summary>Panels as they fit the width.</summary>
    /// <param name="look">Look of the figure.</param>
    /// <param name="headings">Name of each panel, and what stands below it.</param>
    /// <param name="rows">Names of the rows.</param>
    /// <param name="rowHeight">Height of a row.</param>
    /// <param name="narrowest">Narrowest panel.</param>
    /// <param name="most">Most panels side by side.</param>
    /// <param name="tail">Room at the right of each panel, for numbers.</param>
    /// <param name="inner">Width of the figure without its margins.</param>
    internal PanelGrid(Look look, IReadOnlyList<(string Name, string Note)> headings, IReadOnlyList<string> rows, double rowHeight,
        double narrowest, double inner, int most = int.MaxValue, double tail = 0)
    {
        (_look, _rows, _rowHeight, _tail) = (look, rows, rowHeight, tail);
        _labels = Math.Min(inner * 0.28, rows.Max(row => TextWidth.Of(row, TextSize)) + 2) + 12;
        var fit = (int)Math.Clamp((inner - _labels + PanelGap) / (narrowest + PanelGap), 1, Math.Min(most, headings.Count));
        Columns = (headings.Count + (headings.Count + fit - 1) / fit - 1) / ((headings.Count + fit - 1) / fit);
        Width = (inner - _labels - EdgeRoom - (Columns - 1) * PanelGap) / Columns;
        _headings = [.. headings.Select(
            heading => (TextWidth.Lines(heading.Name, Width / 1.08, TextSize), TextWidth.Lines(heading.Note, Width - tail, SmallSize)))];
        Height =
            Enumerable.Range(0, Lines).Sum(line => HeadingHeight(line) + rows.Count * rowHeight + AxisRoom) + (Lines - 1) * LineGap + 4;
    }

    /// <summary>Room for half a number at the right end of an axis.</summary>
    private static double EdgeRoom => 14;

    internal int Columns { get; }

    /// <summary>Where in a row its line runs: 0 at its top, 1 at its bottom.</summary>
    internal double LineAt { get; init; } = 0.5;

    /// <summary>Width of a panel with its tail.</summary>
    internal double Width { get; }

    internal double Height { get; }

    private int Lines => (_headings.Count + Columns - 1) / Columns;

    private double PlotHeight => _rows.Count * _rowHeight;

    /// <summary>Draws the panels.</summary>
    /// <param name="svg">Where to.</param>
    /// <param name="frame">The figure's frame.</param>
    /// <param name="axis">The axis of a panel in its plot.</param>
    /// <param name="row">Draws a row of a panel: panel, row, axis, middle of the row.</param>
    /// <param name="behind">Draws what lies behind the rows of a panel.</param>
    internal void Draw(Svg svg, Frame frame, Func<int, Frame, Axis> axis, Action<int, int, Axis, double> row,
        Action<int, Frame, Axis>? behind = null)
    {
        var top = frame.Top;
        for (var line = 0; line < Lines; line++)
        {
            var plots = top + HeadingHeight(line);
            for (var place = 0; place < _rows.Count; place++)
                svg.Text(frame.Left, plots + (place + 0.5) * _rowHeight + 4, TextWidth.Cut(_rows[place], _labels - 12, TextSize), TextSize,
                    _look.Palette.Ink);
            for (var panel = line * Columns; panel < Math.Min((line + 1) * Columns, _headings.Count); panel++)
            {
                var left = frame.Left + _labels + panel % Columns * (Width + PanelGap);
                Heading(svg, panel, left, plots);
                Panel(svg, panel, new Frame(left, plots, Width - _tail, PlotHeight), axis, row, behind);
            }

            top = plots + PlotHeight + AxisRoom + LineGap;
        }
    }

    private void Panel(Svg svg, int panel, Frame plot, Func<int, Frame, Axis> axis, Action<int, int, Axis, double> row,
        Action<int, Frame, Axis>? behind)
    {
        var x = axis(panel, plot);
        Marks.Bottom(svg, _look, plot, x, Axis.Exactly(0.5 - _rows.Count, 0.5, plot.Bottom, plot.Top, _rows.Count));
        for (var place = 0; place < _rows.Count; place++)
            svg.Line(plot.Left, plot.Top + (place + LineAt) * _rowHeight, plot.Right, plot.Top + (place + LineAt) * _rowHeight,
                _look.Palette.Grid, 1);
        behind?.Invoke(panel, plot, x);
        for (var place = 0; place < _rows.Count; place++)
            row(panel, place, x, plot.Top + (place + 0.5) * _rowHeight);
    }

    private void Heading(Svg svg, int panel, double left, double bottom)
    {
        var (name, note) = _headings[panel];
        var y = bottom - 6 - note.Count * TextLine;
        for (var line = name.Count - 1; line >= 0; line--, y -= TextLine)
            svg.Text(left, y, name[line], TextSize, _look.Palette.Ink, bold: true);
        for (var line = 0; line < note.Count; line++)
            svg.Text(left, bottom - 6 - (note.Count - 1 - line) * TextLine, note[line], SmallSize, _look.Palette.Soft);
    }

    private double HeadingHeight(int line) =>
        8 + TextLine * _headings.Skip(line * Columns).Take(Columns).Max(heading => heading.Name.Count + heading.Note.Count);
}
