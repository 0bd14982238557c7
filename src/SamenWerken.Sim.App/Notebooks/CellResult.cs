namespace SamenWerken.Sim.App.Notebooks;

/// <summary>What a cell did.</summary>
/// <param name="Printed">What it wrote to the console.</param>
/// <param name="Complaints">What it wrote to the error stream.</param>
/// <param name="Value">The value of its last expression; null if it has none.</param>
/// <param name="Failure">Why it stopped; null if it ran to its end.</param>
internal sealed record CellResult(string Printed, string Complaints, object? Value, CellFailure? Failure);
