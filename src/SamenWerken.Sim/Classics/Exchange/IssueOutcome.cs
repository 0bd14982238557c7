namespace SamenWerken.Sim.Classics.Exchange;

/// <summary>The outcome of an issue in a round, on its scale of 0–100.</summary>
/// <param name="Issue">Name of the issue.</param>
/// <param name="Before">O from the positions at the start of the round.</param>
/// <param name="After">O from the positions that are voted for, after the exchanges.</param>
/// <param name="Variance">Mean of (x − O)² over the actors at the start of the round, unweighted.</param>
public sealed record IssueOutcome(string Issue, double Before, double After, double Variance);
