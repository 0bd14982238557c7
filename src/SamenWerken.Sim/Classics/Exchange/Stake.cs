namespace SamenWerken.Sim.Classics.Exchange;

/// <summary>What an actor has at stake on an issue.</summary>
/// <param name="Actor">Name of the actor.</param>
/// <param name="Issue">Name of the issue.</param>
/// <param name="Position">Position x, what the actor wants, in the issue's own unit, within its scale.</param>
/// <param name="Salience">Salience s, how much the actor cares about the issue, 0–1.</param>
/// <param name="Power">Power c, the actor's capability on this issue, 0 or more.</param>
public sealed record Stake(string Actor, string Issue, double Position, double Salience, double Power);
