using System.Runtime.CompilerServices;
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
    private readonly Offers _everywhere; // on any issue
    private readonly Offers? _locally; // on local issues alone; null where there are none
    private readonly MoveWorth _worth;
    private readonly Coordination _coordination;
    private readonly Behaviour _behaviour;
    private int _i, _j; // who proposes, and who answers
    private double _share, _trustBack, _factor; // ω' of who answers, its trust in the other, and how much more it demands than it gives

    internal Bargaining(Situation situation)
    {
        (_s, _coordination, _behaviour) = (situation, situation.Scenario.Coordination, situation.Scenario.Behaviour);
        var (ground, joint, world) = (situation.Ground, situation.Binding.Committed.Joint, situation.World);
        _locally = _everywhere = new Offers(ground, joint, world.RedLine, situation.Scenario, some: null);
        _worth = new MoveWorth(ground, joint, _everywhere.Rows);
        if (situation.LocalIssues is { } local)
            _locally = new Offers(local.Ground, local.Joint, local.RedLine, situation.Scenario, local);
        else if (world.Regional.All(regional => regional))
            _locally = null;
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

        if (!ready || On(localOnly) is not { } offers)
            return;
        Meet(offers, i, j);
        // Of what the steps of the two are worth, a deal changes only what y, x̃ and C of its issues have a part in.
        var changed = ulong.MaxValue;
        for (var deals = _coordination.Deals; deals > 0; deals--)
        {
            var found = offers.Find(changed);
            if (found < 0)
                return;
            var (k, l) = (OfferSearch.Given(found), OfferSearch.Asked(found));
            if (!Answer(Propose(offers, k, l), offers.Rows, k, l))
                return;
            changed = DealSteps.With(k) | DealSteps.With(l);
        }
    }

    // Who decides may do anything meanwhile.
    private void ProposeDecided(Decider decider, int i, int j, bool localOnly, bool ready)
    {
        for (var deals = _coordination.Deals; deals > 0; deals--)
        {
            var decided = decider.Decides(i) ? decider.Propose(_s, i, j, localOnly) : null;
            var offers = On(localOnly);
            if (offers is not null)
                Meet(offers, i, j);
            var offer = decided is not null ? Take(decided, i, j, localOnly) : ready ? Best(offers) : null;
            if (offer is not { } proposed)
                return;
            _everywhere.Rows.Renew();
            if (!Answer(proposed, _everywhere.Rows, proposed.Given.Issue, proposed.Asked.Issue))
                return;
        }
    }

    /// <summary>The deal that the model would propose; null where it finds none.</summary>
    internal Offer? Best(int i, int j, bool localOnly)
    {
        var offers = On(localOnly);
        if (offers is not null)
            Meet(offers, i, j);
        return Best(offers) is { } best ? new Offer(best.Given.Issue, best.Given.By, best.Asked.Issue, best.Asked.By) : null;
    }

    private Steps? Best(Offers? offers)
    {
        var found = offers?.Find(ulong.MaxValue) ?? OfferSearch.None;
        return found >= 0 ? Propose(offers!, OfferSearch.Given(found), OfferSearch.Asked(found)) : null;
    }

    // What may be dealt on; null where nothing may.
    private Offers? On(bool localOnly) => localOnly ? _locally : _everywhere;

    // What the responder would gain by it is not what the proposer reckoned, but what it is.
    private Steps? Take(Offer decided, int i, int j, bool localOnly)
    {
        var (k, given, l, asked) = decided;
        if (given == 0 && asked == 0)
            return null;
        Check(i, k, given, localOnly);
        Check(j, l, asked, localOnly);
        return new Steps(new(i, k, given), new(j, l, asked), _trustBack * Change(j, i, k, given) + Change(j, j, l, asked));
    }

    private void Check(int mover, int issue, double move, bool localOnly)
    {
        if (issue < 0 || issue >= _s.Issues || (localOnly && _s.IsRegional(issue)))
            throw new ArgumentException($"An offer on issue {issue}; expected one of the {_s.Issues} from 0 on that may be dealt on.");
        if (!(_s.Committed(mover, issue) + move is >= 0 and <= 1))
            throw new ArgumentException(FormattableString.Invariant(
                $"A move of {move} from {_s.Committed(mover, issue)}; expected one that ends between 0 and 1."));
    }

    // What the two bring to all their deals in a meeting.
    private void Meet(Offers offers, int i, int j)
    {
        var (relations, states) = (_s.Relations, _s.States);
        if (offers.Some is { } some)
            some.Renew();
        else
            _s.Binding.Committed.Settle();
        offers.Rows.Renew();
        var (ij, ji) = (relations.At(i, j), relations.At(j, i));
        ref var cynics = ref Quartet.Start(states.Cynicism);
        ref var orientations = ref Quartet.Start(states.Orientation);
        ref var trust = ref Quartet.Start(relations.TrustIn);
        var cynicism = Quartet.After(ref cynics, j);
        var share = Perspective.PublicShare(Quartet.After(ref orientations, j), cynicism);
        (_i, _j, _share, _trustBack) = (i, j, share, Quartet.After(ref trust, ji));
        _factor = Consent.Factor(_behaviour.Margin, _behaviour.CynicalDemand, cynicism);
        offers.Steps.Between(new(
            i, j, Perspective.PublicShare(Quartet.After(ref orientations, i), Quartet.After(ref cynics, i)), share,
            Quartet.After(ref trust, ij), Quartet.After(ref Quartet.Start(relations.KnowledgeOf), ij)));
    }

    // The offer of the proposer's step in one place against the responder's in another.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Steps Propose(Offers offers, int k, int l)
    {
        var some = offers.Some;
        ref var start = ref offers.Rows.Start;
        ref var given = ref Quartet.After(ref start, k);
        ref var asked = ref Quartet.After(ref start, l);
        if (some is not null)
            (k, l) = (some[k], some[l]);
        var (gainJ, costJ) = (Quartet.One(ref given, DealRows.GainJ), Quartet.One(ref asked, DealRows.CostJ));
        var (a, b) = FairScaling.Of(
            Quartet.One(ref asked, DealRows.GainI), Quartet.One(ref given, DealRows.CostI), gainJ, costJ,
            _coordination.Fairness, _behaviour.Margin);
        return new Steps(
            new(_i, k, a * Quartet.One(ref given, DealRows.Given)), new(_j, l, b * Quartet.One(ref asked, DealRows.Asked)),
            a * gainJ - b * costJ);
    }

    // Of the steps in two places of the rows.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Answer(in Steps offer, DealRows rows, int given, int asked)
    {
        _s.Accounts.Tally.Proposals++;
        var (gain, less) = _worth.Of(rows, given, asked, _share, offer.Given, offer.Asked);
        (gain, var give) = (_trustBack * gain, -less);
        var required = Consent.Demand(_factor, give);
        var accepted = gain > required + Consent.Tolerance;
        if (_s.IsTold || _s.Decider is not null)
            accepted = Tell(offer, accepted, gain - give, required - give);
        if (accepted)
            _s.Binding.Deal(offer.Given, offer.Asked, _s.Round);
        else
            Refuse(offer.Given.Mover, offer.Asked.Mover);
        return accepted;
    }

    // What is told may also be decided by somebody.
    private bool Tell(in Steps offer, bool accepted, double gain, double required)
    {
        var (given, asked) = (offer.Given, offer.Asked);
        var proposed = new Proposed(
            given.Mover, asked.Mover, given.Issue, given.By, asked.Issue, asked.By, accepted, offer.Net, gain, required,
            _s.Knowledge(given.Mover, asked.Mover));
        if (_s.Decider is { } decider && decider.Decides(asked.Mover) && decider.Accepts(_s, proposed) is { } decided)
            proposed = proposed with { Accepted = decided };
        _s.Tell(proposed);
        return proposed.Accepted;
    }

    /// <summary>ΔV of one actor, with its true values, when a mover goes d further on an issue.</summary>
    internal double Change(int actor, int mover, int issue, double d)
    {
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

    // Where deals are looked for: what each step would be worth, and the best pair of them.
    private sealed class Offers
    {
        internal Offers(Ground ground, JointAction joint, double[] redLine, Scenario scenario, SomeIssues? some)
        {
            var coordination = scenario.Coordination;
            (Some, Rows) = (some, new DealRows(ground, redLine));
            Steps = new DealSteps(ground, joint, Rows, coordination.Step, coordination.LeastStep);
            Search = new OfferSearch(Steps, Rows, ground.Stride, coordination.Fairness, scenario.Behaviour.Margin);
        }

        /// <summary>Which issues these are, if not all.</summary>
        internal SomeIssues? Some { get; }

        internal DealRows Rows { get; }

        internal DealSteps Steps { get; }

        internal OfferSearch Search { get; }

        /// <summary>The best offer after a change on some issues (<see cref="DealSteps.Value"/>); negative without one.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal int Find(ulong changed) => Steps.Value(changed) ? Search.Best() : OfferSearch.None;
    }

    // Fields, so that a move is not copied where it is passed on.
    private readonly struct Steps(in MoveWorth.Move given, in MoveWorth.Move asked, double net)
    {
        internal readonly MoveWorth.Move Given = given, Asked = asked;
        internal readonly double Net = net;
    }
}
