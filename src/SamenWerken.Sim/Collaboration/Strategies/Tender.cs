using SamenWerken.Sim.Collaboration.Agreements;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Collaboration.Strategies;

/// <summary>
/// The tender: every 4E rounds commissioners set x = ½ q̂ + ½ their mean ideal; on each issue the two member providers that are
/// able (h ≥ Capability) and ask least, s |x − p| / h, take over the influence of all who don't commission, and commit to it with
/// the commissioners. Providers that win nothing trust the commissioners less and are frustrated until the next tender.
/// </summary>
internal sealed class Tender : Strategy
{
    private bool[] _commissioner = [], _winner = [];
    private double[] _shares = [];
    private int[] _best = [];
    private int _held;

    public override string Key => "tender";

    public override StrategyKind Kind => StrategyKind.Market;

    public override string Summary => "a tender: commissioners set the terms, the cheapest able providers win the work on each issue";

    public override void Begin(Situation situation)
    {
        var n = situation.Actors;
        if (_winner.Length != n)
            (_commissioner, _winner, _shares, _best) = (new bool[n], new bool[n], new double[n], new int[n]);
        Array.Clear(_winner);
        Appoint(situation);
    }

    public override void Coordinate(Situation situation)
    {
        var coordination = situation.Scenario.Coordination;
        if (situation.IsMoment(coordination.TenderPeriod * coordination.PlanEvery))
            Hold(situation);
        for (var i = 0; i < situation.Actors; i++)
        {
            if (WonNothing(situation, i))
                situation.Frustrate(i, situation.Scenario.Behaviour.LosingFrustration);
        }

        situation.ChargeMembers(coordination.TenderCost * coordination.MeetingCost);
    }

    public override bool MayLeave(Situation situation, int actor) => !_commissioner[actor];

    // Who became a member after the tender counts as one that won nothing, a former winner included.
    private bool WonNothing(Situation situation, int actor) => !_commissioner[actor] && situation.IsMember(actor)
        && !(_winner[actor] && situation.MemberSince(actor) <= _held);

    // The first actors with the role of commissioner; the first of all where nobody has it. At least one is left to provide.
    private void Appoint(Situation situation)
    {
        var named = false;
        for (var i = 0; i < situation.Actors; i++)
            named |= situation.RoleOf(i) == Role.Commissioner;
        var left = Math.Min(situation.Scenario.Coordination.Commissioners, situation.Actors - 1);
        for (var i = 0; i < situation.Actors; i++)
            _commissioner[i] = (!named || situation.RoleOf(i) == Role.Commissioner) && left-- > 0;
    }

    private void Hold(Situation situation)
    {
        _held = situation.Round;
        situation.LapsePlans();
        situation.ResetInfluence();
        Array.Clear(_winner);
        var draft = situation.NewDraft();
        for (var k = 0; k < situation.Issues; k++)
        {
            draft.Aim(k, Terms(situation, k));
            Award(situation, draft, k);
        }

        for (var i = 0; i < situation.Actors; i++)
        {
            if (!situation.IsMember(i) || !(_commissioner[i] || _winner[i]))
                continue;
            draft.Invite(i);
            draft.Consent(i);
        }

        situation.PutInForce(draft, situation.Scenario.Coordination.TenderFine * situation.Scenario.Coordination.Fine, Key);
        Disappoint(situation);
    }

    private double Terms(Situation situation, int issue)
    {
        var (sum, count) = (0.0, 0);
        for (var i = 0; i < situation.Actors; i++)
        {
            sum += _commissioner[i] ? situation.Position(i, issue) : 0;
            count += _commissioner[i] ? 1 : 0;
        }

        var need = situation.Scenario.Coordination.TenderTerms;
        return Math.Clamp(need * situation.PerceivedNeed(issue) + (1 - need) * (sum / count), 0, 1);
    }

    private void Award(Situation situation, Draft draft, int k)
    {
        var (winners, target) = (0, draft.Aimed(k));
        while (winners < situation.Scenario.Coordination.Winners && Cheapest(situation, k, target, winners) is var next and >= 0)
            _best[winners++] = next;
        var won = _best.AsSpan(0, winners);
        for (var i = 0; i < situation.Actors; i++)
        {
            if (!_commissioner[i] && !won.Contains(i))
                draft.Exclude(i, k);
        }

        if (winners == 0)
            return;
        Hand(situation, k, won);
        foreach (var i in won)
            _winner[i] = true;
        if (situation.IsTold)
            situation.Tell(new TenderWon(k, won.ToArray()));
    }

    // Lowest s |x − p| / h of the able who have not won the issue yet, ties by index; −1 where no provider is left.
    private int Cheapest(Situation situation, int k, double target, int winners)
    {
        var (cheapest, lowest) = (-1, double.PositiveInfinity);
        for (var i = 0; i < situation.Actors; i++)
        {
            var h = situation.InitialInfluenceOn(i, k);
            if (_commissioner[i] || !situation.IsMember(i) || h < situation.Scenario.Coordination.Capability || h == 0
                || _best.AsSpan(0, winners).Contains(i))
                continue;
            var ask = situation.Salience(i, k) * Math.Abs(target - situation.Position(i, k)) / h;
            if (ask < lowest)
                (cheapest, lowest) = (i, ask);
        }

        return cheapest;
    }

    // The influence of all who don't commission goes to the winners, in proportion to their own.
    private void Hand(Situation situation, int k, ReadOnlySpan<int> winners)
    {
        var (pool, able) = (0.0, 0.0);
        for (var i = 0; i < situation.Actors; i++)
        {
            _shares[i] = _commissioner[i] ? situation.InitialInfluenceOn(i, k) : 0;
            pool += _commissioner[i] ? 0 : situation.InitialInfluenceOn(i, k);
        }

        foreach (var i in winners)
            able += situation.InitialInfluenceOn(i, k);
        foreach (var i in winners)
            _shares[i] = pool * situation.InitialInfluenceOn(i, k) / able;
        situation.SetInfluence(k, _shares);
    }

    private void Disappoint(Situation situation)
    {
        var behaviour = situation.Scenario.Behaviour;
        for (var i = 0; i < situation.Actors; i++)
        {
            if (!WonNothing(situation, i))
                continue;
            for (var j = 0; j < situation.Actors; j++)
            {
                if (_commissioner[j])
                    situation.Disappoint(i, j, behaviour.LosingLoss * behaviour.TrustLoss);
            }
        }
    }
}
