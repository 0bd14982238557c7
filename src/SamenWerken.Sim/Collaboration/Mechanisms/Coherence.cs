using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// What actually happens on each issue, and how coherent it is.
/// <code>
/// x̃_k(z) = Σ_i h_ik z_ik                       (1)
/// C_k(z) = 1 − 2 f Σ_i h_ik |z_ik − x̃_k|       (2)
/// </code>
/// h influence (Σ_i h_ik = 1), z actions in [0,1], f fragmentation in [0,1]; x̃ in [0,1], C in [1 − f, 1].
/// </summary>
internal static class Coherence
{
    /// <summary>x̃ of an issue, from its influences and actions by actor.</summary>
    internal static double Mean(ReadOnlySpan<double> h, ReadOnlySpan<double> z)
    {
        var mean = 0.0;
        for (var i = 0; i < h.Length; i++)
            mean += h[i] * z[i];
        return mean;
    }

    /// <summary>C of an issue with this x̃.</summary>
    internal static double Of(ReadOnlySpan<double> h, ReadOnlySpan<double> z, double mean, double f)
    {
        var spread = 0.0;
        for (var i = 0; i < h.Length; i++)
            spread += h[i] * Math.Abs(z[i] - mean);
        return 1 - 2 * f * spread;
    }

    /// <summary>x̃ and C of all issues at z, both rows of actors over issues.</summary>
    internal static void At(double[] h, double[] z, int n, int stride, double f, double[] x, double[] c)
    {
        ref var influence = ref Quartet.Start(h);
        ref var actions = ref Quartet.Start(z);
        for (var k = 0; k < stride; k += Quartet.Width)
        {
            var (mean, end) = (Vector256<double>.Zero, (nuint)(uint)(n * stride + k));
            for (nuint at = (uint)k; at < end; at += (uint)stride)
                mean = Quartet.MultiplyAdd(Quartet.Load(ref influence, at), Quartet.Load(ref actions, at), mean);
            Quartet.Store(mean, x, k);
            Quartet.Store(From(Spread(h, z, n, stride, k, mean), f), c, k);
        }
    }

    /// <summary>x̃ and C of one issue, from where its rows over actors begin.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (double X, double C) OnIssue(ref double h, ref double z, nuint column, double f)
    {
        var mean = Vector256<double>.Zero;
        for (nuint at = 0; at < column; at += Quartet.Width)
            mean = Quartet.MultiplyAdd(Quartet.Load(ref h, at), Quartet.Load(ref z, at), mean);
        var x = Quartet.Sum(mean);
        return (x, 1 - 2 * f * Spread(ref h, ref z, column, x));
    }

    /// <summary>x̃ and C of one issue when one actor moves from its z to another position.</summary>
    /// <param name="h">Where the issue's row of influence over actors begins.</param>
    /// <param name="z">Where its row of actions begins.</param>
    /// <param name="column">Length of the rows.</param>
    /// <param name="f">Fragmentation.</param>
    /// <param name="x">x̃ of the issue at z.</param>
    /// <param name="i">Who moves.</param>
    /// <param name="to">Where to.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (double X, double C) WithMove(ref double h, ref double z, nuint column, double f, double x, nuint i, double to)
    {
        var (hi, zi) = (Quartet.One(ref h, i), Quartet.One(ref z, i));
        var mean = x + hi * (to - zi);
        return (mean, 1 - 2 * f * (Spread(ref h, ref z, column, mean) + hi * (Math.Abs(to - mean) - Math.Abs(zi - mean))));
    }

    /// <summary>x̃ and C of four issues when one actor moves from its z to other positions.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> WithMove(
        double[] h, double[] z, int n, int stride, int k, double f, Vector256<double> x, int i, Vector256<double> to,
        out Vector256<double> c)
    {
        var at = i * stride + k;
        var (hi, zi) = (Quartet.Load(h, at), Quartet.Load(z, at));
        var mean = Quartet.MultiplyAdd(hi, to - zi, x);
        var own = Quartet.Distance(to, mean) - Quartet.Distance(zi, mean);
        c = From(Quartet.MultiplyAdd(hi, own, Spread(h, z, n, stride, k, mean)), f);
        return mean;
    }

    /// <summary>C = 1 − 2 f Σ h |z − x̃| of four issues, from their sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> From(Vector256<double> spread, double f) =>
        Quartet.MultiplyAdd(Vector256.Create(-2 * f), spread, Vector256<double>.One);

    /// <summary>The same with −2 f given.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> From(Vector256<double> spread, Vector256<double> fragmentation) =>
        Quartet.MultiplyAdd(fragmentation, spread, Vector256<double>.One);

    /// <summary>Σ_i h |z − x| of four issues.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Spread(double[] h, double[] z, int n, int stride, int k, Vector256<double> x)
    {
        ref var influence = ref Quartet.Start(h, (uint)k);
        ref var actions = ref Quartet.Start(z, (uint)k);
        var (spread, end, step) = (Vector256<double>.Zero, (nuint)(uint)(n * stride), (nuint)(uint)stride);
        nuint at = 0;
        for (; at + step < end; at += 2 * step)
        {
            var (away, next) = (
                Quartet.Distance(x, Quartet.Load(ref actions, at)), Quartet.Distance(x, Quartet.Load(ref actions, at + step)));
            spread = Quartet.MultiplyAdd(away, Quartet.Load(ref influence, at), spread);
            spread = Quartet.MultiplyAdd(next, Quartet.Load(ref influence, at + step), spread);
        }

        return at < end
            ? Quartet.MultiplyAdd(Quartet.Distance(x, Quartet.Load(ref actions, at)), Quartet.Load(ref influence, at), spread)
            : spread;
    }

    /// <summary>Adds Σ_i h |z − x| of four issues at two x̃ at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void AddSpreads(
        double[] h, double[] z, int n, int stride, int k, Vector256<double> x, Vector256<double> other,
        ref Vector256<double> spread, ref Vector256<double> otherSpread) => AddSpreads(
            ref Quartet.Start(h), ref Quartet.Start(z), (uint)(n * stride + k), (uint)stride, (uint)k, x, other,
            ref spread, ref otherSpread);

    /// <summary>The same, from where the rows begin; end is the place of the four issues in a row behind the last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void AddSpreads(
        ref double influence, ref double actions, nuint end, nuint stride, nuint k, Vector256<double> x, Vector256<double> other,
        ref Vector256<double> spread, ref Vector256<double> otherSpread)
    {
        var (sum, otherSum, at, following, both) = (spread, otherSpread, k, k + stride, 2 * stride);
        for (; following < end; at += both, following += both)
        {
            var (weight, action) = (Quartet.Load(ref influence, at), Quartet.Load(ref actions, at));
            sum = Quartet.MultiplyAdd(weight, Quartet.Distance(action, x), sum);
            otherSum = Quartet.MultiplyAdd(weight, Quartet.Distance(action, other), otherSum);
            (weight, action) = (Quartet.Load(ref influence, following), Quartet.Load(ref actions, following));
            sum = Quartet.MultiplyAdd(weight, Quartet.Distance(action, x), sum);
            otherSum = Quartet.MultiplyAdd(weight, Quartet.Distance(action, other), otherSum);
        }

        if (at < end)
        {
            var (weight, action) = (Quartet.Load(ref influence, at), Quartet.Load(ref actions, at));
            sum = Quartet.MultiplyAdd(weight, Quartet.Distance(action, x), sum);
            otherSum = Quartet.MultiplyAdd(weight, Quartet.Distance(action, other), otherSum);
        }

        (spread, otherSpread) = (sum, otherSum);
    }

    // Σ_i h |z − x| of one issue.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Spread(ref double h, ref double z, nuint column, double x)
    {
        var (mean, spread) = (Vector256.Create(x), Vector256<double>.Zero);
        for (nuint at = 0; at < column; at += Quartet.Width)
            spread = Quartet.MultiplyAdd(Quartet.Load(ref h, at), Quartet.Distance(Quartet.Load(ref z, at), mean), spread);
        return Quartet.Sum(spread);
    }
}
