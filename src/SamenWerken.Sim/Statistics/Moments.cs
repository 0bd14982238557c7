namespace SamenWerken.Sim.Statistics;

/// <summary>
/// Mean and spread of numbers that come one by one or in parts: a value that grows by <see cref="With(double)"/>.
/// <c>default</c> is the moments of no numbers.
/// </summary>
/// <remarks>Source: Welford (1962), Technometrics 4(3), 419–420; parts joined as in Chan, Golub and LeVeque (1983), The American
/// Statistician 37(3), 242–247.</remarks>
/// <param name="Count">Number of values n, 0 or more.</param>
/// <param name="Mean">Mean x̄ of the values, in their unit; 0 when there are none.</param>
/// <param name="SquaredDeviations">Σ(xᵢ − x̄)², in the square of their unit.</param>
public readonly record struct Moments(long Count, double Mean, double SquaredDeviations)
{
    /// <summary>The moments of a sample.</summary>
    /// <param name="sample">Values; may be empty.</param>
    public static Moments Of(ReadOnlySpan<double> sample)
    {
        Moments moments = default;
        foreach (var x in sample)
            moments = moments.With(x);
        return moments;
    }

    /// <summary>These moments and one value more.</summary>
    /// <param name="x">The value.</param>
    public Moments With(double x)
    {
        var count = Count + 1;
        var step = x - Mean;
        var mean = Mean + step / count;
        return new Moments(count, mean, SquaredDeviations + step * (x - mean));
    }

    /// <summary>The moments of two parts together.</summary>
    /// <param name="other">Moments of the other part.</param>
    public Moments With(Moments other)
    {
        if (other.Count == 0)
            return this;
        if (Count == 0)
            return other;
        var count = Count + other.Count;
        var step = other.Mean - Mean;
        var share = (double)other.Count / count;
        return new Moments(count, Mean + step * share, SquaredDeviations + other.SquaredDeviations + step * step * Count * share);
    }

    /// <summary>Variance s² with divisor n − 1; NaN below two values.</summary>
    public double Variance => Count < 2 ? double.NaN : SquaredDeviations / (Count - 1);

    /// <summary>Standard deviation s with divisor n − 1; NaN below two values.</summary>
    public double StandardDeviation => Math.Sqrt(Variance);

    /// <summary>Standard error s/√n of the mean; NaN below two values.</summary>
    public double StandardError => Math.Sqrt(Variance / Count);

    /// <summary>Half-width t(n−1; (1+level)/2) · s/√n of the t interval for the mean; ∞ below two values.</summary>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    public double HalfWidth(double level = 0.95)
    {
        Expect.Level(level);
        return Count < 2 ? double.PositiveInfinity : Student.Quantile((1 + level) / 2, Count - 1) * StandardError;
    }

    /// <summary>The t interval x̄ ± half-width for the mean.</summary>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    public Interval Interval(double level = 0.95) => Statistics.Interval.Around(Mean, HalfWidth(level));
}
