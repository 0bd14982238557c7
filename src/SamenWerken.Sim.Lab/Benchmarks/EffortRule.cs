namespace SamenWerken.Sim.Lab.Benchmarks;

/// <summary>What strategies are given in worlds of equal effort.</summary>
/// <param name="Strategies">Keys of the strategies; none for all that no other rule names.</param>
/// <param name="Settings">Changes of the scenario under them, each a path and a value, in order.</param>
/// <param name="Without">Whether they have no place in worlds of equal effort, such as one that spends nothing.</param>
public sealed record EffortRule(IReadOnlyList<string> Strategies, IReadOnlyList<(string Path, string Value)> Settings, bool Without);
