namespace SamenWerken.Sim.Lab.Figures.Drawing;

/// <summary>Points and intervals.</summary>
internal static class Marks
{
    private const double Lighter = 0.55;

    /// <summary>A point in the shape and colour of its strategy.</summary>
    internal static void Point(Svg svg, double x, double y, Stroke stroke, double radius, string paper)
    {
        var open = stroke.Mark % 2 == 1;
        (string, string)[] paint = open
            ? [("fill", paper), ("stroke", stroke.Colour), ("stroke-width", Svg.Number(radius * Lighter))]
            : [("fill", stroke.Colour)];
        if (open)
            radius *= 0.85;
        if (stroke.Mark < 2)
        {
            svg.Element("circle", [("cx", Svg.Number(x)), ("cy", Svg.Number(y)), ("r", Svg.Number(radius)), .. paint]);
            return;
        }

        svg.Path(Shape(x, y, stroke.Mark / 2, radius), paint);
    }

    private static string Shape(double x, double y, int shape, double radius)
    {
        var (far, near) = (radius * 1.25, radius * 0.9);
        (double X, double Y)[] corners = shape switch
        {
            1 => [(0, -far), (far, 0), (0, far), (-far, 0)],
            2 => [(-near, -near), (near, -near), (near, near), (-near, near)],
            3 => [(0, -far), (far, near), (-far, near)],
            4 => [(0, far), (far, -near), (-far, -near)],
            _ => [.. Cross(radius)],
        };
        return "M" + string.Join('L', corners.Select(corner => $"{Svg.Number(x + corner.X)} {Svg.Number(y + corner.Y)}")) + "Z";
    }

    private static IEnumerable<(double X, double Y)> Cross(double radius)
    {
        var (arm, half) = (radius * 1.1, radius * 0.38);
        (double X, double Y)[] corner = [(half, -half), (half, -arm), (-half, -arm)];
        for (var turn = 0; turn < 4; turn++, corner = [.. corner.Select(at => (at.Y, -at.X))])
        {
            foreach (var at in corner)
                yield return at;
        }
    }

    /// <summary>A horizontal interval; nothing where it has no ends.</summary>
    internal static void Interval(Svg svg, double low, double high, double y, string colour, double width)
    {
        if (double.IsFinite(low) && double.IsFinite(high))
            svg.Line(low, y, high, y, colour, width);
    }

    /// <summary>A horizontal interval as far as its axis reaches, with an arrow at each end that lies further.</summary>
    internal static void Cut(Svg svg, Axis x, (double Low, double High) interval, double y, string colour, double width)
    {
        var (low, high) = interval;
        if (!double.IsFinite(low) || !double.IsFinite(high))
            return;
        if (low <= x.Largest && high >= x.Least)
            svg.Line(x.At(Math.Max(low, x.Least)), y, x.At(Math.Min(high, x.Largest)), y, colour, width);
        if (low < x.Least)
            Arrow(svg, x.At(x.Least), y, -1, 4, colour);
        if (high > x.Largest)
            Arrow(svg, x.At(x.Largest), y, 1, 4, colour);
    }

    /// <summary>A tip that points on, beyond the edge of a plot: 1 to the right, −1 to the left.</summary>
    internal static void Arrow(Svg svg, double x, double y, int turn, double half, string colour) => svg.Path(
        $"M{Svg.Number(x + 1.4 * half * turn)} {Svg.Number(y)}L{Svg.Number(x - 0.6 * half * turn)} "
            + $"{Svg.Number(y - half)}V{Svg.Number(y + half)}Z", ("fill", colour));

    /// <summary>The numbers and ticks of a horizontal axis below a plot, with lines through it.</summary>
    internal static void Bottom(Svg svg, Look look, Frame plot, Axis x, Axis? y = null)
    {
        var palette = look.Palette;
        svg.Panel(plot, x, y);
        foreach (var tick in x.Ticks())
        {
            svg.Line(x.At(tick), plot.Top, x.At(tick), plot.Bottom, palette.Grid, 1);
            svg.Line(x.At(tick), plot.Bottom, x.At(tick), plot.Bottom + 4, palette.Soft, 1);
            svg.Tick(x.At(tick), plot.Bottom + 16, x.Label(tick, look), palette.Soft, "middle");
        }

        svg.Line(plot.Left, plot.Bottom, plot.Right, plot.Bottom, palette.Soft, 1);
    }
}
