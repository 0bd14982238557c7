namespace SamenWerken.Sim.Experiments;

/// <summary>A run threw, and too few strategies are left without it.</summary>
public sealed class FailedRunException : InvalidOperationException
{
    /// <summary>Says which.</summary>
    /// <param name="failure">The run.</param>
    /// <param name="seed">Seed of the experiment.</param>
    /// <param name="inner">What it threw.</param>
    public FailedRunException(RunFailure failure, ulong seed, Exception? inner = null)
        : base($"Replication {failure.Replication} with seed {seed} failed under '{failure.Strategy}': {failure.Reason}", inner) =>
        (Failure, Seed) = (failure, seed);

    /// <summary>The run.</summary>
    public RunFailure Failure { get; }

    /// <summary>Seed of the experiment.</summary>
    public ulong Seed { get; }
}
