namespace SamenWerken.Sim.Parameters;

/// <summary>A part of a model that is found by its key and has parameters of its own, such as a strategy.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Unchanged">One with the default of every parameter.</param>
public sealed record Part(string Key, object Unchanged);
