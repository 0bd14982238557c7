namespace SamenWerken.Sim.Strategies;

/// <summary>What kind of coordination a strategy is.</summary>
public enum StrategyKind
{
    /// <summary>No coordination by agreement.</summary>
    Baseline,

    /// <summary>From above: appeals and mandates.</summary>
    Vertical,

    /// <summary>By competition.</summary>
    Market,

    /// <summary>Between equals.</summary>
    Horizontal,

    /// <summary>Both.</summary>
    Hybrid,

    /// <summary>One strategy after another.</summary>
    Composite,
}

/// <summary>A way to coordinate: how agreements come about. One class in one file; found by its key, without registration.</summary>
public abstract class Strategy
{
    /// <summary>Key in files, tables and on the command line, e.g. <c>covenant</c>.</summary>
    public abstract string Key { get; }

    /// <summary>What kind of coordination it is.</summary>
    public abstract StrategyKind Kind { get; }

    /// <summary>How agreements come about, in one line.</summary>
    public abstract string Summary { get; }
}
