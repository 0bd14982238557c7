using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Experiments;

/// <summary>What one does with a scenario: run it once, or compare strategies over many replications.</summary>
public static partial class ScenarioExperiments
{
    /// <summary>Compares strategies on the same actors with the same luck.</summary>
    /// <param name="scenario">What to simulate.</param>
    /// <param name="strategies">Keys of the strategies; if null those of the scenario, or all but the composites where it names
    /// none.</param>
    /// <param name="replications">Replications of each, at least 1.</param>
    /// <param name="seed">Seed of the experiment.</param>
    /// <param name="threads">Threads; the number of processors if null. Results do not depend on it.</param>
    /// <param name="rounds">Whether to summarise every round as well.</param>
    /// <param name="progress">Told now and then how far it is, from any thread.</param>
    /// <param name="cancellation">Stops it between two replications.</param>
    /// <exception cref="ArgumentException">A strategy is unknown or named twice, or the scenario has mistakes: all are named.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Comparison Compare(
        this Case scenario, IEnumerable<string>? strategies = null, int replications = 200, ulong seed = 1, int? threads = null,
        bool rounds = false, IProgress<Progress>? progress = null, CancellationToken cancellation = default) =>
        Compared(scenario, strategies, replications, seed, threads, rounds, running => progress?.Report(running.Progress), [], null,
            cancellation);

    /// <summary>Compares strategies as <see cref="Compare"/> does, with outcomes beside the model's own: <c>issue:NAME</c>,
    /// <c>actor:NAME</c>, or one's own.</summary>
    /// <param name="scenario">What to simulate.</param>
    /// <param name="outcomes">Keys of the outcomes that are measured beside the model's own.</param>
    /// <param name="strategies">Keys of the strategies; if null those of the scenario, or all but the composites where it names
    /// none.</param>
    /// <param name="replications">Replications of each, at least 1.</param>
    /// <param name="seed">Seed of the experiment.</param>
    /// <exception cref="ExperimentException">Something cannot be run as it stands: all mistakes are named.</exception>
    public static Comparison CompareIn(
        this Case scenario, IReadOnlyList<string> outcomes, IReadOnlyList<string>? strategies = null, int replications = 200,
        ulong seed = 1) =>
        (Experiment.Comparing(scenario, strategies, outcomes) with { Replications = replications, Seed = seed, Rounds = false }).Expand()
            .Compared();

    /// <summary>Compares strategies as <see cref="Compare"/> does, and lets somebody look while the runs come in; the end is the
    /// same.</summary>
    /// <param name="scenario">What to simulate.</param>
    /// <param name="look">
    /// Called before the first run and whenever replications came in, one call at a time, from any thread; the runs wait for it.
    /// The first replications come in one by one, so that there is soon something to see.
    /// </param>
    /// <param name="strategies">Keys of the strategies; if null those of the scenario, or all but the composites where it names
    /// none.</param>
    /// <param name="replications">Replications of each, at least 1.</param>
    /// <param name="seed">Seed of the experiment.</param>
    /// <param name="threads">Threads; the number of processors if null. Results do not depend on it.</param>
    /// <param name="rounds">Whether to summarise every round as well.</param>
    /// <param name="outcomes">Keys of outcomes that are measured beside the model's own; none if null.</param>
    /// <param name="patience">How long a run may take, after which it has failed and its strategy is not run again; as long as it takes
    /// if null.</param>
    /// <param name="cancellation">Stops it between two replications.</param>
    /// <exception cref="ArgumentException">A strategy is unknown or named twice, an outcome is unknown, or the scenario has mistakes: all
    /// are named.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Comparison CompareWatched(
        this Case scenario, Action<RunningComparison> look, IEnumerable<string>? strategies = null, int replications = 200, ulong seed = 1,
        int? threads = null, bool rounds = false, IReadOnlyList<string>? outcomes = null, TimeSpan? patience = null,
        CancellationToken cancellation = default) =>
        Compared(scenario, strategies, replications, seed, threads, rounds, look, outcomes ?? [], patience, cancellation, soon: true);

    private static Comparison Compared(
        Case scenario, IEnumerable<string>? strategies, int replications, ulong seed, int? threads, bool rounds,
        Action<RunningComparison> look,
        IReadOnlyList<string> beside, TimeSpan? patience, CancellationToken cancellation, bool soon = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(replications, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads ?? 1, 1);
        var keys = CaseCheck.Checked(scenario, strategies?.ToList());
        var wrong = CaseCheck.Outcomes(scenario, beside).ToList();
        if (wrong.Count > 0)
            throw new ArgumentException(string.Join(Environment.NewLine, wrong.Select(mistake => mistake.ToString())));
        var outcomes = CaseCheck.Measured(scenario, beside);
        var running = new RunningComparison(scenario, outcomes, keys, replications, seed, rounds);
        look(running);
        var blocks = new ReplicationBlocks(keys, outcomes, seed, rounds ? RoundTally.Most(keys.Count, outcomes.Count, scenario.Rounds) : 0,
            cancellation) { Patience = patience };
        blocks.Run(ReplicationBlocks.Portions(scenario, replications, soon), Threads(threads, replications), block =>
        {
            cancellation.ThrowIfCancellationRequested();
            running.Add(block);
            look(running);
            return true;
        });
        cancellation.ThrowIfCancellationRequested();
        return running.SoFar();
    }

    internal static int Threads(int? asked, long worlds) => (int)Math.Clamp(asked ?? Environment.ProcessorCount, 1, Math.Max(1, worlds));
}
