namespace SamenWerken.Sim.Experiments;

/// <summary>How far an experiment is.</summary>
/// <param name="Done">Runs done.</param>
/// <param name="Total">Runs in all.</param>
public readonly record struct Progress(long Done, long Total);
