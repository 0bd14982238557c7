using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Collaboration.Strategies;

/// <summary>Going alone, z = p: then I rather do it myself (S1). What the others are measured against.</summary>
internal sealed class Autonomous : Strategy
{
    public override string Key => "autonomous";

    public override StrategyKind Kind => StrategyKind.Baseline;

    public override string Summary => "everybody goes alone: no agreements, everybody does what it would do by itself";

    public override bool HasExit => false;

    internal override bool IsIdle => true;

    public override void Coordinate(Situation situation)
    {
    }
}
