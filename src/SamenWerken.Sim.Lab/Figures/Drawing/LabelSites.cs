namespace SamenWerken.Sim.Lab.Figures.Drawing;

/// <summary>Finds a place for the name of each point in a plane: near it, on no other point or name, and on as little dust as can
/// be.</summary>
internal static class LabelSites
{
    internal const double Height = 16;
    private const double PointRoom = 8;
    private const double Step = 3;
    private const double Cell = 8;
    private const double DustWeight = 0.7;
    private const double NearEnough = 16;
    private const double NameGap = 5;

    /// <summary>A box for each name. Points with the fewest ways out come first.</summary>
    /// <param name="points">The points.</param>
    /// <param name="widths">Widths of the names; one that is wider than half the plot is cut to it.</param>
    /// <param name="plot">Where names may stand.</param>
    /// <param name="dust">Small points that names had better not cover.</param>
    /// <param name="obstacles">What no name may cover.</param>
    internal static IReadOnlyList<Frame> Beside(IReadOnlyList<(double X, double Y)> points, IReadOnlyList<double> widths, Frame plot,
        IReadOnlyList<(double X, double Y)> dust,
        params IReadOnlyList<Frame> obstacles)
    {
        var density = new Density(dust);
        var taken = points.Select(point => new Frame(point.X - PointRoom, point.Y - PointRoom, 2 * PointRoom, 2 * PointRoom))
            .Concat(obstacles).ToList();
        var boxes = new Frame[points.Count];
        foreach (var at in Enumerable.Range(0, points.Count)
            .OrderByDescending(at => points.Count(other => Distance(other, points[at]) < 60)).ThenBy(at => at))
        {
            boxes[at] = Best(points[at], Math.Min(widths[at] + 2, plot.Width / 2), plot, taken, density,
                [.. points.Where((_, other) => other != at)]);
            taken.Add(boxes[at] with { Left = boxes[at].Left - NameGap, Width = boxes[at].Width + 2 * NameGap });
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

    // A name that is nearer to another point than to its own would be read as that one's.
    private static double Mistaken((double X, double Y) point, Frame box, List<(double X, double Y)> others)
    {
        var own = Distance(point, Nearest(point, box));
        var (sum, close) = (0.0, own + 6);
        foreach (var other in others)
            sum += Math.Max(0, close - Distance(other, Nearest(other, box)));
        return 1.5 * sum;
    }

    private static Frame Best((double X, double Y) point, double width, Frame plot, List<Frame> taken, Density density,
        List<(double X, double Y)> others)
    {
        var (best, least) = (new Frame(plot.Left, plot.Top, width, Height), double.PositiveInfinity);
        var (tops, lefts) = (Steps(plot.Top, plot.Bottom - Height), Steps(plot.Left, plot.Right - width));
        // Rows outward from the point: of those far away nothing is looked at once a place is found that costs less than the way there.
        var down = 0;
        while (down < tops.Length && tops[down] <= point.Y)
            down++;
        for (var up = down - 1; up >= 0 || down < tops.Length;)
        {
            if (up >= 0 && (down == tops.Length || point.Y - tops[up] <= tops[down] - point.Y))
                up = Row(tops[up]) ? up - 1 : -1;
            else
                down = Row(tops[down]) ? down + 1 : tops.Length;
        }

        return best;

        // False where the row, and every row beyond it, is too far away. Of places that cost the same the highest is taken, then the one
        // furthest to the left.
        bool Row(double top)
        {
            if (Cost(new(point.X - width / 2, top, width, Height)) > least)
                return false;
            foreach (var left in lefts)
            {
                var box = new Frame(left, top, width, Height);
                var cost = Cost(box);
                if (cost > least || (cost == least && !Precedes(box, best)) || IsTaken(box, taken))
                    continue;
                cost += DustWeight * density.Within(box) + Mistaken(point, box, others);
                if (cost < least || (cost == least && Precedes(box, best)))
                    (best, least) = (box, cost);
            }

            return true;
        }

        double Cost(Frame box) =>
            Distance(point, Nearest(point, box)) + 0.1 * Distance(point, (box.Left + width / 2, box.Top + Height / 2));
    }

    private static double[] Steps(double first, double last)
    {
        var steps = new List<double>();
        for (var step = first; step <= last; step += Step)
            steps.Add(step);
        return [.. steps];
    }

    private static bool Precedes(Frame one, Frame other) => one.Top < other.Top || (one.Top == other.Top && one.Left < other.Left);

    private static bool IsTaken(Frame box, List<Frame> taken)
    {
        foreach (var other in taken)
        {
            if (Overlap(box, other))
                return true;
        }

        return false;
    }

    private static (double X, double Y) Nearest((double X, double Y) point, Frame box) =>
        (Math.Clamp(point.X, box.Left, box.Right), Math.Clamp(point.Y, box.Top, box.Bottom));

    private static double Distance((double X, double Y) one, (double X, double Y) other) =>
        Math.Sqrt((one.X - other.X) * (one.X - other.X) + (one.Y - other.Y) * (one.Y - other.Y));

    private static bool Overlap(Frame one, Frame other) =>
        one.Left < other.Right && other.Left < one.Right && one.Top < other.Bottom && other.Top < one.Bottom;

    // Grains in each square of the plane: many boxes are tried.
    private sealed class Density
    {
        private readonly int _left, _top, _columns, _rows;
        private readonly int[] _grains;

        internal Density(IReadOnlyList<(double X, double Y)> dust)
        {
            (_left, _top) = (int.MaxValue, int.MaxValue);
            var (right, bottom) = (int.MinValue, int.MinValue);
            foreach (var (x, y) in dust)
                (_left, _top, right, bottom) =
                    (Math.Min(_left, Square(x)), Math.Min(_top, Square(y)), Math.Max(right, Square(x)), Math.Max(bottom, Square(y)));
            (_columns, _rows) = dust.Count == 0 ? (0, 0) : (right - _left + 1, bottom - _top + 1);
            _grains = new int[_columns * _rows];
            foreach (var (x, y) in dust)
                _grains[(Square(x) - _left) * _rows + Square(y) - _top]++;
        }

        internal int Within(Frame box)
        {
            var sum = 0;
            if (_grains.Length == 0)
                return sum;
            var (first, last) = (Math.Max(Square(box.Top) - _top, 0), Math.Min(Square(box.Bottom) - _top, _rows - 1));
            for (var column = Math.Max(Square(box.Left) - _left, 0); column <= Math.Min(Square(box.Right) - _left, _columns - 1); column++)
            {
                for (var row = first; row <= last; row++)
                    sum += _grains[column * _rows + row];
            }

            return sum;
        }

        private static int Square(double at) => (int)Math.Floor(at / Cell);
    }
}
