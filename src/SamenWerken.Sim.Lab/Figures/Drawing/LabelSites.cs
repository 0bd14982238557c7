namespace SamenWerken.Sim.Lab.Figures.Drawing;

/// <summary>Finds a place for the name of each point in a plane: near it, on no other point or name, and on as little dust as can be.</summary>
internal static class LabelSites
{
    internal const double Height = 16;
    private const double PointRoom = 8;
    private const double Step = 3;
    private const double Cell = 8;
    private const double DustWeight = 0.7;
    private const double NearEnough = 16;

    /// <summary>A box for each name. Points with the fewest ways out come first.</summary>
    /// <param name="points">The points.</param>
    /// <param name="widths">Widths of the names; one that is wider than half the plot is cut to it.</param>
    /// <param name="plot">Where names may stand.</param>
    /// <param name="dust">Small points that names had better not cover.</param>
    /// <param name="obstacles">What no name may cover.</param>
    internal static IReadOnlyList<Frame> Beside(IReadOnlyList<(double X, double Y)> points, IReadOnlyList<double> widths, Frame plot, IReadOnlyList<(double X, double Y)> dust,
        params IReadOnlyList<Frame> obstacles)
    {
        var density = dust.GroupBy(grain => ((int)Math.Floor(grain.X / Cell), (int)Math.Floor(grain.Y / Cell))).ToDictionary(group => group.Key, group => group.Count());
        var taken = points.Select(point => new Frame(point.X - PointRoom, point.Y - PointRoom, 2 * PointRoom, 2 * PointRoom)).Concat(obstacles).ToList();
        var boxes = new Frame[points.Count];
        foreach (var at in Enumerable.Range(0, points.Count).OrderByDescending(at => points.Count(other => Distance(other, points[at]) < 60)).ThenBy(at => at))
        {
            boxes[at] = Best(points[at], Math.Min(widths[at] + 2, plot.Width / 2), plot, taken, density);
            taken.Add(boxes[at]);
        }

        return boxes;
    }

    /// <summary>A thin line from a point to its name, where it does not stand right beside it.</summary>
    internal static void Leader(Svg svg, (double X, double Y) point, Frame box, string colour)
    {
        var (x, y) = Nearest(point, box);
        if (Distance(point, (x, y)) > NearEnough)
            svg.Line(point.X, point.Y, x, y, colour, 1);
    }

    private static Frame Best((double X, double Y) point, double width, Frame plot, List<Frame> taken, Dictionary<(int, int), int> density)
    {
        var (best, least) = (new Frame(plot.Left, plot.Top, width, Height), double.PositiveInfinity);
        for (var top = plot.Top; top + Height <= plot.Bottom; top += Step)
        {
            for (var left = plot.Left; left + width <= plot.Right; left += Step)
            {
                var box = new Frame(left, top, width, Height);
                var cost = Distance(point, Nearest(point, box)) + 0.1 * Distance(point, (left + width / 2, top + Height / 2));
                if (cost >= least || taken.Exists(other => Overlap(box, other)))
                    continue;
                cost += DustWeight * Dust(box, density);
                if (cost < least)
                    (best, least) = (box, cost);
            }
        }

        return best;
    }

    private static int Dust(Frame box, Dictionary<(int, int), int> density)
    {
        var sum = 0;
        for (var column = (int)Math.Floor(box.Left / Cell); column <= (int)Math.Floor(box.Right / Cell); column++)
        {
            for (var row = (int)Math.Floor(box.Top / Cell); row <= (int)Math.Floor(box.Bottom / Cell); row++)
                sum += density.GetValueOrDefault((column, row));
        }

        return sum;
    }

    private static (double X, double Y) Nearest((double X, double Y) point, Frame box) => (Math.Clamp(point.X, box.Left, box.Right), Math.Clamp(point.Y, box.Top, box.Bottom));

    private static double Distance((double X, double Y) one, (double X, double Y) other) => Math.Sqrt((one.X - other.X) * (one.X - other.X) + (one.Y - other.Y) * (one.Y - other.Y));

    private static bool Overlap(Frame one, Frame other) => one.Left < other.Right && other.Left < one.Right && one.Top < other.Bottom && other.Top < one.Bottom;
}
