using System.Runtime.Intrinsics;

namespace SamenWerken.Sim.Model.Mechanisms;

/// <summary>
/// What each step towards a partner's ideal would be worth, for all issues at once: the mover a goes
/// d_k = Step (p_bk − y_ak) on issue k alone, everything else as committed.
/// <code>
/// ΔV_i(d_k) = V_i(y with y_ak + d_k) − V_i(y)       one summand of (5)
/// </code>
/// Each step is valued on its own, in two perspectives: the mover's and the partner's, with the saliences passed in.
/// </summary>
internal static class ExchangeStep
{
    internal readonly struct View(double[] salience, int at, double share, int actor)
    {
        internal readonly double[] Salience = salience;
        internal readonly int At = at;
        internal readonly double Share = share;
        internal readonly int Actor = actor;
    }

    /// <summary>Moves and their worth; <paramref name="worth"/> is the mover's ΔV, <paramref name="partnerWorth"/> the partner's.</summary>
    internal static void Value(
        double[] h, double[] y, double[] ideal, double[] w, double[] perceived, double[] x, double[] c, int n, int stride, double f,
        double step, View mover, View partner, double[] moves, double[] worth, double[] partnerWorth)
    {
        var one = Vector256<double>.One;
        var (share, partnerShare) = (Vector256.Create(mover.Share), Vector256.Create(partner.Share));
        for (var k = 0; k < stride; k += Quad.Width)
        {
            var at = mover.Actor * stride + k;
            var (own, his, influence, committed) =
                (Quad.Load(ideal, at), Quad.Load(ideal, partner.Actor * stride + k), Quad.Load(h, at), Quad.Load(y, at));
            var d = Vector256.Create(step) * (his - committed);
            var to = committed + d;
            var (mean, coherence) = (Quad.Load(x, k), Quad.Load(c, k));
            var moved = mean + influence * d;
            var spread = Coherence.Spread(h, y, n, stride, k, moved)
                + influence * (Vector256.Abs(to - moved) - Vector256.Abs(committed - moved));
            var movedCoherence = one - Vector256.Create(2 * f) * spread;

            var (need, weight) = (Quad.Load(perceived, k), Quad.Load(w, k));
            var served = weight * (one - Vector256.Abs(mean - need));
            var movedServed = weight * (one - Vector256.Abs(moved - need));
            var s = Quad.Load(mover.Salience, mover.At + k) * (one - share);
            var partnerS = Quad.Load(partner.Salience, partner.At + k) * (one - partnerShare);
            Quad.Store(d, moves, k);
            Quad.Store(
                movedCoherence * (s * (one - Vector256.Abs(moved - own)) + share * movedServed)
                - coherence * (s * (one - Vector256.Abs(mean - own)) + share * served), worth, k);
            Quad.Store(
                movedCoherence * (partnerS * (one - Vector256.Abs(moved - his)) + partnerShare * movedServed)
                - coherence * (partnerS * (one - Vector256.Abs(mean - his)) + partnerShare * served), partnerWorth, k);
        }
    }
}
