namespace SamenWerken.Sim.Lab.Cluster;

/// <summary>What jobs are to ask of Kubernetes.</summary>
/// <param name="Image">Image of a container that has this program, such as <c>registry.example.org/samenwerken:0.1.0</c>.</param>
/// <param name="Claim">Name of the claim to the volume that holds the experiment's folder.</param>
public sealed record KubernetesRequest(string Image, string Claim)
{
    /// <summary>Number of shards; null for that of the experiment.</summary>
    public int? Shards { get; init; }

    /// <summary>Most pods at a time, 1 or more; null for all.</summary>
    public int? Parallelism { get; init; }

    /// <summary>Processors of a pod, 1 or more; it uses as many threads.</summary>
    public int Cpus { get; init; } = 1;

    /// <summary>The folder of the experiment within the volume; the volume itself where empty.</summary>
    public string SubPath { get; init; } = "";
}
