using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Lab.Benchmarks;

/// <summary>A suite with the strategies that are compared in it, checked and ready to run.</summary>
public sealed class SuitePlan
{
    private SuitePlan(Suite suite, IReadOnlyList<string> strategies, IReadOnlyList<SuitePart> parts) =>
        (Suite, Strategies, Parts) = (suite, strategies, parts);

    /// <summary>The suite.</summary>
    public Suite Suite { get; }

    /// <summary>Keys of the strategies.</summary>
    public IReadOnlyList<string> Strategies { get; }

    /// <summary>What is run: world by world, in each the strategies that have a place in it.</summary>
    public IReadOnlyList<SuitePart> Parts { get; }

    /// <summary>Number of runs.</summary>
    public long Runs => Parts.Sum(part => part.Plan.Runs);

    /// <summary>Makes a plan.</summary>
    /// <param name="suite">The suite.</param>
    /// <param name="strategies">Keys of the strategies, two or more.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="SuiteException">A strategy cannot be run in some world: all mistakes are named.</exception>
    public static SuitePlan Of(Suite suite, IReadOnlyList<string> strategies, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(suite);
        ArgumentNullException.ThrowIfNull(strategies);
        ArgumentOutOfRangeException.ThrowIfLessThan(strategies.Count, 2, nameof(strategies));
        var (parts, mistakes) = (new List<SuitePart>(), new List<string>());
        foreach (var group in suite.Groups)
        {
            foreach (var strategy in strategies.Where(group.Takes))
            {
                try
                {
                    cancellation.ThrowIfCancellationRequested();
                    parts.Add(new(group, strategy, group.Plan(strategy, null, cancellation)));
                }
                catch (ExperimentException mistaken)
                {
                    mistakes.AddRange(mistaken.Mistakes.Select(mistake => $"World '{group.Name}', strategy '{strategy}': {mistake}"));
                }
            }
        }

        return mistakes.Count == 0 ? new(suite, strategies, parts) : throw new SuiteException(mistakes);
    }

    /// <summary>Hands over every run of a part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="take">Takes the runs.</param>
    public delegate void ReadPart(SuitePart part, TakeRun take);

    /// <summary>What every strategy achieved in every world.</summary>
    /// <param name="read">Hands over every run of a part, in any order.</param>
    public BenchmarkCells Read(ReadPart read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var worlds = new List<(SuiteGroup Group, int Point)>();
        var values = Suite.Outcomes.Select(_ => new List<double[][]>()).ToArray();
        foreach (var parts in Parts.GroupBy(part => part.Group))
        {
            var (first, points) = (worlds.Count, parts.First().Plan.Points.Count);
            for (var point = 0; point < points; point++)
            {
                worlds.Add((parts.Key, point));
                foreach (var table in values)
                    table.Add([.. Strategies.Select(_ => Missing())]);
            }

            foreach (var part in parts)
            {
                var column = Strategies.ToList().IndexOf(part.Strategy);
                int[] places = [.. Suite.Outcomes.Select(part.Plan.Outcomes.IndexOf)];
                read(part, (in RunOutcome run) =>
                {
                    for (var criterion = 0; criterion < places.Length; criterion++)
                        values[criterion][first + run.Run.Point][column][run.Run.Replication] = run.Outcomes[places[criterion]];
                });
            }
        }

        return new(Suite, Strategies, worlds, [.. values.Select(table => table.ToArray())]);
    }

    /// <summary>Runs it in memory; 'samenwerken benchmark' does the same and stores every run.</summary>
    /// <param name="threads">Threads; the number of processors if null. The result does not depend on it.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public BenchmarkResult Run(int? threads = null, CancellationToken cancellation = default) =>
        BenchmarkResult.Of(Read((part, take) => part.Plan.Run(take, threads: threads, cancellation: cancellation)));

    private double[] Missing()
    {
        var runs = new double[Suite.Replications];
        Array.Fill(runs, double.NaN);
        return runs;
    }
}
