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

    /// <param name="i">Who proposes.</param>
    /// <param name="j">Who answers.</param>
    /// <param name="localOnly">Whether only local issues are dealt on.</param>
    /// <param name="ready">Whether the model would come to a proposal; who is decided for is asked all the same.</param>
    internal void Propose(int i, int j, bool localOnly, bool ready = true)
    {
        for (var deals = _s.Scenario.Coordination.Deals; deals > 0; deals--)
        {
            var decided = _s.Decider is { } decider && decider.Decides(i) ? decider.Propose(_s, i, j, localOnly) : null;
            var offer = default(Steps);
            var found = decided is null ? ready && Find(i, j, localOnly, out offer) : Take(decided, i, j, localOnly, out offer);
            if (!found || !Answer(i, j, offer))
                return;
        }
    }

    /// <summary>The deal that the model would propose; null where it finds none.</summary>
    internal Offer? Best(int i, int j, bool localOnly) =>
        Find(i, j, localOnly, out var best) ? new Offer(best.K, best.Given, best.L, best.Asked) : null;

    // What the responder would gain by it is not what the proposer reckoned, but what it is.
    private bool Take(Offer decided, int i, int j, bool localOnly, out Steps offer)
    {
        var (k, given, l, asked) = decided;
        offer = default;
        if (given == 0 && asked == 0)
            return false;
        Check(i, k, given, localOnly);
        Check(j, l, asked, localOnly);
        offer = new Steps(k, l, given, asked,
            _s.Relations.TrustIn[_s.Relations.At(j, i)] * Change(j, i, k, given) + Change(j, j, l, asked));
        return true;
    }

    private void Check(int mover, int issue, double move, bool localOnly)
    {
        if (issue < 0 || issue >= _s.Issues || (localOnly && _s.IsRegional(issue)))
            throw new ArgumentException($"An offer on issue {issue}; expected one of the {_s.Issues} from 0 on that may be dealt on.");
        if (!(_s.Committed(mover, issue) + move is >= 0 and <= 1))
            throw new ArgumentException(FormattableString.Invariant(
                $"A move of {move} from {_s.Committed(mover, issue)}; expected one that ends between 0 and 1."));
    }

    private bool Find(int i, int j, bool localOnly, out Steps offer)
    {
        var (committed, coordination, ij) = (_s.Binding.Committed, _s.Scenario.Coordination, _s.Relations.At(i, j));
        var pair = new DealSteps.Pair(
            i, j, _s.States.PublicShare(i), _s.States.PublicShare(j), _s.Relations.TrustIn[ij], _s.Relations.KnowledgeOf[ij]);
        var open = localOnly ? _s.World.Local : _s.World.Everywhere;
        var rules = new DealSteps.Rules(coordination.Step, coordination.LeastStep, _s.World.RedLine, open);
        offer = default;
        return _steps.Value(committed.Actions, committed.X, committed.C, pair, rules) && Best(out offer);
    }

    private bool Best(out Steps offer)
    {
        offer = default;
        if (!_search.Best(out var k, out var l))
            return false;
        var (gain, cost) = (_steps.GainJ[k], _steps.CostJ[l]);
        var (a, b) = FairScaling.Of(_steps.GainI[l], _steps.CostI[k], gain, cost, _fairness, _margin);
        offer = new Steps(k, l, a * _steps.Given[k], b * _steps.Asked[l], a * gain - b * cost);
        return true;
    }

    private bool Answer(int i, int j, in Steps offer)
    {
        _s.Accounts.Tally.Proposals++;
        var (behaviour, share) = (_s.Scenario.Behaviour, _s.States.PublicShare(j));
        var gain = _s.Relations.TrustIn[_s.Relations.At(j, i)] * Change(j, share, i, offer.K, offer.Given);
        var give = -Change(j, share, j, offer.L, offer.Asked);
        var required = Consent.Demand(Consent.Factor(behaviour.Margin, behaviour.CynicalDemand, _s.States.Cynicism[j]), give);
        var accepted = gain > required + Consent.Tolerance;
        if (_s.IsTold || _s.Decider is not null)
        {
            var proposed = new Proposed(
                i, j, offer.K, offer.Given, offer.L, offer.Asked, accepted, offer.Net, gain - give, required - give, _s.Knowledge(i, j));
            if (_s.Decider is { } decider && decider.Decides(j) && decider.Accepts(_s, proposed) is { } decided)
                accepted = decided;
            _s.Tell(proposed with { Accepted = accepted });
        }

        if (accepted)
            _s.Binding.Deal(i, offer.K, offer.Given, j, offer.L, offer.Asked, _s.Round);
        else
            Refuse(i, j);
        return accepted;
    }

    /// <summary>ΔV of one actor, with its true values, when a mover goes d further on an issue.</summary>
    internal double Change(int actor, int mover, int issue, double d) => Change(actor, _s.States.PublicShare(actor), mover, issue, d);

    private double Change(int actor, double share, int mover, int issue, double d)
    {
        var (committed, cell) = (_s.Binding.Committed, mover * _g.Stride + issue);
        var to = committed.Actions[cell] + d;
        var away = actor == mover ? Math.Abs(to - _g.Ideal[cell]) - Math.Abs(committed.Actions[cell] - _g.Ideal[cell]) : 0;
        return DealSteps.Change(_g, committed.On(issue), committed.With(mover, issue, to), actor, share, issue, away);
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

    private readonly record struct Steps(int K, int L, double Given, double Asked, double Net);
}
