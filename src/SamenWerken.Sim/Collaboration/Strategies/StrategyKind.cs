namespace SamenWerken.Sim.Collaboration.Strategies;

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
