using System.Runtime.Intrinsics;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// What actors' moves give to others:
/// <code>
/// K(z) = Σ_i Σ_{j≠i} [ u_j(z) − u_j(z with i back at p_i) ]
/// </code>
/// Cooperation is K(a) / K(x*), clipped to [−1,1]: negative where actors take; 0 where K(x*) ≤ 10⁻⁹. How j itself works does not
/// depend on i, so that only the part of the whole in u counts.
/// </summary>
internal static class Gifts
{
    private const double Nothing = 1e-9;

    /// <summary>K at z; x and c are x̃ and C at z.</summary>
    internal static double At(Ground g, double[] influence, double[] hurts, double[] z, double[] x, double[] c)
    {
        var total = Vector256<double>.Zero;
        for (var k = 0; k < g.Stride; k += Quartet.Width)
        {
            var (now, coherence, hurt) = (Quartet.Load(x, k), Quartet.Load(c, k), Quartet.Load(hurts, k));
            var whole = Fits(g, hurt, k, now);
            for (var (i, at) = (0, k); i < g.Actors; i++, at += g.Stride)
            {
                var (ideal, action) = (Quartet.Load(g.Ideal, at), Quartet.Load(z, at));
                if (Vector256.EqualsAll(ideal, action))
                    continue;
                var (back, coherenceBack) = Coherence.WithMove(influence, z, g.Actors, g.Stride, k, g.Fragmentation, now, i, ideal);
                var own = Quartet.Load(g.Interest, at);
                var others = whole - own * Perspective.Fit(hurt, now, ideal);
                var othersBack = Fits(g, hurt, k, back) - own * Perspective.Fit(hurt, back, ideal);
                total += others * coherence - othersBack * coherenceBack;
            }
        }

        return Quartet.Sum(total);
    }

    // Σ_j (1 − a_j) s_jk m_jk of four issues.
    private static Vector256<double> Fits(Ground g, Vector256<double> hurt, int k, Vector256<double> x)
    {
        var sum = Vector256<double>.Zero;
        for (var (j, at) = (0, k); j < g.Actors; j++, at += g.Stride)
            sum = Quartet.MultiplyAdd(Quartet.Load(g.Interest, at), Perspective.Fit(hurt, x, Quartet.Load(g.Ideal, at)), sum);
        return sum;
    }

    /// <summary>Cooperation, −1 to 1.</summary>
    internal static double Cooperation(double gifts, double atOptimum) =>
        atOptimum <= Nothing ? 0 : Math.Clamp(gifts / atOptimum, -1, 1);
}
