using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.Lab.Stakeholders;

/// <summary>A decision as tables.</summary>
public static class DecisionTables
{
    private const string Scale = "0–100", Utility = "utility";

    private static readonly TableColumn Round = new("round", "integer", "rounds", "round, from 1"),
        Order = new("order", "integer", "", "place within the round, from 1");
    private static readonly TableColumn Turn = new("turn", "integer", "turns", "turn; 0 is the start"),
        Actor = new("actor", "string", "", "name of the actor");
    private static readonly TableColumn Gain = new("gain", "number", Utility, "what it brings each party");

    /// <summary>All tables of a decision, by its model.</summary>
    public static IReadOnlyList<DescribedTable> All(Decision decision) =>
    [
        Outcomes(decision), .. decision.Model switch
        {
            DecisionModel.Compromise => [],
            DecisionModel.Exchange => [Exchanges(decision), .. decision.Settings!.PackageSize > 2
                ? [Packages(decision)]
                : Array.Empty<DescribedTable>(), Actors(decision), Votes(decision)],
            _ => new[] { Positions(decision), Targets(decision) },
        },
    ];

    /// <summary>Outcomes by round and issue, 0–100.</summary>
    public static DescribedTable Outcomes(Decision decision) => new("outcomes.csv", ["round", "issue"],
    [
        new("round", "integer", "rounds", "round or turn; 0 is the start"),
        new("issue", "string", "", "name of the issue"),
        new("before", "number", Scale, "outcome at the start"),
        new("after", "number", Scale, "outcome then"),
    ],
        decision.Outcomes.Select(step => (object?[])[step.Round, step.Issue, step.Before, step.After]));

    // Exchanges of two, in order: i demands the earlier issue of the table, j the later one.
    private static DescribedTable Exchanges(Decision decision) => new("exchanges.csv", ["round", "order"],
    [
        Round, Order, .. Side("i", "earlier"), .. Side("j", "later"), Gain,
    ],
        from round in decision.Rounds
        from exchange in round.Exchanges
        where exchange.Parties.Count == 2
        let i = exchange.Parties[0]
        let j = exchange.Parties[1]
        select (object?[])
        [
            round.Number, exchange.Order, i.Actor, i.Supplies, i.From, i.To, j.Actor, j.Supplies, j.From, j.To, exchange.Gain,
        ]);

    private static IEnumerable<TableColumn> Side(string letter, string place) =>
    [
        new("actor_" + letter, "string", "", $"the party that demands the {place} issue of the table"),
        new("supply_" + letter, "string", "", "issue that it supplies"),
        new("from_" + letter, "number", Scale, "its position on that issue before"),
        new("to_" + letter, "number", Scale, "and after"),
    ];

    private static DescribedTable Packages(Decision decision) => new("packages.csv", ["round", "order", "actor", "supplies"],
    [
        Round, Order, Actor,
        new("supplies", "string", "", "issue that it supplies"),
        new("from", "number", Scale, "its position on that issue before"),
        new("to", "number", Scale, "and after"),
        new("demands", "string", "", "issue that it demands"),
        Gain,
    ],
        from round in decision.Rounds
        from exchange in round.Exchanges
        where exchange.Parties.Count > 2
        from party in exchange.Parties
        select (object?[])[round.Number, exchange.Order, party.Actor, party.Supplies, party.From, party.To, party.Demands, party.Gain]);

    private static DescribedTable Actors(Decision decision) => new("actors.csv", ["round", "actor"],
    [
        Round, Actor,
        new("own_gain", "number", Utility, "what its own exchanges bring it"),
        new("externality", "number", Utility, "what exchanges of others bring it"),
        new("net", "number", Utility, "both together"),
    ],
        from round in decision.Rounds
        from actor in round.Actors
        select (object?[])[round.Number, actor.Actor, actor.OwnGain, actor.Externality, actor.Net]);

    private static DescribedTable Votes(Decision decision) => new("votes.csv", ["round", "actor", "issue"],
    [
        Round, Actor,
        new("issue", "string", "", "name of the issue"),
        new("start", "number", Scale, "its position at the start of the round"),
        new("vote", "number", Scale, "what it votes for"),
    ],
        from round in decision.Rounds
        from position in round.Positions
        select (object?[])[round.Number, position.Actor, position.Issue, position.Start, position.Vote]);

    private static DescribedTable Positions(Decision decision) => new("positions.csv", ["turn", "actor", "dimension"],
    [
        Turn, Actor,
        new("dimension", "string", "", "name of the issue"),
        new("position", "number", Scale, "its position on it"),
    ],
        from turn in decision.Turns
        from standing in turn.Standings
        from place in decision.Issues.Zip(standing.Positions)
        select (object?[])[turn.Number, standing.Actor, place.First, place.Second]);

    private static DescribedTable Targets(Decision decision) => new("targets.csv", ["turn", "actor", "target"],
    [
        Turn, Actor,
        new("target", "string", "", "whom it challenges"),
        new("expected_gain", "number", Utility, "what it expects of that"),
    ],
        from turn in decision.Turns
        from confrontation in turn.Confrontations
        select (object?[])[turn.Number, confrontation.Actor, confrontation.Target, confrontation.ExpectedGain]);
}
