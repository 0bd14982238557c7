namespace SamenWerken.Sim.Classics.Challenge;

/// <summary>Where an actor is at the end of a turn, and what it was like during it.</summary>
/// <param name="Actor">Name of the actor.</param>
/// <param name="Positions">Position on each dimension after the turn, 0–100.</param>
/// <param name="Support">P, the probability that its position would win an election, before the turn; NaN at the start.</param>
/// <param name="RiskAttitude">R, from −0.5 (averse) to 1 (acceptant), before the turn; NaN at the start.</param>
public sealed record Standing(string Actor, IReadOnlyList<double> Positions, double Support, double RiskAttitude);
