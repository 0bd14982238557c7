using SamenWerken.Sim.Parameters;
using System.Text;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Lab.Figures.Drawing;

/// <summary>The panels of a map of the best strategy, one for each outcome, and the legend below them.</summary>
internal sealed class MapPanels
{
    private const double TickRoom = 38;
    private const double TickSize = 11;
    private const double TitleSize = 12;
    private const double LabelSize = 12;
    private const double LabelHeight = 18;
    private const double NarrowestPanel = 270;
    private const double Gap = 20;
    private const double AxisRoom = 54;

    private readonly BestStrategyMapFigure _figure;
    private readonly Look _look;
    private readonly IReadOnlyList<MapRegions> _regions;
    private readonly IReadOnlyList<string> _names;
    private readonly MapPaint _paint;
    private readonly Legend _legend;
    private readonly double _width;

    internal MapPanels(BestStrategyMapFigure figure, Look look)
    {
        (_figure, _look, _width) = (figure, look, look.Width - 32);
        _regions = [.. figure.Maps.Select(map => new MapRegions(map))];
        _names = [.. figure.Maps[0].Strategies.Select(look.Name)];
        _paint = new MapPaint(figure.Maps[0].Strategies, look.Palette);
        _legend = new Legend([.. Signs()], _width);
    }

    internal double Height => Rows * (Headroom + PlotHeight + AxisRoom) + 8 + _legend.Height;

    private int Count => _figure.Maps.Count;

    private int Fitting => Math.Clamp((int)((_width + Gap) / (NarrowestPanel + Gap)), 1, Count);

    private int Columns => Count == 4 && Fitting == 3 ? 2 : Fitting;

    private int Rows => (Count + Columns - 1) / Columns;

    private double Headroom => Count == 1 ? 22 : 42;

    private double PlotWidth => (_width - (Columns - 1) * Gap) / Columns - TickRoom - 6;

    private double PlotHeight => Math.Clamp(PlotWidth * (Count == 1 ? 0.6 : 0.85), 180, 480);

    internal static string Named(Outcome outcome, Look look) => look.Name(outcome)
        + (outcome.Better == Better.Higher ? look.Say("drawing.map.more-is-better") : look.Say("drawing.map.less-is-better"));

    internal void Draw(Svg svg, Frame frame)
    {
        _paint.Define(svg, _figure.Maps.SelectMany(map => map.Cells).Select(MapRegions.Shared));
        for (var place = 0; place < Count; place++)
        {
            var (row, column) = (place / Columns, place % Columns);
            var left = frame.Left + column * (TickRoom + PlotWidth + 6 + Gap) + TickRoom;
            Panel(svg, _regions[place],
                new Frame(left, frame.Top + row * (Headroom + PlotHeight + AxisRoom) + Headroom, PlotWidth, PlotHeight));
        }

        _legend.Draw(svg, frame.Left, frame.Top + Rows * (Headroom + PlotHeight + AxisRoom) + 8, _look.Palette.Ink);
    }

    private void Panel(Svg svg, MapRegions regions, Frame plot)
    {
        var map = regions.Map;
        if (Count > 1)
            svg.Text(plot.Left - TickRoom, plot.Top - 28, TextWidth.Cut(Named(map.Outcome, _look) + Most(map), TickRoom + plot.Width,
                TitleSize, bold: true), TitleSize, _look.Palette.Ink, bold: true);
        svg.Panel(plot, Axis.Exactly(-0.5, map.X.Values.Count - 0.5, plot.Left, plot.Right, 4),
            Axis.Exactly(-0.5, map.Y.Values.Count - 0.5, plot.Bottom, plot.Top, 4));
        Cells(svg, map, plot);
        Borders(svg, regions, plot);
        for (var region = 0; region < regions.Count; region++)
            Label(svg, regions, region, plot);
        Axes(svg, map, plot);
    }

    private string Most(StrategyMap map) => BestStrategyMapFigure.LargestMargin(map) is var most and > 0
        ? _look.Say("drawing.map.lead-to", ("most", _look.Brief(most)))
        : "";

    private void Cells(Svg svg, StrategyMap map, Frame plot)
    {
        var (wide, high) = (plot.Width / map.X.Values.Count, plot.Height / map.Y.Values.Count);
        var largest = BestStrategyMapFigure.LargestMargin(map);
        var cells = map.Cells.Select((cell, place) => (Cell: cell, Column: place / map.Y.Values.Count, Row: place % map.Y.Values.Count));
        foreach (var alike in cells.GroupBy(
            cell => (Key: string.Join('-', MapRegions.Shared(cell.Cell)), Level: MapPaint.Level(cell.Cell, largest))))
        {
            var shape = new StringBuilder();
            foreach (var (_, column, row) in alike)
                shape.Append(
                    $"M{Svg.Number(plot.Left + column * wide)} "
                        + $"{Svg.Number(plot.Bottom - (row + 1) * high)}h{Svg.Number(wide)}v{Svg.Number(high)}h{Svg.Number(-wide)}z");
            _paint.Fill(svg, shape.ToString(), MapRegions.Shared(alike.First().Cell), alike.Key.Level);
        }
    }

    private void Borders(Svg svg, MapRegions regions, Frame plot)
    {
        var (columns, rows) = (regions.Map.X.Values.Count, regions.Map.Y.Values.Count);
        var (wide, high) = (plot.Width / columns, plot.Height / rows);
        var lines = new StringBuilder();
        for (var column = 0; column < columns; column++)
        {
            for (var row = 0; row < rows; row++)
            {
                if (column > 0 && regions.At(column, row) != regions.At(column - 1, row))
                    lines.Append(
                        $"M{Svg.Number(plot.Left + column * wide)} {Svg.Number(plot.Bottom - (row + 1) * high)}v{Svg.Number(high)}");
                if (row > 0 && regions.At(column, row) != regions.At(column, row - 1))
                    lines.Append($"M{Svg.Number(plot.Left + column * wide)} {Svg.Number(plot.Bottom - row * high)}h{Svg.Number(wide)}");
            }
        }

        if (lines.Length > 0)
            svg.Path(lines.ToString(), ("fill", "none"), ("stroke", _look.Palette.Ink), ("stroke-width", "1"),
                ("stroke-linecap", "square"));
    }

    private void Label(Svg svg, MapRegions regions, int region, Frame plot)
    {
        var tied = regions.Tied(region);
        var (wide, high) = (plot.Width / regions.Map.X.Values.Count, plot.Height / regions.Map.Y.Values.Count);
        var words = tied.Count switch
        {
            0 => _look.Say("common.no-value"),
            <= MapPaint.MostStripes => string.Join(" = ", tied.Select(place => _names[place])),
            var many => _look.Say("drawing.map.tied", ("many", many)),
        };
        foreach (var text in tied.Count > 2 ? [words, _look.Say("drawing.map.tied-2", ("tied", tied.Count))] : new[] { words })
        {
            var length = TextWidth.Of(text, LabelSize) + 8;
            if (regions.Room(region, (length + 2) / wide, (LabelHeight + 2) / high) is { } room)
                Label(svg, text, plot.Left + room.Column * wide, plot.Bottom - room.Row * high, length, upright: false);
            else if (regions.Room(region, (LabelHeight + 2) / wide, (length + 2) / high) is { } shaft)
                Label(svg, text, plot.Left + shaft.Column * wide, plot.Bottom - shaft.Row * high, length, upright: true);
            else
                continue;
            return;
        }
    }

    private void Label(Svg svg, string text, double x, double y, double length, bool upright)
    {
        var (wide, high) = upright ? (LabelHeight, length) : (length, LabelHeight);
        svg.Element("rect", ("x", Svg.Number(x - wide / 2)), ("y", Svg.Number(y - high / 2)), ("width", Svg.Number(wide)),
            ("height", Svg.Number(high)),
            ("rx", "3"), ("fill", _look.Palette.Paper), ("fill-opacity", "0.9"));
        if (upright)
            svg.Words("text", text, ("x", Svg.Number(x + 4)), ("y", Svg.Number(y)), ("font-size", Svg.Number(LabelSize)),
                ("fill", _look.Palette.Ink), ("text-anchor", "middle"),
                ("transform", $"rotate(-90 {Svg.Number(x + 4)} {Svg.Number(y)})"));
        else
            svg.Text(x, y + 4, text, LabelSize, _look.Palette.Ink, "middle");
    }

    private void Axes(Svg svg, StrategyMap map, Frame plot)
    {
        var (x, y) = (ParameterWords.Of(map.X.Parameter, _look), ParameterWords.Of(map.Y.Parameter, _look));
        var (soft, wide, high) = (_look.Palette.Soft, plot.Width / map.X.Values.Count, plot.Height / map.Y.Values.Count);
        foreach (var (value, place, text) in Ticks(map.X.Values, wide, text => TextWidth.Of(text, TickSize) + 10))
        {
            svg.Line(plot.Left + (place + 0.5) * wide, plot.Bottom, plot.Left + (place + 0.5) * wide, plot.Bottom + 4, soft, 1);
            svg.Tick(plot.Left + (place + 0.5) * wide, plot.Bottom + 16, text, soft, "middle");
        }

        foreach (var (value, place, text) in Ticks(map.Y.Values, high, _ => 16))
        {
            svg.Line(plot.Left - 4, plot.Bottom - (place + 0.5) * high, plot.Left, plot.Bottom - (place + 0.5) * high, soft, 1);
            svg.Tick(plot.Left - 7, plot.Bottom - (place + 0.5) * high + 4, TextWidth.Cut(text, TickRoom - 8, TickSize), soft, "end");
        }

        svg.Text(plot.Left - TickRoom, plot.Top - 9, "↑ " + y.Fitting(map.Y.Parameter, plot.Width + TickRoom - 14, TickSize), TickSize,
            soft);
        svg.Text(plot.Left, plot.Bottom + 32, "→ " + x.Fitting(map.X.Parameter, plot.Width - 14, TickSize), TickSize, soft);
        if (x.Low.Length == 0)
            return;
        svg.Text(plot.Left, plot.Bottom + 47, TextWidth.Cut("← " + x.Low, plot.Width / 2 - 6, TickSize), TickSize, _look.Palette.Ink);
        svg.Text(plot.Right, plot.Bottom + 47, TextWidth.Cut(x.High + " →", plot.Width / 2 - 6, TickSize), TickSize, _look.Palette.Ink,
            "end");
    }

    // As many as fit without touching, evenly spaced from the first on.
    private IEnumerable<(double Value, int Place, string Text)> Ticks(IReadOnlyList<double> values, double cell, Func<string, double> room)
    {
        var texts = LevelText.Of(values, _look);
        var step = Math.Max(1, (int)Math.Ceiling(texts.Max(room) / cell));
        if (step > 1 && (values.Count - 1) % step != 0)
            step = Enumerable.Range(step, Math.Max(1, values.Count - step))
                .FirstOrDefault(each => (values.Count - 1) % each == 0 && each <= 2 * step, step);
        for (var place = 0; place < values.Count; place += step)
            yield return (values[place], place, texts[place]);
    }

    private IEnumerable<(string Words, Action<Svg, Frame> Sign)> Signs()
    {
        var shown = _figure.Maps.SelectMany(map => map.Cells).Where(cell => cell.Tied.Count <= MapPaint.MostStripes)
            .SelectMany(cell => cell.Tied).ToHashSet();
        foreach (var place in Enumerable.Range(0, _names.Count).Where(shown.Contains))
            yield return (_names[place], (svg, frame) => _paint.Fill(svg, Box(frame), [place], MapPaint.Levels - 1));
        var cells = _figure.Maps.SelectMany(map => map.Cells).ToList();
        if (cells.Exists(cell => cell.IsClear))
            yield return (Count > 1 ? _look.Say("drawing.map.lead-0-largest-in") : Leads(_figure.Maps[0]),
                (svg, frame) => Strengths(svg, frame, shown.Min()));
        if (cells.Find(cell => cell.Tied.Count is > 1 and <= MapPaint.MostStripes) is { } tie)
            yield return (_look.Say("drawing.map.tied-none-is-clearly"),
                (svg, frame) => _paint.Fill(svg, Box(frame), MapRegions.Shared(tie), 0));
        if (cells.Find(cell => cell.Tied.Count > MapPaint.MostStripes) is { } many)
            yield return (_look.Say("drawing.map.more-than-tied", ("mostStripes", MapPaint.MostStripes)),
                (svg, frame) => _paint.Fill(svg, Box(frame), MapRegions.Shared(many), 0));
    }

    private string Leads(StrategyMap map) =>
        _look.Say("drawing.map.lead-0") + _look.Brief(BestStrategyMapFigure.LargestMargin(map));

    private void Strengths(Svg svg, Frame frame, int strategy)
    {
        for (var level = 0; level < MapPaint.Levels; level++)
        {
            svg.Element("rect", ("x", Svg.Number(frame.Left + level * frame.Width / MapPaint.Levels)), ("y", Svg.Number(frame.Top)),
                ("width", Svg.Number(frame.Width / MapPaint.Levels)),
                ("height", Svg.Number(frame.Height)), ("fill", _look.Palette.For(_figure.Maps[0].Strategies)[strategy].Colour),
                ("fill-opacity", Svg.Number(MapPaint.Strength(level))));
        }
    }

    private static string Box(Frame frame) =>
        $"M{Svg.Number(frame.Left)} "
            + $"{Svg.Number(frame.Top)}h{Svg.Number(frame.Width)}v{Svg.Number(frame.Height)}h{Svg.Number(-frame.Width)}z";
}
