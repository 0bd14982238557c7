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
    private bool[] _commissioner = [], _winner = [], _takes = [];
    private double[] _shares = [], _asks = [];
    private int[] _won = [], _commissioners = [], _providers = [], _winners = [], _losers = [], _bidders = [];
    private int _appointed, _held, _lost, _bidding;

    public override string Key => "tender";

    public override StrategyKind Kind => StrategyKind.Market;

    public override string Summary => "a tender: commissioners set the terms, the cheapest able providers win the work on each issue";

    public override void Begin(Situation situation)
    {
        var n = situation.Actors;
        if (_winner.Length != n)
        {
            (_commissioner, _winner, _takes) = (new bool[n], new bool[n], new bool[n]);
            (_shares, _asks, _won) = (new double[n], new double[n], new int[n]);
            (_commissioners, _providers, _winners, _losers) = (new int[n], new int[n], new int[n], new int[n]);
            _bidders = new int[n];
        }

        Array.Clear(_winner);
        Appoint(situation);
        Divide();
    }

    public override void Coordinate(Situation situation)
    {
        var coordination = situation.Scenario.Coordination;
        if (situation.IsMoment(coordination.TenderPeriod * coordination.PlanEvery))
            Hold(situation);
        var frustration = situation.Scenario.Behaviour.LosingFrustration;
        foreach (var i in Losers)
        {
            if (situation.IsMember(i))
                situation.Frustrate(i, frustration);
        }

        // Who became a member after the tender counts as one that won nothing, a former winner included.
        foreach (var i in Winners)
        {
            if (situation.MemberSince(i) > _held && situation.IsMember(i))
                situation.Frustrate(i, frustration);
        }

        situation.ChargeMembers(coordination.TenderCost * coordination.MeetingCost);
    }

    public override bool MayLeave(Situation situation, int actor) => !_commissioner[actor];

    private ReadOnlySpan<int> Commissioners => _commissioners.AsSpan(0, _appointed);

    private ReadOnlySpan<int> Providers => _providers.AsSpan(0, _providers.Length - _appointed);

    private ReadOnlySpan<int> Winners => _winners.AsSpan(0, _providers.Length - _appointed - _lost);

    private ReadOnlySpan<int> Losers => _losers.AsSpan(0, _lost);

    // The providers, by whether they won anything.
    private void Divide()
    {
        var won = 0;
        _lost = 0;
        foreach (var i in Providers)
        {
            if (_winner[i])
                _winners[won++] = i;
            else
                _losers[_lost++] = i;
        }
    }

    // The first actors with the role of commissioner; the first of all where nobody has it. At least one is left to provide.
    private void Appoint(Situation situation)
    {
        var named = false;
        for (var i = 0; i < situation.Actors; i++)
            named |= situation.RoleOf(i) == Role.Commissioner;
        var left = Math.Min(situation.Scenario.Coordination.Commissioners, situation.Actors - 1);
        var provide = 0;
        _appointed = 0;
        for (var i = 0; i < situation.Actors; i++)
        {
            _commissioner[i] = (!named || situation.RoleOf(i) == Role.Commissioner) && left-- > 0;
            if (_commissioner[i])
                _commissioners[_appointed++] = i;
            else
                _providers[provide++] = i;
        }
    }

    private void Hold(Situation situation)
    {
        _held = situation.Round;
        situation.LapsePlans();
        situation.ResetInfluence();
        Array.Clear(_winner);
        Invite(situation);
        var draft = situation.NewDraft();
        for (var k = 0; k < situation.Issues; k++)
        {
            draft.Aim(k, Terms(situation, k));
            Award(situation, draft, k);
        }

        Divide();
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

    // Providers that are members.
    private void Invite(Situation situation)
    {
        _bidding = 0;
        foreach (var i in Providers)
        {
            if (situation.IsMember(i))
                _bidders[_bidding++] = i;
        }
    }

    private double Terms(Situation situation, int issue)
    {
        var sum = 0.0;
        foreach (var i in Commissioners)
            sum += situation.Position(i, issue);
        var need = situation.Scenario.Coordination.TenderTerms;
        return Math.Clamp(need * situation.PerceivedNeed(issue) + (1 - need) * (sum / _appointed), 0, 1);
    }

    private void Award(Situation situation, Draft draft, int k)
    {
        var winners = Compare(situation, k, draft.Aimed(k));
        var won = _won.AsSpan(0, winners);
        Array.Clear(_takes);
        foreach (var i in won)
            (_winner[i], _takes[i]) = (true, true);
        foreach (var i in Providers)
        {
            if (!_takes[i])
                draft.Exclude(i, k);
        }

        if (winners == 0)
            return;
        Hand(situation, k, won);
        if (situation.IsTold)
            situation.Tell(new TenderWon(k, won.ToArray()));
    }

    // Who of the able ask least, s |x − p| / h, from the cheapest on, ties by index; how many they are.
    private int Compare(Situation situation, int k, double target)
    {
        var (winners, most, capability) = (0, situation.Scenario.Coordination.Winners, situation.Scenario.Coordination.Capability);
        foreach (var i in _bidders.AsSpan(0, _bidding))
        {
            var h = situation.InitialInfluenceOn(i, k);
            if (h < capability || h == 0)
                continue;
            var ask = situation.Salience(i, k) * Math.Abs(target - situation.Position(i, k)) / h;
            if (!(ask < (winners < most ? double.PositiveInfinity : _asks[most - 1])))
                continue;
            var place = winners < most ? winners++ : most - 1;
            for (; place > 0 && ask < _asks[place - 1]; place--)
                (_asks[place], _won[place]) = (_asks[place - 1], _won[place - 1]);
            (_asks[place], _won[place]) = (ask, i);
        }

        return winners;
    }

    // The influence of all who don't commission goes to the winners, in proportion to their own.
    private void Hand(Situation situation, int k, ReadOnlySpan<int> winners)
    {
        var (pool, able) = (0.0, 0.0);
        foreach (var i in winners)
            able += situation.InitialInfluenceOn(i, k);
        foreach (var i in Commissioners)
            _shares[i] = situation.InitialInfluenceOn(i, k);
        foreach (var i in Providers)
        {
            pool += situation.InitialInfluenceOn(i, k);
            _shares[i] = 0;
        }

        foreach (var i in winners)
            _shares[i] = pool * situation.InitialInfluenceOn(i, k) / able;
        situation.SetInfluence(k, _shares);
    }

    private void Disappoint(Situation situation)
    {
        var behaviour = situation.Scenario.Behaviour;
        foreach (var i in Losers)
        {
            if (!situation.IsMember(i))
                continue;
            foreach (var j in Commissioners)
                situation.Disappoint(i, j, behaviour.LosingLoss * behaviour.TrustLoss);
        }
    }
}
