using SamenWerken.Sim.Lab.Figures.Drawing;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.Lab.Runs;

/// <summary>The panels of a trust matrix, with names along the rows and their numbers along the columns.</summary>
internal sealed class MatrixPanels
{
    private const double Gap = 18;
    private const double Headroom = 36;
    private const double TitleSize = 12;
    private const double RowText = 10.5;
    private const double ValueSize = 9.5;
    private const double LeastRow = 12;
    private const double HighestPanel = 620;
    private const double LargestCell = 34;
    private const double ScaleRoom = 46;
    private const int Levels = 10; // on each side of the middle

    private readonly TrustMatrixFigure _figure;
    private readonly Look _look;
    private readonly double _width, _labels, _wide, _high, _middle, _reach;
    private readonly int _count, _columns;
    private readonly NumberedNames? _names;

    internal MatrixPanels(TrustMatrixFigure figure, Look look)
    {
        (_figure, _look, _width, _count) = (figure, look, Figure.Inner(look), figure.Actors.Count);
        var named = 24 + figure.Actors.Max(name => TextWidth.Of(name, RowText)) + 8;
        _columns =
            Math.Clamp((int)((_width + Gap) / (Math.Min(named, 120) + Math.Clamp(_count * 11, 120, 280) + Gap)), 1, figure.Snapshots.Count);
        var panel = (_width - (_columns - 1) * Gap) / _columns;
        _labels = Math.Min(named, Math.Max(panel * 0.4, panel - _count * LargestCell));
        _wide = Math.Min(LargestCell, (panel - _labels) / _count);
        _high = Math.Min(Math.Max(LeastRow, Math.Min(_wide, LargestCell * 0.8)), HighestPanel / _count);
        (_middle, _reach) = (figure.Middle, figure.Reach);
        _names = figure.Actors.Any(name => TextWidth.Of(name, RowText) > _labels - 28) ? new NumberedNames(figure.Actors, _width) : null;
    }

    /// <summary>Whether cells have room for their numbers.</summary>
    internal bool HasNumbers => _wide >= 18 && _high >= 11;

    internal double Height => Rows * (Headroom + _count * _high + Gap) + ScaleRoom - Gap + (_names is null ? 0 : _names.Height + 10);

    private int Rows => (_figure.Snapshots.Count + _columns - 1) / _columns;

    internal void Draw(Svg svg, Frame frame)
    {
        var pitch = (_width + Gap) / _columns;
        Define(svg);
        for (var place = 0; place < _figure.Snapshots.Count; place++)
            Panel(svg, _figure.Snapshots[place], frame.Left + place % _columns * pitch,
                frame.Top + place / _columns * (Headroom + _count * _high + Gap), pitch - Gap);
        var top = frame.Top + Rows * (Headroom + _count * _high + Gap) - Gap;
        Scale(svg, frame.Left, top + 16);
        _names?.Draw(svg, frame.Left, top + ScaleRoom + 10, _look.Palette);
    }

    private void Panel(Svg svg, TrustSnapshot snapshot, double left, double top, double width)
    {
        var (x, y, palette) = (left + _labels, top + Headroom, _look.Palette);
        var words = snapshot.Words(_look);
        svg.Text(left, top + 12, TextWidth.Cut(char.ToUpperInvariant(words[0]) + words[1..], width, TitleSize, bold: true), TitleSize,
            palette.Ink, bold: true);
        var every = Math.Max(1, (int)Math.Ceiling((TextWidth.Of("00", RowText) + 4) / _wide));
        every = every > 1 && every < 5 ? 5 : every;
        var cells = new Frame(x, y, _count * _wide, _count * _high);
        svg.Panel(cells, Axis.Exactly(0.5, _count + 0.5, cells.Left, cells.Right, 4),
            Axis.Exactly(-0.5 - _count, -0.5, cells.Bottom, cells.Top, 4));
        // Rows that are lower than letters are named now and then.
        var rows = Math.Max(1, (int)Math.Ceiling(LeastRow / _high - 0.01));
        for (var actor = 0; actor < _count; actor++)
        {
            var middle = y + (actor + 0.5) * _high + RowText * 0.36;
            if (actor % rows == 0)
                Name(svg, actor, left, middle);
            if (actor == 0 || (actor + 1) % every == 0)
                svg.Text(x + (actor + 0.5) * _wide, y - 5, FormattableString.Invariant($"{actor + 1}"), RowText, palette.Soft, "middle");
        }

        svg.Element("rect", ("x", Svg.Number(x)), ("y", Svg.Number(y)), ("width", Svg.Number(_count * _wide)),
            ("height", Svg.Number(_count * _high)), ("fill", palette.Paper), ("stroke", palette.Faint), ("stroke-width", "1"));
        for (var level = -Levels; level <= Levels; level++)
            Cells(svg, snapshot, level, x, y);
        Parted(svg, x, y);
        svg.Line(x, y, x + _count * _wide, y + _count * _high, palette.Faint, 1);
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
                    shape.Append(
                        $"M{Svg.Number(x + j * _wide)} "
                            + $"{Svg.Number(y + i * _high)}h{Svg.Number(_wide)}v{Svg.Number(_high)}h{Svg.Number(-_wide)}z");
            }
        }

        if (shape.Length == 0)
            return;
        svg.Path(shape.ToString(), ("fill", _look.Palette.Paper), ("shape-rendering", "crispEdges"));
        Fill(svg, shape.ToString(), level);
    }

    private void Values(Svg svg, TrustSnapshot snapshot, double x, double y)
    {
        for (var i = 0; i < _count; i++)
        {
            for (var j = 0; j < _count; j++)
            {
                if (i != j)
                    Value(svg, snapshot.Trust[i][j], x + (j + 0.5) * _wide, y + (i + 0.5) * _high);
            }
        }
    }

    private void Value(Svg svg, double trust, double x, double y)
    {
        var (level, text, palette) = (Level(trust), _look.Text(100 * trust, 0), _look.Palette);
        // On stripes a number needs paper of its own.
        var half = TextWidth.Of(text, ValueSize) / 2 + 2;
        if (level < 0)
            svg.Element("rect", ("x", Svg.Number(x - half)), ("y", Svg.Number(y - 6)), ("width", Svg.Number(2 * half)), ("height", "12"),
                ("rx", "2"), ("fill", palette.Paper), ("fill-opacity", "0.85"));
        var onColour = level > 0 && palette.TakesPaper(palette.Colours[0], (double)level / Levels);
        svg.Text(x, y + 3.6, text, ValueSize, onColour ? palette.Paper : palette.Ink, "middle");
    }

    private void Scale(Svg svg, double left, double top)
    {
        var words = _look.Say("drawing.matrix.trust");
        var (low, high) = (Math.Max(0, _middle - _reach), Math.Min(1, _middle + _reach));
        var begin = left + TextWidth.Of(words, PanelGrid.SmallSize) + 40;
        svg.Text(left, top + 10, words, PanelGrid.SmallSize, _look.Palette.Soft);
        svg.Text(begin - 6, top + 10, _look.Text(low, 2), PanelGrid.SmallSize, _look.Palette.Soft, "end");
        for (var level = -Levels; level <= Levels; level++)
            Fill(svg, $"M{Svg.Number(begin + (level + Levels) * 6)} {Svg.Number(top)}h6v12h-6z", level);
        var end = begin + (2 * Levels + 1) * 6;
        svg.Text((begin + end) / 2, top + 25, _look.Text(_middle, 2), PanelGrid.SmallSize, _look.Palette.Soft, "middle");
        svg.Line((begin + end) / 2, top + 12, (begin + end) / 2, top + 15, _look.Palette.Soft, 1);
        svg.Text(end + 6, top + 10, _look.Text(high, 2), PanelGrid.SmallSize, _look.Palette.Soft);
    }

    private void Name(Svg svg, int actor, double left, double middle)
    {
        svg.Text(left + 17, middle, FormattableString.Invariant($"{actor + 1}"), RowText, _look.Palette.Soft, "end");
        svg.Text(left + 22, middle, TextWidth.Cut(_figure.Actors[actor], _labels - 28, RowText), RowText, _look.Palette.Ink);
    }

    // Lines between types of actors.
    private void Parted(Svg svg, double x, double y)
    {
        for (var actor = 1; actor < _figure.Types.Count; actor++)
        {
            if (_figure.Types[actor] == _figure.Types[actor - 1])
                continue;
            svg.Line(x, y + actor * _high, x + _count * _wide, y + actor * _high, _look.Palette.Soft, 1);
            svg.Line(x + actor * _wide, y, x + actor * _wide, y + _count * _high, _look.Palette.Soft, 1);
        }
    }

    // Less trust than at the start differs in texture too, for who sees or prints no colours.
    private void Define(Svg svg)
    {
        svg.Open("defs").Open("pattern", ("id", svg.Id("less")), ("width", "4"), ("height", "4"), ("patternUnits", "userSpaceOnUse"),
            ("patternTransform", "rotate(45)"));
        svg.Element("rect", ("x", "0"), ("y", "0"), ("width", "1.2"), ("height", "4"), ("fill", _look.Palette.Paper));
        svg.Close().Close();
    }

    private void Fill(Svg svg, string shape, int level)
    {
        var colour = _look.Palette.Colours[level < 0 ? 1 : 0];
        svg.Path(shape, ("fill", colour), ("fill-opacity", Svg.Number((double)Math.Abs(level) / Levels)),
            ("shape-rendering", "crispEdges"));
        if (level < 0)
            svg.Path(shape, ("fill", $"url(#{svg.Id("less")})"), ("shape-rendering", "crispEdges"));
    }

    private int Level(double trust) => (int)Math.Round(Math.Clamp((trust - _middle) / _reach, -1, 1) * Levels);
}
