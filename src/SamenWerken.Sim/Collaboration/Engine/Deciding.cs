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

    internal void Begin() => _plans.Begin();

    internal void Decide()
    {
        Undoing.Clear();
        Quartet.Clear(Engaged);
        _packages.Decide(Engaged);
        var behaviour = _s.Scenario.Behaviour;
        if (behaviour.MandateClarity < 1)
            _packages.Overrule(behaviour.Overruling * (1 - behaviour.MandateClarity));
        _plans.Decide(Engaged);
    }
}
