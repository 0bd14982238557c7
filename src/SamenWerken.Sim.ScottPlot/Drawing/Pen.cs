using SamenWerken.Sim.Lab.Figures.Drawing;
using ScottPlot;
using ScottPlot.Plottables;

namespace SamenWerken.Sim.ScottPlot.Drawing;

/// <summary>Draws shapes of a figure on a plot, where their places are numbers.</summary>
/// <param name="plot">The plot.</param>
/// <param name="across">The number at a place from the left.</param>
/// <param name="up">The number at a place from the top.</param>
/// <param name="tiles">What patterns repeat.</param>
internal sealed class Pen(Plot plot, Func<double, double> across, Func<double, double> up, IReadOnlyDictionary<string, Tile> tiles)
{
    private readonly List<Coordinates> _cloud = [];
    private Shape? _grain;

    internal void Draw(Shape shape)
    {
        if (_grain is not null && !(shape.Element == "circle" && Alike(shape, _grain)))
            EndCloud();
        switch (shape.Element)
        {
            case "rect":
                Rectangle(shape, shape.Number("x"), shape.Number("y"), shape.Number("x") + shape.Number("width"),
                    shape.Number("y") + shape.Number("height"));
                break;
            case "line":
                Lines(shape, [(shape.Number("x1"), shape.Number("y1")), (shape.Number("x2"), shape.Number("y2"))]);
                break;
            case "path":
                Path(shape);
                break;
            case "circle":
                Circle(shape);
                break;
            case "text":
                Words(shape);
                break;
        }
    }

    /// <summary>Draws what is still to be drawn.</summary>
    internal void EndCloud()
    {
        if (_grain is not { } grain)
            return;
        var points = plot.Add.ScatterPoints(_cloud.ToArray(), Ink.Of(grain, "fill"));
        points.MarkerStyle =
            new MarkerStyle(MarkerShape.FilledCircle, (float)(2 * grain.Number("r")), Ink.Of(grain, "fill")) { OutlineWidth = 0 };
        _cloud.Clear();
        _grain = null;
    }

    private Coordinates At((double X, double Y) point) => new(across(point.X), up(point.Y));

    private void Rectangle(Shape shape, double left, double top, double right, double bottom)
    {
        var drawn = plot.Add.Rectangle(across(left), across(right), up(bottom), up(top));
        Fill(drawn.FillStyle, shape);
        drawn.LineStyle = Ink.Line(shape);
        if (shape["stroke"] is null)
            drawn.LineWidth = 0;
    }

    private void Path(Shape shape)
    {
        foreach (var stretch in PathData.Read(shape["d"]!))
        {
            if (shape["fill"] == "none")
                Lines(shape, stretch.Closed ? [.. stretch.Points, stretch.Points[0]] : stretch.Points);
            else if (stretch.IsRectangle)
                Rectangle(shape, stretch.Points.Min(point => point.X), stretch.Points.Min(point => point.Y),
                    stretch.Points.Max(point => point.X), stretch.Points.Max(point => point.Y));
            else
                Polygon(shape, stretch);
        }
    }

    private void Polygon(Shape shape, Stretch stretch)
    {
        var drawn = plot.Add.Polygon([.. stretch.Points.Select(At)]);
        Fill(drawn.FillStyle, shape);
        drawn.LineStyle = Ink.Line(shape);
        drawn.MarkerSize = 0;
        if (shape["stroke"] is null or "none")
            drawn.LineWidth = 0;
    }

    private void Fill(FillStyle fill, Shape shape)
    {
        fill.Color = Ink.Of(shape, "fill");
        fill.AntiAlias = shape["shape-rendering"] != "crispEdges";
        if (Ink.Pattern(shape) is { } id)
            (fill.Hatch, fill.Color, fill.HatchColor) = (new TileHatch(tiles[id], tiles), Colors.White, Colors.Black);
    }

    private void Lines(Shape shape, IReadOnlyList<(double X, double Y)> points)
    {
        var drawn = plot.Add.ScatterLine(points.Select(At).ToArray(), Ink.Of(shape, "stroke"));
        drawn.LineStyle = Ink.Line(shape);
        drawn.MarkerSize = 0;
    }

    // Many small discs of one colour are one cloud.
    private void Circle(Shape shape)
    {
        var centre = At((shape.Number("cx"), shape.Number("cy")));
        if (shape["stroke"] is null)
        {
            _grain ??= shape;
            _cloud.Add(centre);
            return;
        }

        var line = Ink.Line(shape);
        // ScottPlot draws the outline on the disc's edge, as SVG does.
        var mark = plot.Add.Marker(centre, MarkerShape.FilledCircle, (float)(2 * shape.Number("r")), Ink.Of(shape, "fill"));
        mark.MarkerStyle.OutlineStyle = line;
    }

    private void Words(Shape shape)
    {
        var (size, bold) = ((float)shape.Number("font-size", 12), shape["font-weight"] == "bold");
        var drawn = plot.Add.Text(shape.Content, At((shape.Number("x"), shape.Number("y"))));
        drawn.Alignment =
            shape["text-anchor"] switch { "middle" => Alignment.LowerCenter, "end" => Alignment.LowerRight, _ => Alignment.LowerLeft };
        (drawn.LabelFontName, drawn.LabelFontSize, drawn.LabelBold, drawn.LabelFontColor) = (Ink.Family, size, bold, Ink.Of(shape, "fill"));
        (drawn.LabelPadding, drawn.LabelBorderWidth) = (0, 0);
        if (shape["paint-order"] is not null)
            drawn.LabelBackgroundColor = Ink.Of(shape, "stroke").WithAlpha(0.8);
        var down = Ink.Below(size, bold) + (shape["dy"] is null ? 0 : 0.35f * size);
        var (sin, cos) = Math.SinCos(shape.Turn * Math.PI / 180);
        (drawn.LabelRotation, drawn.OffsetX, drawn.OffsetY) = ((float)shape.Turn, (float)(-sin * down), (float)(cos * down));
    }

    private static bool Alike(Shape one, Shape other) => one["stroke"] is null && one["fill"] == other["fill"]
        && one["fill-opacity"] == other["fill-opacity"] && one["r"] == other["r"];
}
