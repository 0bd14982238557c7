using SamenWerken.Sim.Classics.Challenge;
using SamenWerken.Sim.Classics.Exchange;

namespace SamenWerken.Sim.Lab.Stakeholders;

/// <summary>A stakeholder table and what a model makes of it.</summary>
public sealed record Decision
{
    private Decision(DecisionModel model, string table) => (Model, Table) = (model, table);

    /// <summary>Which model.</summary>
    public DecisionModel Model { get; }

    /// <summary>Name of the table.</summary>
    public string Table { get; }

    /// <summary>Names of the actors, in the order of the table.</summary>
    public IReadOnlyList<string> Actors { get; private init; } = [];

    /// <summary>Names of the issues or dimensions.</summary>
    public IReadOnlyList<string> Issues { get; private init; } = [];

    /// <summary>How exchanges were found; null under other models.</summary>
    public ExchangeSettings? Settings { get; private init; }

    /// <summary>Rounds of exchange; one without exchanges for the compromise; none for challenges.</summary>
    public IReadOnlyList<ExchangeRound> Rounds { get; private init; } = [];

    /// <summary>Turns of challenges, the start first; none under other models.</summary>
    public IReadOnlyList<ChallengeTurn> Turns { get; private init; } = [];

    /// <summary>What each round made of each issue.</summary>
    public IReadOnlyList<OutcomeStep> Outcomes =>
    [
        .. from round in Rounds
           from outcome in round.Outcomes
           select new OutcomeStep(round.Number, outcome.Issue, outcome.Before, outcome.After),
        .. from turn in Turns.Skip(1)
           from k in Enumerable.Range(0, Issues.Count)
           select new OutcomeStep(turn.Number, Issues[k], Turns[turn.Number - 1].Outcomes[k], turn.Outcomes[k])
    ];

    /// <summary>
    /// How much better or worse off each actor is at the end than with the compromise of the start: change in −Σ s |x − O| with its first
    /// positions x.
    /// </summary>
    public IReadOnlyList<double> Changes { get; private init; } = [];

    /// <summary>The compromise.</summary>
    /// <exception cref="ArgumentException">The table has mistakes.</exception>
    public static Decision Compromise(string name, StakeTable table)
    {
        var outcomes = Classics.Exchange.Compromise.Of(table);
        var scale = table.Issues.ToDictionary(issue => issue.Name);
        var round = new ExchangeRound(
            1, 0, 0, 0, outcomes, [], [.. table.Actors.Select(actor => new ActorUtility(actor, 0, 0, 0, 0))],
            [
                .. from stake in table.Stakes
                   let x = scale[stake.Issue].Scaled(stake.Position)
                   select new VotingPosition(stake.Actor, stake.Issue, x, x)
            ]);
        return OfRounds(DecisionModel.Compromise, name, table, [round]);
    }

    /// <summary>Rounds of exchange.</summary>
    /// <exception cref="ArgumentException">The table or the settings have mistakes.</exception>
    public static Decision Exchange(string name, StakeTable table, ExchangeSettings settings) =>
        OfRounds(DecisionModel.Exchange, name, table, Negotiation.Of(table, settings)) with { Settings = settings };

    /// <summary>Turns of challenges.</summary>
    /// <exception cref="ArgumentException">The table or the settings have mistakes.</exception>
    public static Decision Challenge(string name, StakeholderTable table, ChallengeSettings settings)
    {
        var turns = SpatialModel.Of(table, settings);
        var (first, last) = (turns[0].Outcomes, turns[^1].Outcomes);
        return new Decision(DecisionModel.Challenge, name)
        {
            Actors = [.. table.Stakeholders.Select(actor => actor.Name)], Issues = table.Dimensions, Turns = turns,
            Changes = [.. table.Stakeholders.Select(actor => Enumerable.Range(0, table.Dimensions.Count).Sum(k =>
                actor.Saliences[k] / 100 * (Math.Abs(actor.Positions[k] - first[k]) - Math.Abs(actor.Positions[k] - last[k]))))],
        };
    }

    private static Decision OfRounds(DecisionModel model, string name, StakeTable table, IReadOnlyList<ExchangeRound> rounds)
    {
        var before = rounds[0].Outcomes.ToDictionary(outcome => outcome.Issue, outcome => outcome.Before);
        var after = rounds[^1].Outcomes.ToDictionary(outcome => outcome.Issue, outcome => outcome.After);
        var changes = table.Actors.ToDictionary(actor => actor, _ => 0.0);
        foreach (var (stake, position) in table.Stakes.Zip(rounds[0].Positions))
        {
            var (was, became) = (Math.Abs(position.Start - before[stake.Issue]), Math.Abs(position.Start - after[stake.Issue]));
            changes[stake.Actor] += stake.Salience * (was - became);
        }

        return new Decision(model, name)
        {
            Actors = table.Actors, Issues = [.. table.Issues.Select(issue => issue.Name)], Rounds = rounds, Changes = [.. changes.Values],
        };
    }
}
