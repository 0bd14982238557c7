using System.Runtime.Intrinsics;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// Public value: the chance that a household gets fitting support on all that it needs.
/// <code>
/// Y(z) = exp( D Σ_k w_k ln max(10⁻⁶, (1 − (1−e_k)|x̃_k − q_k|) C_k) )      (4)
/// </code>
/// D disciplines ≥ 0, w weight of the need (Σ w = 1), q what residents need; Y in [0,1]. Ŷ, what actors can see of it, is the same with q̂.
/// </summary>
internal static class PublicValue
{
    private const double Least = 1e-6;

    /// <summary>One issue's summand of the exponent, without D.</summary>
    internal static double OnIssue(double w, double fit, double c) => w * Elementary.Log(Math.Max(Least, fit * c));

    /// <summary>Y with q, Ŷ with q̂.</summary>
    internal static double At(double disciplines, double[] w, double[] q, double[] hurt, double[] x, double[] c) =>
        At(disciplines, w, q, hurt, x, c, out _);

    /// <summary>Y with q, Ŷ with q̂.</summary>
    /// <param name="disciplines">D.</param>
    /// <param name="w">w by issue.</param>
    /// <param name="q">q, or q̂, by issue.</param>
    /// <param name="hurt">1 − e by issue.</param>
    /// <param name="x">x̃ by issue.</param>
    /// <param name="c">C by issue.</param>
    /// <param name="mean">With q̂: g, Σ_k w_k m_k C_k (see <see cref="Perspective"/>).</param>
    internal static double At(double disciplines, double[] w, double[] q, double[] hurt, double[] x, double[] c, out double mean)
    {
        ref var weights = ref Quartet.Start(w);
        ref var ideals = ref Quartet.Start(q);
        ref var hurts = ref Quartet.Start(hurt);
        ref var xs = ref Quartet.Start(x);
        ref var cs = ref Quartet.Start(c);
        var (sum, all, end) = (Vector256<double>.Zero, Vector256<double>.Zero, (nuint)(uint)w.Length);
        for (nuint k = 0; k < end; k += Quartet.Width)
        {
            var (weight, together) = (Quartet.Load(ref weights, k), Quartet.Load(ref cs, k));
            var fit = Perspective.Fit(Quartet.Load(ref hurts, k), Quartet.Load(ref xs, k), Quartet.Load(ref ideals, k));
            all = Quartet.MultiplyAdd(weight * fit, together, all);
            sum += weight * Elementary.Log(Quartet.Larger(Vector256.Create(Least), fit * together));
        }

        mean = Quartet.Sum(all);
        return Elementary.Exp(disciplines * Quartet.Sum(sum));
    }
}
