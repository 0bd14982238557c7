namespace SamenWerken.Sim.Statistics;

/// <summary>A t test of a mean difference: t = difference / standard error on ν degrees of freedom.</summary>
/// <param name="Difference">Mean difference (x − y, or x − value), in the unit of the outcome.</param>
/// <param name="StandardError">Its standard error, 0 or more.</param>
/// <param name="DegreesOfFreedom">Degrees of freedom ν; not whole for Welch.</param>
internal sealed record TTest(double Difference, double StandardError, double DegreesOfFreedom)
{
    /// <summary>t; 0 when difference and standard error are both 0, ±∞ when only the standard error is.</summary>
    public double Statistic => Difference == 0 ? 0 : Difference / StandardError;

    /// <summary>P value against a difference on either side, 0–1.</summary>
    public double PTwoSided => Student.Beyond(Statistic, DegreesOfFreedom);

    /// <summary>P value against a positive difference, 0–1.</summary>
    public double PGreater => Student.Above(Statistic, DegreesOfFreedom);

    /// <summary>P value against a negative difference, 0–1.</summary>
    public double PLess => Student.Below(Statistic, DegreesOfFreedom);

    /// <summary>The t interval for the difference.</summary>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    public Interval Interval(double level = 0.95)
    {
        Expect.Level(level);
        return Statistics.Interval.Around(Difference, Student.Quantile((1 + level) / 2, DegreesOfFreedom) * StandardError);
    }

    /// <summary>Two independent samples whose variances may differ.</summary>
    /// <remarks>Source: Welch (1947), Biometrika 34, 28–35; ν after Satterthwaite (1946).</remarks>
    /// <param name="x">First sample, at least two values.</param>
    /// <param name="y">Second sample, at least two values.</param>
    public static TTest Welch(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var (a, b) = Both(x, y);
        double vx = a.Variance / a.Count, vy = b.Variance / b.Count;
        var v = vx + vy;
        double sx = vx / v, sy = vy / v; // shares, whose squares are numbers when those of tiny variances are not
        var degrees = v == 0 ? a.Count + b.Count - 2 : 1 / (sx * sx / (a.Count - 1) + sy * sy / (b.Count - 1));
        return new TTest(a.Mean - b.Mean, Math.Sqrt(v), degrees);
    }

    /// <summary>Two independent samples with one common variance.</summary>
    /// <remarks>Source: Student (1908), Biometrika 6(1), 1–25; pooled form after Fisher (1925).</remarks>
    /// <param name="x">First sample, at least two values.</param>
    /// <param name="y">Second sample, at least two values.</param>
    public static TTest Pooled(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var (a, b) = Both(x, y);
        double degrees = a.Count + b.Count - 2;
        var variance = (a.SquaredDeviations + b.SquaredDeviations) / degrees;
        return new TTest(a.Mean - b.Mean, Math.Sqrt(variance * (1.0 / a.Count + 1.0 / b.Count)), degrees);
    }

    /// <summary>Pairs: runs that share their random numbers.</summary>
    /// <param name="x">First of each pair.</param>
    /// <param name="y">Second of each pair; at least two pairs.</param>
    public static TTest Paired(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => PairedDifference.Of(x, y).Test;

    /// <summary>One sample against a given mean.</summary>
    /// <param name="x">Sample, at least two values.</param>
    /// <param name="mean">Mean under the null hypothesis.</param>
    public static TTest OneSample(ReadOnlySpan<double> x, double mean = 0)
    {
        Expect.Sample(x, 2);
        var moments = Moments.Of(x);
        return new TTest(moments.Mean - mean, moments.StandardError, moments.Count - 1);
    }

    private static (Moments X, Moments Y) Both(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Expect.Sample(x, 2);
        Expect.Sample(y, 2);
        return (Moments.Of(x), Moments.Of(y));
    }
}
