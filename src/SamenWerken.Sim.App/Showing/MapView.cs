using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.App.Showing;

/// <summary>Shows in how much of a plane each strategy is best.</summary>
internal static class MapView
{
    internal static void Print(Terminal terminal, IReadOnlyList<StrategyMap> maps)
    {
        var look = new Look { Language = terminal.Language };
        foreach (var map in maps)
        {
            terminal.Tell($"{Heading.Of(map.Outcome, look)}, {Counted.Of(map.Cells.Count, "cell")}");
            var clear = map.ClearlyBest;
            new Listing(["strategy", "clearly best", "tied for best"], map.Strategies
                .Select((key, place) =>
                    (Key: key, Clear: clear[place], Tied: map.Cells.Count(cell => !cell.IsClear && cell.Tied.Contains(place))))
                .Where(row => row.Clear + row.Tied > 0)
                .OrderByDescending(row => row.Clear).ThenByDescending(row => row.Tied)
                .Select(row => (object?[])[row.Key, row.Clear, row.Tied])).Print(terminal);
        }
    }
}
