using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>
/// Step 3 of a round: each party keeps its side of each agreement or not, equation (6). All decisions use the same y and the
/// states before them.
/// </summary>
internal sealed class Deciding
{
    private readonly Situation _s;
    private readonly PackageDecisions _packages;
    private readonly PlanDecisions _plans;
    private readonly Place _engaged;

    internal Deciding(Situation situation)
    {
        _s = situation;
        Undoing = new Undoing(situation.Actors, situation.Ground.Stride);
        (_packages, _plans) = (new PackageDecisions(situation, Undoing), new PlanDecisions(situation, Undoing));
        Engaged = Quartet.Row(situation.Ground.Column);
        _engaged = new(Engaged);
    }

    internal Undoing Undoing { get; }

    /// <summary>1 for a party to any agreement, else 0.</summary>
    internal double[] Engaged { get; }

    /// <summary>
    /// A number that stays only while everybody is committed to the same, valued against the same: also where the only agreement is
    /// a plan that was made anew as it was. Those of other moments are odd, so that no two are taken for each other.
    /// </summary>
    internal long Commitments
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => OnePlan ? 2L * _plans.Content : 2L * _s.Binding.Committed.Version + 1;
    }

    /// <summary>Whether a joint plan was the only agreement when it was last decided, and nobody decides for itself: who does may change
    /// something while it is asked, after the plan was looked at.</summary>
    internal bool OnePlan { get; private set; }

    internal void Begin() => _plans.Begin();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Decide()
    {
        var (plans, packages) = (_s.Binding.Plans, _s.Binding.Packages);
        OnePlan = plans.Count == 1 && packages.Count == 0 && _s.Decider is null;
        Undoing.Begin(OnePlan);
        Disengage();
        if (packages.Count > 0)
        {
            _packages.Decide(Engaged);
            var behaviour = _s.Scenario.Behaviour;
            if (behaviour.MandateClarity < 1)
                _packages.Overrule(behaviour.Overruling * (1 - behaviour.MandateClarity));
        }

        if (plans.Count > 0)
            _plans.Decide(Engaged);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Disengage()
    {
        ref var engaged = ref _engaged.Start;
        var end = (nuint)(uint)_engaged.Length;
        for (nuint i = 0; i < end; i += Quartet.Width)
            Quartet.Store(Vector256<double>.Zero, ref engaged, i);
    }
}
