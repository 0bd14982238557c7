using System.Text;
using SamenWerken.Sim.Designs;

namespace SamenWerken.Sim.Experiments;

/// <summary>An experiment with its design points and runs, checked and ready to run.</summary>
public sealed class ExperimentPlan
{
    internal ExperimentPlan(Experiment experiment, DesignPoints points) =>
        (Experiment, Design, Points, Rows, Outcomes) =
            (experiment, points.Design, points.Points, points.Rows, CaseCheck.Measured(experiment.Scenario, experiment.Outcomes));

    /// <summary>The experiment, with all its strategies named.</summary>
    public Experiment Experiment { get; }

    /// <summary>What is measured, in the order of all arrays of outcomes.</summary>
    public OutcomeSet Outcomes { get; }

    /// <summary>The design in the unit cube; null where there are no factors, or a list of values.</summary>
    public Design? Design { get; }

    /// <summary>The design points, each with other values than all others.</summary>
    public IReadOnlyList<DesignPoint> Points { get; }

    /// <summary>
    /// Number of the point of each row of the design. Rows that come to the same values, as those of whole numbers or of Saltelli's sample
    /// of two factors do, are one point, which is run once.
    /// </summary>
    public IReadOnlyList<int> Rows { get; }

    /// <summary>Number of worlds: replications at design points. In each, every strategy is run.</summary>
    public long Worlds => (long)Points.Count * Experiment.Replications;

    /// <summary>Number of runs.</summary>
    public long Runs => Worlds * Experiment.Strategies.Count;

    /// <summary>The run with a number.</summary>
    public ExperimentRun RunAt(long number)
    {
        var (world, strategy) = Math.DivRem(number, Experiment.Strategies.Count);
        var (point, replication) = Math.DivRem(world, Experiment.Replications);
        return new(number, (int)point, (int)replication, (int)strategy);
    }

    /// <summary>Runs some of the runs, and hands them over in their order. A run that throws is handed over as failed.</summary>
    /// <param name="take">Takes the runs.</param>
    /// <param name="runs">Which; all if null.</param>
    /// <param name="threads">Threads; the number of processors if null. Results do not depend on it.</param>
    /// <param name="progress">Told how far it is, from any thread.</param>
    /// <param name="patience">How long a run may take, after which it has failed and its strategy is not run again; as long as it takes
    /// if null.</param>
    /// <param name="gains">Takes what parties gain in the first runs, if that is asked.</param>
    /// <param name="cancellation">Stops it; what was run is still handed over, and runs in hand are broken off between two rounds.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public void Run(
        TakeRun take, RunSet? runs = null, int? threads = null, IProgress<Progress>? progress = null, TimeSpan? patience = null,
        GainTally? gains = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(take);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads ?? 1, 1);
        runs ??= RunSet.All(this);
        var (done, total) = (0L, runs.Count);
        progress?.Report(new Progress(0, total));
        var blocks = new ReplicationBlocks(Experiment.Strategies, Outcomes, Experiment.Seed, Experiment.KeptRounds, cancellation)
        {
            Wanted = (point, replication, strategy) => runs.Contains(Number(point, replication, strategy)),
            Patience = patience, Gains = gains,
        };
        blocks.Run(Portions(runs), (int)Math.Clamp(threads ?? Environment.ProcessorCount, 1, Math.Max(1, runs.Count)), block =>
        {
            done += Hand(block, take);
            progress?.Report(new Progress(done, total));
            return true;
        });
        cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>Runs all of an experiment without factors, and compares its strategies; rounds are summarised where they are
    /// wanted.</summary>
    /// <param name="threads">Threads; the number of processors if null. Results do not depend on it.</param>
    /// <param name="progress">Told how far it is, from any thread.</param>
    /// <param name="cancellation">Stops it after the runs in hand.</param>
    /// <exception cref="InvalidOperationException">It has several design points.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Comparison Compared(int? threads = null, IProgress<Progress>? progress = null, CancellationToken cancellation = default)
    {
        if (Points.Count != 1)
            throw new InvalidOperationException($"A comparison is of one design point; this experiment has {Points.Count}.");
        Comparison? found = null;
        var comparisons = new PointComparisons(this, (_, its) => found = its, keep: true);
        Run(comparisons.Take, threads: threads, progress: progress, cancellation: cancellation);
        comparisons.End();
        return found!;
    }

    private long Number(int point, int replication, int strategy) =>
        ((long)point * Experiment.Replications + replication) * Experiment.Strategies.Count + strategy;

    private long Hand(ReplicationBlocks.Block block, TakeRun take)
    {
        var handed = 0L;
        for (var place = 0; place < block.Count; place++)
        {
            for (var strategy = 0; strategy < Experiment.Strategies.Count; strategy++)
            {
                if (!block.Ran(place, strategy))
                    continue;
                var run = new ExperimentRun(Number(block.Point, block.Replication(place), strategy), block.Point, block.Replication(place),
                    strategy);
                var failure = block.Failure(place, strategy);
                take(new RunOutcome(run, block.Outcomes(place, strategy), failure is null ? block.Rounds(place, strategy) : [],
                    failure is null ? null : FailureText.Of(failure)));
                handed++;
            }
        }

        return handed;
    }

    private IEnumerable<ReplicationBlocks.Portion> Portions(RunSet runs)
    {
        var replications = new List<int>(ReplicationBlocks.Size);
        foreach (var point in Points)
        {
            for (var replication = 0; replication < Experiment.Replications; replication++)
            {
                if (runs.ContainsWorld((long)point.Number * Experiment.Replications + replication))
                    replications.Add(replication);
                if (replications.Count == ReplicationBlocks.Size || (replications.Count > 0 && replication == Experiment.Replications - 1))
                {
                    yield return new(point.Number, point.Scenario, [.. replications]);
                    replications.Clear();
                }
            }
        }
    }
}
