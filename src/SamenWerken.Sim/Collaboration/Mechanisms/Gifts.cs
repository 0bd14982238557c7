using SamenWerken.Sim.Numbers;
using System.Runtime.Intrinsics;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// What actors' moves give to others:
/// <code>
/// K(z) = Σ_i Σ_{j≠i} [ u_j(z) − u_j(z with i back at p_i) ]
/// </code>
/// Cooperation is K(a) / K(x*), clipped to [0,1]; 0 where K(x*) ≤ 10⁻⁹.
/// </summary>
internal static class Gifts
{
    internal const double Nothing = 1e-9;

    /// <summary>K at z; x and u are x̃ and u at z, xs and cs are work space of n rows.</summary>
    internal static double At(
        double[] h, double[] z, double[] salience, double[] ideal, int n, int stride, double f, double[] x, double[] u, double[] xs, double[] cs)
    {
        var total = 0.0;
        var sum = 0.0;
        for (var j = 0; j < n; j++)
            sum += u[j];
        for (var i = 0; i < n; i++)
        {
            if (z.AsSpan(i * stride, stride).SequenceEqual(ideal.AsSpan(i * stride, stride)))
                continue;
            Coherence.WithRow(h, z, n, stride, f, x, i, ideal, xs, cs);
            total += sum - u[i] - OthersWithout(salience, ideal, n, stride, xs, cs, i);
        }

        return total;
    }

    // Σ_{j≠i} u_j at the state in row i, summed over actors before issues.
    private static double OthersWithout(double[] salience, double[] ideal, int n, int stride, double[] xs, double[] cs, int i)
    {
        var total = Vector512<double>.Zero;
        for (var k = 0; k < stride; k += Octet.Width)
        {
            var (x, fit) = (Octet.Load(xs, i * stride + k), Vector512<double>.Zero);
            for (var j = 0; j < n; j++)
            {
                if (j != i)
                    fit = Octet.Sum(Octet.Load(salience, j * stride + k), Vector512<double>.One - Vector512.Abs(x - Octet.Load(ideal, j * stride + k)), fit);
            }

            total = Octet.Sum(fit, Octet.Load(cs, i * stride + k), total);
        }

        return Vector512.Sum(total);
    }

    /// <summary>Cooperation, 0–1.</summary>
    internal static double Cooperation(double gifts, double atOptimum) =>
        atOptimum <= Nothing ? 0 : Octet.Clip(gifts / atOptimum);
}
