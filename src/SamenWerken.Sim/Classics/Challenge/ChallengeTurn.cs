namespace SamenWerken.Sim.Classics.Challenge;

/// <summary>A turn: who challenges whom, and where all end up.</summary>
/// <param name="Number">0 for the start, then 1, 2, ….</param>
/// <param name="Confrontations">Challenges made in this turn, in the order of the table; none at the start.</param>
/// <param name="Standings">Each actor after the turn, in the order of the table.</param>
/// <param name="Outcomes">Mean position on each dimension, weighted by capability and salience, 0–100.</param>
/// <param name="Movement">Sum over actors of the distance that they moved, on scales of 0–100.</param>
public sealed record ChallengeTurn(
    int Number, IReadOnlyList<Confrontation> Confrontations, IReadOnlyList<Standing> Standings,
    IReadOnlyList<double> Outcomes, double Movement);
