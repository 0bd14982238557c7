using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Lab.Calibrations;

/// <summary>Patterns of a file.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Fitted">Those that calibrate.</param>
/// <param name="HeldOut">Those that are kept to see how well the fitted ones foretell them.</param>
public sealed record PatternSet(string Name, IReadOnlyList<CasePattern> Fitted, IReadOnlyList<CasePattern> HeldOut)
{
    /// <summary>Their name in Dutch; null where it is the same.</summary>
    public string? DutchName { get; init; }
}
