using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Calibrations;

/// <summary>What patterns are called in another language; what is left out is shown as it stands.</summary>
internal sealed record PatternsWords
{
    /// <summary>Their name.</summary>
    [Meaning("name of the patterns", Shown = true)]
    public string? Patterns { get; init; }
}
