namespace SamenWerken.Sim.Optimisation;

/// <summary>Pareto dominance; in every objective higher is better, and NaN (an evaluation that failed) is worse than any number.</summary>
public static class Dominance
{
    /// <summary>Whether a is at least as good as b in every objective, and better in one.</summary>
    /// <param name="a">Objectives of one.</param>
    /// <param name="b">Objectives of the other, as many.</param>
    public static bool Dominates(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        if (a.Length != b.Length)
            throw new ArgumentException($"a has {a.Length} objectives and b has {b.Length}; they need as many.", nameof(b));
        var better = false;
        for (var m = 0; m < a.Length; m++)
        {
            double x = Told(a[m]), y = Told(b[m]);
            if (x < y)
                return false;
            better |= x > y;
        }

        return better;
    }

    /// <summary>Places of those that no other dominates, in order.</summary>
    /// <param name="points">Objectives of each.</param>
    public static int[] Front(IReadOnlyList<IReadOnlyList<double>> points)
    {
        var ranks = Ranks(points);
        return [.. Enumerable.Range(0, ranks.Length).Where(i => ranks[i] == 0)];
    }

    /// <summary>The rank of each: 0 where none dominates it, 1 where only those of rank 0 do, and so on.</summary>
    /// <remarks>Source: fast non-dominated sort of Deb, Pratap, Agarwal and Meyarivan (2002).</remarks>
    /// <param name="points">Objectives of each, as many for all.</param>
    public static int[] Ranks(IReadOnlyList<IReadOnlyList<double>> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        double[][] its = [.. points.Select(point => point.ToArray())];
        var (worse, above) = (new List<int>[its.Length], new int[its.Length]);
        for (var i = 0; i < its.Length; i++)
            worse[i] = [];
        for (var i = 0; i < its.Length; i++)
        {
            for (var j = i + 1; j < its.Length; j++)
            {
                var (winner, loser) = Dominates(its[i], its[j]) ? (i, j) : Dominates(its[j], its[i]) ? (j, i) : (-1, -1);
                if (winner < 0)
                    continue;
                worse[winner].Add(loser);
                above[loser]++;
            }
        }

        return Peeled(worse, above);
    }

    private static int[] Peeled(List<int>[] worse, int[] above)
    {
        var ranks = new int[above.Length];
        List<int> front = [.. Enumerable.Range(0, above.Length).Where(i => above[i] == 0)];
        for (var rank = 0; front.Count > 0; rank++)
        {
            var next = new List<int>();
            foreach (var i in front)
            {
                ranks[i] = rank;
                next.AddRange(worse[i].Where(j => --above[j] == 0));
            }

            front = next;
        }

        return ranks;
    }

    internal static double Told(double objective) => double.IsNaN(objective) ? double.NegativeInfinity : objective;
}
