using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Calibration;

/// <summary>Something that was seen, and that the model is to reproduce: an outcome or a contrast in its mean over luck.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Observed">z, the value that was seen, in the unit of the outcome.</param>
/// <param name="Tolerance">
/// Standard deviation of what was seen around what a model of this kind could at best say, above 0: error of observation and of the model
/// together, in the unit of the outcome.
/// </param>
/// <param name="Source">Where it was published.</param>
public sealed record Pattern(string Name, double Observed, double Tolerance, string Source)
{
    /// <inheritdoc cref="Pattern(string, double, double, string)"/>
    public double Observed { get; } = double.IsFinite(Observed)
        ? Observed
        : throw new ArgumentOutOfRangeException(nameof(Observed), Observed, $"{Name}: a finite number is needed.");

    /// <inheritdoc cref="Pattern(string, double, double, string)"/>
    public double Tolerance { get; } = Checked(Tolerance);

    /// <summary>What the observed value says.</summary>
    public Seen Seen { get; init; }

    /// <summary>Implausibility I = |z − E| / √(V + tolerance²) of a model that says E, with variance V of not knowing it; 0 on
    /// the right side of a direction.</summary>
    /// <remarks>Source: Vernon, Goldstein and Bower (2010), Bayesian Analysis 5(4), 619–670, equation 19.</remarks>
    /// <param name="mean">E, what the model says, in the unit of the outcome.</param>
    /// <param name="variance">V, variance of not knowing it, 0 or more.</param>
    public double Implausibility(double mean, double variance) => Seen switch
    {
        Seen.AtLeast => Math.Max(0, Observed - mean),
        Seen.AtMost => Math.Max(0, mean - Observed),
        _ => Math.Abs(Observed - mean),
    } / Math.Sqrt(variance + Tolerance * Tolerance);

    /// <summary>ln of the density of z around E with variance V + tolerance²; for a direction ln of the probability that it holds,
    /// Φ(±(E − z) / √(V + tolerance²)).</summary>
    internal double LogDensity(double mean, double variance)
    {
        var all = variance + Tolerance * Tolerance;
        if (Seen != Seen.About)
            return Math.Log(
                Math.Max(double.Epsilon, StandardNormal.Below((Seen == Seen.AtLeast ? 1 : -1) * (mean - Observed) / Math.Sqrt(all))));
        return -0.5 * ((Observed - mean) * (Observed - mean) / all + Math.Log(all));
    }

    private static double Checked(double tolerance)
    {
        Expect.Positive(tolerance, nameof(Tolerance));
        return tolerance;
    }
}
