using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// How far each side of a deal goes, A for the proposer's and B for the responder's, so that both gain the same (values taken
/// as linear in the scale).
/// <code>
/// if gain_j + cost_i > 0 and gain_i + cost_j > 0:
///     ratio = (gain_j + cost_i) / (gain_i + cost_j);   ratio ≤ 1: B = ratio, A = 1;   else A = 1 / ratio, B = 1
/// otherwise A = B = 1
/// A ← φ A + (1 − φ) min(A, (1 + 2M) B max(0, cost_j) / gain_j)          φ Fairness, M Margin
/// net_i = B gain_i − A cost_i > M A max(0, cost_i),   net_j = A gain_j − B cost_j > M B max(0, cost_j)
/// </code>
/// A net exceeds what it must by more than 10⁻¹²: with M = 0 and φ = 0 net_j is 0 but for rounding. Where gains are made equal,
/// both nets are (gain_i gain_j − cost_i cost_j) / max(gain_j + cost_i, gain_i + cost_j).
/// Source: Stokman &amp; Van Oosten (1994), equal gains.
/// </summary>
internal static class FairScaling
{
    /// <summary>A and B.</summary>
    internal static (double A, double B) Of(double gainI, double costI, double gainJ, double costJ, double fairness, double margin)
    {
        var (up, down) = (gainJ + costI, gainI + costJ);
        var (a, b) = (1.0, 1.0);
        if (up > 0 && down > 0)
        {
            var ratio = Math.Min(up, down) * (1 / Math.Max(up, down));
            (a, b) = up <= down ? (1.0, ratio) : (ratio, 1.0);
        }

        if (fairness < 1)
            a = fairness * a + (1 - fairness) * Math.Min(a, (1 + 2 * margin) * b * Math.Max(0, costJ) / gainJ);
        return (a, b);
    }

    /// <summary>Product of the nets of an offer that is worth making, else 0.</summary>
    internal static double Product(double gainI, double costI, double gainJ, double costJ, double fairness, double margin)
    {
        var (a, b) = Of(gainI, costI, gainJ, costJ, fairness, margin);
        var (up, down) = (gainJ + costI, gainI + costJ);
        var (netI, netJ) = (b * gainI - a * costI, a * gainJ - b * costJ);
        if (fairness == 1 && up > 0 && down > 0)
            netI = netJ = (gainI * gainJ - costI * costJ) * (1 / Math.Max(up, down));
        return netI > margin * a * Math.Max(0, costI) + Consent.Tolerance && netJ > margin * b * Math.Max(0, costJ) + Consent.Tolerance
            ? netI * netJ : 0;
    }

    /// <summary>The same of four issues that the responder could move on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Products(
        Vector256<double> gainI, Vector256<double> costI, Vector256<double> gainJ, Vector256<double> costJ, double fairness, double margin)
    {
        var (zero, one) = (Vector256<double>.Zero, Vector256<double>.One);
        var (up, down) = (gainJ + costI, gainI + costJ);
        var per = one / Quartet.Larger(up, down);
        var least = Quartet.Smaller(up, down);
        var ratio = least * per;
        var fair = Vector256.GreaterThan(least, zero);
        var less = Vector256.LessThanOrEqual(up, down);
        var a = Vector256.ConditionalSelect(Vector256.AndNot(fair, less), ratio, one);
        var b = Vector256.ConditionalSelect(fair & less, ratio, one);
        if (fairness < 1)
        {
            var enough = Vector256.Create(1 + 2 * margin) * b * Quartet.Larger(zero, costJ) / gainJ;
            a = Vector256.Create(fairness) * a + Vector256.Create(1 - fairness) * Quartet.Smaller(a, enough);
        }

        var (netI, netJ) = (b * gainI - a * costI, a * gainJ - b * costJ);
        if (fairness == 1)
        {
            var equal = (gainI * gainJ - costI * costJ) * per;
            netI = Vector256.ConditionalSelect(fair, equal, netI);
            netJ = Vector256.ConditionalSelect(fair, equal, netJ);
        }

        var tolerance = Vector256.Create(Consent.Tolerance);
        var good = Vector256.GreaterThan(netI, Vector256.Create(margin) * a * Quartet.Larger(zero, costI) + tolerance)
            & Vector256.GreaterThan(netJ, Vector256.Create(margin) * b * Quartet.Larger(zero, costJ) + tolerance);
        return good & (netI * netJ);
    }
}
