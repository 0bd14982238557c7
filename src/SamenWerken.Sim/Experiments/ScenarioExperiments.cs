using SamenWerken.Sim.Engine;
using SamenWerken.Sim.Model;

namespace SamenWerken.Sim.Experiments;

/// <summary>What one does with a scenario: run it once, or compare strategies over many replications.</summary>
public static class ScenarioExperiments
{
    /// <summary>Compares strategies on the same actors with the same luck.</summary>
    /// <param name="scenario">What to simulate.</param>
    /// <param name="strategies">Keys of the strategies; all of them if null.</param>
    /// <param name="replications">Replications of each, at least 1.</param>
    /// <param name="seed">Seed of the experiment.</param>
    /// <param name="threads">Threads; the number of processors if null. Results do not depend on it.</param>
    /// <param name="rounds">Whether to summarise every round as well.</param>
    /// <param name="progress">Told now and then how far it is.</param>
    /// <param name="cancellation">Stops it between two replications.</param>
    /// <exception cref="ArgumentException">A strategy is unknown or named twice, or the scenario has mistakes: all are named.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Comparison Compare(
        this Scenario scenario, IEnumerable<string>? strategies = null, int replications = 200, ulong seed = 1, int? threads = null,
        bool rounds = false, IProgress<Progress>? progress = null, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    /// <summary>Runs a scenario once and tells it round by round.</summary>
    /// <param name="scenario">What to simulate.</param>
    /// <param name="strategy">Key of the strategy.</param>
    /// <param name="replication">Number of the replication, from 0.</param>
    /// <param name="seed">Seed of the experiment.</param>
    /// <param name="cancellation">Stops it between two rounds.</param>
    /// <exception cref="ArgumentException">The strategy is unknown, or the scenario has mistakes: all are named.</exception>
    public static RunResult Run(
        this Scenario scenario, string strategy, int replication = 0, ulong seed = 1, CancellationToken cancellation = default) =>
        throw new NotSupportedException();
}
