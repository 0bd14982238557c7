using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Collaboration.Strategies;

namespace SamenWerken.Sim.Experiments;

/// <summary>What one does with a scenario: run it once, or compare strategies over many replications.</summary>
public static partial class ScenarioExperiments
{
    /// <summary>Compares strategies on the same actors with the same luck.</summary>
    /// <param name="scenario">What to simulate.</param>
    /// <param name="strategies">Keys of the strategies; if null those of the scenario, or all but the composites where it names none.</param>
    /// <param name="replications">Replications of each, at least 1.</param>
    /// <param name="seed">Seed of the experiment.</param>
    /// <param name="threads">Threads; the number of processors if null. Results do not depend on it.</param>
    /// <param name="rounds">Whether to summarise every round as well.</param>
    /// <param name="progress">Told now and then how far it is, from any thread.</param>
    /// <param name="cancellation">Stops it between two replications.</param>
    /// <exception cref="ArgumentException">A strategy is unknown or named twice, or the scenario has mistakes: all are named.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Comparison Compare(
        this Scenario scenario, IEnumerable<string>? strategies = null, int replications = 200, ulong seed = 1, int? threads = null,
        bool rounds = false, IProgress<Progress>? progress = null, CancellationToken cancellation = default) =>
        Compared(scenario, strategies, replications, seed, threads, rounds, running => progress?.Report(running.Progress), cancellation);

    /// <summary>Compares strategies as <see cref="Compare"/> does, and lets somebody look while the runs come in; the end is the same.</summary>
    /// <param name="scenario">What to simulate.</param>
    /// <param name="look">
    /// Called before the first run and whenever replications came in, one call at a time, from any thread; the runs wait for it.
    /// The first replications come in one by one, so that there is soon something to see.
    /// </param>
    /// <param name="strategies">Keys of the strategies; if null those of the scenario, or all but the composites where it names none.</param>
    /// <param name="replications">Replications of each, at least 1.</param>
    /// <param name="seed">Seed of the experiment.</param>
    /// <param name="threads">Threads; the number of processors if null. Results do not depend on it.</param>
    /// <param name="rounds">Whether to summarise every round as well.</param>
    /// <param name="cancellation">Stops it between two replications.</param>
    /// <exception cref="ArgumentException">A strategy is unknown or named twice, or the scenario has mistakes: all are named.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Comparison CompareWatched(
        this Scenario scenario, Action<RunningComparison> look, IEnumerable<string>? strategies = null, int replications = 200, ulong seed = 1,
        int? threads = null, bool rounds = false, CancellationToken cancellation = default) =>
        Compared(scenario, strategies, replications, seed, threads, rounds, look, cancellation, soon: true);

    /// <summary>Runs a scenario once and tells it round by round.</summary>
    /// <param name="scenario">What to simulate.</param>
    /// <param name="strategy">Key of the strategy.</param>
    /// <param name="replication">Number of the replication, from 0: the same actors and luck as in a comparison with this seed.</param>
    /// <param name="seed">Seed of the experiment.</param>
    /// <param name="cancellation">Stops it between two rounds.</param>
    /// <exception cref="ArgumentException">The strategy is unknown, or the scenario has mistakes: all are named.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static RunResult Run(
        this Scenario scenario, string strategy, int replication = 0, ulong seed = 1, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(replication);
        Checked(scenario, [strategy]);
        return Chronicle.Of(scenario, strategy, replication, seed, cancellation);
    }

    private static Comparison Compared(
        Scenario scenario, IEnumerable<string>? strategies, int replications, ulong seed, int? threads, bool rounds, Action<RunningComparison> look,
        CancellationToken cancellation, bool soon = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(replications, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads ?? 1, 1);
        var keys = Checked(scenario, strategies?.ToList() ?? StrategyCatalogue.Default(scenario));
        var running = new RunningComparison(scenario, keys, replications, seed, rounds);
        look(running);
        new ReplicationBlocks(keys, seed, rounds, cancellation).Run(ReplicationBlocks.Portions(scenario, replications, soon), Threads(threads, replications), block =>
        {
            cancellation.ThrowIfCancellationRequested();
            block.ThrowIfFailed();
            running.Add(block);
            look(running);
            return true;
        });
        cancellation.ThrowIfCancellationRequested();
        return running.SoFar();
    }

    internal static int Threads(int? asked, long worlds) => (int)Math.Clamp(asked ?? Environment.ProcessorCount, 1, Math.Max(1, worlds));

    private static IReadOnlyList<string> Checked(Scenario scenario, IReadOnlyList<string> strategies)
    {
        var known = StrategyCatalogue.All().Select(strategy => strategy.Key).ToList();
        var problems = strategies.Where(key => !known.Contains(key))
            .Select(key => $"There is no strategy '{key}'; there are {string.Join(", ", known)}.")
            .Concat(strategies.GroupBy(key => key).Where(group => group.Count() > 1).Select(group => $"Strategy '{group.Key}' is named twice."))
            .ToList();
        if (strategies.Count == 0)
            problems.Add("A comparison needs a strategy.");
        problems.AddRange(ScenarioCheck.Mistakes(scenario, known).Select(mistake => mistake.ToString()));
        return problems.Count == 0 ? strategies : throw new ArgumentException(string.Join(Environment.NewLine, problems));
    }
}
