using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Collaboration.Scenarios;

/// <summary>Settings of the composite strategy <c>phased</c>.</summary>
public sealed record Phases
{
    /// <summary>Key of the strategy to begin with.</summary>
    [Meaning("key of the strategy to begin with")]
    public string First { get; init; } = "relational";

    /// <summary>Round in which the second takes over.</summary>
    [Parameter("–", 1, 100_000, "round in which the second strategy takes over", Unit = "round", Source = "section 6")]
    public int Until { get; init; } = 12;

    /// <summary>Key of the strategy that takes over.</summary>
    [Meaning("key of the strategy that takes over")]
    public string Then { get; init; } = "covenant";
}

/// <summary>Settings of the composite strategy <c>escalating</c>.</summary>
public sealed record Escalation
{
    /// <summary>Key of the horizontal strategy to begin with; impasses are counted at its planning moments.</summary>
    [Meaning("key of the horizontal strategy to begin with")]
    public string First { get; init; } = "covenant";

    /// <summary>Patience: impasses in a row after which it escalates.</summary>
    [Parameter("Patience", 1, 1000, "impasses in a row after which it escalates", Unit = "planning moments",
        Source = "section 6; Scharpf 1997")]
    public int Patience { get; init; } = 3;

    /// <summary>Key of the vertical strategy that takes over for good.</summary>
    [Meaning("key of the vertical strategy that takes over for good")]
    public string Then { get; init; } = "mandate";
}
