using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Collaboration.Scenarios;

/// <summary>The texts of an actor in another language; what is left out is shown as the actor has it.</summary>
public sealed record ActorWords
{
    /// <summary>Name.</summary>
    [Meaning("name of the actor", Shown = true)]
    public string? Name { get; init; }

    /// <summary>Type.</summary>
    [Meaning("type of the actor", Shown = true)]
    public string? Type { get; init; }

    /// <summary>Why it wants what it wants.</summary>
    [Meaning("why the actor wants what it wants", Shown = true)]
    public string? Note { get; init; }
}
