using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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
    private readonly Place _cost = new(situation.Accounts.Cost);
    private readonly uint[] _breaking = new uint[situation.Ground.Column / Quartet.Width]; // a bit for each of four
    private readonly double _steepness = situation.Scenario.Behaviour.KeepSteepness;

    /// <summary>What the last plan was decided on, see <see cref="PlanLoss.Content"/>.</summary>
    internal int Content => _worth.Content;

    internal void Begin() => _worth.Forget();

    internal void Decide(double[] engaged)
    {
        var (overruling, plans) = (_s.Scenario.Behaviour.MandateClarity < 1, _s.Binding.Plans);
        ref var tally = ref _s.Accounts.Tally;
        for (var place = 0; place < plans.Count; place++)
        {
            var plan = plans[place];
            _worth.Judge(plan);
            tally.Sides += plan.Parties;
            tally.Kept += plan.Parties;
            var any = Weigh(plan, place, engaged);
            if (_s.Decider is { } decider)
                any = Ask(decider, plan, place);
            if (any != 0)
                Break(plan);
            if (overruling)
                Overrule(plan, place);
        }
    }

    // All are decided before the first breaks, since a processor that guesses wrongly who breaks begins anew with what it had begun of the
    // next; 0 if nobody does. Luck below any probability keeps a lane without a party.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Weigh(Plan plan, int number, double[] engaged)
    {
        var (one, any, (luck, luckAt)) = (Vector256<double>.One, 0u, _luck.Of(number));
        var byLuck = Quartet.Mask(_s.Decider is null);
        var future = Vector256.Create(_s.Scenario.Behaviour.ShadowOfFuture * Keeping.Attention(plan.Parties));
        var (monitoring, steepness) = (Vector256.Create(_s.Scenario.Coordination.Monitoring), Vector256.Create(_steepness));
        ref var minds = ref _worth.Minds;
        ref var keeping = ref Quartet.Start(plan.Keeping);
        ref var cost = ref _cost.Start;
        ref var engagements = ref Quartet.Start(engaged);
        ref var draws = ref Quartet.Start(luck, (uint)luckAt);
        ref var breaking = ref MemoryMarshal.GetArrayDataReference(_breaking);
        for (nuint i = 0; i < (uint)engaged.Length; i += Quartet.Width)
        {
            var (party, due) = (Quartet.Load(ref minds, PlanWorth.Party), Quartet.Load(ref minds, PlanWorth.Due));
            Quartet.Store(Quartet.Larger(Quartet.Load(ref engagements, i), party), ref engagements, i);
            var stake = future * Quartet.Load(ref minds, PlanWorth.Stake);
            var guilt = Quartet.Load(ref minds, PlanWorth.Inner) * Quartet.Load(ref minds, PlanWorth.Disappointed);
            Quartet.Store(stake, ref minds, PlanWorth.Stake);
            Quartet.Store(guilt, ref minds, PlanWorth.Guilt);
            var balance = Keeping.Balance(
                Quartet.Load(ref minds, PlanWorth.Faith), stake, guilt, due, Quartet.Load(ref minds, PlanWorth.Temptation));
            var uniform = Vector256.ConditionalSelect(Vector256.Equals(party, one), Quartet.Load(ref draws, i), -one);
            var kept = Keeping.Kept(steepness * balance, uniform);
            var broken = ~kept.ExtractMostSignificantBits() & Quartet.Every;
            var breaks = Vector256.AndNot(byLuck, kept);
            Quartet.Store(Vector256.AndNot(party, breaks), ref keeping, i);
            Quartet.Store(Quartet.Load(ref cost, i) + monitoring * due + (due & breaks), ref cost, i);
            breaking = broken;
            breaking = ref Unsafe.Add(ref breaking, 1);
            any |= broken;
            minds = ref Quartet.After(ref minds, PlanWorth.Mind);
        }

        return any;
    }

    private void Break(Plan plan)
    {
        var (kept, stride) = (_s.Accounts.Tally.Kept, _s.Ground.Stride);
        for (var four = 0; four < _breaking.Length; four++)
        {
            for (var broken = _breaking[four]; broken != 0; broken &= broken - 1, kept--)
            {
                var i = four * Quartet.Width + BitOperations.TrailingZeroCount(broken);
                undoing.Undo(i, plan.Moves, i * stride);
                if (_s.IsTold)
                    Tell(i, overruled: false);
            }
        }

        _s.Accounts.Tally.Kept = kept;
    }

    // Parties that are decided for keep or break as they say; 0 if nobody breaks.
    private uint Ask(Decider decider, Plan plan, int number)
    {
        var any = 0u;
        for (var i = 0; i < _s.Actors; i++)
        {
            ref var broken = ref _breaking[i / Quartet.Width];
            var lane = 1u << i % Quartet.Width;
            if (plan.Party[i] && decider.Decides(i) && decider.Keeps(_s, Asked(i, number)) is { } keeps)
                broken = keeps ? broken & ~lane : broken | lane;
            if ((broken & lane) != 0)
                Pay(plan, i);
            any |= broken;
        }

        return any;
    }

    private Promise Asked(int i, int number) => new(
        i, number, -1, _worth.Of(PlanWorth.Temptation, i), _worth.Of(PlanWorth.Stake, i), _worth.Of(PlanWorth.Guilt, i),
        _worth.Of(PlanWorth.Due, i), Probability(i));

    // What is broken otherwise than by luck: it is not kept, and costs a fine.
    private void Pay(Plan plan, int i)
    {
        Quartet.Set(plan.Keeping, i, 0);
        Quartet.Set(_s.Accounts.Cost, i, _s.Accounts.Cost[i] + _worth.Of(PlanWorth.Due, i));
    }

    private void Tell(int i, bool overruled) => _s.Tell(new Broke(
        i, -1, -1, _worth.Of(PlanWorth.Temptation, i), _worth.Of(PlanWorth.Stake, i), _worth.Of(PlanWorth.Guilt, i), Probability(i),
        overruled));

    private double Probability(int i) => Keeping.Probability(_steepness * Keeping.Balance(
        _worth.Of(PlanWorth.Faith, i), _worth.Of(PlanWorth.Stake, i), _worth.Of(PlanWorth.Guilt, i), _worth.Of(PlanWorth.Due, i),
        _worth.Of(PlanWorth.Temptation, i)));

    // MandateClarity (section 7): what a representative keeps, the organisation at home may overrule.
    private void Overrule(Plan plan, int number)
    {
        var draws = _s.Address(Purposes.OverrulingPlan, (ulong)number);
        var chance = _s.Scenario.Behaviour.Overruling * (1 - _s.Scenario.Behaviour.MandateClarity);
        for (var i = 0; i < _s.Actors; i++)
        {
            if (!draws.Happens(chance) || !plan.Kept(i))
                continue;
            Pay(plan, i);
            undoing.Undo(i, plan.Moves, i * _s.Ground.Stride);
            _s.Accounts.Tally.Kept--;
            if (_s.IsTold)
                Tell(i, overruled: true);
        }
    }
}
