using SamenWerken.Sim.Numbers;
using SamenWerken.Sim.Collaboration.Agreements;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Collaboration.Strategies;

/// <summary>
/// The tender: every 4E rounds commissioners set x = ½ q̂ + ½ their mean ideal; on each issue the two member providers that ask
/// least for it take over the influence of all providers, and commit to it with the commissioners. Providers that win nothing
/// trust the commissioners less and are frustrated until the next tender.
/// </summary>
internal sealed class Tender : Strategy
{
    private const int Periods = 4;
    private const double FineShare = 0.6;
    private const double AskFloor = 0.05;
    private const double ShareFloor = 1e-6;
    private const double LoserFrustration = 0.1;

    private bool[] _commissioner = [], _bids = [], _wins = [], _loser = [];

    public override string Key => "tender";

    public override StrategyKind Kind => StrategyKind.Market;

    public override string Summary => "a tender: commissioners set the terms, the cheapest providers win the work on each issue";

    public override void Begin(Situation situation)
    {
        if (_commissioner.Length != situation.Actors)
            (_commissioner, _bids, _wins, _loser) = (new bool[situation.Actors], new bool[situation.Actors], new bool[situation.Actors], new bool[situation.Actors]);
        Array.Clear(_loser);
        Appoint(situation);
    }

    public override void Coordinate(Situation situation)
    {
        if (situation.IsMoment(Periods * situation.Scenario.Coordination.PlanEvery))
            Hold(situation);
        for (var i = 0; i < situation.Actors; i++)
        {
            if (_loser[i] && situation.Member[i])
                situation.Frustrate(i, LoserFrustration);
        }

        situation.ChargeMembers(situation.Scenario.Coordination.MeetingCost);
    }

    public override bool MayLeave(Situation situation, int actor) => !_commissioner[actor];

    // The first actors with the role of commissioner; the first of all where nobody has it. Providers are the parties among the rest.
    private void Appoint(Situation situation)
    {
        var role = situation.World.TenderRole;
        var named = Array.IndexOf(role, Role.Commissioner) >= 0;
        var left = situation.Scenario.Coordination.Commissioners;
        for (var i = 0; i < situation.Actors; i++)
        {
            _commissioner[i] = (!named || role[i] == Role.Commissioner) && left-- > 0;
            _bids[i] = !_commissioner[i] && role[i] == Role.Party;
        }
    }

    private void Hold(Situation situation)
    {
        situation.LapsePlans();
        situation.ResetInfluence();
        var draft = situation.NewDraft();
        SetTerms(situation, draft);
        Array.Clear(_wins);
        for (var k = 0; k < situation.Issues; k++)
            Award(situation, draft, k);
        situation.InfluenceChanged();
        for (var i = 0; i < situation.Actors; i++)
        {
            if (!situation.Member[i] || !(_commissioner[i] || _wins[i]))
            {
                draft.LeaveOut(i);
                continue;
            }

            draft.Invite(i);
            draft.Consent(i);
        }

        if (draft.Invited.AsSpan().Contains(true))
            situation.PutInForce(draft, FineShare * situation.Scenario.Coordination.Fine, Key);
        Disappoint(situation);
    }

    private void SetTerms(Situation situation, Draft draft)
    {
        for (var k = 0; k < situation.Issues; k++)
        {
            var (sum, count) = (0.0, 0);
            for (var i = 0; i < situation.Actors; i++)
            {
                if (!_commissioner[i])
                    continue;
                sum += situation.Position(i, k);
                count++;
            }

            draft.Aim(k, Octet.Clip((situation.PerceivedNeed(k) + sum / count) / 2));
        }
    }

    private void Award(Situation situation, Draft draft, int k)
    {
        var first = Cheapest(situation, draft, k, -1);
        var second = first >= 0 ? Cheapest(situation, draft, k, first) : -1;
        for (var i = 0; i < situation.Actors; i++)
        {
            if (!_commissioner[i] && i != first && i != second)
                draft.Exclude(i, k);
        }

        if (first < 0)
            return;
        Hand(situation, k, first, second);
        _wins[first] = true;
        if (second >= 0)
            _wins[second] = true;
        if (situation.Story is not null)
            situation.Tell(new TenderWon(k, second < 0 ? [first] : [first, second]));
    }

    // Lowest s |x − p| / (0.05 + h), ties by index; −1 where no provider is left.
    private int Cheapest(Situation situation, Draft draft, int k, int except)
    {
        var (cheapest, lowest) = (-1, double.PositiveInfinity);
        for (var i = 0; i < situation.Actors; i++)
        {
            if (!_bids[i] || !situation.Member[i] || i == except)
                continue;
            var cell = i * situation.Stride + k;
            var ask = situation.World.Salience[cell] * Math.Abs(draft.Target[k] - situation.Ideal[cell])
                / (AskFloor + situation.World.Influence[cell]);
            if (ask < lowest)
                (cheapest, lowest) = (i, ask);
        }

        return cheapest;
    }

    private void Hand(Situation situation, int k, int first, int second)
    {
        var (h, stride) = (situation.Influence, situation.Stride);
        var firstShare = h[first * stride + k] + ShareFloor;
        var secondShare = second < 0 ? 0 : h[second * stride + k] + ShareFloor;
        var pool = 0.0;
        for (var i = 0; i < situation.Actors; i++)
        {
            if (!_bids[i])
                continue;
            pool += h[i * stride + k];
            h[i * stride + k] = 0;
        }

        h[first * stride + k] = pool * firstShare / (firstShare + secondShare);
        if (second >= 0)
            h[second * stride + k] = pool * secondShare / (firstShare + secondShare);
    }

    private void Disappoint(Situation situation)
    {
        for (var i = 0; i < situation.Actors; i++)
        {
            _loser[i] = situation.Member[i] && _bids[i] && !_wins[i];
            if (!_loser[i])
                continue;
            for (var j = 0; j < situation.Actors; j++)
            {
                ref var trust = ref situation.TrustIn[j * situation.Column + i];
                if (_commissioner[j])
                    trust = TrustLearning.Lost(trust, situation.Behaviour.TrustLoss / 2);
            }
        }

        situation.TrustChanged = true;
    }
}
