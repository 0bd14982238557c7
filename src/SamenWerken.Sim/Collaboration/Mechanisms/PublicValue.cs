using SamenWerken.Sim.Numbers;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Chance;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// Public value: the chance that a household gets fitting support on all that it needs.
/// <code>
/// Y(z) = exp( D Σ_k w_k ln max(10⁻⁶, (1 − |x̃_k − q_k|) C_k) )      (4)
/// </code>
/// D disciplines ≥ 0, w weight of the need (Σ w = 1), q what residents need; Y in [0,1].
/// </summary>
internal static class PublicValue
{
    private const double Least = 1e-6;

    internal static double At(double disciplines, double[] w, double[] q, double[] x, double[] c)
    {
        var sum = Vector512<double>.Zero;
        for (var k = 0; k < w.Length; k += Octet.Width)
        {
            var fit = (Vector512<double>.One - Vector512.Abs(Octet.Load(x, k) - Octet.Load(q, k))) * Octet.Load(c, k);
            sum += Octet.Load(w, k) * Elementary.Log(Vector512.MaxNative(Vector512.Create(Least), fit));
        }

        return Elementary.Exp(disciplines * Vector512.Sum(sum));
    }
}
