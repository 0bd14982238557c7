namespace SamenWerken.Sim.Statistics;

/// <summary>Brunner–Munzel test of P(x &lt; y) + ½P(x = y) = ½ without equal variances: Welch's test on ranks.</summary>
/// <remarks>Source: Brunner and Munzel (2000), Biometrical Journal 42(1), 17–25.</remarks>
/// <param name="Statistic">W, positive when y tends to be larger; ±∞ when the samples do not overlap.</param>
/// <param name="DegreesOfFreedom">Degrees of freedom ν of the t distribution of W.</param>
internal sealed record BrunnerMunzel(double Statistic, double DegreesOfFreedom)
{
    /// <summary>Two-sided p value, 0–1.</summary>
    public double PTwoSided => Student.Beyond(Statistic, DegreesOfFreedom);

    /// <summary>Tests two samples.</summary>
    /// <param name="x">First sample, m ≥ 2 values.</param>
    /// <param name="y">Second sample, n ≥ 2 values.</param>
    public static BrunnerMunzel Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Expect.Sample(x, 2);
        Expect.Sample(y, 2);
        double m = x.Length, n = y.Length;
        var pooled = Ranks.Of([.. x, .. y]).Values.AsSpan();
        var (meanX, varianceX) = Placement(pooled[..x.Length], Ranks.Of(x).Values.AsSpan());
        var (meanY, varianceY) = Placement(pooled[x.Length..], Ranks.Of(y).Values.AsSpan());
        double a = m * varianceX, b = n * varianceY, difference = meanY - meanX;
        var statistic = difference == 0 ? 0 : m * n * difference / ((m + n) * Math.Sqrt(a + b));
        var degrees = a + b == 0 ? m + n - 2 : (a + b) * (a + b) / (a * a / (m - 1) + b * b / (n - 1));
        return new BrunnerMunzel(statistic, degrees);
    }

    /// <summary>Mean rank of a sample in the pooled ranking, and the variance of (rank in all − rank within).</summary>
    private static (double Mean, double Variance) Placement(ReadOnlySpan<double> inAll, ReadOnlySpan<double> within)
    {
        Moments ranks = default, placements = default;
        for (var i = 0; i < inAll.Length; i++)
        {
            ranks = ranks.With(inAll[i]);
            placements = placements.With(inAll[i] - within[i]);
        }

        return (ranks.Mean, placements.Variance);
    }
}
