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
    private double[] _shares = [], _asks = [];
    private int[] _won = [];
    private int _held;

    public override string Key => "tender";

    public override StrategyKind Kind => StrategyKind.Market;

    public override string Summary => "a tender: commissioners set the terms, the cheapest able providers win the work on each issue";

    public override void Begin(Situation situation)
    {
        var n = situation.Actors;
        if (_winner.Length != n)
            (_commissioner, _winner, _shares, _asks, _won) = (new bool[n], new bool[n], new double[n], new double[n], new int[n]);
        Array.Clear(_winner);
        Appoint(situation);
    }

    public override void Coordinate(Situation situation)
    {
        var coordination = situation.Scenario.Coordination;
        if (situation.IsMoment(coordination.TenderPeriod * coordination.PlanEvery))
            Hold(situation);
        var frustration = situation.Scenario.Behaviour.LosingFrustration;
        for (var i = 0; i < _commissioner.Length; i++)
        {
            if (WonNothing(situation, i))
                situation.Frustrate(i, frustration);
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
        for (var i = 0; i < _commissioner.Length; i++)
        {
            if (!_commissioner[i])
                continue;
            sum += situation.Position(i, issue);
            count++;
        }

        var need = situation.Scenario.Coordination.TenderTerms;
        return Math.Clamp(need * situation.PerceivedNeed(issue) + (1 - need) * (sum / count), 0, 1);
    }

    private void Award(Situation situation, Draft draft, int k)
    {
        var (winners, target) = (0, draft.Aimed(k));
        for (var i = 0; i < _asks.Length; i++)
            _asks[i] = _commissioner[i] ? double.PositiveInfinity : Ask(situation, i, k, target);
        for (; winners < situation.Scenario.Coordination.Winners && Cheapest() is var next and >= 0; winners++)
            (_won[winners], _asks[next]) = (next, double.PositiveInfinity);
        var won = _won.AsSpan(0, winners);
        for (var i = 0; i < _commissioner.Length; i++)
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

    // s |x − p| / h of a provider that is able; nothing is cheaper than what the others ask.
    private static double Ask(Situation situation, int i, int k, double target)
    {
        var h = situation.InitialInfluenceOn(i, k);
        return !situation.IsMember(i) || h < situation.Scenario.Coordination.Capability || h == 0
            ? double.PositiveInfinity
            : situation.Salience(i, k) * Math.Abs(target - situation.Position(i, k)) / h;
    }

    // Lowest ask of who has not won the issue yet, ties by index; −1 where no provider is left.
    private int Cheapest()
    {
        var (cheapest, lowest) = (-1, double.PositiveInfinity);
        for (var i = 0; i < _asks.Length; i++)
        {
            if (_asks[i] < lowest)
                (cheapest, lowest) = (i, _asks[i]);
        }

        return cheapest;
    }

    // The influence of all who don't commission goes to the winners, in proportion to their own.
    private void Hand(Situation situation, int k, ReadOnlySpan<int> winners)
    {
        var (pool, able) = (0.0, 0.0);
        for (var i = 0; i < _shares.Length; i++)
        {
            var h = situation.InitialInfluenceOn(i, k);
            (_shares[i], pool) = _commissioner[i] ? (h, pool) : (0, pool + h);
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
