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
    internal static double At(double disciplines, double[] w, double[] q, double[] hurt, double[] x, double[] c)
    {
        var sum = Vector256<double>.Zero;
        for (var k = 0; k < w.Length; k += Quartet.Width)
        {
            var fit = Perspective.Fit(Quartet.Load(hurt, k), Quartet.Load(x, k), Quartet.Load(q, k)) * Quartet.Load(c, k);
            sum += Quartet.Load(w, k) * Elementary.Log(Quartet.Larger(Vector256.Create(Least), fit));
        }

        return Elementary.Exp(disciplines * Quartet.Sum(sum));
    }
}
