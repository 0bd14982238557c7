using SamenWerken.Sim.Situations;
using SamenWerken.Sim.Strategies;

namespace SamenWerken.Sim.Lab.Tests.Store;

/// <summary>A strategy that cannot be run to its end.</summary>
public sealed class Breaking : Strategy
{
    public override string Key => "breaking";

    public override StrategyKind Kind => StrategyKind.Composite;

    public override string Summary => "breaks off in round 2";

    public override void Coordinate(Situation situation)
    {
        if (situation.Round == 2)
            throw new InvalidOperationException("no more,\n\"really\"");
    }
}
