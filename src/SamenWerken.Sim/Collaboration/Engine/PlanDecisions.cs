using System.Numerics;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Collaboration.Agreements;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>Whether the parties of each joint plan keep their sides, equation (6), four actors at once.</summary>
internal sealed class PlanDecisions(Situation situation, Undoing undoing)
{
    private readonly Situation _s = situation;
    private readonly PlanWorth _worth = new(situation);
    private readonly PlanLuck _luck = new(situation);
    private readonly double[] _guilt = Quartet.Row(situation.Ground.Column), _due = Quartet.Row(situation.Ground.Column);
    private readonly double[] _balance = Quartet.Row(situation.Ground.Column);
    private readonly uint[] _breaking = new uint[situation.Ground.Column / Quartet.Width]; // a bit for each of four
    private readonly double _steepness = situation.Scenario.Behaviour.KeepSteepness;

    internal void Begin() => _worth.Forget();

    internal void Decide(double[] engaged)
    {
        for (var place = 0; place < _s.Binding.Plans.Count; place++)
        {
            var plan = _s.Binding.Plans[place];
            _worth.Compute(plan);
            _worth.Judge(plan);
            for (var i = 0; i < plan.Keeps.Length; i++)
                plan.Keeps[i] = plan.Party[i];
            _s.Accounts.Tally.Sides += plan.Parties;
            _s.Accounts.Tally.Kept += plan.Parties;
            Weigh(plan, place, engaged);
            Break(plan, place);
            if (_s.Scenario.Behaviour.MandateClarity < 1)
                Overrule(plan, place);
        }
    }

    // All are decided before the first breaks, since a processor that guesses wrongly who breaks begins anew with what it had begun of the
    // next. Luck below any probability keeps a lane without a party.
    private void Weigh(Plan plan, int number, double[] engaged)
    {
        var (behaviour, coordination, luck) = (_s.Scenario.Behaviour, _s.Scenario.Coordination, _luck.Of(number));
        var (fine, monitoring) = (Vector256.Create(plan.Enforcement * coordination.Detection), Vector256.Create(coordination.Monitoring));
        var (bound, willing, cynicism, cost) = (plan.Bound, plan.Willing, _s.States.Cynicism, _s.Accounts.Cost);
        var (consciences, needs, guilts, dues, row) = (_s.World.Conscience, _s.World.AutonomyNeed, _guilt, _due, luck.Row);
        for (var i = 0; i < _s.Ground.Column; i += Quartet.Width)
        {
            var (one, party) = (Vector256<double>.One, Quartet.Load(bound, i));
            Quartet.Store(Quartet.Larger(Quartet.Load(engaged, i), party), engaged, i);
            var conscience = Quartet.Load(consciences, i) * Quartet.Load(willing, i) * Keeping.Uncrowded(
                behaviour.Crowding, Quartet.Load(needs, i), plan.Enforcement, behaviour.CrowdingHalf);
            var (due, guilt) = (fine * Quartet.Load(_worth.Size, i) * party, conscience * Quartet.Load(_worth.Disappointed, i));
            Quartet.Store(due, dues, i);
            Quartet.Store(guilt, guilts, i);
            Quartet.Store(Quartet.Load(cost, i) + monitoring * due, cost, i);
            var uniform = Vector256.ConditionalSelect(Vector256.Equals(party, one), Quartet.Load(row, luck.At + i), -one);
            var balance = Keeping.Balance(
                one - Quartet.Load(cynicism, i), Quartet.Load(_worth.Stake, i), guilt, due, Quartet.Load(_worth.Temptation, i));
            Quartet.Store(balance, _balance, i);
            var kept = Keeping.Kept(Vector256.Create(_steepness) * balance, uniform).ExtractMostSignificantBits();
            _breaking[i / Quartet.Width] = ~kept & Quartet.Every;
        }
    }

    private void Break(Plan plan, int number)
    {
        for (var i = 0; i < _s.Ground.Column; i += Quartet.Width)
        {
            var broken = _breaking[i / Quartet.Width];
            if (_s.Decider is { } decider)
                broken = Ask(decider, plan, number, i, broken);
            for (; broken != 0; broken &= broken - 1)
                Break(plan, i + BitOperations.TrailingZeroCount(broken), overruled: false);
        }
    }

    // Parties that are decided for keep or break as they say.
    private uint Ask(Decider decider, Plan plan, int number, int at, uint broken)
    {
        for (var lane = 0; lane < Quartet.Width && at + lane < _s.Actors; lane++)
        {
            var i = at + lane;
            if (!plan.Party[i] || !decider.Decides(i))
                continue;
            var promise = new Promise(
                i, number, -1, _worth.Temptation[i], _worth.Stake[i], _guilt[i], _due[i], Keeping.Probability(_steepness * _balance[i]));
            if (decider.Keeps(_s, promise) is { } keeps)
                broken = keeps ? broken & ~(1u << lane) : broken | (1u << lane);
        }

        return broken;
    }

    private void Break(Plan plan, int i, bool overruled)
    {
        plan.Keeps[i] = false;
        _s.Accounts.Tally.Kept--;
        _s.Accounts.Cost[i] += _due[i];
        undoing.Undo(i, plan.Moves, i * _s.Ground.Stride);
        if (_s.IsTold)
            _s.Tell(new Broke(i, -1, -1, _worth.Temptation[i], _worth.Stake[i], _guilt[i], Probability(i), overruled));
    }

    private double Probability(int i) => Keeping.Probability(
        _steepness * Keeping.Balance(1 - _s.States.Cynicism[i], _worth.Stake[i], _guilt[i], _due[i], _worth.Temptation[i]));

    // MandateClarity (section 7): what a representative keeps, the organisation at home may overrule.
    private void Overrule(Plan plan, int number)
    {
        var draws = _s.Address(Purposes.OverrulingPlan, (ulong)number);
        var chance = _s.Scenario.Behaviour.Overruling * (1 - _s.Scenario.Behaviour.MandateClarity);
        for (var i = 0; i < _s.Actors; i++)
        {
            if (draws.Happens(chance) && plan.Keeps[i])
                Break(plan, i, overruled: true);
        }
    }
}
