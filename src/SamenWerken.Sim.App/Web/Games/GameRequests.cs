using Microsoft.AspNetCore.Http;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.App.Web.Games;

/// <summary>A game that is looked at from a seat: the party, or −1 for who only looks on.</summary>
internal sealed record SeatRequest(string Game, int Actor = -1, string Seat = "", Language Language = Language.English)
{
    /// <summary>Whether the same game with the model in its place is wanted.</summary>
    public bool Model { get; init; }
}

/// <summary>A decision that is made.</summary>
internal sealed record DecideRequest(string Game, string Seat, Decision Decision, Language Language = Language.English);

/// <summary>A game that was kept and is to go on.</summary>
internal sealed record OpenGameRequest(GameFile File, Language Language = Language.English);

/// <summary>What the page asks about games.</summary>
internal sealed class GameRequests(ScenarioReading reading)
{
    private readonly GameTable _table = new();

    internal object Begin(PlayRequest request, CancellationToken stop) =>
        Shown(_table.Put(new Game(reading.Scenario(request), FileOf(request), stop)), -1, request.Language);

    /// <summary>Plays a game that was kept, to where it was.</summary>
    internal object Open(OpenGameRequest request, CancellationToken stop) =>
        Shown(_table.Put(new Game(reading.Scenario(request.File.Asked(request.Language)), request.File, stop)), -1, request.Language);

    internal object State(SeatRequest request) => Shown(_table.Of(request.Game), request.Actor, request.Language);

    internal object Take(SeatRequest request, CancellationToken stop)
    {
        var game = _table.Of(request.Game);
        if (request.Seat.Length is < 8 or > 100)
            throw new RefusedException(StatusCodes.Status422UnprocessableEntity,
                "A seat is named by 8 to 100 letters of the browser's own choice.");
        game.Take(request.Actor, request.Seat, stop);
        return Shown(game, request.Actor, request.Language);
    }

    internal object Decide(DecideRequest request, CancellationToken stop)
    {
        var game = _table.Of(request.Game);
        game.Decide(request.Seat, request.Decision, stop);
        return Shown(game, request.Decision.Actor, request.Language);
    }

    internal object File(SeatRequest request) => _table.Of(request.Game).Look((file, _, _, _, _) => file);

    internal object Result(SeatRequest request, CancellationToken stop) =>
        GameView.Result(Over(request), ModelRun(request, stop), request.Language);

    /// <summary>The game, or the same with the model in its place, to be played on the stage.</summary>
    internal object Run(SeatRequest request, CancellationToken stop) =>
        PlayedRun.Of(request.Model ? ModelRun(request, stop) : Over(request).Played!, request.Language);

    private Game Over(SeatRequest request) => _table.Of(request.Game) is { Played: not null } game
        ? game
        : throw new RefusedException(StatusCodes.Status409Conflict, "The game is not over yet.");

    private RunResult ModelRun(SeatRequest request, CancellationToken stop)
    {
        var asked = Over(request).Look((file, _, _, _, _) => file.Asked(request.Language));
        return reading.Scenario(asked).Run(asked.Strategy, asked.Replication, asked.Seed, stop);
    }

    private static object Shown(Game game, int actor, Language language) => GameView.Of(game, actor, language);

    private static GameFile FileOf(PlayRequest request) => new(request.Yaml, request.Strategy, [], [], request.Set)
    {
        Name = request.Name, Seed = request.Seed, Replication = request.Replication,
    };
}
