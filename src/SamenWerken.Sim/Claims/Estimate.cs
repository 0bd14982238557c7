using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Claims;

/// <summary>An estimate and how sure it is.</summary>
/// <param name="Value">The estimate; NaN where no run has a value.</param>
/// <param name="Variance">Variance of the estimator; NaN where it cannot be known.</param>
/// <param name="Interval">Interval with confidence <see cref="EffectResult.Confidence"/>.</param>
internal readonly record struct Estimate(double Value, double Variance, Interval Interval)
{
    private static readonly Interval Nothing = new(double.NegativeInfinity, double.PositiveInfinity);

    internal static readonly Estimate None = new(double.NaN, double.NaN, Nothing);

    internal static Estimate Of(Moments moments) => moments.Count < 2
        ? None
        : new(moments.Mean, moments.Variance / moments.Count, moments.Interval(EffectResult.Confidence));

    // The variance of r is about (1 − ρ²)² / (n − 1): Fisher (1915), Biometrika 10(4), 507–521.
    internal static Estimate Of(Correlation correlation) => double.IsNaN(correlation.R)
        ? None
        : new(correlation.R, Math.Pow(1 - correlation.R * correlation.R, 2) / Math.Max(1, correlation.Count - 1),
            correlation.Interval(EffectResult.Confidence));
}
