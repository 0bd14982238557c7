using SamenWerken.Sim.Chance;

namespace SamenWerken.Sim.Statistics;

/// <summary>Bootstrap intervals of a statistic θ, with the numbers they rest on.</summary>
/// <remarks>
/// Source: Efron (1987), JASA 82(397), 171–185 (BCa); acceleration of several samples as in Davison and Hinkley (1997),
/// section 5.3.2. Interval ends are quantiles of type 7.
/// </remarks>
/// <param name="Estimate">θ̂, the statistic of the sample itself.</param>
/// <param name="Mean">Mean of the replicates θ*.</param>
/// <param name="StandardError">Standard deviation of the replicates (divisor B − 1).</param>
/// <param name="ShareBelow">Share of replicates below θ̂, ties counted half, 0–1.</param>
/// <param name="Bias">z₀ = Φ⁻¹(share below): median bias, in normal deviates.</param>
/// <param name="Acceleration">a: how fast the standard error changes with θ, from the jackknife; 0 when the jackknife never varies.</param>
/// <param name="Ranks">Probabilities (α₁, α₂) of the quantiles that the BCa interval takes.</param>
/// <param name="Bca">Bias-corrected and accelerated interval.</param>
/// <param name="Percentile">Percentile interval.</param>
/// <param name="Basic">Basic interval: the percentile interval mirrored in θ̂.</param>
internal sealed record BootstrapInterval(
    double Estimate, double Mean, double StandardError, double ShareBelow, double Bias, double Acceleration, Interval Ranks,
    Interval Bca, Interval Percentile, Interval Basic)
{
    // Relative difference under which a replicate equals the estimate: sums of the same numbers in another order.
    private const double EqualWithin = 1e-12;

    /// <summary>The intervals from replicates that are at hand.</summary>
    /// <param name="estimate">θ̂.</param>
    /// <param name="replicates">θ* of each resample, at least one.</param>
    /// <param name="jackknife">θ without each value in turn; one list for each independent sample, none for no acceleration.</param>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    /// <exception cref="ArgumentException">A number is not finite: the statistic has no value for some resample, or there are no
    /// replicates.</exception>
    public static BootstrapInterval Of(
        double estimate, ReadOnlySpan<double> replicates, IReadOnlyList<IReadOnlyList<double>> jackknife, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(jackknife);
        Expect.Level(level);
        Expect.Sample([estimate], 1, nameof(estimate));
        Expect.Sample(replicates, 1);
        for (var i = 0; i < jackknife.Count; i++)
            Expect.Sample([.. jackknife[i]], 1, $"jackknife[{i}]");
        var sorted = replicates.ToArray();
        Array.Sort(sorted);
        var moments = Moments.Of(replicates);
        var share = ShareBelowOf(sorted, estimate);
        // With all replicates on one side, z₀ stays finite as if half a replicate lay on the other.
        var half = 0.5 / sorted.Length;
        var bias = NormalQuantile.Of(Math.Clamp(share, half, 1 - half));
        var acceleration = AccelerationOf(jackknife);
        var z = NormalQuantile.Of((1 - level) / 2);
        var ranks = new Interval(RankOf(z, bias, acceleration), RankOf(-z, bias, acceleration));
        Interval Between(double low, double high) => new(Quantile.OfSorted(sorted, low), Quantile.OfSorted(sorted, high));
        var percentile = Between((1 - level) / 2, (1 + level) / 2);
        return new BootstrapInterval(estimate, moments.Mean, moments.StandardDeviation, share, bias, acceleration, ranks,
            Between(ranks.Low, ranks.High), percentile, new Interval(2 * estimate - percentile.High, 2 * estimate - percentile.Low));
    }

    private static double ShareBelowOf(double[] sorted, double estimate)
    {
        var equal = EqualWithin * Math.Max(Math.Abs(sorted[0]), Math.Abs(sorted[^1]));
        var halves = 0L;
        foreach (var replicate in sorted)
            halves += replicate < estimate - equal ? 2 : replicate <= estimate + equal ? 1 : 0;
        return halves / (2.0 * sorted.Length);
    }

    /// <summary>a = Σ U³ / (6 (Σ U²)^1.5) with influence U = (n − 1)(mean − value)/n, over all samples.</summary>
    private static double AccelerationOf(IReadOnlyList<IReadOnlyList<double>> jackknife)
    {
        double squares = 0, cubes = 0;
        foreach (var values in jackknife)
        {
            double n = values.Count, mean = values.Average();
            foreach (var value in values)
            {
                var u = (n - 1) * (mean - value) / n;
                squares += u * u;
                cubes += u * u * u;
            }
        }

        return squares == 0 ? 0 : cubes / (6 * Math.Pow(squares, 1.5));
    }

    /// <summary>Φ(z₀ + (z₀ + z)/(1 − a(z₀ + z))); 0 or 1 where the denominator has lost its sign.</summary>
    private static double RankOf(double z, double bias, double acceleration)
    {
        var shifted = bias + z;
        var scale = 1 - acceleration * shifted;
        return scale <= 0 ? (shifted > 0 ? 1 : 0) : StandardNormal.Below(bias + shifted / scale);
    }
}
