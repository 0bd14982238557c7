namespace SamenWerken.Sim.Statistics;

/// <summary>Mann–Whitney U test of two independent samples: does one tend to be larger?</summary>
/// <remarks>Source: Mann and Whitney (1947), Annals of Mathematical Statistics 18(1), 50–60; variance with ties as in Lehmann
/// (1975).</remarks>
/// <param name="U1">Pairs with x above y, ties counted half: 0–mn.</param>
/// <param name="U2">Pairs with y above x, ties counted half: mn − U₁.</param>
/// <param name="PExact">Exact two-sided p value, 0–1; null with ties or more than 50 values in a sample.</param>
/// <param name="PAsymptotic">Two-sided p value of the normal approximation with continuity correction, 0–1.</param>
/// <param name="PAsymptoticUncorrected">The same without continuity correction.</param>
internal sealed record MannWhitney(double U1, double U2, double? PExact, double PAsymptotic, double PAsymptoticUncorrected)
{
    private const int LargestExact = 50;

    /// <summary>The exact p value where there is one, otherwise the corrected approximation.</summary>
    public double PTwoSided => PExact ?? PAsymptotic;

    /// <summary>Tests two samples.</summary>
    /// <param name="x">First sample, m ≥ 1 values.</param>
    /// <param name="y">Second sample, n ≥ 1 values.</param>
    public static MannWhitney Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Expect.Sample(x, 1);
        Expect.Sample(y, 1);
        double m = x.Length, n = y.Length, all = m + n;
        var ties = Ranks.Of([.. x, .. y]);
        var u1 = CountAbove(x, y);
        var u2 = m * n - u1;
        var deviation = Math.Sqrt(m * n / 12 * (all + 1 - ties.TieSum / (all * (all - 1))));
        var distance = Math.Max(u1, u2) - m * n / 2;
        double? exact = ties.HasTies || x.Length > LargestExact || y.Length > LargestExact
            ? null
            : Math.Min(1, 2 * ExactAtLeast(x.Length, y.Length, (int)Math.Max(u1, u2)));
        return new MannWhitney(u1, u2, exact, TwoSided(distance - 0.5, deviation), TwoSided(distance, deviation));
    }

    /// <summary>U₁ by the rank sum of x, in O(N log N).</summary>
    internal static double CountAbove(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var ranks = Ranks.Of([.. x, .. y]).Values.AsSpan()[..x.Length];
        var sum = 0.0;
        foreach (var rank in ranks)
            sum += rank;
        return sum - x.Length * (x.Length + 1.0) / 2;
    }

    private static double TwoSided(double distance, double deviation) =>
        deviation == 0 ? 1 : Math.Min(1, 2 * StandardNormal.Above(distance / deviation));

    /// <summary>P(U ≥ u) without ties. Counts c(m, n, u) = c(m−1, n, u−n) + c(m, n−1, u), as probabilities.</summary>
    private static double ExactAtLeast(int m, int n, int u)
    {
        // chance[j][v] = P(U = v) for i values of x and j of y; the largest value is an x with probability i/(i+j).
        var chance = new double[n + 1][];
        for (var j = 0; j <= n; j++)
            chance[j] = [1.0];
        for (var i = 1; i <= m; i++)
        {
            for (var j = 1; j <= n; j++)
            {
                var now = new double[i * j + 1];
                for (var v = 0; v < chance[j].Length; v++)
                    now[v + j] += chance[j][v] * i / (i + j);
                for (var v = 0; v < chance[j - 1].Length; v++)
                    now[v] += chance[j - 1][v] * j / (i + j);
                chance[j] = now;
            }
        }

        var tail = 0.0;
        for (var v = u; v <= m * n; v++)
            tail += chance[n][v];
        return tail;
    }
}
