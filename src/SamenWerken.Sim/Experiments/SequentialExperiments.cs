using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Experiments;

/// <summary>Experiments that stop by themselves.</summary>
public static partial class ScenarioExperiments
{
    /// <summary>Replications of a selection or a precise comparison at most, unless told otherwise.</summary>
    public const int ReplicationLimit = 100_000;

    // With nine strategies 20 ask for a quarter less than 10 do: h² is 11.1 instead of 14.8.
    private const int FirstStage = 20;

    // Later than that of a selection: its intervals are to cover, and an early low variance would end it (see ReplicationCount).
    private const int FirstLook = 50;

    /// <summary>Finds the strategy that is best in an outcome: Kim and Nelson's selection on the same actors with the same luck.</summary>
    /// <param name="scenario">What to simulate.</param>
    /// <param name="outcome">The outcome; it has a better side.</param>
    /// <param name="indifference">δ, above 0: the smallest difference worth finding.</param>
    /// <param name="strategies">Keys of the strategies, at least two; if null those of the scenario, or all but the composites where it
    /// names none.</param>
    /// <param name="alpha">α, the probability of a wrong choice when the best is δ or more ahead: above 0 and below 1 − 1/k, k
    /// strategies.</param>
    /// <param name="limit">Most replications, 20 or more.</param>
    /// <param name="seed">Seed of the experiment.</param>
    /// <param name="threads">Threads; the number of processors if null. Results do not depend on it.</param>
    /// <param name="progress">Told how far it is, with the limit as the whole.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ArgumentException">A strategy is unknown or named twice, fewer than two are named, the outcome has no better
    /// side, or a number is out of its range.</exception>
    /// <remarks>A strategy of which a run throws is left out, as if it had not been asked for.</remarks>
    /// <exception cref="FailedRunException">A run threw, and fewer than two strategies are left without it.</exception>
    /// <exception cref="MissingOutcomeException">A run has no value of the outcome.</exception>
    public static Selection SelectBest(
        this Case scenario, Outcome outcome, double indifference, IEnumerable<string>? strategies = null, double alpha = 0.05,
        int limit = ReplicationLimit, ulong seed = 1, int? threads = null, IProgress<Progress>? progress = null,
        CancellationToken cancellation = default)
    {
        Expect.AtLeast(limit, FirstStage);
        Expect.Positive(indifference);
        if (outcome.Better == Better.Neither)
            throw new ArgumentException($"Outcome '{outcome.Key}' has no better side, so no strategy is best in it.", nameof(outcome));
        var (selection, failed) = WithoutFailing(Several(scenario, strategies),
            keys => Selected(scenario, outcome, indifference, keys, alpha, limit, seed, threads, progress, cancellation));
        return selection with { Failed = failed };
    }

    private static Selection Selected(
        Case scenario, Outcome outcome, double indifference, IReadOnlyList<string> keys, double alpha,
        int limit, ulong seed, int? threads, IProgress<Progress>? progress, CancellationToken cancellation)
    {
        var measured = CaseCheck.Measured(scenario, [outcome.Key]);
        var (sign, at) = (outcome.Better == Better.Higher ? 1 : -1, measured.IndexOf(outcome));
        var selection = new KimNelson(keys.Count, indifference, alpha, FirstStage);
        var racing = new bool[keys.Count];
        Array.Fill(racing, true);
        var sums = new Moments[keys.Count];
        var row = new double[keys.Count];
        var blocks = new ReplicationBlocks(keys, measured, seed, rounds: 0,
            cancellation) { Wanted = (_, _, strategy) => Volatile.Read(ref racing[strategy]) };
        blocks.Run(ReplicationBlocks.Portions(scenario, limit), Threads(threads, limit), block =>
        {
            cancellation.ThrowIfCancellationRequested();
            for (var place = 0; place < block.Count && !selection.Finished; place++)
            {
                foreach (var strategy in selection.Survivors)
                {
                    var value = Known(block, place, strategy, outcome, at, keys);
                    sums[strategy] = sums[strategy].With(value);
                    row[strategy] = sign * value;
                }

                selection.Take(row);
            }

            foreach (var elimination in selection.Eliminations)
                Volatile.Write(ref racing[elimination.System], false);
            progress?.Report(new Progress(selection.Replications, limit));
            return !selection.Finished;
        });
        cancellation.ThrowIfCancellationRequested();
        return Told(selection, outcome, keys, indifference, 1 - alpha, sums);
    }

    /// <summary>Compares strategies until the interval of every paired difference is at most ± the precision.</summary>
    /// <param name="scenario">What to simulate.</param>
    /// <param name="outcomes">The outcomes that are to be precise, at least one.</param>
    /// <param name="precision">Wanted half-width, above 0; 95 % for all pairs of an outcome together.</param>
    /// <param name="strategies">Keys of the strategies, at least two; if null those of the scenario, or all but the composites where it
    /// names none.</param>
    /// <param name="limit">Most replications, 20 or more; the first look is taken after 50, or at the limit.</param>
    /// <param name="seed">Seed of the experiment.</param>
    /// <param name="threads">Threads; the number of processors if null. Results do not depend on it.</param>
    /// <param name="progress">Told how far it is, with the limit as the whole.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <remarks>
    /// A pair of strategies that has never differed counts as known to ± (largest possible difference)·(1 − α^(1/n)), α shared
    /// over the pairs, where the outcome has a range: about 3 to 7 over the number of replications. A strategy of which a run
    /// throws is left out, as if it had not been asked for.
    /// </remarks>
    /// <exception cref="ArgumentException">A strategy is unknown or named twice, fewer than two are named, or a number is out of its
    /// range.</exception>
    /// <exception cref="FailedRunException">A run threw, and fewer than two strategies are left without it.</exception>
    /// <exception cref="MissingOutcomeException">A run has no value of an outcome.</exception>
    public static PreciseComparison ComparePrecisely(
        this Case scenario, IReadOnlyList<Outcome> outcomes, double precision, IEnumerable<string>? strategies = null,
        int limit = ReplicationLimit, ulong seed = 1, int? threads = null, IProgress<Progress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfZero(outcomes.Count);
        Expect.Positive(precision);
        Expect.AtLeast(limit, FirstStage);
        var (precise, failed) = WithoutFailing(Several(scenario, strategies),
            keys => Precise(scenario, outcomes, precision, keys, limit, seed, threads, progress, cancellation));
        return precise with { Comparison = precise.Comparison with { Failed = failed } };
    }

    private static PreciseComparison Precise(
        Case scenario, IReadOnlyList<Outcome> outcomes, double precision, IReadOnlyList<string> keys,
        int limit, ulong seed, int? threads, IProgress<Progress>? progress, CancellationToken cancellation)
    {
        var first = Math.Min(limit, FirstLook);
        var counts = outcomes.Select(outcome =>
            new ReplicationCount(keys.Count, precision, int.MaxValue, first: first, range: outcome.Largest - outcome.Least)).ToList();
        var measured = CaseCheck.Measured(scenario, [.. outcomes.Select(outcome => outcome.Key)]);
        var places = outcomes.Select(measured.IndexOf).ToArray();
        var tally = new ComparisonTally(keys, measured);
        var (replications, over) = (0, false);
        var row = new double[keys.Count];
        new ReplicationBlocks(keys, measured, seed, rounds: 0, cancellation)
            .Run(ReplicationBlocks.Portions(scenario, limit), Threads(threads, limit), block =>
        {
            cancellation.ThrowIfCancellationRequested();
            var used = 0;
            for (; used < block.Count && !over; used++, replications++)
                over = Take(block, used);
            block.Count = used;
            for (var place = 0; place < used; place++)
                tally.Add(block.Outcomes(place));
            progress?.Report(new Progress(replications, limit));
            return !over;
        });
        cancellation.ThrowIfCancellationRequested();
        var comparison = new Comparison(scenario, measured, keys, replications, seed, tally.Summaries(), tally.Contrasts(),
            []) { Sample = tally.Sample() };
        var widest = outcomes.Zip(counts, (outcome, count) =>
            new WidestDifference(outcome, keys[count.WidestPair.First], keys[count.WidestPair.Second], count.WidestHalfWidth)).ToList();
        return new PreciseComparison(comparison, precision, widest, over ? StopReason.PrecisionReached : StopReason.LimitReached);

        // All outcomes go on until the last one is precise: an early one may widen again.
        bool Take(ReplicationBlocks.Block block, int place)
        {
            for (var at = 0; at < outcomes.Count; at++)
            {
                for (var strategy = 0; strategy < row.Length; strategy++)
                    row[strategy] = Known(block, place, strategy, outcomes[at], places[at], keys);
                counts[at].Measure(row);
            }

            return replications + 1 >= first && counts.TrueForAll(count => count.WidestHalfWidth <= precision);
        }
    }

    private static IReadOnlyList<string> Several(Case scenario, IEnumerable<string>? strategies)
    {
        var keys = CaseCheck.Checked(scenario, strategies?.ToList());
        return keys.Count > 1 ? keys : throw new ArgumentException("It takes two strategies or more to find the better one.");
    }

    // Blocks are taken in their order, so that it is the same run for any number of threads.
    private static (T Found, RunFailures Failed) WithoutFailing<T>(IReadOnlyList<string> keys, Func<IReadOnlyList<string>, T> run)
    {
        var failed = new FailureTally(keys);
        for (var left = keys; ;)
        {
            try
            {
                return (run(left), failed.All);
            }
            catch (FailedRunException failure) when (left.Count > 2)
            {
                failed.Add(failure.Failure);
                left = [.. left.Where(key => key != failure.Failure.Strategy)];
            }
        }
    }

    private static double Known(ReplicationBlocks.Block block, int place, int strategy, Outcome outcome, int at, IReadOnlyList<string> keys)
    {
        // Runs of strategies that were dropped, or after the end, are not asked for: how many there are depends on the threads.
        if (block.Failure(place, strategy) is { } failure)
            throw new FailedRunException(new RunFailure(keys[strategy], block.Replication(place), FailureText.Of(failure)), block.Seed,
                failure);
        var value = block.Outcomes(place, strategy)[at];
        return double.IsFinite(value) ? value : throw new MissingOutcomeException(
            $"Outcome '{outcome.Key}' has no value in replication {block.Replication(place)} under '{keys[strategy]}'; choose an "
                + "outcome that every run has.");
    }

    private static Selection Told(KimNelson selection, Outcome outcome, IReadOnlyList<string> keys, double indifference, double confidence,
        Moments[] sums)
    {
        var dropped = selection.Eliminations.Select(elimination => elimination.System).ToHashSet();
        var standings = Enumerable.Range(0, keys.Count)
            .OrderByDescending(strategy => strategy == selection.Best)
            .ThenByDescending(strategy => sums[strategy].Count)
            .ThenByDescending(strategy => outcome.Better == Better.Higher ? sums[strategy].Mean : -sums[strategy].Mean)
            .Select(strategy => new Standing(keys[strategy], sums[strategy].Mean, (int)sums[strategy].Count, dropped.Contains(strategy)))
            .ToList();
        return new Selection(outcome, keys, indifference, confidence, keys[selection.Best], selection.Finished, selection.Replications,
            selection.Observations, standings);
    }
}
