namespace SamenWerken.Sim.Experiments;

/// <summary>Something of which an outcome is the sum.</summary>
/// <param name="Key">Key of the outcome that measures it.</param>
/// <param name="Sign">1 where it adds to the whole, −1 where it is taken from it.</param>
public sealed record OutcomePart(string Key, int Sign);
