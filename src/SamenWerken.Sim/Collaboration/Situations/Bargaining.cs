using SamenWerken.Sim.Numbers;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Collaboration.Mechanisms;

namespace SamenWerken.Sim.Collaboration.Situations;

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
    private readonly double[] _giving, _asking; // masks

    internal Bargaining(Situation situation)
    {
        _situation = situation;
        var stride = situation.Stride;
        _thought = Octet.Row(stride);
        (_given, _givenToI, _givenToJ) = (Octet.Row(stride), Octet.Row(stride), Octet.Row(stride));
        (_asked, _askedToI, _askedToJ) = (Octet.Row(stride), Octet.Row(stride), Octet.Row(stride));
        (_giving, _asking) = (Octet.Row(stride), Octet.Row(stride));
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
        if (!Possible(i, _given, _givenToJ, trusted, localOnly, _giving))
            return;
        Value(his, own, _asked, _askedToJ, _askedToI);
        if (Possible(j, _asked, _askedToI, trusted, localOnly, _asking) && Best(trusted) is { Product: > 0 } best)
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
    private bool Possible(int mover, double[] moves, double[] worthToOther, double trusted, bool localOnly, double[] possible)
    {
        var s = _situation;
        var any = Vector512<double>.Zero;
        for (var k = 0; k < s.Stride; k += Octet.Width)
        {
            var (cell, move) = (mover * s.Stride + k, Octet.Load(moves, k));
            var some = Vector512.GreaterThan(Vector512.Create(trusted) * Octet.Load(worthToOther, k), Vector512<double>.Zero)
                & Vector512.GreaterThanOrEqual(Octet.Load(s.Influence, cell), Vector512.Create(Carries))
                & Vector512.GreaterThanOrEqual(Vector512.Abs(move), Vector512.Create(LeastStep))
                & Vector512.LessThanOrEqual(
                    Vector512.Abs(Octet.Load(s.Committed, cell) + move - Octet.Load(s.Ideal, cell)), Octet.Load(s.World.RedLine, cell));
            if (localOnly)
                some &= Octet.Load(s.World.Local, k);
            Octet.Store(some, possible, k);
            any |= some;
        }

        return any.ExtractMostSignificantBits() != 0;
    }

    // The first of the best pairs; eight issues of the partner's at once against one of the proposer's.
    private Candidate Best(double trusted)
    {
        var stride = _situation.Stride;
        var (most, first, second) = (0.0, -1, -1);
        for (var k = 0; k < stride; k++)
        {
            if (_giving[k] == 0) // a mask of all bits is no number
                continue;
            for (var l = 0; l < stride; l += Octet.Width)
            {
                var products = Products(k, l, trusted);
                var best = Octet.Most(products);
                if (best > most)
                    (most, first, second) = (best, k, l + Octet.First(Vector512.Equals(products, Vector512.Create(best))));
            }
        }

        return first < 0 ? default : Offer(most, first, second, trusted);
    }

    // Products of the nets where both are good enough, else 0.
    private Vector512<double> Products(int k, int l, double trusted)
    {
        var (costI, gainJ) = (Vector512.Create(-_givenToI[k]), Vector512.Create(trusted * _givenToJ[k]));
        var (gainI, costJ) = (Vector512.Create(trusted) * Octet.Load(_askedToI, l), -Octet.Load(_askedToJ, l));
        var (a, b) = FairScaling.Of(gainI, costI, gainJ, costJ, _situation.Coordination.Fairness);
        var (netI, netJ) = (b * gainI - a * costI, a * gainJ - b * costJ);
        var good = Octet.Load(_asking, l)
            & Vector512.GreaterThan(netI, Vector512.Create(LeastNet)) & Vector512.GreaterThan(netJ, Vector512<double>.Zero);
        if (k - l is >= 0 and < Octet.Width)
            good = Vector512.AndNot(good, Octet.Lanes(1UL << (k - l)));
        return Vector512.ConditionalSelect(good, netI * netJ, Vector512<double>.Zero);
    }

    private Candidate Offer(double product, int k, int l, double trusted)
    {
        var (gainJ, costJ) = (trusted * _givenToJ[k], -_askedToJ[l]);
        var (a, b) = FairScaling.Of(trusted * _askedToI[l], -_givenToI[k], gainJ, costJ, _situation.Coordination.Fairness);
        return new Candidate(product, k, l, a, b, a * gainJ - b * costJ);
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
