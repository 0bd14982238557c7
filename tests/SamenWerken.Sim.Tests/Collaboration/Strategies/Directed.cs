using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Collaboration.Strategies;

namespace SamenWerken.Sim.Tests.Strategies;

/// <summary>Does in each round what a test says, on the test's own thread; anywhere else nothing.</summary>
internal sealed class Directed : Strategy
{
    [ThreadStatic]
    private static Action<Situation>? _deeds;

    public static Action<Situation>? Deeds { get => _deeds; set => _deeds = value; }

    public override string Key => "directed";

    public override StrategyKind Kind => StrategyKind.Composite;

    public override string Summary => "nobody does anything, but what it is told to";

    public override void Coordinate(Situation situation) => Deeds?.Invoke(situation);
}
