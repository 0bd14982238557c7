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
    private bool[] _commissions = [], _wins = [];
    private int[] _commissioners = [], _providers = [], _losers = [];
    private int _appointed, _lost, _held, _changes;

    public override string Key => "tender";

    public override StrategyKind Kind => StrategyKind.Market;

    public override string Summary => "a tender: commissioners set the terms, the cheapest able providers win the work on each issue";

    public override void Begin(Situation situation)
    {
        var n = situation.Actors;
        if (_commissions.Length != n)
        {
            (_commissions, _wins) = (new bool[n], new bool[n]);
            (_commissioners, _providers, _losers) = (new int[n], new int[n], new int[n]);
        }

        Appoint(situation);
    }

    public override void Coordinate(Situation situation)
    {
        var coordination = situation.Scenario.Coordination;
        if (situation.IsMoment(coordination.TenderPeriod * coordination.PlanEvery))
            Hold(situation);
        else if (_changes != situation.MembershipChanges)
            FindLosers(situation);
        if (_lost > 0) // few tenders leave a member without work
            situation.Frustrate(Losers, situation.Scenario.Behaviour.LosingFrustration);
        situation.ChargeMembers(coordination.TenderCost * coordination.MeetingCost);
    }

    public override bool MayLeave(Situation situation, int actor) => !_commissions[actor];

    private ReadOnlySpan<int> Commissioners => _commissioners.AsSpan(0, _appointed);

    private ReadOnlySpan<int> Providers => _providers.AsSpan(0, _providers.Length - _appointed);

    private ReadOnlySpan<int> Losers => _losers.AsSpan(0, _lost);

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
            _commissions[i] = (!named || situation.RoleOf(i) == Role.Commissioner) && left-- > 0;
            if (_commissions[i])
                _commissioners[_appointed++] = i;
            else
                _providers[provide++] = i;
        }
    }

    private void Hold(Situation situation)
    {
        var coordination = situation.Scenario.Coordination;
        _held = situation.Round;
        situation.LapsePlans();
        var draft = situation.NewDraft();
        SetTerms(situation, draft, coordination.TenderTerms);
        situation.HoldTender(draft, Providers, coordination.Winners, coordination.Capability);
        for (var i = 0; i < situation.Actors; i++)
        {
            _wins[i] = situation.IsMember(i) && !draft.IsFree(i);
            if (!_wins[i])
                continue;
            draft.Invite(i);
            draft.Consent(i);
        }

        situation.PutInForce(draft, coordination.TenderFine * coordination.Fine, Key);
        FindLosers(situation);
        Disappoint(situation);
    }

    private void SetTerms(Situation situation, Draft draft, double need)
    {
        var commissioners = Commissioners;
        for (var k = 0; k < situation.Issues; k++)
        {
            var sum = 0.0;
            foreach (var i in commissioners)
                sum += situation.Position(i, k);
            draft.Aim(k, Math.Clamp(need * situation.PerceivedNeed(k) + (1 - need) * (sum / commissioners.Length), 0, 1));
        }
    }

    // Member providers that won nothing. Who became a member after the tender counts as one of them, a former winner included.
    private void FindLosers(Situation situation)
    {
        (_changes, _lost) = (situation.MembershipChanges, 0);
        foreach (var i in Providers)
        {
            _losers[_lost] = i; // counts if it lost; the next is written over it if not
            _lost += situation.IsMember(i) & (!_wins[i] | situation.MemberSince(i) > _held) ? 1 : 0;
        }
    }

    private void Disappoint(Situation situation)
    {
        var behaviour = situation.Scenario.Behaviour;
        foreach (var i in Losers)
        {
            foreach (var j in Commissioners)
                situation.Disappoint(i, j, behaviour.LosingLoss * behaviour.TrustLoss);
        }
    }
}
