using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <summary>
/// The deals of one meeting (section 6.1): the proposer looks for the pair of steps, its own on k against the partner's on l,
/// with the best product of nets as it sees them; the partner answers with its true values. After an accepted deal comes the next.
/// </summary>
internal sealed class Bargaining
{
    private readonly Situation _s;
    private readonly DealRows _rows;
    private readonly DealSteps _steps;
    private readonly MoveWorth _worth;
    private readonly OfferSearch _search;
    private readonly Coordination _coordination;
    private readonly Behaviour _behaviour;

    internal Bargaining(Situation situation)
    {
        (_s, _coordination, _behaviour) = (situation, situation.Scenario.Coordination, situation.Scenario.Behaviour);
        var (ground, joint, world) = (situation.Ground, situation.Binding.Committed.Joint, situation.World);
        _rows = new DealRows(ground, world.RedLine, world.Local);
        _steps = new DealSteps(ground, joint, _rows, _coordination.Step, _coordination.LeastStep);
        _worth = new MoveWorth(ground, joint, _rows);
        _search = new OfferSearch(_steps, _rows, ground.Stride, _coordination.Fairness, _behaviour.Margin);
    }

    /// <param name="i">Who proposes.</param>
    /// <param name="j">Who answers.</param>
    /// <param name="localOnly">Whether only local issues are dealt on.</param>
    /// <param name="ready">Whether the model would come to a proposal; who is decided for is asked all the same.</param>
    internal void Propose(int i, int j, bool localOnly, bool ready = true)
    {
        if (_s.Decider is not null)
        {
            ProposeDecided(_s.Decider, i, j, localOnly, ready);
            return;
        }

        // Of what the steps of the two are worth, a deal changes only what y, x̃ and C of its issues have a part in.
        var changed = ulong.MaxValue;
        if (ready)
            Meet(i, j);
        for (var deals = ready ? _coordination.Deals : 0; deals > 0; deals--)
        {
            if (!Find(localOnly, changed, out var offer) || !Answer(i, j, offer))
                return;
            changed = 1UL << offer.K | 1UL << offer.L;
        }
    }

    // Who decides may do anything meanwhile.
    private void ProposeDecided(Decider decider, int i, int j, bool localOnly, bool ready)
    {
        for (var deals = _coordination.Deals; deals > 0; deals--)
        {
            var decided = decider.Decides(i) ? decider.Propose(_s, i, j, localOnly) : null;
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
        Meet(i, j);
        return Find(localOnly, ulong.MaxValue, out offer);
    }

    private void Meet(int i, int j)
    {
        _s.Binding.Committed.Settle();
        var (relations, states, ij) = (_s.Relations, _s.States, _s.Relations.At(i, j));
        _steps.Between(new(i, j, states.PublicShare(i), states.PublicShare(j), relations.TrustIn[ij], relations.KnowledgeOf[ij]));
    }

    private bool Find(bool localOnly, ulong changed, out Steps offer)
    {
        if (!_steps.Value(localOnly, changed) || !_search.Best(out var k, out var l))
        {
            offer = default;
            return false;
        }

        ref var given = ref Quartet.After(ref _rows.Start, k);
        ref var asked = ref Quartet.After(ref _rows.Start, l);
        var (gainJ, costJ) = (Quartet.One(ref given, DealRows.GainJ), Quartet.One(ref asked, DealRows.CostJ));
        var (a, b) = FairScaling.Of(
            Quartet.One(ref asked, DealRows.GainI), Quartet.One(ref given, DealRows.CostI), gainJ, costJ,
            _coordination.Fairness, _behaviour.Margin);
        offer = new Steps(
            k, l, a * Quartet.One(ref given, DealRows.Given), b * Quartet.One(ref asked, DealRows.Asked), a * gainJ - b * costJ);
        return true;
    }

    private bool Answer(int i, int j, in Steps offer)
    {
        _s.Accounts.Tally.Proposals++;
        var (others, own) = (new MoveWorth.Move(i, offer.K, offer.Given), new MoveWorth.Move(j, offer.L, offer.Asked));
        var (gain, less) = _worth.Of(_s.States.PublicShare(j), others, own);
        (gain, var give) = (_s.Relations.TrustIn[_s.Relations.At(j, i)] * gain, -less);
        var required = Consent.Demand(Consent.Factor(_behaviour.Margin, _behaviour.CynicalDemand, _s.States.Cynicism[j]), give);
        var accepted = gain > required + Consent.Tolerance;
        if (_s.IsTold || _s.Decider is not null)
            accepted = Tell(new Proposed(
                i, j, offer.K, offer.Given, offer.L, offer.Asked, accepted, offer.Net, gain - give, required - give, _s.Knowledge(i, j)));
        if (accepted)
            _s.Binding.Deal(others, own, _s.Round);
        else
            Refuse(i, j);
        return accepted;
    }

    // What is told may also be decided by somebody.
    private bool Tell(Proposed proposed)
    {
        if (_s.Decider is { } decider && decider.Decides(proposed.Responder) && decider.Accepts(_s, proposed) is { } decided)
            proposed = proposed with { Accepted = decided };
        _s.Tell(proposed);
        return proposed.Accepted;
    }

    /// <summary>ΔV of one actor, with its true values, when a mover goes d further on an issue.</summary>
    internal double Change(int actor, int mover, int issue, double d)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)actor, (uint)_s.Actors);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)mover, (uint)_s.Actors);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)issue, (uint)_s.Issues);
        _s.Binding.Committed.Settle();
        return _worth.Of(actor, _s.States.PublicShare(actor), new(mover, issue, d));
    }

    // A refusal is read as unwillingness as far as i does not know j (S1).
    private void Refuse(int i, int j)
    {
        _s.Accounts.Tally.Refusals++;
        var read = _behaviour.AttributionWeight * (1 - _s.Knowledge(i, j));
        _s.Relations.Lose(i, j, _behaviour.RefusalLoss * _behaviour.TrustLoss * read);
        _s.Accounts.Frustration[i] += _behaviour.RefusalFrustration * read;
    }

    private readonly record struct Steps(int K, int L, double Given, double Asked, double Net);
}
