using System.Runtime.CompilerServices;
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

    internal Deciding(Situation situation)
    {
        _s = situation;
        Undoing = new Undoing(situation.Actors, situation.Ground.Stride);
        (_packages, _plans) = (new PackageDecisions(situation, Undoing), new PlanDecisions(situation, Undoing));
        Engaged = Quartet.Row(situation.Ground.Column);
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

    internal void Decide()
    {
        OnePlan = _s.Binding.Plans.Count == 1 && _s.Binding.Packages.Count == 0 && _s.Decider is null;
        Undoing.Begin(OnePlan);
        Quartet.Clear(Engaged);
        _packages.Decide(Engaged);
        var behaviour = _s.Scenario.Behaviour;
        if (behaviour.MandateClarity < 1)
            _packages.Overrule(behaviour.Overruling * (1 - behaviour.MandateClarity));
        _plans.Decide(Engaged);
    }
}
