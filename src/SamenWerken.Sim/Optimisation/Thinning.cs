namespace SamenWerken.Sim.Optimisation;

/// <summary>
/// Who of a front lives, when not all can: one by one, the individual closest to its neighbours goes. The best in each objective stay.
/// </summary>
/// <remarks>
/// Source: truncation of SPEA2 (Zitzler, Laumanns and Thiele 2001, TIK report 103). It takes the place of NSGA-II's crowding distance,
/// which is computed once before all are dropped, and which in three objectives and more calls points crowded that are not (Kukkonen and
/// Deb 2006, IEEE Congress on Evolutionary Computation, 1179–1186). Objectives are scaled to the range of the front.
/// </remarks>
internal sealed class Thinning
{
    private readonly double[][] _points;
    private readonly bool[] _gone;
    private readonly (double Nearest, double Next, int By, int ByNext)[] _room;

    private Thinning(IReadOnlyList<IReadOnlyList<double>> front)
    {
        _points = Scaled(front);
        _gone = new bool[front.Count];
        _room = [.. Enumerable.Range(0, front.Count).Select(RoomOf)];
    }

    /// <summary>Distance of each to its nearest neighbour; ∞ for the best in an objective.</summary>
    public static double[] Room(IReadOnlyList<IReadOnlyList<double>> front)
    {
        var its = new Thinning(front);
        var best = Best(its._points);
        return [.. Enumerable.Range(0, front.Count).Select(i => best.Contains(i) ? double.PositiveInfinity : its._room[i].Nearest)];
    }

    /// <summary>Places of those that live, in order.</summary>
    public static int[] Of(IReadOnlyList<IReadOnlyList<double>> front, int count)
    {
        var its = new Thinning(front);
        var best = Best(its._points);
        for (var left = front.Count; left > count; left--)
        {
            var leaver = its.Closest(i => !best.Contains(i));
            its.Drop(leaver >= 0 ? leaver : its.Closest(_ => true));
        }

        return [.. Enumerable.Range(0, front.Count).Where(i => !its._gone[i])];
    }

    private int Closest(Func<int, bool> may)
    {
        var closest = -1;
        for (var i = 0; i < _points.Length; i++)
        {
            if (!_gone[i] && may(i) && (closest < 0 || _room[i].CompareTo(_room[closest]) < 0))
                closest = i;
        }

        return closest;
    }

    private void Drop(int leaver)
    {
        _gone[leaver] = true;
        for (var i = 0; i < _points.Length; i++)
        {
            if (!_gone[i] && (_room[i].By == leaver || _room[i].ByNext == leaver))
                _room[i] = RoomOf(i);
        }
    }

    private (double Nearest, double Next, int By, int ByNext) RoomOf(int i)
    {
        var room = (Nearest: double.PositiveInfinity, Next: double.PositiveInfinity, By: -1, ByNext: -1);
        for (var j = 0; j < _points.Length; j++)
        {
            if (j == i || _gone[j])
                continue;
            var distance = Distance(_points[i], _points[j]);
            if (distance < room.Nearest)
                room = (distance, room.Nearest, j, room.By);
            else if (distance < room.Next)
                (room.Next, room.ByNext) = (distance, j);
        }

        return room;
    }

    private static double Distance(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var m = 0; m < a.Length; m++)
            sum += (a[m] - b[m]) * (a[m] - b[m]);
        return sum;
    }

    private static HashSet<int> Best(double[][] points)
    {
        var best = new HashSet<int>();
        for (var m = 0; points.Length > 0 && m < points[0].Length; m++)
        {
            var first = 0;
            for (var i = 1; i < points.Length; i++)
                first = points[i][m] > points[first][m] ? i : first;
            best.Add(first);
        }

        return best;
    }

    private static double[][] Scaled(IReadOnlyList<IReadOnlyList<double>> front)
    {
        double[][] scaled = [.. front.Select(point => point.Select(Dominance.Told).ToArray())];
        for (var m = 0; scaled.Length > 0 && m < scaled[0].Length; m++)
        {
            double[] finite = [.. scaled.Select(point => point[m]).Where(double.IsFinite)];
            var (low, width) = finite.Length == 0 ? (0, 0) : (finite.Min(), finite.Max() - finite.Min());
            foreach (var point in scaled)
                point[m] = !double.IsFinite(point[m]) ? -1 : width > 0 ? (point[m] - low) / width : 0;
        }

        return scaled;
    }
}
