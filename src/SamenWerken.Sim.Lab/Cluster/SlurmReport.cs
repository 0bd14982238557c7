namespace SamenWerken.Sim.Lab.Cluster;

/// <summary>How an experiment stands, as its databases and the cluster have it.</summary>
/// <param name="Shards">Every shard, in order.</param>
/// <param name="Merge">Number of the job that merges, as it was submitted last; null if none was.</param>
/// <param name="MergeState">Its state in Slurm's words; null where none is known.</param>
/// <param name="Unknown">Why Slurm could not be asked; null if it could, or there was nothing to ask.</param>
public sealed record SlurmReport(IReadOnlyList<ShardState> Shards, long? Merge, string? MergeState, string? Unknown);
