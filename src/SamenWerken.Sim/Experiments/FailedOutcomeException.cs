namespace SamenWerken.Sim.Experiments;

/// <summary>An outcome of the user's own threw, whatever the strategy.</summary>
/// <param name="key">Key of the outcome.</param>
/// <param name="failure">What it threw.</param>
internal sealed class FailedOutcomeException(string key, Exception failure) : Exception(failure.Message, failure)
{
    /// <summary>Key of the outcome.</summary>
    internal string Key { get; } = key;
}
