namespace SamenWerken.Sim.Experiments;

/// <summary>A run of an experiment: who it is, whatever the order in which runs end.</summary>
/// <param name="Number">Its place in the order of the experiment, from 0: by design point, then replication, then strategy.</param>
/// <param name="Point">Number of the design point.</param>
/// <param name="Replication">Number of the replication.</param>
/// <param name="Strategy">Place of the strategy in the experiment's list.</param>
public readonly record struct ExperimentRun(long Number, int Point, int Replication, int Strategy);
