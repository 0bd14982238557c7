using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.App.Web.Games;

/// <summary>
/// A game that is being played. After each decision the run is played again from its start, with all that was decided, to the
/// next question: so that what is stored is what was played.
/// </summary>
internal sealed class Game
{
    private const int MostDecisions = 20_000;

    private readonly Lock _one = new();
    private readonly Dictionary<int, string> _seats = [];
    private GameFile _file;
    private IReadOnlyList<Question> _open = [];
    private List<RoundResult> _told = [];

    /// <exception cref="RefusedException">Its decisions do not fit what is asked.</exception>
    internal Game(Scenario scenario, GameFile file, CancellationToken stop)
    {
        (Scenario, _file) = (scenario, file = file with { Set = file.Set ?? new Dictionary<string, string>() });
        Names = [.. scenario.ActorNames()];
        Issues = [.. scenario.IssueNames()];
        if (file.Parties.FirstOrDefault(party => party < 0 || party >= Names.Count, -1) is var odd and not -1)
            throw Wrong(FormattableString.Invariant($"There is no party {odd}; this scenario has {Names.Count}, from 0 on."));
        if (file.Parties.Distinct().Count() != file.Parties.Count || file.Decisions.Count > MostDecisions)
            throw Wrong("A party is taken twice, or there are too many decisions.");
        Try(file, stop);
    }

    internal string Id { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    internal Scenario Scenario { get; }

    internal IReadOnlyList<string> Names { get; }

    internal IReadOnlyList<string> Issues { get; }

    /// <summary>How it stands for who looks on: read within one call.</summary>
    internal T Look<T>(Func<GameFile, IReadOnlyList<Question>, IReadOnlyList<RoundResult>, RunResult?, IReadOnlyCollection<int>, T> look)
    {
        lock (_one)
            return look(_file, _open, _told, Played, _seats.Keys);
    }

    /// <summary>The game once it is over; null before.</summary>
    internal RunResult? Played { get; private set; }

    /// <summary>Takes a party; whoever has the seat may take it again. In the middle of a game the model decided until then.</summary>
    internal void Take(int actor, string seat, CancellationToken stop)
    {
        lock (_one)
        {
            if (actor < 0 || actor >= Names.Count)
                throw Wrong(FormattableString.Invariant($"There is no party {actor}; this scenario has {Names.Count}, from 0 on."));
            if (_seats.TryGetValue(actor, out var other) && other != seat)
                throw Wrong($"{Names[actor]} is taken already; choose another party.");
            _seats[actor] = seat;
            if (_file.Parties.Contains(actor))
                return;
            Decision[] before = _file.Decisions.Count == 0 ? [] : [new(actor, DecisionKind.Model) { Until = _told.Count }];
            Try(_file with { Parties = [.. _file.Parties, actor], Decisions = [.. _file.Decisions, .. before] }, stop);
        }
    }

    /// <summary>Decides for a party.</summary>
    internal void Decide(string seat, Decision decision, CancellationToken stop)
    {
        lock (_one)
        {
            if (!_seats.TryGetValue(decision.Actor, out var own) || own != seat)
                throw Wrong("This party is not yours to decide for; take it first.");
            if (_open.FirstOrDefault(question => question.Actor == decision.Actor) is not { } open)
                throw Wrong("This party is asked nothing now: others decide first.");
            if (decision.Kind != open.Kind && decision.Kind != DecisionKind.Model)
                throw Wrong($"The question is about '{open.Kind}', not '{decision.Kind}'.");
            if (_file.Decisions.Count >= MostDecisions)
                throw Wrong("This game has too many decisions.");
            Try(_file with { Decisions = [.. _file.Decisions, decision] }, stop);
        }
    }

    // Only what can be played is kept.
    private void Try(GameFile file, CancellationToken stop)
    {
        var told = new List<RoundResult>();
        if (file.Parties.Count == 0)
        {
            (_file, _open, _told, Played) = (file, [], told, null); // it begins when somebody sits down
            return;
        }

        try
        {
            var decider = new PartyDecider(file);
            RunResult? played;
            try
            {
                played = Scenario.Run(file.Strategy, decider, round =>
                {
                    decider.RoundEnds();
                    told.Add(round);
                }, file.Replication, file.Seed, stop);
            }
            catch (FailedRunException failed) when (failed.InnerException is OpenQuestionsException)
            {
                played = null;
            }

            if (decider.Open.Count == 0 && decider.Left > 0)
                throw new WrongDecisionException("There are more decisions than were asked for.");
            (_file, _open, _told, Played) = (file, decider.Open, told, played);
        }
        catch (WrongDecisionException wrong)
        {
            throw Wrong(wrong.Message);
        }
        catch (FailedRunException failed) when (failed.InnerException is WrongDecisionException or ArgumentException)
        {
            throw Wrong(failed.InnerException.Message);
        }
    }

    private static RefusedException Wrong(string message) => new(StatusCodes.Status422UnprocessableEntity, message);
}
