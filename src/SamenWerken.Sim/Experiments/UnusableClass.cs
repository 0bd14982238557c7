namespace SamenWerken.Sim.Experiments;

/// <summary>A class of the user's own that was found by what it derives from and cannot be used: a strategy, an outcome, a claim or a
/// model.</summary>
/// <param name="Type">The class.</param>
/// <param name="Why">Why not, as the end of a sentence about it.</param>
public sealed record UnusableClass(Type Type, string Why);
