namespace SamenWerken.Sim.Collaboration.Strategies;

/// <summary>A class that derives from <see cref="Strategy"/> and cannot be used as one.</summary>
/// <param name="Type">The class.</param>
/// <param name="Why">Why not, as the end of a sentence about it.</param>
public sealed record UnusableStrategy(Type Type, string Why);
