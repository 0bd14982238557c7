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
    private readonly Sides _sides = Room(situation.Ground.Column);
    private readonly double _steepness = situation.Scenario.Behaviour.KeepSteepness;

    internal void Begin() => _worth.Forget();

    internal void Decide(double[] engaged)
    {
        for (var place = 0; place < _s.Binding.Plans.Count; place++)
        {
            var plan = _s.Binding.Plans[place];
            Weigh(plan, place, engaged);
            for (var i = 0; _s.Decider is not null && i < _s.Actors; i++)
                _sides.Ask(_s.Decider, _s, i, i, place, partner: -1, _steepness);
            plan.Party.CopyTo(plan.Keeps, 0);
            _s.Accounts.Tally.Sides += plan.Parties;
            _s.Accounts.Tally.Kept += plan.Parties;
            for (var at = 0; at < _s.Ground.Column; at += Quartet.Width)
            {
                for (var broken = _sides.Breaks(at, _steepness); broken != 0; broken &= broken - 1)
                    Break(plan, at + BitOperations.TrailingZeroCount(broken), overruled: false);
            }

            if (_s.Scenario.Behaviour.MandateClarity < 1)
                Overrule(plan, place);
        }
    }

    private static Sides Room(int lanes)
    {
        var sides = new Sides();
        sides.Fit(lanes);
        return sides;
    }

    private void Weigh(Plan plan, int number, double[] engaged)
    {
        _worth.Compute(plan);
        _worth.Judge(plan);
        var (behaviour, coordination, luck) = (_s.Scenario.Behaviour, _s.Scenario.Coordination, _luck.Of(number));
        var fine = Vector256.Create(plan.Enforcement * coordination.Detection);
        for (var i = 0; i < _s.Ground.Column; i += Quartet.Width)
        {
            var (one, party) = (Vector256<double>.One, Quartet.Load(plan.Bound, i));
            Quartet.Store(Quartet.Larger(Quartet.Load(engaged, i), party), engaged, i);
            var conscience = Quartet.Load(_s.World.Conscience, i) * Quartet.Load(plan.Willing, i) * Keeping.Uncrowded(
                behaviour.Crowding, Quartet.Load(_s.World.AutonomyNeed, i), plan.Enforcement, behaviour.CrowdingHalf);
            var due = fine * Quartet.Load(_worth.Size, i) * party;
            Quartet.Store(one - Quartet.Load(_s.States.Cynicism, i), _sides.Faith, i);
            Quartet.Store(Quartet.Load(_worth.Temptation, i), _sides.Temptation, i);
            Quartet.Store(Quartet.Load(_worth.Stake, i), _sides.Stake, i);
            Quartet.Store(conscience * Quartet.Load(_worth.Disappointed, i), _sides.Guilt, i);
            Quartet.Store(due, _sides.Due, i);
            Quartet.Store(Quartet.Load(_s.Accounts.Cost, i) + Vector256.Create(coordination.Monitoring) * due, _s.Accounts.Cost, i);
            var uniform = Quartet.Load(luck.Row, luck.At + i);
            Quartet.Store(Vector256.ConditionalSelect(Vector256.Equals(party, one), uniform, -one), _sides.Luck, i);
        }
    }

    private void Break(Plan plan, int i, bool overruled)
    {
        plan.Keeps[i] = false;
        _s.Accounts.Tally.Kept--;
        _s.Accounts.Cost[i] += _sides.Due[i];
        undoing.Undo(i, plan.Moves, i * _s.Ground.Stride);
        if (_s.IsTold)
        {
            _s.Tell(new Broke(
                i, -1, -1, _sides.Temptation[i], _sides.Stake[i], _sides.Guilt[i], _sides.Probability(i, _steepness), overruled));
        }
    }

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
