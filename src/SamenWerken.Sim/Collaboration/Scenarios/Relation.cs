using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Collaboration.Scenarios;

/// <summary>How one actor stands towards another at the start, where it differs from its general trust and knowledge.</summary>
public sealed record Relation
{
    /// <summary>Whose trust and knowledge.</summary>
    [Meaning("name of the actor whose trust and knowledge it is", Required = true)]
    public string From { get; init; } = "";

    /// <summary>In whom and of whom.</summary>
    [Meaning("name of the actor that is trusted and known", Required = true)]
    public string To { get; init; } = "";

    /// <summary>Whether it holds the other way round as well.</summary>
    [Meaning("whether it holds the other way round as well")]
    public bool Mutual { get; init; } = true;

    /// <summary>Trust τ at the start, 0–1.</summary>
    [Parameter("τ_ij", 0, 1, "trust at the start between two actors")]
    public double? Trust { get; init; }

    /// <summary>Knowledge δ at the start, 0–1.</summary>
    [Parameter("δ_ij", 0, 1, "knowledge at the start between two actors")]
    public double? Knowledge { get; init; }
}
