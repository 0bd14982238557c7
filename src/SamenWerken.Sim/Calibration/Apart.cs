using System.Collections.Immutable;

namespace SamenWerken.Sim.Calibration;

/// <summary>Some of many points, far from each other.</summary>
/// <remarks>Source: Kennard and Stone (1969), Technometrics 11(1), 137–148: each next is the one farthest from those chosen.</remarks>
internal static class Apart
{
    public static ImmutableArray<ImmutableArray<double>> Of(ImmutableArray<ImmutableArray<double>> points, int count)
    {
        if (points.Length == 0)
            return [];
        var nearest = Enumerable.Repeat(double.PositiveInfinity, points.Length).ToArray();
        var chosen = ImmutableArray.CreateBuilder<ImmutableArray<double>>();
        for (var next = 0; chosen.Count < count && nearest[next] > 0; next = Farthest(nearest))
        {
            chosen.Add(points[next]);
            for (var i = 0; i < points.Length; i++)
                nearest[i] = Math.Min(nearest[i], Distance(points[i], points[next]));
        }

        return chosen.ToImmutable();
    }

    private static int Farthest(double[] nearest)
    {
        var farthest = 0;
        for (var i = 1; i < nearest.Length; i++)
            farthest = nearest[i] > nearest[farthest] ? i : farthest;
        return farthest;
    }

    private static double Distance(ImmutableArray<double> a, ImmutableArray<double> b)
    {
        var sum = 0.0;
        for (var m = 0; m < a.Length; m++)
            sum += (a[m] - b[m]) * (a[m] - b[m]);
        return sum;
    }
}
