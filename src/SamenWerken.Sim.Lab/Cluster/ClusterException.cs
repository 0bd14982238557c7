namespace SamenWerken.Sim.Lab.Cluster;

/// <summary>Why a cluster does not do what it was asked; the message is ready to print.</summary>
public sealed class ClusterException : Exception
{
    /// <summary>Says why.</summary>
    public ClusterException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
