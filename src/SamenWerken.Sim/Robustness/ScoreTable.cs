using System.Collections.Immutable;

namespace SamenWerken.Sim.Robustness;

/// <summary>What every strategy achieved in every world, replication by replication, with the same luck for all.</summary>
/// <remarks>
/// Values stand by criterion, world, strategy and replication. A run that failed (NaN) is left out of the mean of its world; a strategy
/// whose runs all failed in a world has there the mean of the worst of the others.
/// </remarks>
public sealed class ScoreTable
{
    private readonly double[][][][] _values;

    /// <summary>The table.</summary>
    /// <param name="criteria">The criteria, at least one.</param>
    /// <param name="strategies">Names of the strategies, at least two.</param>
    /// <param name="worlds">Names of the worlds, at least two.</param>
    /// <param name="values">Values by criterion, world, strategy and replication; at least two replications, NaN for a run that
    /// failed.</param>
    /// <exception cref="ArgumentException">There is too little of something, or a list has another length than it should.</exception>
    public ScoreTable(
        IReadOnlyList<Criterion> criteria, IReadOnlyList<string> strategies, IReadOnlyList<string> worlds,
        IReadOnlyList<IReadOnlyList<IReadOnlyList<IReadOnlyList<double>>>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        (Criteria, Strategies, Worlds) = ([.. criteria], [.. strategies], [.. worlds]);
        Lengths("criteria", values.Count, Criteria.Length, 1);
        _values = [.. values.Select((table, c) => table.Select(world => world.Select(runs => runs.ToArray()).ToArray()).ToArray())];
        Replications = _values[0].FirstOrDefault()?.FirstOrDefault()?.Length ?? 0;
        foreach (var (table, c) in _values.Select((table, c) => (table, c)))
        {
            Lengths($"worlds of {Criteria[c].Name}", table.Length, Worlds.Length, 2);
            foreach (var (world, w) in table.Select((world, w) => (world, w)))
            {
                Lengths($"strategies of {Criteria[c].Name} in {Worlds[w]}", world.Length, Strategies.Length, 2);
                foreach (var (runs, s) in world.Select((runs, s) => (runs, s)))
                    Lengths($"replications of {Criteria[c].Name} in {Worlds[w]} of {Strategies[s]}", runs.Length, Replications, 2);
                if (world.All(runs => runs.All(double.IsNaN)))
                    throw new ArgumentException(
                        $"In {Worlds[w]} no run has a value of {Criteria[c].Name}; leave the world out.", nameof(values));
            }
        }
    }

    /// <summary>The criteria.</summary>
    public ImmutableArray<Criterion> Criteria { get; }

    /// <summary>Names of the strategies.</summary>
    public ImmutableArray<string> Strategies { get; }

    /// <summary>Names of the worlds.</summary>
    public ImmutableArray<string> Worlds { get; }

    /// <summary>Replications of each strategy in each world.</summary>
    public int Replications { get; }

    /// <summary>Values of the runs of a strategy in a world, in the order of the replications.</summary>
    /// <param name="criterion">Place of the criterion.</param>
    /// <param name="world">Place of the world.</param>
    /// <param name="strategy">Place of the strategy.</param>
    public ReadOnlySpan<double> Runs(int criterion, int world, int strategy) => _values[criterion][world][strategy];

    /// <summary>Means by criterion, world and strategy over chosen replications, turned so that higher is better.</summary>
    internal double[][][] Means(ReadOnlySpan<int> replications)
    {
        var means = new double[Criteria.Length][][];
        for (var c = 0; c < means.Length; c++)
        {
            means[c] = new double[Worlds.Length][];
            for (var w = 0; w < Worlds.Length; w++)
            {
                var its = new double[Strategies.Length];
                for (var s = 0; s < its.Length; s++)
                    its[s] = (Criteria[c].HigherIsBetter ? 1 : -1) * Mean(_values[c][w][s], replications);
                var worst = its.Where(double.IsFinite).DefaultIfEmpty(0).Min();
                means[c][w] = [.. its.Select(mean => double.IsNaN(mean) ? worst : mean)];
            }
        }

        return means;
    }

    private static double Mean(double[] runs, ReadOnlySpan<int> replications)
    {
        var (sum, count) = (0.0, 0);
        foreach (var replication in replications)
        {
            if (double.IsNaN(runs[replication]))
                continue;
            sum += runs[replication];
            count++;
        }

        return count > 0 ? sum / count : double.NaN;
    }

    private static void Lengths(string what, int there, int needed, int least)
    {
        if (there != needed || there < least)
            throw new ArgumentException($"There are {there} {what}; {Math.Max(needed, least)} are needed.");
    }
}
