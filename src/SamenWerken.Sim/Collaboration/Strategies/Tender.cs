using System.Numerics;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Collaboration.Agreements;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Strategies;

/// <summary>
/// The tender: every 4E rounds commissioners set x = ½ q̂ + ½ their mean ideal; on each issue the two member providers that are
/// able (h ≥ Capability) and ask least, s |x − p| / h, take over the influence of all who don't commission, and commit to it with
/// the commissioners. Providers that win nothing trust the commissioners less and are frustrated until the next tender.
/// </summary>
internal sealed class Tender : Strategy
{
    private bool[] _commissioner = [], _winner = [];
    private int[] _won = [], _commissioners = [], _providers = [], _winners = [];
    private int _appointed, _held, _lost, _moves;

    // Rows by actor: asks from the cheapest on, h that is handed out, and masks: who provides, who can win, who won nothing.
    private double[] _asks = [], _shares = [], _provides = [], _bids = [], _loses = [];

    public override string Key => "tender";

    public override StrategyKind Kind => StrategyKind.Market;

    public override string Summary => "a tender: commissioners set the terms, the cheapest able providers win the work on each issue";

    public override void Begin(Situation situation)
    {
        var n = situation.Actors;
        if (_winner.Length != n)
        {
            (_commissioner, _winner) = (new bool[n], new bool[n]);
            (_commissioners, _providers, _winners, _won) = (new int[n], new int[n], new int[n], new int[n]);
            var column = situation.Ground.Column;
            (_asks, _shares, _provides) = (Quartet.Row(column), Quartet.Row(column), Quartet.Row(column));
            (_bids, _loses) = (Quartet.Row(column), Quartet.Row(column));
        }

        Array.Clear(_winner);
        Appoint(situation);
        Divide(situation);
    }

    public override void Coordinate(Situation situation)
    {
        var coordination = situation.Scenario.Coordination;
        if (situation.IsMoment(coordination.TenderPeriod * coordination.PlanEvery))
            Hold(situation);
        if (situation.States.Moves != _moves)
            Return(situation);
        situation.FrustrateMembers(_loses, situation.Scenario.Behaviour.LosingFrustration);
        situation.ChargeMembers(coordination.TenderCost * coordination.MeetingCost);
    }

    public override bool MayLeave(Situation situation, int actor) => !_commissioner[actor];

    private ReadOnlySpan<int> Commissioners => _commissioners.AsSpan(0, _appointed);

    private ReadOnlySpan<int> Providers => _providers.AsSpan(0, _providers.Length - _appointed);

    private ReadOnlySpan<int> Winners => _winners.AsSpan(0, _providers.Length - _appointed - _lost);

    // The providers, by whether they won anything.
    private void Divide(Situation situation)
    {
        (_lost, _moves) = (0, situation.States.Moves);
        var won = 0;
        foreach (var i in Providers)
        {
            _loses[i] = _winner[i] ? 0 : Quartet.All;
            if (_winner[i])
                _winners[won++] = i;
            else
                _lost++;
        }
    }

    // Who became a member after the tender counts as one that won nothing, a former winner included. Nobody does while nobody came or
    // went.
    private void Return(Situation situation)
    {
        _moves = situation.States.Moves;
        foreach (var i in Winners)
        {
            if (situation.MemberSince(i) > _held)
                _loses[i] = Quartet.All;
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
            (_provides[i], _loses[i]) = (_commissioner[i] ? 0 : Quartet.All, 0);
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
        var draft = situation.NewDraft();
        foreach (var i in Providers)
        {
            _bids[i] = situation.IsMember(i) ? Quartet.All : 0;
            draft.Exclude(i);
        }

        for (var k = 0; k < situation.Issues; k++)
            Award(situation, draft, k, Terms(situation, k));
        situation.Redivided();
        Divide(situation);
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
        var sum = 0.0;
        foreach (var i in Commissioners)
            sum += situation.Position(i, issue);
        var need = situation.Scenario.Coordination.TenderTerms;
        return Math.Clamp(need * situation.PerceivedNeed(issue) + (1 - need) * (sum / _appointed), 0, 1);
    }

    private void Award(Situation situation, Draft draft, int k, double terms)
    {
        draft.Aim(k, terms);
        var won = _won.AsSpan(0, Compare(situation, k, terms));
        if (won.IsEmpty)
            return;
        foreach (var i in won)
        {
            _winner[i] = true;
            draft.Bind(i, k);
        }

        Hand(situation, k, won);
        if (situation.IsTold)
            situation.Tell(new TenderWon(k, won.ToArray()));
    }

    // Who of the able ask least, s |x − p| / h, from the cheapest on, ties by index; how many they are.
    private int Compare(Situation situation, int k, double target)
    {
        var (winners, most) = (0, situation.Scenario.Coordination.Winners);
        var capability = Vector256.Create(situation.Scenario.Coordination.Capability);
        var influences = situation.InitialInfluencesOn(k);
        for (var four = 0; four < _bids.Length; four += Quartet.Width)
        {
            var shares = Quartet.Load(influences.Row, influences.At + four);
            var able = Vector256.GreaterThanOrEqual(shares, capability) & Vector256.GreaterThan(shares, Vector256<double>.Zero)
                & Quartet.Load(_bids, four);
            for (var left = able.ExtractMostSignificantBits(); left != 0; left &= left - 1)
            {
                var i = four + BitOperations.TrailingZeroCount(left);
                var ask = situation.Salience(i, k) * Math.Abs(target - situation.Position(i, k)) / influences.Row[influences.At + i];
                if (!(ask < (winners < most ? double.PositiveInfinity : _asks[most - 1])))
                    continue;
                var place = winners < most ? winners++ : most - 1;
                for (; place > 0 && ask < _asks[place - 1]; place--)
                    (_asks[place], _won[place]) = (_asks[place - 1], _won[place - 1]);
                (_asks[place], _won[place]) = (ask, i);
            }
        }

        return winners;
    }

    // The influence of all who don't commission goes to the winners, in proportion to their own.
    private void Hand(Situation situation, int k, ReadOnlySpan<int> winners)
    {
        var (pool, able, (influences, at)) = (0.0, 0.0, situation.InitialInfluencesOn(k));
        foreach (var i in winners)
            able += influences[at + i];
        foreach (var i in Providers)
            pool += influences[at + i];
        for (var four = 0; four < _shares.Length; four += Quartet.Width)
            Quartet.Store(Vector256.AndNot(Quartet.Load(influences, at + four), Quartet.Load(_provides, four)), _shares, four);
        foreach (var i in winners)
            Quartet.Set(_shares, i, pool * influences[at + i] / able);
        situation.Divide(k, _shares);
    }

    private void Disappoint(Situation situation)
    {
        var behaviour = situation.Scenario.Behaviour;
        foreach (var i in Providers)
        {
            if (_winner[i] || !situation.IsMember(i))
                continue;
            foreach (var j in Commissioners)
                situation.Disappoint(i, j, behaviour.LosingLoss * behaviour.TrustLoss);
        }
    }
}
