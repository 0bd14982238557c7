using SamenWerken.Sim.Numbers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// What actually happens on each issue, and how coherent it is.
/// <code>
/// x̃_k(z) = Σ_i h_ik z_ik                       (1)
/// C_k(z) = 1 − 2 f Σ_i h_ik |z_ik − x̃_k|       (2)
/// </code>
/// h influence (Σ_i h_ik = 1), z actions in [0,1], f fragmentation in [0,1]; x̃ in [0,1], C in [1 − f, 1].
/// </summary>
/// <remarks>Matrices are rows of actors over issues, <c>stride</c> numbers apart.</remarks>
internal static class Coherence
{
    /// <summary>x̃ and C of all issues at z.</summary>
    internal static void At(double[] h, double[] z, int n, int stride, double f, double[] x, double[] c)
    {
        for (var k = 0; k < stride; k += Octet.Width)
        {
            var mean = Vector512<double>.Zero;
            for (var i = 0; i < n; i++)
                mean = Octet.Sum(Octet.Load(h, i * stride + k), Octet.Load(z, i * stride + k), mean);
            var spread = Spread(h, z, n, stride, k, mean);
            Octet.Store(mean, x, k);
            Octet.Store(Octet.Sum(Vector512.Create(-2 * f), spread, Vector512<double>.One), c, k);
        }
    }

    /// <summary>
    /// x̃ and C of all issues at z with row i replaced by another; x is x̃ at z. Written to row <paramref name="i"/> of the outputs.
    /// </summary>
    internal static void WithRow(
        double[] h, double[] z, int n, int stride, double f, double[] x, int i, double[] other, double[] xs, double[] cs)
    {
        for (var k = 0; k < stride; k += Octet.Width)
        {
            var at = i * stride + k;
            var (hi, zi, oi) = (Octet.Load(h, at), Octet.Load(z, at), Octet.Load(other, at));
            var mean = Octet.Sum(hi, oi - zi, Octet.Load(x, k));
            var spread = Octet.Sum(hi, Vector512.Abs(oi - mean) - Vector512.Abs(zi - mean), Spread(h, z, n, stride, k, mean));
            Octet.Store(mean, xs, at);
            Octet.Store(Octet.Sum(Vector512.Create(-2 * f), spread, Vector512<double>.One), cs, at);
        }
    }

    /// <summary>x̃ and C of one issue when one actor moves from its z to another position.</summary>
    /// <param name="h">Influence on the issue by actor: a column, padded.</param>
    /// <param name="z">Actions on the issue by actor: a column, padded.</param>
    /// <param name="start">Where the column starts.</param>
    /// <param name="length">Padded length of the column.</param>
    /// <param name="f">Fragmentation.</param>
    /// <param name="x">x̃ of the issue at z.</param>
    /// <param name="i">Who moves.</param>
    /// <param name="to">Where to.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (double X, double C) WithMove(double[] h, double[] z, int start, int length, double f, double x, int i, double to)
    {
        var (hi, zi) = (h[start + i], z[start + i]);
        var mean = x + hi * (to - zi);
        var eight = Vector512.Create(mean);
        var spread = Vector512<double>.Zero;
        for (var j = start; j < start + length; j += Octet.Width)
            spread = Octet.Sum(Octet.Load(h, j), Vector512.Abs(Octet.Load(z, j) - eight), spread);
        var total = Vector512.Sum(spread) + hi * (Math.Abs(to - mean) - Math.Abs(zi - mean));
        return (mean, 1 - 2 * f * total);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> Spread(double[] h, double[] z, int n, int stride, int k, Vector512<double> mean)
    {
        var spread = Vector512<double>.Zero;
        for (var i = 0; i < n; i++)
            spread = Octet.Sum(Octet.Load(h, i * stride + k), Vector512.Abs(Octet.Load(z, i * stride + k) - mean), spread);
        return spread;
    }
}
