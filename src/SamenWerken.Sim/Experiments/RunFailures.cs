namespace SamenWerken.Sim.Experiments;

/// <summary>The runs of an experiment that threw.</summary>
/// <param name="Count">How many.</param>
/// <param name="First">The first of them in the order of the experiment, at most <see cref="Most"/>.</param>
public sealed record RunFailures(long Count, IReadOnlyList<RunFailure> First)
{
    /// <summary>Most failures that are kept one by one.</summary>
    public const int Most = 1000;

    /// <summary>No run threw.</summary>
    public static RunFailures None { get; } = new(0, []);
}
