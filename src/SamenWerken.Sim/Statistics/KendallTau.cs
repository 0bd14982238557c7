namespace SamenWerken.Sim.Statistics;

/// <summary>Kendall's τ_b: agreement of two rankings, corrected for ties.</summary>
/// <remarks>Source: Kendall (1945), Biometrika 33(3), 239–251; variance with ties as in Kendall (1970), Rank Correlation Methods.</remarks>
/// <param name="Tau">τ_b, −1 (reversed) to 1 (the same); NaN when a series never varies.</param>
/// <param name="PExact">Exact two-sided p value of no agreement, 0–1; null with ties or more than 170 pairs.</param>
/// <param name="PAsymptotic">Two-sided p value of the normal approximation, 0–1; NaN with τ_b.</param>
internal sealed record KendallTau(double Tau, double? PExact, double PAsymptotic)
{
    private const int LargestExact = 170;

    /// <summary>The exact p value where there is one, otherwise the approximation.</summary>
    public double PTwoSided => PExact ?? PAsymptotic;

    /// <summary>Compares two series, in O(n²).</summary>
    /// <param name="x">First of each pair.</param>
    /// <param name="y">Second of each pair; at least two pairs.</param>
    public static KendallTau Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Expect.Pairs(x, y, 2);
        long score = 0, discordant = 0;
        for (var i = 0; i < x.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var sign = Math.Sign(x[i] - x[j]) * Math.Sign(y[i] - y[j]);
                score += sign;
                discordant += sign < 0 ? 1 : 0;
            }
        }

        double n = x.Length, pairs = n * (n - 1) / 2;
        Ranks rx = Ranks.Of(x), ry = Ranks.Of(y);
        double tiedX = Tied(rx, t => t - 1) / 2, tiedY = Tied(ry, t => t - 1) / 2;
        var tau = score / Math.Sqrt(pairs - tiedX) / Math.Sqrt(pairs - tiedY);
        double? exact = rx.HasTies || ry.HasTies || x.Length > LargestExact ? null : Exact(x.Length, discordant);
        return new KendallTau(double.IsNaN(tau) ? tau : Math.Clamp(tau, -1, 1), exact,
            double.IsNaN(tau) ? tau : Asymptotic(score, n, rx, ry));
    }

    private static double Asymptotic(double score, double n, Ranks x, Ranks y)
    {
        var pairs = n * (n - 1);
        var variance = (pairs * (2 * n + 5) - Tied(x, t => (t - 1) * (2 * t + 5)) - Tied(y, t => (t - 1) * (2 * t + 5))) / 18
            + Tied(x, t => t - 1) * Tied(y, t => t - 1) / (2 * pairs);
        if (n > 2)
            variance += Tied(x, t => (t - 1) * (t - 2)) * Tied(y, t => (t - 1) * (t - 2)) / (9 * pairs * (n - 2));
        return StandardNormal.Beyond(score / Math.Sqrt(variance));
    }

    private static double Tied(Ranks ranks, Func<double, double> factor) => ranks.Ties.Sum(t => t * factor(t));

    /// <summary>2·P(discordant ≤ c) when every order is as likely: the distribution of inversions, one element at a time.</summary>
    private static double Exact(int n, long discordant)
    {
        var most = n * (n - 1) / 2;
        var c = (int)Math.Min(discordant, most - discordant);
        var chance = new double[c + 1];
        chance[0] = 1;
        for (var size = 2; size <= n; size++)
        {
            var window = 0.0;
            var now = new double[c + 1];
            for (var v = 0; v <= c; v++)
            {
                window += chance[v] - (v >= size ? chance[v - size] : 0);
                now[v] = window / size;
            }

            chance = now;
        }

        return Math.Min(1, 2 * chance.Sum());
    }
}
