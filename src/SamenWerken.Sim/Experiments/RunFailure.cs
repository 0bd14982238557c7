namespace SamenWerken.Sim.Experiments;

/// <summary>A run that threw: it has no outcomes, and takes no other run along.</summary>
/// <param name="Strategy">Key of the strategy.</param>
/// <param name="Replication">Number of the replication, from 0.</param>
/// <param name="Reason">The type of what was thrown and what it says, on one line.</param>
public sealed record RunFailure(string Strategy, int Replication, string Reason)
{
    /// <summary>Key of the outcome of the user's own that threw; null where the strategy did.</summary>
    public string? Outcome =>
        Reason.StartsWith(FailureText.OfOutcome, StringComparison.Ordinal) ? Reason[FailureText.OfOutcome.Length..].Split('\'')[0] : null;
}
