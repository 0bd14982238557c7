namespace SamenWerken.Sim.Classics.Exchange;

/// <summary>A round of exchanges.</summary>
/// <param name="Number">Number of the round, from 1.</param>
/// <param name="Candidates">Exchanges looked at: parties on opposite sides of the outcome on each issue that they trade.</param>
/// <param name="Valid">Those by which all parties would gain.</param>
/// <param name="Capped">Those of them that are shortened so that the outcome does not pass the demander's own position.</param>
/// <param name="Outcomes">Each issue, in the order of the table.</param>
/// <param name="Exchanges">Those carried out, in order.</param>
/// <param name="Actors">What the round brought each actor, in order of first appearance in the table.</param>
/// <param name="Positions">Each stake, in the order of the table.</param>
public sealed record ExchangeRound(
    int Number, int Candidates, int Valid, int Capped, IReadOnlyList<IssueOutcome> Outcomes,
    IReadOnlyList<RealisedExchange> Exchanges, IReadOnlyList<ActorUtility> Actors, IReadOnlyList<VotingPosition> Positions);
