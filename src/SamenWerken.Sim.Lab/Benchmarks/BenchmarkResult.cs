using SamenWerken.Sim.Robustness;

namespace SamenWerken.Sim.Lab.Benchmarks;

/// <summary>The result of a benchmark: a leaderboard over all worlds, and one for each kind of world.</summary>
/// <param name="Cells">What every strategy achieved in every world.</param>
/// <param name="All">The leaderboard over all worlds.</param>
/// <param name="Kinds">The leaderboards within each kind of which there are two worlds or more.</param>
public sealed record BenchmarkResult(BenchmarkCells Cells, Leaderboard All, IReadOnlyList<(string Kind, Leaderboard Board)> Kinds)
{
    /// <summary>What the leaderboard over all worlds is called in tables.</summary>
    public const string AllWorlds = "all";

    /// <summary>The result of cells; the same cells give the same result.</summary>
    public static BenchmarkResult Of(BenchmarkCells cells)
    {
        var seed = cells.Suite.Seed;
        return new(cells, Leaderboard.Of(cells.Table(), seed),
            [.. cells.Kinds.Select(kind => (kind, Leaderboard.Of(cells.Table(kind), seed)))]);
    }

    /// <summary>Whether a kind's worlds are those in which strategies spend the same.</summary>
    /// <param name="kind">The kind.</param>
    public bool HasEqualEffort(string kind) => Cells.Suite.Groups.Any(group => group.Kind == kind && group.Effort is not null);

    /// <summary>Places of the strategies in <see cref="All"/>, the one first that is best or not clearly worse in most worlds, in the mean
    /// over the criteria.</summary>
    public IReadOnlyList<int> Order => OrderOf(All);

    /// <summary>Places of the strategies of a leaderboard, the best first.</summary>
    public static IReadOnlyList<int> OrderOf(Leaderboard board)
    {
        ArgumentNullException.ThrowIfNull(board);
        return
        [
            .. Enumerable.Range(0, board.Standings.Length).OrderByDescending(place => Rank(board.Standings[place]))
                .ThenBy(place => board.Standings[place].Strategy, StringComparer.Ordinal)
        ];
    }

    /// <summary>Mean over the criteria of the share of worlds in which a strategy is best or not clearly worse, 0–1: what strategies are
    /// ordered by.</summary>
    public static double Rank(RobustStanding standing) => standing.Scores.Average(score => score.NotClearlyWorse.Value);
}
