using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Lab.Tables;
using SamenWerken.Sim.Robustness;

namespace SamenWerken.Sim.Lab.Benchmarks;

/// <summary>The tables of a benchmark.</summary>
public static class BenchmarkTables
{
    private const string Own = "that of the measure";

    /// <summary>leaderboard.csv: a row for each measure of each strategy, over all worlds and within each kind.</summary>
    public static DescribedTable Board(BenchmarkResult result) => new("leaderboard.csv", ["worlds", "strategy", "criterion", "measure"],
    [
        new("worlds", "string", "", "the kind of worlds, or all"),
        new("place", "integer", "", "place of the strategy over these worlds, from 1"),
        new("strategy", "string", "", "key of the strategy"),
        new("criterion", "string", "", "key of the outcome; empty where a measure takes all of them together"),
        new("measure", "string", "",
            "mean, worst_tenth, largest_regret, not_clearly_worse, on_front, front_probability, front_share or failed"),
        new("value", "number", Own,
            "the measure: of mean, worst_tenth and largest_regret in the unit of the outcome, else a share or a number of worlds"),
        new("low", "number", Own, "lower end of its 95 % interval, where it has one"),
        new("high", "number", Own, "upper end of that interval"),
        new("world", "string", "", "the world of the largest regret"),
    ], Rows(result));

    /// <summary>worlds.csv: a row for each strategy in each world, with its mean of each criterion and the runs that have a value of all of
    /// them.</summary>
    public static DescribedTable Cells(BenchmarkResult result) => new("worlds.csv", ["world", "strategy"],
    [
        new("world", "string", "", "name of the world"),
        new("kind", "string", "", "kind of the world"),
        new("strategy", "string", "", "key of the strategy"),
        .. result.Cells.Suite.Outcomes.Select(Column),
        new("runs", "integer", "runs", "runs that have a value of every criterion"),
    ],
        from world in Enumerable.Range(0, result.Cells.Worlds.Count)
        let its = result.Cells.Worlds[world]
        from strategy in Enumerable.Range(0, result.Cells.Strategies.Count)
        where its.Group.Takes(result.Cells.Strategies[strategy])
        let runs = result.Cells.Values.Select(table => table[world][strategy]).ToArray()
        select (object?[])
        [
            its.Group.WorldName(its.Point), its.Group.Kind, result.Cells.Strategies[strategy],
            .. runs.Select(values => values.Where(double.IsFinite).DefaultIfEmpty(double.NaN).Average()).Cast<object?>(),
            Enumerable.Range(0, runs[0].Length).Count(replication => runs.All(values => double.IsFinite(values[replication]))),
        ]);

    private static TableColumn Column(Outcome outcome) =>
        new(outcome.Key, "number", outcome.Unit, "mean over runs of: " + outcome.Definition);

    private static IEnumerable<IReadOnlyList<object?>> Rows(BenchmarkResult result) =>
        from board in result.Kinds.Prepend((Kind: BenchmarkResult.AllWorlds, Board: result.All))
        from placed in BenchmarkResult.OrderOf(board.Board)
            .Select((strategy, place) => (Place: place + 1, Standing: board.Board.Standings[strategy]))
        from row in Rows(placed.Standing, board.Board)
        select (object?[])[board.Kind, placed.Place, placed.Standing.Strategy, .. row];

    private static IEnumerable<IReadOnlyList<object?>> Rows(RobustStanding standing, Leaderboard board)
    {
        foreach (var score in standing.Scores)
        {
            yield return Row(score.Criterion.Name, "mean", score.Mean);
            yield return Row(score.Criterion.Name, "worst_tenth", score.WorstTenth);
            yield return Row(score.Criterion.Name, "largest_regret", score.LargestRegret, board.Worlds[score.WorstWorld]);
            yield return Row(score.Criterion.Name, "not_clearly_worse", score.NotClearlyWorse);
        }

        yield return [null, "on_front", standing.OnFront ? 1 : 0, null, null, null];
        yield return [null, "front_probability", standing.FrontProbability, null, null, null];
        yield return Row(null, "front_share", standing.FrontShare);
        yield return [null, "failed", standing.Failed, null, null, null];
    }

    private static object?[] Row(string? criterion, string measure, Estimate estimate, string? world = null) =>
        [criterion, measure, estimate.Value, estimate.Interval.Low, estimate.Interval.High, world];
}
