using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// How far each side of an exchange goes, A for the proposer's and B for the responder's, so that both gain the same
/// (values taken as linear in the scale).
/// <code>
/// if gain_j + cost_i > 0 and gain_i + cost_j > 0:
///     ratio = (gain_j + cost_i) / (gain_i + cost_j);   ratio ≤ 1: B = ratio, A = 1;   else A = 1 / ratio, B = 1
/// otherwise A = B = 1
/// A ← φ A + (1 − φ) min(A, 1.02 B max(0, cost_j) / gain_j)          φ Fairness
/// net_i = B gain_i − A cost_i,   net_j = A gain_j − B cost_j
/// </code>
/// Source: Stokman &amp; Van Oosten (1994), equal gains.
/// </summary>
internal static class FairScaling
{
    private const double JustEnough = 1.02;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (double A, double B) Of(double gainI, double costI, double gainJ, double costJ, double fairness)
    {
        var (a, b) = (1.0, 1.0);
        var (up, down) = (gainJ + costI, gainI + costJ);
        if (up > 0 && down > 0)
        {
            if (up <= down)
                b = up / down;
            else
                a = down / up;
        }

        if (fairness < 1)
            a = fairness * a + (1 - fairness) * Math.Min(a, JustEnough * b * Math.Max(0, costJ) / gainJ);
        return (a, b);
    }

    /// <summary>The same of eight pairs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (Vector512<double> A, Vector512<double> B) Of(
        Vector512<double> gainI, Vector512<double> costI, Vector512<double> gainJ, Vector512<double> costJ, double fairness)
    {
        var (zero, one) = (Vector512<double>.Zero, Vector512<double>.One);
        var (up, down) = (gainJ + costI, gainI + costJ);
        var equal = Vector512.GreaterThan(up, zero) & Vector512.GreaterThan(down, zero);
        var less = Vector512.LessThanOrEqual(up, down);
        var b = Vector512.ConditionalSelect(equal & less, up / down, one);
        var a = Vector512.ConditionalSelect(Vector512.AndNot(equal, less), down / up, one);
        if (fairness < 1)
        {
            var enough = Vector512.Create(JustEnough) * b * Vector512.MaxNative(zero, costJ) / gainJ;
            a = Vector512.Create(fairness) * a + Vector512.Create(1 - fairness) * Vector512.MinNative(a, enough);
        }

        return (a, b);
    }
}
