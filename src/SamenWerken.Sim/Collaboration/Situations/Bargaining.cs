using SamenWerken.Sim.Collaboration.Mechanisms;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <summary>
/// The deals of one meeting (section 6.1): the proposer looks for the pair of steps, its own on k against the partner's on l,
/// with the best product of nets as it sees them; the partner answers with its true values. After an accepted deal comes the next.
/// </summary>
internal sealed class Bargaining
{
    private readonly Situation _s;
    private readonly Ground _g;
    private readonly DealSteps _steps;
    private readonly OfferSearch _search;
    private readonly double _fairness, _margin;

    internal Bargaining(Situation situation)
    {
        (_s, _g, _steps) = (situation, situation.Ground, new DealSteps(situation.Ground));
        (_fairness, _margin) = (situation.Scenario.Coordination.Fairness, situation.Scenario.Behaviour.Margin);
        _search = new OfferSearch(_steps, _g.Stride, _fairness, _margin);
    }

    internal void Propose(int i, int j, bool localOnly)
    {
        for (var deals = _s.Scenario.Coordination.Deals; deals > 0; deals--)
        {
            if (!Find(i, j, localOnly, out var offer) || !Answer(i, j, offer))
                return;
        }
    }

    private bool Find(int i, int j, bool localOnly, out Offer offer)
    {
        var (committed, coordination, ij) = (_s.Binding.Committed, _s.Scenario.Coordination, _s.Relations.At(i, j));
        var pair = new DealSteps.Pair(
            i, j, _s.States.PublicShare(i), _s.States.PublicShare(j), _s.Relations.TrustIn[ij], _s.Relations.KnowledgeOf[ij]);
        var open = localOnly ? _s.World.Local : _s.World.Everywhere;
        var rules = new DealSteps.Rules(coordination.Step, coordination.LeastStep, _s.World.RedLine, open);
        offer = default;
        return _steps.Value(committed.Actions, committed.X, committed.C, pair, rules) && Best(out offer);
    }

    private bool Best(out Offer offer)
    {
        offer = default;
        if (!_search.Best(out var k, out var l))
            return false;
        var (gain, cost) = (_steps.GainJ[k], _steps.CostJ[l]);
        var (a, b) = FairScaling.Of(_steps.GainI[l], _steps.CostI[k], gain, cost, _fairness, _margin);
        offer = new Offer(k, l, a * _steps.Given[k], b * _steps.Asked[l], a * gain - b * cost);
        return true;
    }

    private bool Answer(int i, int j, in Offer offer)
    {
        _s.Accounts.Tally.Proposals++;
        var (behaviour, committed, share) = (_s.Scenario.Behaviour, _s.Binding.Committed, _s.States.PublicShare(j));
        var (cellI, cellJ) = (i * _g.Stride + offer.K, j * _g.Stride + offer.L);
        var (given, asked) = (committed.Actions[cellI] + offer.Given, committed.Actions[cellJ] + offer.Asked);
        var (whereGiven, whereAsked) = (committed.With(i, offer.K, given), committed.With(j, offer.L, asked));
        var away = Math.Abs(asked - _g.Ideal[cellJ]) - Math.Abs(committed.Actions[cellJ] - _g.Ideal[cellJ]);
        var gift = DealSteps.Change(_g, committed.On(offer.K), whereGiven, j, share, offer.K, 0);
        var gain = _s.Relations.TrustIn[_s.Relations.At(j, i)] * gift;
        var give = -DealSteps.Change(_g, committed.On(offer.L), whereAsked, j, share, offer.L, away);
        var required = Consent.Demand(Consent.Factor(behaviour.Margin, behaviour.CynicalDemand, _s.States.Cynicism[j]), give);
        var accepted = gain > required + Consent.Tolerance;
        if (_s.IsTold)
        {
            _s.Tell(new Proposed(
                i, j, offer.K, offer.Given, offer.L, offer.Asked, accepted, offer.Net, gain - give, required - give, _s.Knowledge(i, j)));
        }

        if (accepted)
            _s.Binding.Deal(i, offer.K, offer.Given, j, offer.L, offer.Asked, _s.Round);
        else
            Refuse(i, j);
        return accepted;
    }

    // A refusal is read as unwillingness as far as i does not know j (S1).
    private void Refuse(int i, int j)
    {
        _s.Accounts.Tally.Refusals++;
        var behaviour = _s.Scenario.Behaviour;
        var read = behaviour.AttributionWeight * (1 - _s.Knowledge(i, j));
        _s.Relations.Lose(i, j, behaviour.RefusalLoss * behaviour.TrustLoss * read);
        _s.Accounts.Frustration[i] += behaviour.RefusalFrustration * read;
    }

    private readonly record struct Offer(int K, int L, double Given, double Asked, double Net);
}
