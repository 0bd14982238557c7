using System.Runtime.CompilerServices;
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
        var (total, ideals, interests, end) = (Vector256<double>.Zero, g.Ideal, g.Interest, g.Actors * g.Stride);
        for (var k = 0; k < g.Stride; k += Quartet.Width)
        {
            var (now, coherence, hurt) = (Quartet.Load(x, k), Quartet.Load(c, k), Quartet.Load(hurts, k));
            var (whole, wholeKnown) = (Vector256<double>.Zero, false);
            for (var at = k; at < end; at += g.Stride)
            {
                var (ideal, action) = (Quartet.Load(ideals, at), Quartet.Load(z, at));
                if (Quartet.Same(ideal, action))
                    continue;
                if (!wholeKnown)
                    (whole, wholeKnown) = (Fits(g, hurt, k, now), true);
                var (weight, own) = (Quartet.Load(influence, at), Quartet.Load(interests, at));
                var back = Quartet.MultiplyAdd(weight, ideal - action, now);
                var all = FitsAndSpread(g, influence, z, hurt, k, back, out var spread);
                spread = Quartet.MultiplyAdd(weight, Quartet.Distance(ideal, back) - Quartet.Distance(action, back), spread);
                var others = whole - own * Perspective.Fit(hurt, now, ideal);
                var othersBack = all - own * Perspective.Fit(hurt, back, ideal);
                total += others * coherence - othersBack * Coherence.From(spread, g.Fragmentation);
            }
        }

        return Quartet.Sum(total);
    }

    // Σ_j (1 − a_j) s_jk m_jk of four issues.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Fits(Ground g, Vector256<double> hurt, int k, Vector256<double> x)
    {
        ref var interest = ref Quartet.Start(g.Interest);
        ref var ideal = ref Quartet.Start(g.Ideal);
        var (sum, stride, end) = (Vector256<double>.Zero, (nuint)(uint)g.Stride, (nuint)(uint)(g.Actors * g.Stride + k));
        for (nuint at = (uint)k; at < end; at += stride)
            sum = Quartet.MultiplyAdd(Quartet.Load(ref interest, at), Perspective.Fit(hurt, x, Quartet.Load(ref ideal, at)), sum);
        return sum;
    }

    // The same, and Σ_j h_jk |z_jk − x_k| with it: two sums at once take hardly longer than one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> FitsAndSpread(
        Ground g, double[] influence, double[] z, Vector256<double> hurt, int k, Vector256<double> x, out Vector256<double> spread)
    {
        ref var interest = ref Quartet.Start(g.Interest);
        ref var ideal = ref Quartet.Start(g.Ideal);
        ref var weight = ref Quartet.Start(influence);
        ref var action = ref Quartet.Start(z);
        var (sum, away, stride) = (Vector256<double>.Zero, Vector256<double>.Zero, (nuint)(uint)g.Stride);
        var end = (nuint)(uint)(g.Actors * g.Stride + k);
        for (nuint at = (uint)k; at < end; at += stride)
        {
            sum = Quartet.MultiplyAdd(Quartet.Load(ref interest, at), Perspective.Fit(hurt, x, Quartet.Load(ref ideal, at)), sum);
            away = Quartet.MultiplyAdd(Quartet.Load(ref weight, at), Quartet.Distance(Quartet.Load(ref action, at), x), away);
        }

        spread = away;
        return sum;
    }

    /// <summary>Cooperation, −1 to 1.</summary>
    internal static double Cooperation(double gifts, double atOptimum) =>
        atOptimum <= Nothing ? 0 : Math.Clamp(gifts / atOptimum, -1, 1);
}
