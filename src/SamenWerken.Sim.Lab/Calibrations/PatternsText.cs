using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Calibrations;

/// <summary>The keys of a file of patterns.</summary>
[Meaning("patterns")]
internal sealed record PatternsText
{
    [Meaning("name of the patterns", Required = true)]
    public string Patterns { get; init; } = "";

    [Meaning("what they are", Shown = true)]
    public string? Description { get; init; }

    /// <summary>Their name in Dutch.</summary>
    [Meaning("the same name in Dutch, for Dutch reports", Shown = true)]
    public PatternsWords Nl { get; init; } = new();

    [Meaning("the patterns")]
    public IReadOnlyList<PatternText> Seen { get; init; } = [];
}
