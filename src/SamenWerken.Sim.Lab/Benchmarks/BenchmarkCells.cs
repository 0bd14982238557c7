using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Robustness;

namespace SamenWerken.Sim.Lab.Benchmarks;

/// <summary>What every strategy achieved in every world of a suite.</summary>
/// <param name="Suite">The suite.</param>
/// <param name="Strategies">Keys of the strategies.</param>
/// <param name="Worlds">The worlds, each with its group and the number of its design point.</param>
/// <param name="Values">By criterion, world, strategy and replication; NaN for a run that failed, was not made or has no value.</param>
public sealed record BenchmarkCells(
    Suite Suite, IReadOnlyList<string> Strategies, IReadOnlyList<(SuiteGroup Group, int Point)> Worlds, double[][][][] Values)
{
    /// <summary>The kinds of worlds with two strategies or more, and two worlds or more that tell something of each criterion, in their
    /// order.</summary>
    public IReadOnlyList<string> Kinds =>
    [
        .. Worlds.GroupBy(world => world.Group.Kind)
            .Where(kind => Telling(kind.Key).Length > 1 && Strategies.Count(kind.First().Group.Takes) > 1).Select(kind => kind.Key)
    ];

    /// <summary>The table of the worlds of a kind, or of all but those of equal effort; worlds in which no run has a value of some
    /// criterion are left out.</summary>
    /// <param name="kind">The kind; null for all.</param>
    public ScoreTable Table(string? kind = null)
    {
        var worlds = Telling(kind);
        int[] strategies =
            [.. Enumerable.Range(0, Strategies.Count).Where(place => worlds.Any(world => Worlds[world].Group.Takes(Strategies[place])))];
        return new(
            Suite.Criteria, [.. strategies.Select(place => Strategies[place])],
            [.. worlds.Select(world => Worlds[world].Group.WorldName(Worlds[world].Point))],
            [.. Values.Select(table => worlds.Select(world => strategies.Select(place => table[world][place]).ToArray()).ToArray())]);
    }

    private int[] Telling(string? kind) =>
    [
        .. Enumerable.Range(0, Worlds.Count)
            .Where(world => kind is null ? Worlds[world].Group.IsPlainIn(Suite.Groups) : Worlds[world].Group.Kind == kind)
            .Where(world => Values.All(table => table[world].Any(runs => runs.Any(double.IsFinite))))
    ];
}
