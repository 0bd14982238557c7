using MathNet.Numerics;
using MathNet.Numerics.RootFinding;

namespace SamenWerken.Sim.Statistics;

/// <summary>Rinott's two-stage selection of the best of k independent systems: the constant h and the sample sizes it asks.</summary>
/// <remarks>Source: Rinott (1978), Communications in Statistics A7(8), 799–811.</remarks>
public static class Rinott
{
    /// <summary>
    /// h with ∫ [∫ Φ(h / √((n₀ − 1)(1/x + 1/y))) f(x) dx]^(k−1) f(y) dy = P; f is the density of χ² with n₀ − 1 degrees of freedom.
    /// </summary>
    /// <param name="systems">Number of systems k, 2 or more.</param>
    /// <param name="first">Replications n₀ of the first stage, 2 or more.</param>
    /// <param name="probability">Probability P of choosing the best, above 1/k and below 1.</param>
    public static double Constant(int systems, int first, double probability)
    {
        Expect.AtLeast(systems, 2);
        Expect.AtLeast(first, 2);
        Expect.Open(probability, 1.0 / systems, 1);
        var nodes = ChiSquareNodes(first - 1);
        double Chance(double h) => nodes.Sum(y =>
            y.Weight * Math.Pow(nodes.Sum(x => x.Weight * StandardNormal.Below(h / Math.Sqrt(1 / x.Ratio + 1 / y.Ratio))), systems - 1));

        var high = 1.0;
        while (Chance(high) < probability)
            high *= 2;
        return Brent.FindRoot(h => Chance(h) - probability, 0, high, 1e-10, 100);
    }

    /// <summary>Replications of both stages together for one system: max(n₀, ⌈(hS/δ)²⌉).</summary>
    /// <param name="constant">h, from <see cref="Constant"/>, above 0.</param>
    /// <param name="standardDeviation">S of the system in the first stage, 0 or more.</param>
    /// <param name="delta">Indifference zone δ, above 0, in the unit of the outcome.</param>
    /// <param name="first">Replications n₀ of the first stage, 2 or more.</param>
    /// <exception cref="ArgumentException">A number is out of its range, or more than 2³¹ − 1 replications would be needed.</exception>
    public static int Replications(double constant, double standardDeviation, double delta, int first)
    {
        Expect.Positive(constant);
        Expect.Positive(delta);
        Expect.AtLeast(first, 2);
        if (!(standardDeviation >= 0 && double.IsFinite(standardDeviation)))
            throw new ArgumentOutOfRangeException(nameof(standardDeviation), standardDeviation,
                "standardDeviation must be 0 or more, and finite.");
        var root = constant * standardDeviation / delta;
        return Math.Max(first, Expect.Count(root * root, nameof(delta)));
    }

    /// <summary>
    /// Nodes χ²/ν = eᵛ on an even grid of v: the density of v dies off on both sides, where the trapezoid rule converges
    /// exponentially.
    /// </summary>
    private static (double Ratio, double Weight)[] ChiSquareNodes(double degrees)
    {
        const double StepInDeviations = 0.35, Negligible = 1e-18;
        var half = degrees / 2;
        var step = StepInDeviations / Math.Sqrt(half);
        var log = half * Math.Log(half) - SpecialFunctions.GammaLn(half);
        double Weight(double v) => step * Math.Exp(log + half * (v - Math.Exp(v)));
        var nodes = new List<(double, double)>();
        for (var v = 0.0; Weight(v) > Negligible; v -= step)
            nodes.Add((Math.Exp(v), Weight(v)));
        for (var v = step; Weight(v) > Negligible; v += step)
            nodes.Add((Math.Exp(v), Weight(v)));
        return [.. nodes];
    }
}
