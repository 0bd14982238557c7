namespace SamenWerken.Sim.Classics;

/// <summary>A number that somebody published, and how near a reproduction should come.</summary>
/// <param name="Source">Where it stands: author and year, and table or figure where there is one.</param>
/// <param name="Quantity">What it measures, in which case.</param>
/// <param name="Value">The number as published.</param>
/// <param name="Tolerance">Largest distance, either way, that counts as agreement; 0 or more, in the number's own unit.</param>
/// <param name="Kind">What agreement proves.</param>
public sealed record Published(string Source, string Quantity, double Value, double Tolerance, PublishedKind Kind)
{
    /// <summary>What it measures, in Dutch.</summary>
    public string Dutch { get; init; } = Quantity;

    /// <summary>Whether a number that was computed lies within the tolerance.</summary>
    public bool Agrees(double computed) => Math.Abs(computed - Value) <= Tolerance;
}
