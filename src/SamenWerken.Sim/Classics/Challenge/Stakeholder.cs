namespace SamenWerken.Sim.Classics.Challenge;

/// <summary>An actor in a space of one or more dimensions.</summary>
/// <param name="Name">Name, one of a kind within the table.</param>
/// <param name="Capability">Capability w, what it can bring to bear, 0 or more; only ratios between actors matter.</param>
/// <param name="Positions">Position x on each dimension, 0–100.</param>
/// <param name="Saliences">Salience s of each dimension, in percent of the actor's attention: 0–100, together at most 100.</param>
public sealed record Stakeholder(string Name, double Capability, IReadOnlyList<double> Positions, IReadOnlyList<double> Saliences);
