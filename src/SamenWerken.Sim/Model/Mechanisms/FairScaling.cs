using System.Runtime.CompilerServices;

namespace SamenWerken.Sim.Model.Mechanisms;

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
}
