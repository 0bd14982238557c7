namespace SamenWerken.Sim.Classics.Exchange;

/// <summary>Where an actor stands on an issue in a round, 0–100.</summary>
/// <param name="Actor">Name of the actor.</param>
/// <param name="Issue">Name of the issue.</param>
/// <param name="Start">x, what it wants at the start of the round.</param>
/// <param name="Vote">y, what it votes for after its exchanges.</param>
public sealed record VotingPosition(string Actor, string Issue, double Start, double Vote);
