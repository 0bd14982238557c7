namespace SamenWerken.Sim.Optimisation;

/// <summary>
/// Hypervolume: the part of the space of objectives that lies above a reference point and is dominated by some point of a set. Of
/// two sets, one that dominates the other has the larger one.
/// </summary>
/// <remarks>
/// Source: Zitzler and Thiele (1999), IEEE Transactions on Evolutionary Computation 3(4), 257–271; exact, by exclusive volumes as in
/// While, Bradstreet and Barone (2012), IEEE Transactions on Evolutionary Computation 16(1), 86–95.
/// </remarks>
public static class Hypervolume
{
    /// <summary>The hypervolume, in the product of the objectives' units; higher is better in each.</summary>
    /// <param name="points">Objectives of each point; those not above the reference in every objective add nothing, nor does NaN.</param>
    /// <param name="reference">The worst that counts, one number an objective, finite.</param>
    public static double Of(IReadOnlyList<IReadOnlyList<double>> points, IReadOnlyList<double> reference)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(reference);
        if (reference.Count == 0 || reference.Any(its => !double.IsFinite(its)))
            throw new ArgumentException("The reference point needs one finite number an objective, and at least one.", nameof(reference));
        var above = new List<double[]>();
        for (var i = 0; i < points.Count; i++)
        {
            if (points[i].Count != reference.Count)
                throw new ArgumentException(
                    $"points[{i}] has {points[i].Count} objectives and the reference has {reference.Count}; they need as many.",
                    nameof(points));
            double[] height = [.. points[i].Select((value, m) => value - reference[m])];
            if (height.All(its => its > 0))
                above.Add(height);
        }

        return Union(Undominated(above));
    }

    /// <summary>Volume of the union of boxes from 0 to each point, none of which dominates another.</summary>
    private static double Union(List<double[]> points)
    {
        if (points.Count == 0)
            return 0;
        if (points[0].Length == 1)
            return points[0][0];
        // Sorted by the first objective, largest first, limited points stay few.
        points.Sort((a, b) => Compare(b, a));
        return points[0].Length == 2 ? Staircase(points) : points.Select((_, i) => Exclusive(points, i)).Sum();
    }

    private static double Staircase(List<double[]> points)
    {
        var (area, height) = (0.0, 0.0);
        foreach (var point in points)
        {
            area += point[0] * Math.Max(0, point[1] - height);
            height = Math.Max(height, point[1]);
        }

        return area;
    }

    /// <summary>What point i dominates and no point after it does.</summary>
    private static double Exclusive(List<double[]> points, int i)
    {
        var volume = points[i].Aggregate(1.0, (product, side) => product * side);
        var limited = new List<double[]>();
        for (var j = i + 1; j < points.Count; j++)
            limited.Add([.. points[j].Zip(points[i], Math.Min)]);
        return volume - Union(Undominated(limited));
    }

    private static List<double[]> Undominated(List<double[]> points)
    {
        var kept = new List<double[]>();
        foreach (var point in points)
        {
            if (kept.Any(other => Covers(other, point)))
                continue;
            kept.RemoveAll(other => Covers(point, other));
            kept.Add(point);
        }

        return kept;
    }

    private static bool Covers(double[] a, double[] b)
    {
        for (var m = 0; m < a.Length; m++)
        {
            if (a[m] < b[m])
                return false;
        }

        return true;
    }

    private static int Compare(double[] a, double[] b)
    {
        for (var m = 0; m < a.Length; m++)
        {
            if (a[m] != b[m])
                return a[m].CompareTo(b[m]);
        }

        return 0;
    }
}
