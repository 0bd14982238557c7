using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.Lab.Stakeholders;

/// <summary>A decision as tables.</summary>
public static class DecisionTables
{
    private static readonly string[] ExchangeColumns =
        ["round", "order", "actor_i", "supply_i", "from_i", "to_i", "actor_j", "supply_j", "from_j", "to_j", "gain"];

    /// <summary>Outcomes by round and issue, 0–100.</summary>
    public static void WriteOutcomes(TextWriter writer, Decision decision) => Csv.Write(
        writer, ["round", "issue", "before", "after"],
        decision.Outcomes.Select(step => (object?[])[step.Round, step.Issue, step.Before, step.After]));

    /// <summary>Exchanges of two, in order: i demands the earlier issue of the table, j the later one.</summary>
    public static void WriteExchanges(TextWriter writer, Decision decision) => Csv.Write(
        writer, ExchangeColumns,
        from round in decision.Rounds
        from exchange in round.Exchanges
        where exchange.Parties.Count == 2
        let i = exchange.Parties[0]
        let j = exchange.Parties[1]
        select (object?[])
        [
            round.Number, exchange.Order, i.Actor, i.Supplies, i.From, i.To, j.Actor, j.Supplies, j.From, j.To, exchange.Gain,
        ]);

    /// <summary>Packages of more than two: a row for each party.</summary>
    public static void WritePackages(TextWriter writer, Decision decision) => Csv.Write(
        writer, ["round", "order", "actor", "supplies", "from", "to", "demands", "gain"],
        from round in decision.Rounds
        from exchange in round.Exchanges
        where exchange.Parties.Count > 2
        from party in exchange.Parties
        select (object?[])[round.Number, exchange.Order, party.Actor, party.Supplies, party.From, party.To, party.Demands, party.Gain]);

    /// <summary>What each round brought each actor.</summary>
    public static void WriteActors(TextWriter writer, Decision decision) => Csv.Write(
        writer, ["round", "actor", "own_gain", "externality", "net"],
        from round in decision.Rounds
        from actor in round.Actors
        select (object?[])[round.Number, actor.Actor, actor.OwnGain, actor.Externality, actor.Net]);

    /// <summary>Where each actor starts each round and what it votes for, 0–100.</summary>
    public static void WriteVotes(TextWriter writer, Decision decision) => Csv.Write(
        writer, ["round", "actor", "issue", "start", "vote"],
        from round in decision.Rounds
        from position in round.Positions
        select (object?[])[round.Number, position.Actor, position.Issue, position.Start, position.Vote]);

    /// <summary>Positions by turn, 0–100; turn 0 is the start.</summary>
    public static void WritePositions(TextWriter writer, Decision decision) => Csv.Write(
        writer, ["turn", "actor", "dimension", "position"],
        from turn in decision.Turns
        from standing in turn.Standings
        from place in decision.Issues.Zip(standing.Positions)
        select (object?[])[turn.Number, standing.Actor, place.First, place.Second]);

    /// <summary>Whom each actor challenges in each turn.</summary>
    public static void WriteTargets(TextWriter writer, Decision decision) => Csv.Write(
        writer, ["turn", "actor", "target", "expected_gain"],
        from turn in decision.Turns
        from confrontation in turn.Confrontations
        select (object?[])[turn.Number, confrontation.Actor, confrontation.Target, confrontation.ExpectedGain]);
}
