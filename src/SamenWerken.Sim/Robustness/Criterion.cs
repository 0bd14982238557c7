namespace SamenWerken.Sim.Robustness;

/// <summary>What strategies are judged by.</summary>
/// <param name="Name">Its name, such as the key of an outcome.</param>
/// <param name="HigherIsBetter">Whether more of it is better.</param>
public sealed record Criterion(string Name, bool HigherIsBetter = true);
