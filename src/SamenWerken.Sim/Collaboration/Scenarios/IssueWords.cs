using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Collaboration.Scenarios;

/// <summary>The texts of an issue in another language; what is left out is shown as the issue has it.</summary>
public sealed record IssueWords
{
    /// <summary>Name.</summary>
    [Meaning("name of the issue", Shown = true)]
    public string? Name { get; init; }

    /// <summary>What it is about.</summary>
    [Meaning("what the issue is about", Shown = true)]
    public string? Note { get; init; }

    /// <summary>What position 0 stands for.</summary>
    [Meaning("what position 0 stands for", Shown = true)]
    public string? Low { get; init; }

    /// <summary>What position 1 stands for.</summary>
    [Meaning("what position 1 stands for", Shown = true)]
    public string? High { get; init; }
}
