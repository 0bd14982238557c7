namespace SamenWerken.Sim.Classics.Exchange;

/// <summary>One party's part in an exchange: it moves on one issue, and is paid with a move of another on an issue it prefers.</summary>
/// <param name="Actor">Name of the actor.</param>
/// <param name="Supplies">Name of the issue on which it moves.</param>
/// <param name="From">Its voting position there before, 0–100.</param>
/// <param name="To">And after.</param>
/// <param name="Demands">Name of the issue on which it is paid.</param>
/// <param name="Gain">What it gains: s × outcome shift received − s × outcome shift given.</param>
public sealed record Concession(string Actor, string Supplies, double From, double To, string Demands, double Gain);
