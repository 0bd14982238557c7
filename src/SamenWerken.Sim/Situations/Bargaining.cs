using SamenWerken.Sim.Model.Mechanisms;

namespace SamenWerken.Sim.Situations;

/// <summary>
/// One meeting's exchange (section 6.1): the proposer looks for the pair of steps, its own on k against the partner's on l,
/// with the best product of nets as it sees them; the partner answers with its true values.
/// </summary>
internal sealed class Bargaining
{
    private const double Carries = 0.02;
    private const double LeastStep = 0.02;
    private const double LeastNet = 0.001;
    private const double Acceptable = 0.0005;
    private const double CynicalDemand = 4;
    private const double RefusalFrustration = 0.1;

    private readonly Situation _situation;
    private readonly double[] _thought;
    private readonly double[] _given, _givenToI, _givenToJ, _asked, _askedToI, _askedToJ;
    private readonly int[] _giving, _asking;

    internal Bargaining(Situation situation)
    {
        _situation = situation;
        var stride = situation.Stride;
        _thought = Octet.Row(stride);
        (_given, _givenToI, _givenToJ) = (Octet.Row(stride), Octet.Row(stride), Octet.Row(stride));
        (_asked, _askedToI, _askedToJ) = (Octet.Row(stride), Octet.Row(stride), Octet.Row(stride));
        (_giving, _asking) = (new int[stride], new int[stride]);
    }

    internal void Propose(int i, int j, bool localOnly)
    {
        var s = _situation;
        var trusted = s.Behaviour.ShadowOfFuture * s.TrustIn[j * s.Column + i];
        InterestProjection.Of(s.World.Salience, i, j, s.KnowledgeOf[i * s.Column + j], s.Stride, _thought);
        var (own, his) = (
            new ExchangeStep.View(s.World.Salience, i * s.Stride, s.PublicShare(i), i),
            new ExchangeStep.View(_thought, 0, s.PublicShare(j), j));
        Value(own, his, _given, _givenToI, _givenToJ);
        var giving = Possible(i, _given, _givenToJ, trusted, localOnly, _giving);
        if (giving == 0)
            return;
        Value(his, own, _asked, _askedToJ, _askedToI);
        var asking = Possible(j, _asked, _askedToI, trusted, localOnly, _asking);
        if (asking > 0 && Best(giving, asking, trusted) is { Product: > 0 } best)
            Answer(i, j, best);
    }

    private void Value(ExchangeStep.View mover, ExchangeStep.View partner, double[] moves, double[] worth, double[] partnerWorth)
    {
        var s = _situation;
        ExchangeStep.Value(
            s.Influence, s.Committed, s.Ideal, s.World.Weight, s.World.Perceived, s.X, s.Coherent, s.Actors, s.Stride,
            s.Scenario.Fragmentation, s.Coordination.Step, mover, partner, moves, worth, partnerWorth);
    }

    // Issues that the mover carries, with a step of some size within its red line that is worth something to the other.
    private int Possible(int mover, double[] moves, double[] worthToOther, double trusted, bool localOnly, int[] issues)
    {
        var s = _situation;
        var count = 0;
        for (var k = 0; k < s.Issues; k++)
        {
            var cell = mover * s.Stride + k;
            if (trusted * worthToOther[k] > 0
                && s.Influence[cell] >= Carries
                && Math.Abs(moves[k]) >= LeastStep
                && Math.Abs(s.Committed[cell] + moves[k] - s.Ideal[cell]) <= s.World.RedLine[cell]
                && !(localOnly && s.World.Regional[k]))
            {
                issues[count++] = k;
            }
        }

        return count;
    }

    private Candidate Best(int giving, int asking, double trusted)
    {
        var fairness = _situation.Coordination.Fairness;
        var best = default(Candidate);
        for (var given = 0; given < giving; given++)
        {
            var k = _giving[given];
            var (costI, gainJ) = (-_givenToI[k], trusted * _givenToJ[k]);
            for (var asked = 0; asked < asking; asked++)
            {
                var l = _asking[asked];
                if (l == k)
                    continue;
                var (gainI, costJ) = (trusted * _askedToI[l], -_askedToJ[l]);
                var (a, b) = FairScaling.Of(gainI, costI, gainJ, costJ, fairness);
                var (netI, netJ) = (b * gainI - a * costI, a * gainJ - b * costJ);
                if (netI > LeastNet && netJ > 0 && netI * netJ > best.Product)
                    best = new Candidate(netI * netJ, k, l, a, b, netJ);
            }
        }

        return best;
    }

    private void Answer(int i, int j, in Candidate offer)
    {
        var s = _situation;
        s.Tally.Proposals++;
        var (give, ask) = (offer.A * _given[offer.K], offer.B * _asked[offer.L]);
        var trusted = s.Behaviour.ShadowOfFuture * s.TrustIn[i * s.Column + j];
        var gain = trusted * Change(j, i, offer.K, give) + Change(j, j, offer.L, ask);
        var required = Acceptable * (1 + CynicalDemand * s.CynicismOf[j]);
        var accepted = gain > required;
        if (s.Story is not null)
        {
            s.Tell(new Proposed(
                i, j, offer.K, give, offer.L, ask, accepted, offer.NetJ, gain, required, s.KnowledgeOf[i * s.Column + j]));
        }

        if (accepted)
        {
            s.Exchange(i, j, offer.K, offer.L, give, ask);
            return;
        }

        // A refusal is read as unwillingness as far as i does not know j (S1).
        s.Tally.Refusals++;
        var read = s.Behaviour.AttributionWeight * (1 - s.KnowledgeOf[i * s.Column + j]);
        ref var trust = ref s.TrustIn[j * s.Column + i];
        trust = Octet.Clip(TrustLearning.Lost(trust, s.Behaviour.TrustLoss / 2 * read));
        s.TrustChanged = true;
        s.Frustration[i] += RefusalFrustration * read;
    }

    /// <summary>ΔV of one actor, with its true values, when a mover goes d further on an issue.</summary>
    private double Change(int actor, int mover, int issue, double d)
    {
        var s = _situation;
        var (share, cell, w, perceived) = (s.PublicShare(actor), actor * s.Stride + issue, s.World.Weight[issue], s.World.Perceived[issue]);
        var (x, c) = Coherence.WithMove(
            s.InfluenceByIssue, s.CommittedByIssue, issue * s.Column, s.Column, s.Scenario.Fragmentation, s.X[issue], mover,
            s.Committed[mover * s.Stride + issue] + d);
        return Perspective.OnIssue(share, s.World.Salience[cell], s.Ideal[cell], w, perceived, x, c)
            - Perspective.OnIssue(share, s.World.Salience[cell], s.Ideal[cell], w, perceived, s.X[issue], s.Coherent[issue]);
    }

    private readonly record struct Candidate(double Product, int K, int L, double A, double B, double NetJ);
}
