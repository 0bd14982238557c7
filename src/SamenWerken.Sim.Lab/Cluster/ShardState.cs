using SamenWerken.Sim.Lab.Store;

namespace SamenWerken.Sim.Lab.Cluster;

/// <summary>How a shard stands, as its database and the cluster have it.</summary>
/// <param name="Status">What is stored.</param>
/// <param name="Stage">How it stands.</param>
/// <param name="Reason">The last state of its task in Slurm's words; null where none is known.</param>
/// <param name="Log">Log of its last task, which says why it failed; null where there is none.</param>
public sealed record ShardState(ShardStatus Status, ShardStage Stage, string? Reason = null, string? Log = null);

/// <summary>How a shard stands.</summary>
public enum ShardStage
{
    /// <summary>All its runs are stored.</summary>
    Finished,

    /// <summary>A process works on it.</summary>
    Running,

    /// <summary>A job of it waits.</summary>
    Queued,

    /// <summary>Its job has ended before it was finished.</summary>
    Failed,

    /// <summary>Runs are missing, and nobody is known to work on it.</summary>
    Missing,
}
