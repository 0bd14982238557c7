using MathNet.Numerics;

namespace SamenWerken.Sim.Statistics;

/// <summary>Standardized mean differences of two independent samples, in standard deviations; 0 when the means are equal, ±∞ when only
/// the deviation is 0.</summary>
/// <param name="CohenD">Cohen's d: difference / pooled standard deviation (Cohen 1988).</param>
/// <param name="GlassDelta">Glass' Δ: difference / standard deviation of y, the control (Glass 1976).</param>
/// <param name="DegreesOfFreedom">ν = m + n − 2 of the pooled standard deviation.</param>
internal readonly record struct EffectSize(double CohenD, double GlassDelta, double DegreesOfFreedom)
{
    /// <summary>Hedges' g = J(ν)·d with J = Γ(ν/2) / (√(ν/2)·Γ((ν−1)/2)): d without its small-sample bias (Hedges 1981, eq. 6e).</summary>
    public double HedgesG => CohenD * Math.Exp(SpecialFunctions.GammaLn(DegreesOfFreedom / 2)
        - SpecialFunctions.GammaLn((DegreesOfFreedom - 1) / 2)) / Math.Sqrt(DegreesOfFreedom / 2);

    /// <summary>Hedges' g with the usual approximation J ≈ 1 − 3/(4ν − 1).</summary>
    public double ApproximateHedgesG => CohenD * (1 - 3 / (4 * DegreesOfFreedom - 1));

    /// <summary>The effect sizes of x against y.</summary>
    /// <param name="x">First sample, at least two values.</param>
    /// <param name="y">Second sample (control), at least two values.</param>
    public static EffectSize Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Expect.Sample(x, 2);
        Expect.Sample(y, 2);
        Moments a = Moments.Of(x), b = Moments.Of(y);
        double degrees = a.Count + b.Count - 2;
        var pooled = Math.Sqrt((a.SquaredDeviations + b.SquaredDeviations) / degrees);
        var difference = a.Mean - b.Mean;
        return difference == 0
            ? new EffectSize(0, 0, degrees)
            : new EffectSize(difference / pooled, difference / b.StandardDeviation, degrees);
    }
}
