namespace SamenWerken.Sim.Tests.Optimisation;

/// <summary>
/// Problems with a known front: Zitzler, Deb and Thiele (2000), Comparison of multiobjective evolutionary algorithms: empirical
/// results, Evolutionary Computation 8(2), 173–195. Thirty genes, two objectives; to be minimised there, so negated here.
/// </summary>
internal static class Zdt
{
    public const int Genes = 30;

    /// <summary>The point (1.1, 1.1), negated: a usual reference.</summary>
    public static readonly double[] Reference = [-1.1, -1.1];

    public static double[] Of(int problem, IReadOnlyList<double> x)
    {
        var g = 1 + 9 * x.Skip(1).Sum() / (x.Count - 1);
        return [-x[0], -g * Second(problem, x[0], g)];
    }

    /// <summary>f₂/g of f₁; on the front g = 1.</summary>
    public static double Second(int problem, double f1, double g) => problem switch
    {
        1 => 1 - Math.Sqrt(f1 / g),
        2 => 1 - f1 / g * (f1 / g),
        _ => 1 - Math.Sqrt(f1 / g) - f1 / g * Math.Sin(10 * Math.PI * f1),
    };

    /// <summary>Hypervolume of the whole front, by sums of thin strips: for each f₁ the best f₂ that costs no more f₁.</summary>
    public static double Hypervolume(int problem)
    {
        const int Strips = 1_000_000;
        var (area, best) = (0.0, double.PositiveInfinity);
        for (var i = 0; i < Strips; i++)
        {
            var f1 = (i + 0.5) * 1.1 / Strips;
            best = Math.Min(best, f1 <= 1 ? Second(problem, f1, 1) : best);
            area += Math.Max(0, 1.1 - best) * 1.1 / Strips;
        }

        return area;
    }
}
