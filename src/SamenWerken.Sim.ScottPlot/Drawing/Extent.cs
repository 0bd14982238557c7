using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Figures.Drawing;

namespace SamenWerken.Sim.ScottPlot.Drawing;

/// <summary>The rectangle that a shape takes, in pixels.</summary>
internal readonly record struct Extent(double Left, double Top, double Right, double Bottom)
{
    /// <summary>The extent of a shape; null where it draws nothing.</summary>
    internal static Extent? Of(Shape shape) => shape.Element switch
    {
        "rect" => new(shape.Number("x"), shape.Number("y"), shape.Number("x") + shape.Number("width"),
            shape.Number("y") + shape.Number("height")),
        "line" => Around([(shape.Number("x1"), shape.Number("y1")), (shape.Number("x2"), shape.Number("y2"))]),
        "circle" => Around([(shape.Number("cx"), shape.Number("cy"))]),
        "path" => Around([.. PathData.Read(shape["d"]!).SelectMany(stretch => stretch.Points)]),
        "text" => OfWords(shape),
        _ => null,
    };

    internal bool Within(Frame frame, double edge) =>
        Left >= frame.Left - edge && Right <= frame.Right + edge && Top >= frame.Top - edge && Bottom <= frame.Bottom + edge;

    private static Extent? Around(IReadOnlyList<(double X, double Y)> points) => points.Count == 0 ? null
        : new(points.Min(point => point.X), points.Min(point => point.Y), points.Max(point => point.X), points.Max(point => point.Y));

    private static Extent OfWords(Shape shape)
    {
        var (x, y, size) = (shape.Number("x"), shape.Number("y"), shape.Number("font-size", 12));
        var wide = TextWidth.Of(shape.Content, size, shape["font-weight"] == "bold") * 1.04;
        var before = shape["text-anchor"] switch { "middle" => wide / 2, "end" => wide, _ => 0 };
        var (sin, cos) = Math.SinCos(shape.Turn * Math.PI / 180);
        (double X, double Y)[] corners =
            [(-before, -0.8 * size), (wide - before, -0.8 * size), (-before, 0.2 * size), (wide - before, 0.2 * size)];
        return Around([.. corners.Select(corner => (x + corner.X * cos - corner.Y * sin, y + corner.X * sin + corner.Y * cos))])!.Value;
    }
}
