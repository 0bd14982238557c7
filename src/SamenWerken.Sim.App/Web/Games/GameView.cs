using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Narrative;

namespace SamenWerken.Sim.App.Web.Games;

/// <summary>What a seat at the table sees of a game.</summary>
internal static class GameView
{
    private static readonly Outcome[] Followed =
        [CollaborationOutcomes.Cooperation, CollaborationOutcomes.Trust, CollaborationOutcomes.Cynicism, CollaborationOutcomes.PublicValue];

    internal static object Of(Game game, int actor, Language language) => game.Look((file, open, told, played, seats) => new
    {
        Game = game.Id,
        Scenario = new Look { Language = language }.Name(game.Scenario),
        file.Strategy,
        StrategyName = Glossary.Strategy(file.Strategy, language),
        Actors = Told(game, language).ActorNames(),
        Issues = Told(game, language).IssueNames(),
        Taken = file.Parties,
        Seated = seats,
        Round = told.Count,
        Rounds = game.Scenario.Rounds,
        Decisions = file.Decisions.Count,
        Decided = file.Decisions.Count(decision => decision.Actor == actor),
        Over = played is not null,
        Waiting = open.Select(question => question.Actor),
        Question = open.FirstOrDefault(question => question.Actor == actor) is { } question
            ? new { question.Actor, question.Kind, question.Round, question.View, question.Subject }
            : null,
        History = actor < 0 || played is not null ? null : History(game, file, told, actor, language),
    });

    /// <summary>The game beside the same with the model in the place of all parties that were taken.</summary>
    internal static object Result(Game game, RunResult model, Language language) => game.Look((file, _, _, played, _) => new
    {
        Outcomes = Followed.Select(outcome => new { outcome.Key, Name = Glossary.Name(outcome, language), Played = Number(played![outcome]),
            Model = Number(model[outcome]), PlayedRounds = Series(played, outcome), ModelRounds = Series(model, outcome) }),
        Parties = file.Parties.Select(party => new { Party = party, Played = Party(played!, party), Model = Party(model, party) }),
    });

    // What it gained and paid, and what happened with it: its own story, not that of others.
    private static object History(Game game, GameFile file, IReadOnlyList<RoundResult> told, int actor, Language language)
    {
        var run = new Look { Language = language }.Told(Partly(game, file, told));
        return new
        {
            Gains = told.Select(round => Wire.Number(round.Actors[actor].Gain, 4)),
            Costs = told.Select(round => Wire.Number(round.Actors[actor].Cost, 4)),
            Last = told.Count == 0 ? [] : ActorStory.OfRound(run, told.Count - 1, actor, language),
            Earlier = Enumerable.Range(Math.Max(0, told.Count - 7), Math.Max(0, Math.Min(6, told.Count - 1))).Reverse()
                .Select(round => new { Round = round, Told = ActorStory.OfRound(run, round, actor, language) }),
        };
    }

    private static Scenario Told(Game game, Language language) =>
        language == Language.Dutch ? (Scenario)game.Scenario.InDutch() : game.Scenario;

    // The rounds that are over, as a run that can be told.
    private static RunResult Partly(Game game, GameFile file, IReadOnlyList<RoundResult> told) =>
        new(game.Scenario, file.Strategy, file.Seed, file.Replication, game.Names, game.Issues, [], [], [], [], told, []);

    private static double? Number(double value) => Wire.Number(value, 4);

    private static IEnumerable<double?> Series(RunResult run, Outcome outcome) =>
        run.Rounds.Select(round => Wire.Number(round[outcome], 4));

    private static object Party(RunResult run, int party) => new
    {
        Gain = Number(run.Rounds.Average(round => round.Actors[party].Gain)),
        Cost = Number(run.Rounds.Average(round => round.Actors[party].Cost)),
        Trusted = Number(run.Rounds[^1].Actors[party].Trusted),
        Cynicism = Number(run.Rounds[^1].Actors[party].Cynicism),
        run.Rounds[^1].Actors[party].Member,
        Gains = run.Rounds.Select(round => Wire.Number(round.Actors[party].Gain, 4)),
        TrustedRounds = run.Rounds.Select(round => Wire.Number(round.Actors[party].Trusted, 4)),
    };
}
