using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Collaboration.Strategies;

namespace SamenWerken.Sim.Tests.Strategies;

/// <summary>Does nothing, and breaks off in a few replications of the one scenario that has an actor at <see cref="Trap"/>.</summary>
internal sealed class Fragile : Strategy
{
    public const double Trap = 0.987654321;

    public override string Key => "fragile";

    public override StrategyKind Kind => StrategyKind.Composite;

    public override string Summary => "nobody does anything, now and then not even that";

    public override void Coordinate(Situation situation)
    {
        if (situation.Position(0, 0) == Trap && situation.Position(1, 0) > 0.93)
            throw new InvalidOperationException("not even that");
    }
}
