using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Collaboration.Strategies;

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

/// <summary>A strategy whose exception cannot tell itself.</summary>
public sealed class Throwing : Strategy
{
    public override string Key => "throwing";

    public override StrategyKind Kind => StrategyKind.Composite;

    public override string Summary => "throws what throws";

    public override void Coordinate(Situation situation) => throw new Unreadable();

    private sealed class Unreadable : Exception
    {
        public override string Message => throw new InvalidOperationException("no message");
    }
}

/// <summary>A strategy whose exception tells what is no line of text.</summary>
public sealed class Odd : Strategy
{
    public override string Key => "odd";

    public override StrategyKind Kind => StrategyKind.Composite;

    public override string Summary => "throws odd text";

    public override void Coordinate(Situation situation) => throw new InvalidDataException("a\0b\ud800c\td");
}

/// <summary>A strategy that takes its time.</summary>
public sealed class Dawdling : Strategy
{
    public override string Key => "dawdling";

    public override StrategyKind Kind => StrategyKind.Composite;

    public override string Summary => "waits";

    public override void Coordinate(Situation situation) => Thread.Sleep(15);
}
