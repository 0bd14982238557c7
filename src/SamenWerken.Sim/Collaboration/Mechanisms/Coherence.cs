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
        ref var means = ref Quartet.Start(x);
        ref var coherences = ref Quartet.Start(c);
        var (step, end) = ((nuint)(uint)stride, (nuint)(uint)(n * stride));
        for (nuint k = 0; k < step; k += 2 * Quartet.Width)
        {
            // Eight issues at once; the last four alone are taken twice.
            var next = k + Quartet.Width < step ? Quartet.Width : (nuint)0;
            ref var others = ref Quartet.One(ref influence, next);
            ref var otherActions = ref Quartet.One(ref actions, next);
            var (mean, otherMean) = (Vector256<double>.Zero, Vector256<double>.Zero);
            for (nuint at = 0; at < end; at += step)
            {
                mean = Quartet.MultiplyAdd(Quartet.Load(ref influence, at), Quartet.Load(ref actions, at), mean);
                otherMean = Quartet.MultiplyAdd(Quartet.Load(ref others, at), Quartet.Load(ref otherActions, at), otherMean);
            }

            var (spread, otherSpread) = (Vector256<double>.Zero, Vector256<double>.Zero);
            for (nuint at = 0; at < end; at += step)
            {
                var (away, otherAway) = (Quartet.Distance(mean, Quartet.Load(ref actions, at)),
                    Quartet.Distance(otherMean, Quartet.Load(ref otherActions, at)));
                spread = Quartet.MultiplyAdd(away, Quartet.Load(ref influence, at), spread);
                otherSpread = Quartet.MultiplyAdd(otherAway, Quartet.Load(ref others, at), otherSpread);
            }

            Quartet.Store(mean, ref means, k);
            Quartet.Store(otherMean, ref means, k + next);
            Quartet.Store(From(spread, f), ref coherences, k);
            Quartet.Store(From(otherSpread, f), ref coherences, k + next);
            influence = ref Quartet.After(ref influence, 2 * Quartet.Width);
            actions = ref Quartet.After(ref actions, 2 * Quartet.Width);
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

    /// <summary>x̃ and C of two issues at once, from where the rows of each over actors begin.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (Vector128<double> X, Vector128<double> C) OnIssues(
        ref double h, ref double z, ref double otherH, ref double otherZ, nuint column, double f)
    {
        var (mean, other) = (Vector256<double>.Zero, Vector256<double>.Zero);
        for (nuint at = 0; at < column; at += Quartet.Width)
        {
            mean = Quartet.MultiplyAdd(Quartet.Load(ref h, at), Quartet.Load(ref z, at), mean);
            other = Quartet.MultiplyAdd(Quartet.Load(ref otherH, at), Quartet.Load(ref otherZ, at), other);
        }

        var x = Quartet.Sums(mean, other);
        return (x, Vector128<double>.One - Vector128.Create(2 * f) * Spreads(ref h, ref z, ref otherH, ref otherZ, column, x));
    }

    /// <summary>x̃ and C of two issues at once when on each one actor moves, from where their rows over actors begin.</summary>
    /// <param name="h">Influence on one issue.</param>
    /// <param name="z">Actions there.</param>
    /// <param name="otherH">Influence on the other issue.</param>
    /// <param name="otherZ">Actions there.</param>
    /// <param name="column">Length of the rows.</param>
    /// <param name="f">Fragmentation.</param>
    /// <param name="x">x̃ of the two at z.</param>
    /// <param name="hi">Influence of who moves.</param>
    /// <param name="zi">From where.</param>
    /// <param name="to">Where to.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (Vector128<double> X, Vector128<double> C) WithMoves(
        ref double h, ref double z, ref double otherH, ref double otherZ, nuint column, double f, Vector128<double> x,
        Vector128<double> hi, Vector128<double> zi, Vector128<double> to)
    {
        var mean = x + hi * (to - zi);
        var spread = Spreads(ref h, ref z, ref otherH, ref otherZ, column, mean)
            + hi * (Vector128.Abs(to - mean) - Vector128.Abs(zi - mean));
        return (mean, Vector128<double>.One - Vector128.Create(2 * f) * spread);
    }

    /// <summary>x̃ and C of four issues when one actor moves from its z to other positions.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> WithMove(
        double[] h, double[] z, int n, int stride, int k, double f, Vector256<double> x, int i, Vector256<double> to,
        out Vector256<double> c)
    {
        var row = (nuint)(uint)(i * stride);
        return WithMove(
            ref Quartet.Start(h, (uint)k), ref Quartet.Start(z, (uint)k), row, (nuint)(uint)stride, (nuint)(uint)(n * stride),
            Vector256.Create(-2 * f), x, to, out c);
    }

    /// <summary>The same, from where the first actor's influence and action on the four issues stand.</summary>
    /// <param name="influence">Influence of the first actor.</param>
    /// <param name="actions">Its actions.</param>
    /// <param name="row">Who moves: how far on it stands.</param>
    /// <param name="step">How far the next actor stands from one.</param>
    /// <param name="end">How far on nobody stands any more.</param>
    /// <param name="f">−2 f.</param>
    /// <param name="x">x̃ at z.</param>
    /// <param name="to">Where to.</param>
    /// <param name="c">C.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> WithMove(
        ref double influence, ref double actions, nuint row, nuint step, nuint end, Vector256<double> f,
        Vector256<double> x, Vector256<double> to, out Vector256<double> c)
    {
        var (hi, zi) = (Quartet.Load(ref influence, row), Quartet.Load(ref actions, row));
        var mean = Quartet.MultiplyAdd(hi, to - zi, x);
        var own = Quartet.Distance(to, mean) - Quartet.Distance(zi, mean);
        var spread = Spread(ref influence, ref actions, step, end, mean);
        c = Quartet.MultiplyAdd(f, Quartet.MultiplyAdd(hi, own, spread), Vector256<double>.One);
        return mean;
    }

    /// <summary>C = 1 − 2 f Σ h |z − x̃| of four issues, from their sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> From(Vector256<double> spread, double f) =>
        From(spread, PerSpread(f));

    /// <summary>The same, from −2 f.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> From(Vector256<double> spread, Vector256<double> perSpread) =>
        Quartet.MultiplyAdd(perSpread, spread, Vector256<double>.One);

    /// <summary>−2 f: how much C falls per spread.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> PerSpread(double f) => Vector256.Create(-2 * f);

    /// <summary>Σ_i h |z − x| of four issues.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Spread(double[] h, double[] z, int n, int stride, int k, Vector256<double> x) => Spread(
        ref Quartet.Start(h, (uint)k), ref Quartet.Start(z, (uint)k), (nuint)(uint)stride, (nuint)(uint)(n * stride), x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Spread(ref double influence, ref double actions, nuint step, nuint end, Vector256<double> x)
    {
        var (spread, left, two, three, four) = (Vector256<double>.Zero, end, 2 * step, 3 * step, 4 * step);
        ref var h = ref influence;
        ref var z = ref actions;
        for (; left > three; left -= four) // four actors in a step: going on to the next takes as long as one of them
        {
            spread = Quartet.MultiplyAdd(Quartet.Distance(x, Quartet.Load(ref z, 0)), Quartet.Load(ref h, 0), spread);
            spread = Quartet.MultiplyAdd(Quartet.Distance(x, Quartet.Load(ref z, step)), Quartet.Load(ref h, step), spread);
            spread = Quartet.MultiplyAdd(Quartet.Distance(x, Quartet.Load(ref z, two)), Quartet.Load(ref h, two), spread);
            spread = Quartet.MultiplyAdd(Quartet.Distance(x, Quartet.Load(ref z, three)), Quartet.Load(ref h, three), spread);
            h = ref Quartet.One(ref h, four);
            z = ref Quartet.One(ref z, four);
        }

        for (; left > 0; left -= step)
        {
            spread = Quartet.MultiplyAdd(Quartet.Distance(x, Quartet.Load(ref z, 0)), Quartet.Load(ref h, 0), spread);
            h = ref Quartet.One(ref h, step);
            z = ref Quartet.One(ref z, step);
        }

        return spread;
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

    // Σ_i h |z − x| of two issues.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Spreads(
        ref double h, ref double z, ref double otherH, ref double otherZ, nuint column, Vector128<double> x)
    {
        var (mean, otherMean) = (Vector256.Create(x.ToScalar()), Vector256.Create(x.GetElement(1)));
        var (spread, other) = (Vector256<double>.Zero, Vector256<double>.Zero);
        for (nuint at = 0; at < column; at += Quartet.Width)
        {
            spread = Quartet.MultiplyAdd(Quartet.Load(ref h, at), Quartet.Distance(Quartet.Load(ref z, at), mean), spread);
            other = Quartet.MultiplyAdd(Quartet.Load(ref otherH, at), Quartet.Distance(Quartet.Load(ref otherZ, at), otherMean), other);
        }

        return Quartet.Sums(spread, other);
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
