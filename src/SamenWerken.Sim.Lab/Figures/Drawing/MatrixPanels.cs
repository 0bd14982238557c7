namespace SamenWerken.Sim.Lab.Figures.Drawing;

/// <summary>The panels of a trust matrix, with names along the rows and their numbers along the columns.</summary>
internal sealed class MatrixPanels
{
    private const double Gap = 18;
    private const double Headroom = 36;
    private const double TitleSize = 12;
    private const double RowText = 10.5;
    private const double LeastRow = 12;
    private const double LargestCell = 34;
    private const double ScaleRoom = 34;
    private const int Levels = 20;

    private readonly TrustMatrixFigure _figure;
    private readonly Look _look;
    private readonly double _width, _labels, _wide, _high;
    private readonly int _count, _columns;
    private readonly NumberedNames? _names;

    internal MatrixPanels(TrustMatrixFigure figure, Look look)
    {
        (_figure, _look, _width, _count) = (figure, look, Figure.Inner(look), figure.Actors.Count);
        var named = 24 + figure.Actors.Max(name => TextWidth.Of(name, RowText)) + 8;
        _columns = Math.Clamp((int)((_width + Gap) / (Math.Min(named, 120) + Math.Clamp(_count * 11, 120, 320) + Gap)), 1, figure.Snapshots.Count);
        var panel = (_width - (_columns - 1) * Gap) / _columns;
        _labels = Math.Min(named, panel * 0.4);
        _wide = Math.Min(LargestCell, (panel - _labels) / _count);
        _high = Math.Max(LeastRow, Math.Min(_wide, LargestCell * 0.8));
        _names = figure.Actors.Any(name => TextWidth.Of(name, RowText) > _labels - 28) ? new NumberedNames(figure.Actors, _width) : null;
    }

    /// <summary>Whether cells have room for their numbers.</summary>
    internal bool HasNumbers => _wide >= 18;

    internal double Height => Rows * (Headroom + _count * _high + Gap) + ScaleRoom - Gap + (_names is null ? 0 : _names.Height + 10);

    private int Rows => (_figure.Snapshots.Count + _columns - 1) / _columns;

    internal void Draw(Svg svg, Frame frame)
    {
        var pitch = (_width + Gap) / _columns;
        for (var place = 0; place < _figure.Snapshots.Count; place++)
            Panel(svg, _figure.Snapshots[place], frame.Left + place % _columns * pitch, frame.Top + place / _columns * (Headroom + _count * _high + Gap), pitch - Gap);
        var top = frame.Top + Rows * (Headroom + _count * _high + Gap) - Gap;
        Scale(svg, frame.Left, top + 16);
        _names?.Draw(svg, frame.Left, top + ScaleRoom + 10, _look.Palette);
    }

    private void Panel(Svg svg, TrustSnapshot snapshot, double left, double top, double width)
    {
        var (x, y, palette) = (left + _labels, top + Headroom, _look.Palette);
        var words = snapshot.Words(_look);
        svg.Text(left, top + 12, TextWidth.Cut(char.ToUpperInvariant(words[0]) + words[1..], width, TitleSize, bold: true), TitleSize, palette.Ink, bold: true);
        var every = Math.Max(1, (int)Math.Ceiling((TextWidth.Of("00", RowText) + 4) / _wide));
        every = every > 1 && every < 5 ? 5 : every;
        var cells = new Frame(x, y, _count * _wide, _count * _high);
        svg.Panel(cells, Axis.Exactly(0.5, _count + 0.5, cells.Left, cells.Right, 4), Axis.Exactly(-0.5 - _count, -0.5, cells.Bottom, cells.Top, 4));
        for (var actor = 0; actor < _count; actor++)
        {
            var middle = y + (actor + 0.5) * _high + RowText * 0.36;
            svg.Text(left + 17, middle, FormattableString.Invariant($"{actor + 1}"), RowText, palette.Soft, "end");
            svg.Text(left + 22, middle, TextWidth.Cut(_figure.Actors[actor], _labels - 28, RowText), RowText, palette.Ink);
            if (actor == 0 || (actor + 1) % every == 0)
                svg.Text(x + (actor + 0.5) * _wide, y - 5, FormattableString.Invariant($"{actor + 1}"), RowText, palette.Soft, "middle");
        }

        svg.Element("rect", ("x", Svg.Number(x)), ("y", Svg.Number(y)), ("width", Svg.Number(_count * _wide)), ("height", Svg.Number(_count * _high)), ("fill", palette.Grid));
        for (var level = 0; level <= Levels; level++)
            Cells(svg, snapshot, level, x, y);
        if (HasNumbers)
            Values(svg, snapshot, x, y);
    }

    private void Cells(Svg svg, TrustSnapshot snapshot, int level, double x, double y)
    {
        var shape = new System.Text.StringBuilder();
        for (var i = 0; i < _count; i++)
        {
            for (var j = 0; j < _count; j++)
            {
                if (i != j && Level(snapshot.Trust[i][j]) == level)
                    shape.Append($"M{Svg.Number(x + j * _wide)} {Svg.Number(y + i * _high)}h{Svg.Number(_wide)}v{Svg.Number(_high)}h{Svg.Number(-_wide)}z");
            }
        }

        if (shape.Length == 0)
            return;
        svg.Path(shape.ToString(), ("fill", _look.Palette.Paper), ("shape-rendering", "crispEdges"));
        svg.Path(shape.ToString(), ("fill", _look.Palette.Colours[0]), ("fill-opacity", Svg.Number(Strength(level))), ("shape-rendering", "crispEdges"));
    }

    private void Values(Svg svg, TrustSnapshot snapshot, double x, double y)
    {
        for (var i = 0; i < _count; i++)
        {
            for (var j = 0; j < _count; j++)
            {
                if (i != j)
                    svg.Text(x + (j + 0.5) * _wide, y + (i + 0.5) * _high + 3.6, NumberText.Text(100 * snapshot.Trust[i][j], 0), 9.5, Level(snapshot.Trust[i][j]) > Levels * 0.6 ? _look.Palette.Paper : _look.Palette.Ink, "middle");
            }
        }
    }

    private void Scale(Svg svg, double left, double top)
    {
        var words = _look.Say("trust τ", "vertrouwen τ");
        var begin = left + TextWidth.Of(words, PanelGrid.SmallSize) + 24;
        svg.Text(left, top + 10, words, PanelGrid.SmallSize, _look.Palette.Soft);
        svg.Text(begin - 6, top + 10, "0", PanelGrid.SmallSize, _look.Palette.Soft, "end");
        for (var level = 0; level <= Levels; level++)
        {
            svg.Element("rect", ("x", Svg.Number(begin + level * 6)), ("y", Svg.Number(top)), ("width", "6"), ("height", "12"), ("fill", _look.Palette.Colours[0]), ("fill-opacity", Svg.Number(Strength(level))),
                ("shape-rendering", "crispEdges"));
        }

        svg.Text(begin + (Levels + 1) * 6 + 6, top + 10, "1", PanelGrid.SmallSize, _look.Palette.Soft);
    }

    private static int Level(double trust) => (int)Math.Round(Math.Clamp(trust, 0, 1) * Levels);

    private static double Strength(int level) => 0.02 + 0.98 * level / Levels;
}
