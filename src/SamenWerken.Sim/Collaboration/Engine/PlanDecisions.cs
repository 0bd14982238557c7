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
            Quartet.Copy(plan.Bound, plan.Keeping);
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
        var (behaviour, coordination, (luck, luckAt)) = (_s.Scenario.Behaviour, _s.Scenario.Coordination, _luck.Of(number));
        var (one, fine, monitoring) = (
            Vector256<double>.One, Vector256.Create(plan.Enforcement * coordination.Detection), Vector256.Create(coordination.Monitoring));
        var (crowding, control) = (
            Vector256.Create(behaviour.Crowding), Vector256.Create(Keeping.Control(plan.Enforcement, behaviour.CrowdingHalf)));
        ref var bound = ref Quartet.Start(plan.Bound);
        ref var willing = ref Quartet.Start(plan.Willing);
        ref var consciences = ref Quartet.Start(_s.World.Conscience);
        ref var needs = ref Quartet.Start(_s.World.AutonomyNeed);
        ref var cynicism = ref Quartet.Start(_s.States.Cynicism);
        ref var cost = ref Quartet.Start(_s.Accounts.Cost);
        ref var engagements = ref Quartet.Start(engaged);
        ref var draws = ref Quartet.Start(luck, (uint)luckAt);
        for (nuint i = 0; i < (uint)engaged.Length; i += Quartet.Width)
        {
            var party = Quartet.Load(ref bound, i);
            Quartet.Store(Quartet.Larger(Quartet.Load(ref engagements, i), party), ref engagements, i);
            var uncrowded = Keeping.Uncrowded(crowding, Quartet.Load(ref needs, i), control);
            var conscience = Quartet.Load(ref consciences, i) * Quartet.Load(ref willing, i) * uncrowded;
            var (due, guilt) = (fine * Quartet.Load(_worth.Size, (int)i) * party, conscience * Quartet.Load(_worth.Disappointed, (int)i));
            Quartet.Store(due, _due, (int)i);
            Quartet.Store(guilt, _guilt, (int)i);
            Quartet.Store(Quartet.Load(ref cost, i) + monitoring * due, ref cost, i);
            var balance = Keeping.Balance(
                one - Quartet.Load(ref cynicism, i), Quartet.Load(_worth.Stake, (int)i), guilt, due,
                Quartet.Load(_worth.Temptation, (int)i));
            Quartet.Store(balance, _balance, (int)i);
            var uniform = Vector256.ConditionalSelect(Vector256.Equals(party, one), Quartet.Load(ref draws, i), -one);
            var kept = Keeping.Kept(Vector256.Create(_steepness) * balance, uniform).ExtractMostSignificantBits();
            _breaking[i / Quartet.Width] = ~kept & Quartet.Every;
        }
    }

    private void Break(Plan plan, int number)
    {
        for (var i = 0; i < _s.Ground.Column; i += Quartet.Width)
        {
            var broken = _breaking[(uint)i / Quartet.Width];
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
        Quartet.Set(plan.Keeping, i, 0);
        _s.Accounts.Tally.Kept--;
        Quartet.Set(_s.Accounts.Cost, i, _s.Accounts.Cost[i] + _due[i]);
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
            if (draws.Happens(chance) && plan.Kept(i))
                Break(plan, i, overruled: true);
        }
    }
}
