using MathNet.Numerics;

namespace SamenWerken.Sim.Statistics;

/// <summary>The standard normal distribution: φ, Φ and its tails.</summary>
internal static class StandardNormal
{
    private const double Sqrt2 = 1.4142135623730951;
    private const double InverseSqrtTwoPi = 0.3989422804014327;

    /// <summary>φ(z).</summary>
    public static double Density(double z) => InverseSqrtTwoPi * Math.Exp(-0.5 * z * z);

    /// <summary>Φ(z) = P(Z ≤ z).</summary>
    public static double Below(double z) => 0.5 * SpecialFunctions.Erfc(-z / Sqrt2);

    /// <summary>P(Z ≥ z), exact to full precision far in the tail.</summary>
    public static double Above(double z) => Below(-z);

    /// <summary>P(|Z| ≥ |z|).</summary>
    public static double Beyond(double z) => Math.Min(1, 2 * Below(-Math.Abs(z)));
}
