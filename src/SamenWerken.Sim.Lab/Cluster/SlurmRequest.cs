namespace SamenWerken.Sim.Lab.Cluster;

/// <summary>What a job array is to ask of Slurm; what is null is left to the cluster.</summary>
public sealed record SlurmRequest
{
    /// <summary>Number of shards; null for that of the experiment.</summary>
    public int? Shards { get; init; }

    /// <summary>Most tasks at a time, 1 or more.</summary>
    public int? ArrayLimit { get; init; }

    /// <summary>Partition of the cluster.</summary>
    public string? Partition { get; init; }

    /// <summary>Time limit of a task in Slurm's form, such as 02:00:00.</summary>
    public string? Time { get; init; }

    /// <summary>Processors of a task, 1 or more; it uses as many threads.</summary>
    public int CpusPerTask { get; init; } = 1;
}
