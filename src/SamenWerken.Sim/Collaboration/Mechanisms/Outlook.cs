using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// How one actor looks at four issues: the summand of (5), but for its own way, at any x̃ and C.
/// <code>
/// (1−ω')(1−a) s m C + ω' w (1 − (1−e)|x̃ − q̂|) C = C [ i + j − (1−e)( i |x̃ − p| + j |x̃ − q̂| ) ]
/// i = (1−ω')(1−a) s       j = ω' w
/// </code>
/// </summary>
internal readonly struct Outlook
{
    private readonly Vector256<double> _interest, _seen, _all, _ideal, _hurt;

    /// <param name="interest">(1 − ω')(1 − a) s.</param>
    /// <param name="seen">ω' w.</param>
    /// <param name="ideal">p.</param>
    /// <param name="hurt">1 − e.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Outlook(Vector256<double> interest, Vector256<double> seen, Vector256<double> ideal, Vector256<double> hurt) =>
        (_interest, _seen, _all, _ideal, _hurt) = (interest, seen, interest + seen, ideal, hurt);

    /// <param name="interest">(1 − ω')(1 − a) s.</param>
    /// <param name="seen">ω' w.</param>
    /// <param name="all">The sum of the two.</param>
    /// <param name="ideal">p.</param>
    /// <param name="hurt">1 − e.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Outlook(
        Vector256<double> interest, Vector256<double> seen, Vector256<double> all, Vector256<double> ideal, Vector256<double> hurt) =>
        (_interest, _seen, _all, _ideal, _hurt) = (interest, seen, all, ideal, hurt);

    /// <summary>The summand on one issue.</summary>
    /// <param name="interest">(1 − ω')(1 − a) s.</param>
    /// <param name="seen">ω' w.</param>
    /// <param name="fit">m.</param>
    /// <param name="fitSeen">m of what is needed.</param>
    /// <param name="c">C.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Worth(double interest, double seen, double fit, double fitSeen, double c) =>
        c * (interest * fit + seen * fitSeen);

    /// <summary>The same four times.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Worth(
        Vector256<double> interest, Vector256<double> seen, Vector256<double> fit, Vector256<double> fitSeen, Vector256<double> c) =>
        c * (interest * fit + seen * fitSeen);

    /// <summary>The summands on four issues.</summary>
    /// <param name="x">x̃.</param>
    /// <param name="c">C.</param>
    /// <param name="unseen">|x̃ − q̂|.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector256<double> Worth(Vector256<double> x, Vector256<double> c, Vector256<double> unseen) =>
        Worth(-_hurt, Away(_interest, Quartet.Distance(x, _ideal), _seen * unseen), _all, c);

    /// <summary>i |x̃ − p| + j |x̃ − q̂|.</summary>
    /// <param name="interest">(1 − ω')(1 − a) s.</param>
    /// <param name="distance">|x̃ − p|.</param>
    /// <param name="unseen">ω' w |x̃ − q̂|.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Away(Vector256<double> interest, Vector256<double> distance, Vector256<double> unseen) =>
        Quartet.MultiplyAdd(interest, distance, unseen);

    /// <summary>The summands on four issues, from that.</summary>
    /// <param name="minusHurt">−(1 − e).</param>
    /// <param name="away">i |x̃ − p| + j |x̃ − q̂|.</param>
    /// <param name="all">i + j.</param>
    /// <param name="c">C.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Worth(
        Vector256<double> minusHurt, Vector256<double> away, Vector256<double> all, Vector256<double> c) =>
        c * Quartet.MultiplyAdd(minusHurt, away, all);
}
