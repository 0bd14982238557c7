using MathNet.Numerics.RootFinding;

namespace SamenWerken.Sim.Statistics;

/// <summary>How many replications a test needs to find an effect of given size, and the power it has with n.</summary>
/// <remarks>Source: Cohen (1988), Statistical Power Analysis, chapters 2 and 8. A two-sided t test is the F test with 1 degree of
/// freedom.</remarks>
public static class Power
{
    /// <summary>Power of the two-sided t test of two groups of n, 0–1: noncentrality n·d²/2, 2n − 2 degrees of freedom.</summary>
    /// <param name="d">Cohen's d, in standard deviations.</param>
    /// <param name="n">Replications a group, above 1; need not be whole.</param>
    /// <param name="alpha">Probability of a false difference, between 0 and 1.</param>
    public static double OfTwoGroups(double d, double n, double alpha = 0.05) => OfF(1, 2, d * d / 2, n, alpha);

    /// <summary>Power of the two-sided t test of n pairs, 0–1: noncentrality n·d_z², n − 1 degrees of freedom.</summary>
    /// <param name="dz">Cohen's d_z, in standard deviations of the differences.</param>
    /// <param name="n">Pairs, above 1; need not be whole.</param>
    /// <param name="alpha">Probability of a false difference, between 0 and 1.</param>
    public static double OfPairs(double dz, double n, double alpha = 0.05) => OfF(1, 1, dz * dz, n, alpha);

    /// <summary>Power of the analysis of variance of k groups of n, 0–1: noncentrality k·n·f², k − 1 and k(n − 1) degrees of
    /// freedom.</summary>
    /// <param name="f">Cohen's f.</param>
    /// <param name="groups">Number of groups k, 2 or more.</param>
    /// <param name="n">Replications a group, above 1; need not be whole.</param>
    /// <param name="alpha">Probability of a false difference, between 0 and 1.</param>
    public static double OfGroups(double f, int groups, double n, double alpha = 0.05)
    {
        Expect.AtLeast(groups, 2);
        return OfF(groups - 1, groups, groups * f * f, n, alpha);
    }

    /// <summary>Replications a group at which <see cref="OfTwoGroups"/> reaches the power; round up.</summary>
    /// <param name="d">Cohen's d, not 0.</param>
    /// <param name="power">Wanted power, between alpha and 1.</param>
    /// <param name="alpha">Probability of a false difference, between 0 and 1.</param>
    public static double SizeOfTwoGroups(double d, double power, double alpha = 0.05) =>
        Size(n => OfTwoGroups(d, n, alpha), d, power, alpha);

    /// <summary>Pairs at which <see cref="OfPairs"/> reaches the power; round up.</summary>
    /// <param name="dz">Cohen's d_z, not 0.</param>
    /// <param name="power">Wanted power, between alpha and 1.</param>
    /// <param name="alpha">Probability of a false difference, between 0 and 1.</param>
    public static double SizeOfPairs(double dz, double power, double alpha = 0.05) => Size(n => OfPairs(dz, n, alpha), dz, power, alpha);

    /// <summary>Replications a group at which <see cref="OfGroups"/> reaches the power; round up.</summary>
    /// <param name="f">Cohen's f, not 0.</param>
    /// <param name="groups">Number of groups k, 2 or more.</param>
    /// <param name="power">Wanted power, between alpha and 1.</param>
    /// <param name="alpha">Probability of a false difference, between 0 and 1.</param>
    public static double SizeOfGroups(double f, int groups, double power, double alpha = 0.05) =>
        Size(n => OfGroups(f, groups, n, alpha), f, power, alpha);

    /// <summary>
    /// Rule of thumb for agent-based models, n ≈ 14.091·k^−0.640·f^−1.986 a group, for alpha 0.01 and power 0.95.
    /// </summary>
    /// <remarks>Source: Secchi and Seri (2017), Computational and Mathematical Organization Theory 23(1), 96–121.</remarks>
    /// <param name="f">Cohen's f, above 0.</param>
    /// <param name="groups">Number of groups k, 2 or more.</param>
    public static double SecchiSeriSize(double f, int groups)
    {
        Expect.Positive(f);
        Expect.AtLeast(groups, 2);
        return 14.091 * Math.Pow(groups, -0.640) * Math.Pow(f, -1.986);
    }

    /// <summary>Power of F on a and b(n − 1) degrees of freedom, noncentrality n·effect.</summary>
    private static double OfF(double a, double b, double effect, double n, double alpha)
    {
        // Where λ and ν are as large, F lies within a thousandth of 1 + λ/a, and the terms of the sum would be too many.
        const double Certain = 1e7;
        Expect.Open(alpha, 0, 1);
        Expect.Open(n, 1, double.PositiveInfinity);
        if (!double.IsFinite(effect))
            throw new ArgumentOutOfRangeException(nameof(effect), effect, "The effect size must be a finite number, with a finite square.");
        double degrees = b * (n - 1), noncentrality = n * effect, limit = FRatio.Quantile(alpha, a, degrees);
        return noncentrality > Certain && degrees > Certain && limit < noncentrality / a / 2
            ? 1
            : FRatio.NoncentralAbove(limit, a, degrees, noncentrality);
    }

    private static double Size(Func<double, double> power, double effect, double wanted, double alpha)
    {
        const double Smallest = 1.01, Largest = 1e8;
        Expect.Open(wanted, alpha, 1, "power");
        if (!(Math.Abs(effect) > 0))
            throw new ArgumentOutOfRangeException(nameof(effect), effect, "No number of replications finds an effect of 0.");
        if (power(Smallest) >= wanted)
            return Smallest;
        var high = 2.0;
        while (power(high) < wanted)
        {
            high *= 2;
            if (high > Largest)
                throw new ArgumentOutOfRangeException(nameof(effect), effect,
                    FormattableString.Invariant($"An effect of {effect} asks for more than {Largest:N0} replications a group."));
        }

        return Brent.FindRoot(n => power(n) - wanted, Math.Max(Smallest, high / 2), high, 1e-9, 200);
    }
}
