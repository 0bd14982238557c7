using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace SamenWerken.Sim.App.Web.Games;

/// <summary>The games that are played on this computer. The oldest make way; a game that is kept is kept as a file.</summary>
internal sealed class GameTable
{
    private const int Most = 40;

    private readonly ConcurrentQueue<Game> _games = new();

    internal Game Put(Game game)
    {
        _games.Enqueue(game);
        while (_games.Count > Most)
            _games.TryDequeue(out _);
        return game;
    }

    /// <exception cref="RefusedException">There is no such game.</exception>
    internal Game Of(string id) => _games.FirstOrDefault(game => game.Id == id)
        ?? throw new RefusedException(StatusCodes.Status404NotFound,
            "This game is not here any more; open the file in which it was kept, or begin another.");
}
