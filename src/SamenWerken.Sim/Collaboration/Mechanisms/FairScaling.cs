using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

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
/// A net exceeds what it must by more than 10⁻¹²: with M = 0 and φ = 0 net_j is 0 but for rounding. <see cref="OfferSearch"/>
/// looks for the best of many.
/// Source: Stokman &amp; Van Oosten (1994), equal gains.
/// </summary>
internal static class FairScaling
{
    /// <summary>A and B.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (double A, double B) Of(double gainI, double costI, double gainJ, double costJ, double fairness, double margin)
    {
        var (up, down) = (gainJ + costI, gainI + costJ);
        var (least, most) = (double.MinNative(up, down), double.MaxNative(up, down));

        // Each over the larger, of which one is 1: which is larger is as good as chance, and a processor would guess it.
        var equal = Vector128.ConditionalSelect(
            Vector128.GreaterThan(Vector128.Create(least), Vector128<double>.Zero),
            Vector128.Create(down, up) / Vector128.Create(most), Vector128<double>.One);
        var (a, b) = (equal.ToScalar(), equal.GetElement(1));
        if (fairness < 1)
            a = fairness * a + (1 - fairness) * Math.Min(a, (1 + 2 * margin) * b * Math.Max(0, costJ) / gainJ);
        return (a, b);
    }

    /// <summary>Product of the nets of an offer that is worth making, else 0.</summary>
    internal static double Product(double gainI, double costI, double gainJ, double costJ, double fairness, double margin)
    {
        var (a, b) = Of(gainI, costI, gainJ, costJ, fairness, margin);
        var (netI, netJ) = (b * gainI - a * costI, a * gainJ - b * costJ);
        return netI > margin * a * Math.Max(0, costI) + Consent.Tolerance && netJ > margin * b * Math.Max(0, costJ) + Consent.Tolerance
            ? netI * netJ : 0;
    }
}
