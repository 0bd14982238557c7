using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Optimisation;

/// <summary>Simulated binary crossover: two children around two parents, the closer the likelier, none outside the cube.</summary>
/// <remarks>
/// Source: Deb and Agrawal (1995), Complex Systems 9(2), 115–148; with bounds as in Deb, Pratap, Agarwal and Meyarivan (2002). Each gene is
/// crossed with probability ½. The spread β has density that falls as β^−(η + 2) above 1.
/// </remarks>
internal static class Crossover
{
    private const double Apart = 1e-14; // closer genes have no between

    public static (double[] First, double[] Second) Of(ReadOnlySpan<double> a, ReadOnlySpan<double> b, double eta, ref Draws draws)
    {
        var (first, second) = (a.ToArray(), b.ToArray());
        for (var gene = 0; gene < first.Length; gene++)
        {
            // Three draws a gene, whatever they decide.
            var (crossed, u, swapped) = (draws.Happens(0.5), draws.OpenUniform(), draws.Happens(0.5));
            if (!crossed || Math.Abs(a[gene] - b[gene]) < Apart)
                continue;
            var (low, high) = (Math.Min(a[gene], b[gene]), Math.Max(a[gene], b[gene]));
            var lower = (low + high - Spread(u, low / (high - low), eta) * (high - low)) / 2;
            var upper = (low + high + Spread(u, (1 - high) / (high - low), eta) * (high - low)) / 2;
            (lower, upper) = (Math.Clamp(lower, 0, 1), Math.Clamp(upper, 0, 1));
            (first[gene], second[gene]) = swapped ? (upper, lower) : (lower, upper);
        }

        return (first, second);
    }

    /// <summary>β for a uniform u, when there is room for (1 + 2 · room) at most.</summary>
    private static double Spread(double u, double room, double eta)
    {
        var alpha = 2 - Power(1 + 2 * room, -(eta + 1));
        return Power(u <= 1 / alpha ? u * alpha : 1 / (2 - u * alpha), 1 / (eta + 1));
    }

    /// <summary>x^p with the same bits on any platform.</summary>
    internal static double Power(double x, double p) => x <= 0 ? 0 : Elementary.Exp(p * Elementary.Log(x));
}
