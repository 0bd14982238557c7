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
        var (total, stride, end) = (Vector256<double>.Zero, (nuint)(uint)g.Stride, (nuint)(uint)(g.Actors * g.Stride));
        for (nuint k = 0; k < stride; k += Quartet.Width)
        {
            ref var ideals = ref Quartet.Start(g.Ideal, k);
            ref var interests = ref Quartet.Start(g.Interest, k);
            ref var weights = ref Quartet.Start(influence, k);
            ref var actions = ref Quartet.Start(z, k);
            var (now, coherence, hurt) = (Quartet.Load(x, (int)k), Quartet.Load(c, (int)k), Quartet.Load(hurts, (int)k));
            var (whole, wholeKnown) = (Vector256<double>.Zero, false);
            for (nuint at = 0; at < end; at += stride)
            {
                var (ideal, action) = (Quartet.Load(ref ideals, at), Quartet.Load(ref actions, at));
                if (Quartet.Same(ideal, action))
                    continue;
                if (!wholeKnown)
                    (whole, wholeKnown) = (Fits(ref interests, ref ideals, stride, end, hurt, now), true);
                var weight = Quartet.Load(ref weights, at);
                var back = Quartet.MultiplyAdd(weight, ideal - action, now);
                // What everybody makes of x̃ then, and Σ_j h_jk |z_jk − x̃_k|: two sums at once take hardly longer than one.
                var (all, spread) = (Vector256<double>.Zero, Vector256<double>.Zero);
                nuint j = 0;
                for (; j + stride < end; j += 2 * stride)
                {
                    var next = j + stride;
                    all = AddFit(ref interests, ref ideals, j, hurt, back, all);
                    spread = AddAway(ref weights, ref actions, j, back, spread);
                    all = AddFit(ref interests, ref ideals, next, hurt, back, all);
                    spread = AddAway(ref weights, ref actions, next, back, spread);
                }

                if (j < end)
                {
                    all = AddFit(ref interests, ref ideals, j, hurt, back, all);
                    spread = AddAway(ref weights, ref actions, j, back, spread);
                }

                spread = Quartet.MultiplyAdd(weight, Quartet.Distance(ideal, back) - Quartet.Distance(action, back), spread);
                var own = Quartet.Load(ref interests, at);
                var others = whole - Perspective.Fit(hurt, now, ideal) * own;
                var othersBack = all - Perspective.Fit(hurt, back, ideal) * own;
                total += others * coherence - othersBack * Coherence.From(spread, g.Fragmentation);
            }
        }

        return Quartet.Sum(total);
    }

    // Σ_j (1 − a_j) s_jk m_jk of four issues.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Fits(
        ref double interests, ref double ideals, nuint stride, nuint end, Vector256<double> hurt, Vector256<double> x)
    {
        var sum = Vector256<double>.Zero;
        for (nuint at = 0; at < end; at += stride)
            sum = AddFit(ref interests, ref ideals, at, hurt, x, sum);
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> AddFit(
        ref double interests, ref double ideals, nuint at, Vector256<double> hurt, Vector256<double> x, Vector256<double> sum) =>
        Quartet.MultiplyAdd(Perspective.Fit(hurt, x, Quartet.Load(ref ideals, at)), Quartet.Load(ref interests, at), sum);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> AddAway(
        ref double weights, ref double actions, nuint at, Vector256<double> x, Vector256<double> sum) =>
        Quartet.MultiplyAdd(Quartet.Distance(x, Quartet.Load(ref actions, at)), Quartet.Load(ref weights, at), sum);

    /// <summary>Cooperation, −1 to 1.</summary>
    internal static double Cooperation(double gifts, double atOptimum) =>
        atOptimum <= Nothing ? 0 : Math.Clamp(gifts / atOptimum, -1, 1);
}
