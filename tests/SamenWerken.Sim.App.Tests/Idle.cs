using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Collaboration.Strategies;

namespace SamenWerken.Sim.App.Tests;

/// <summary>A strategy from outside the library.</summary>
public sealed class Idle : Strategy
{
    public override string Key => "idle";

    public override StrategyKind Kind => StrategyKind.Composite;

    public override string Summary => "nobody does anything";

    public override void Coordinate(Situation situation)
    {
    }
}
