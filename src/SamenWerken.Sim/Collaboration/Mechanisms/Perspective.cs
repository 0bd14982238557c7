using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// Value in an actor's own perspective.
/// <code>
/// m_ik(z) = 1 − (1 − e_k) |x̃_k − p_ik|
/// u_i(z)  = Σ_k s_ik [ (1−a_i) m_ik C_k + a_i (1 − |z_ik − p_ik|) ],   a_i = OwnWay α_i          (3)
/// V_i(z)  = (1−ω'_i) u_i(z) + ω'_i g(z),   g(z) = Σ_k w_k (1 − (1−e_k)|x̃_k − q̂_k|) C_k         (5)
/// ω'_i    = ω_i (1 − c_i)
/// </code>
/// g is the need of residents as everybody perceives it, valued as if it were one more actor; u, g and V lie in [0,1].
/// </summary>
internal static class Perspective
{
    /// <summary>ω' = ω (1 − c): cynicism takes the public out of view.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double PublicShare(double omega, double c) => omega * (1 - c);

    /// <summary>The same of four actors, from 1 − c.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> PublicShare(Vector256<double> omega, Vector256<double> faith) => omega * faith;

    /// <summary>V = (1 − ω') u + ω' g.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Value(double share, double u, double g) => (1 - share) * u + share * g;

    /// <summary>The same of four actors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Value(Vector256<double> share, Vector256<double> u, Vector256<double> g) =>
        (Vector256<double>.One - share) * u + share * g;

    /// <summary>m, how near the whole is to an ideal: 1 − (1 − e) |x̃ − p|.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Fit(double hurt, double x, double ideal) => Math.FusedMultiplyAdd(Math.Abs(x - ideal), -hurt, 1);

    /// <summary>The same of four issues or actors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Fit(Vector256<double> hurt, Vector256<double> x, Vector256<double> ideal) =>
        Near(-hurt, x, ideal);

    /// <summary>The same with −(1 − e), for loops in which it stays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Near(Vector256<double> lost, Vector256<double> x, Vector256<double> ideal) =>
        Quartet.MultiplyAdd(Quartet.Distance(x, ideal), lost, Vector256<double>.One);

    /// <summary>One issue's summand of u.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double OwnOnIssue(double own, double s, double fit, double c, double z, double p) =>
        s * ((1 - own) * fit * c + own * (1 - Math.Abs(z - p)));

    /// <summary>Σ_k weight_k m_k C_k over one row each: the part of the whole in u with (1 − a) s and p, g with w and q̂.</summary>
    internal static double Weighed(
        double[] weight, int weightAt, double[] ideal, int idealAt, double[] hurt, double[] x, double[] c, int at, int stride)
    {
        var sum = Vector256<double>.Zero;
        for (var k = 0; k < stride; k += Quartet.Width)
        {
            var fit = Fit(Quartet.Load(hurt, k), Quartet.Load(x, at + k), Quartet.Load(ideal, idealAt + k));
            sum = Quartet.MultiplyAdd(Quartet.Load(weight, weightAt + k) * fit, Quartet.Load(c, at + k), sum);
        }

        return Quartet.Sum(sum);
    }

    /// <summary>The part of the whole in u of all actors, Σ_k (1 − a_i) s_ik m_ik C_k, four actors at once.</summary>
    /// <param name="interest">(1 − a) s, rows of issues over actors.</param>
    /// <param name="ideal">p, rows of issues over actors.</param>
    /// <param name="column">Length of a row over actors.</param>
    /// <param name="issues">Number of issues.</param>
    /// <param name="hurt">1 − e by issue.</param>
    /// <param name="x">x̃ by issue, from <paramref name="at"/> on.</param>
    /// <param name="c">C by issue, from <paramref name="at"/> on.</param>
    /// <param name="at">Where x̃ and C start.</param>
    /// <param name="values">Takes the values by actor, from <paramref name="valuesAt"/> on.</param>
    /// <param name="valuesAt">Where the values start.</param>
    internal static void OfAll(
        double[] interest, double[] ideal, int column, int issues, double[] hurt, double[] x, double[] c, int at,
        double[] values, int valuesAt = 0)
    {
        ref var xs = ref Quartet.Start(x, (uint)at);
        ref var cs = ref Quartet.Start(c, (uint)at);
        ref var hurts = ref Quartet.Start(hurt);
        ref var takes = ref Quartet.Start(values, (uint)valuesAt);
        var (length, many) = ((nuint)(uint)column, (nuint)(uint)issues);
        for (nuint i = 0; i < length; i += 2 * Quartet.Width)
        {
            // Eight actors at once; the last four alone are taken twice.
            var next = i + Quartet.Width < length ? Quartet.Width : (nuint)0;
            ref var interests = ref Quartet.Start(interest, i);
            ref var ideals = ref Quartet.Start(ideal, i);
            var (sum, other) = (Vector256<double>.Zero, Vector256<double>.Zero);
            for (nuint k = 0; k < many; k++)
            {
                var (lost, xk, ck) = (-Quartet.Each(ref hurts, k), Quartet.Each(ref xs, k), Quartet.Each(ref cs, k));
                var (fit, otherFit) = (Near(lost, xk, Quartet.Load(ref ideals, 0)), Near(lost, xk, Quartet.Load(ref ideals, next)));
                sum = Quartet.MultiplyAdd(fit * Quartet.Load(ref interests, 0), ck, sum);
                other = Quartet.MultiplyAdd(otherFit * Quartet.Load(ref interests, next), ck, other);
                ideals = ref Quartet.After(ref ideals, column);
                interests = ref Quartet.After(ref interests, column);
            }

            Quartet.Store(sum, ref takes, i);
            Quartet.Store(other, ref takes, i + next);
        }
    }

    /// <summary>Σ_k weight_k |z_k − p_k| of one row: with a s what it costs an actor not to do it its own way, with h its effort.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Away(double[] weight, double[] z, double[] ideal, int row, int stride)
    {
        var sum = Vector256<double>.Zero;
        for (var at = row; at < row + stride; at += Quartet.Width)
            sum = Quartet.MultiplyAdd(Quartet.Load(weight, at), Quartet.Distance(Quartet.Load(z, at), Quartet.Load(ideal, at)), sum);
        return Quartet.Sum(sum);
    }

    /// <summary>The same of all actors, rows of actors over issues; four actors at once.</summary>
    internal static void Away(double[] weight, double[] z, double[] ideal, int n, int stride, double[] sums)
    {
        ref var takes = ref Quartet.Start(sums);
        ref var weights = ref Quartet.Start(weight);
        ref var actions = ref Quartet.Start(z);
        ref var ideals = ref Quartet.Start(ideal);
        var (second, third, fourth) = ((nuint)(uint)stride, (nuint)(uint)(2 * stride), (nuint)(uint)(3 * stride));
        var (fours, i) = ((nuint)(uint)(n / Quartet.Width * Quartet.Width), (nuint)0);
        for (; i < fours; i += Quartet.Width)
        {
            var (a, b, c, d) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
            for (nuint k = 0; k < second; k += Quartet.Width)
            {
                a = AddAway(ref weights, ref actions, ref ideals, k, a);
                b = AddAway(ref weights, ref actions, ref ideals, k + second, b);
                c = AddAway(ref weights, ref actions, ref ideals, k + third, c);
                d = AddAway(ref weights, ref actions, ref ideals, k + fourth, d);
            }

            Quartet.Store(Quartet.Sums(a, b, c, d), ref takes, i);
            weights = ref Quartet.After(ref weights, Quartet.Width * stride);
            actions = ref Quartet.After(ref actions, Quartet.Width * stride);
            ideals = ref Quartet.After(ref ideals, Quartet.Width * stride);
        }

        for (; i < (uint)n; i++)
            Quartet.One(ref takes, i) = Away(weight, z, ideal, (int)i * stride, stride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> AddAway(
        ref double weights, ref double actions, ref double ideals, nuint at, Vector256<double> sum) =>
        AddAway(Quartet.Load(ref actions, at), ref weights, ref ideals, at, sum);

    /// <summary>Four issues more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> AddAway(
        Vector256<double> actions, ref double weights, ref double ideals, nuint at, Vector256<double> sum) =>
        Quartet.MultiplyAdd(Quartet.Distance(actions, Quartet.Load(ref ideals, at)), Quartet.Load(ref weights, at), sum);
}
