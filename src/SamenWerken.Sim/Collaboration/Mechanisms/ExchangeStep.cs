using SamenWerken.Sim.Numbers;
using System.Runtime.Intrinsics;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

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
        var one = Vector512<double>.One;
        var (share, partnerShare) = (Vector512.Create(mover.Share), Vector512.Create(partner.Share));
        for (var k = 0; k < stride; k += Octet.Width)
        {
            var at = mover.Actor * stride + k;
            var (own, his, influence, committed) =
                (Octet.Load(ideal, at), Octet.Load(ideal, partner.Actor * stride + k), Octet.Load(h, at), Octet.Load(y, at));
            var d = Vector512.Create(step) * (his - committed);
            var to = committed + d;
            var (mean, coherence) = (Octet.Load(x, k), Octet.Load(c, k));
            var moved = Octet.Sum(influence, d, mean);
            var spread = Octet.Sum(
                influence, Vector512.Abs(to - moved) - Vector512.Abs(committed - moved), Coherence.Spread(h, y, n, stride, k, moved));
            var movedCoherence = Octet.Sum(Vector512.Create(-2 * f), spread, one);

            var (need, weight) = (Octet.Load(perceived, k), Octet.Load(w, k));
            var served = weight * (one - Vector512.Abs(mean - need));
            var movedServed = weight * (one - Vector512.Abs(moved - need));
            var s = Octet.Load(mover.Salience, mover.At + k) * (one - share);
            var partnerS = Octet.Load(partner.Salience, partner.At + k) * (one - partnerShare);
            Octet.Store(d, moves, k);
            Octet.Store(
                movedCoherence * (s * (one - Vector512.Abs(moved - own)) + share * movedServed)
                - coherence * (s * (one - Vector512.Abs(mean - own)) + share * served), worth, k);
            Octet.Store(
                movedCoherence * (partnerS * (one - Vector512.Abs(moved - his)) + partnerShare * movedServed)
                - coherence * (partnerS * (one - Vector512.Abs(mean - his)) + partnerShare * served), partnerWorth, k);
        }
    }
}
