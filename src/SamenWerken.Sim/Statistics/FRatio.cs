using MathNet.Numerics;

namespace SamenWerken.Sim.Statistics;

/// <summary>Upper tails of the F distributions, central and noncentral.</summary>
internal static class FRatio
{
    /// <summary>P(F ≥ f); F has a and b degrees of freedom.</summary>
    public static double Above(double f, double a, double b)
    {
        if (double.IsNaN(f))
            return double.NaN;
        if (f <= 0)
            return 1;
        return double.IsInfinity(f) ? 0 : SpecialFunctions.BetaRegularized(b / 2, a / 2, b / (b + a * f));
    }

    /// <summary>The f with P(F ≥ f) = p.</summary>
    public static double Quantile(double p, double a, double b)
    {
        var high = 1.0;
        while (Above(high, a, b) > p)
            high *= 2;
        return Bisection.Of(f => p - Above(f, a, b), 0, high);
    }

    /// <summary>P(F′ ≥ f) with noncentrality λ: a Poisson(λ/2) mixture of incomplete beta functions (Johnson, Kotz and Balakrishnan 1995,
    /// 30.2).</summary>
    public static double NoncentralAbove(double f, double a, double b, double noncentrality)
    {
        const double Negligible = 1e-17;
        var half = noncentrality / 2;
        var x = b / (b + a * f);
        var middle = (int)Math.Min(half, int.MaxValue - 1);
        var sum = 0.0;
        // From the most likely term outwards, so that no term underflows before it matters.
        for (var j = middle; j >= 0 && Add(j); j--)
        {
        }

        for (var j = middle + 1; Add(j); j++)
        {
        }

        return Math.Min(1, sum);

        bool Add(int j)
        {
            var weight = half == 0 ? (j == 0 ? 1 : 0) : Math.Exp(j * Math.Log(half) - half - SpecialFunctions.GammaLn(j + 1));
            sum += weight * SpecialFunctions.BetaRegularized(b / 2, a / 2 + j, x);
            return weight > Negligible;
        }
    }
}
