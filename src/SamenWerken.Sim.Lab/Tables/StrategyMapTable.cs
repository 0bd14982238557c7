using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Store;

namespace SamenWerken.Sim.Lab.Tables;

/// <summary>Maps of the best strategy as one table: a row for each outcome and cell.</summary>
public static class StrategyMapTable
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "map.csv";

    /// <summary>The columns of maps of the same plane.</summary>
    public static IReadOnlyList<TableColumn> Columns(IReadOnlyList<StrategyMap> maps) =>
    [
        Axis(maps[0].X), Axis(maps[0].Y),
        new("outcome", "string", "", "key of the outcome"),
        new("best", "string", "", "strategy with the best mean; empty where none has a value in every replication"),
        new("tied", "string", "",
            "strategies that no other clearly beats, best mean first, with spaces between them: the truly best one is among them with "
                + "a probability of at least 0.95 (Nelson and Matejcik 1995); one alone is clearly best"),
        new("runner_up", "string", "", "strategy with the next best mean"),
        new("margin", "number", "that of the outcome", "how much better the best is than the runner-up: mean paired difference"),
        new("margin_low", "number", "that of the outcome",
            "margin less t(1 − 0.05/(k−1); n−1) standard errors, of k strategies in n replications"),
        new("margin_high", "number", "that of the outcome", "margin and those standard errors"),
        .. maps[0].Strategies.Select(key =>
            new TableColumn($"mean_{key}", "number", "that of the outcome", $"mean under {key}; empty where a replication has no value")),
    ];

    /// <summary>The columns by which each row is told from all others.</summary>
    public static IReadOnlyList<string> Key(IReadOnlyList<StrategyMap> maps) =>
        [maps[0].X.Parameter.Path, maps[0].Y.Parameter.Path, "outcome"];

    /// <summary>The rows: outcome by outcome, from left to right, from bottom to top.</summary>
    public static IEnumerable<IReadOnlyList<object?>> Rows(IReadOnlyList<StrategyMap> maps) =>
        from map in maps
        from cell in map.Cells
        select (object?[])[cell.X, cell.Y, map.Outcome.Key, Key(map, cell.Best),
            string.Join(' ', cell.Tied.Select(place => map.Strategies[place])),
            Key(map, cell.RunnerUp), Known(cell.Margin), Known(cell.MarginLow), Known(cell.MarginHigh), .. cell.Means];

    private static TableColumn Axis(MapAxis axis) => new(axis.Parameter.Path, "number", axis.Parameter.Unit, axis.Parameter.Meaning);

    private static string Key(StrategyMap map, int place) => place < 0 ? "" : map.Strategies[place];

    // One replication bounds no interval.
    private static double Known(double value) => double.IsFinite(value) ? value : double.NaN;
}
