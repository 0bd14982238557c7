using SamenWerken.Sim.Numbers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// Value in an actor's own perspective.
/// <code>
/// u_i(z) = Σ_k s_ik (1 − |x̃_k − p_ik|) C_k                                     (3)
/// V_i(z) = Σ_k C_k [ (1−ω'_i) s_ik (1 − |x̃_k − p_ik|) + ω'_i w_k (1 − |x̃_k − q̂_k|) ]   (5)
///        = (1−ω'_i) u_i(z) + ω'_i g(z),   g(z) = Σ_k w_k (1 − |x̃_k − q̂_k|) C_k
/// ω'_i   = ω_i (1 − c_i)
/// </code>
/// g is the need of residents as everybody perceives it, valued as if it were one more actor; u, g and V lie in [0,1].
/// </summary>
internal static class Perspective
{
    /// <summary>ω' = ω (1 − c): cynicism takes the public out of view.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double PublicShare(double omega, double c) => omega * (1 - c);

    /// <summary>V = (1 − ω') u + ω' g.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Value(double share, double u, double g) => (1 - share) * u + share * g;

    /// <summary>Σ_k weight_k (1 − |x_k − ideal_k|) C_k over one row each: u with saliences and ideals, g with w and q̂.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Weighed(double[] weight, int weightAt, double[] ideal, int idealAt, double[] x, double[] c, int at, int stride)
    {
        var sum = Vector512<double>.Zero;
        for (var k = 0; k < stride; k += Octet.Width)
        {
            var fit = Vector512<double>.One - Vector512.Abs(Octet.Load(x, at + k) - Octet.Load(ideal, idealAt + k));
            sum = Octet.Sum(Octet.Load(weight, weightAt + k) * fit, Octet.Load(c, at + k), sum);
        }

        return Vector512.Sum(sum);
    }

    /// <summary>u of all actors at one x̃ and C, eight at once.</summary>
    /// <param name="salience">s, rows of issues over actors.</param>
    /// <param name="ideal">p, rows of issues over actors.</param>
    /// <param name="column">Padded number of actors: how far rows are apart.</param>
    /// <param name="issues">Number of issues.</param>
    /// <param name="x">x̃ by issue, from <paramref name="at"/> on.</param>
    /// <param name="c">C by issue, from <paramref name="at"/> on.</param>
    /// <param name="at">Where x̃ and C start.</param>
    /// <param name="values">Takes u by actor, from <paramref name="valuesAt"/> on.</param>
    /// <param name="valuesAt">Where the values start.</param>
    internal static void OfAll(
        double[] salience, double[] ideal, int column, int issues, double[] x, double[] c, int at, double[] values, int valuesAt = 0)
    {
        for (var i = 0; i < column; i += Octet.Width)
        {
            var sum = Vector512<double>.Zero;
            for (var k = 0; k < issues; k++)
            {
                var fit = Vector512<double>.One - Vector512.Abs(Vector512.Create(x[at + k]) - Octet.Load(ideal, k * column + i));
                sum = Octet.Sum(Octet.Load(salience, k * column + i) * fit, Vector512.Create(c[at + k]), sum);
            }

            Octet.Store(sum, values, valuesAt + i);
        }
    }

    /// <summary>One issue's summand of V.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double OnIssue(double share, double s, double p, double w, double perceived, double x, double c) =>
        c * ((1 - share) * s * (1 - Math.Abs(x - p)) + share * w * (1 - Math.Abs(x - perceived)));
}
