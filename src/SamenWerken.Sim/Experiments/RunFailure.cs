namespace SamenWerken.Sim.Experiments;

/// <summary>A run that threw: it has no outcomes, and takes no other run along.</summary>
/// <param name="Strategy">Key of the strategy.</param>
/// <param name="Replication">Number of the replication, from 0.</param>
/// <param name="Reason">The type of what was thrown and what it says, on one line.</param>
public sealed record RunFailure(string Strategy, int Replication, string Reason);
