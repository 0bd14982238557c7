using SamenWerken.Sim.Chance;

namespace SamenWerken.Sim.Model.Mechanisms;

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

    internal static double At(double disciplines, double[] w, double[] q, double[] x, double[] c, int issues)
    {
        var sum = 0.0;
        for (var k = 0; k < issues; k++)
            sum += w[k] * Elementary.Log(Math.Max(Least, (1 - Math.Abs(x[k] - q[k])) * c[k]));
        return Elementary.Exp(disciplines * sum);
    }
}
