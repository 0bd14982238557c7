using System.Runtime.ExceptionServices;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Experiments;

/// <summary>Who gains and who loses: the mean gain of every party under every strategy, over the first runs of a comparison.</summary>
/// <param name="Parties">Names of the parties, in the order of the case; none where the model has none that stay the same from run to
/// run.</param>
/// <param name="Strategies">Keys of the strategies.</param>
/// <param name="Runs">Runs of each strategy that they are means of.</param>
/// <param name="Gains">The gains: all parties under the first strategy, then under the next.</param>
public sealed record PartyGains(IReadOnlyList<string> Parties, IReadOnlyList<string> Strategies, int Runs, IReadOnlyList<PartyGain> Gains)
{
    /// <summary>Runs that are enough to tell who gains.</summary>
    public const int UsualRuns = 40;

    /// <summary>Dutch names of the parties, in the same order.</summary>
    public IReadOnlyList<string> DutchParties { get; init; } = Parties;

    /// <summary>No parties.</summary>
    public static PartyGains None { get; } = new([], [], 0, []);

    /// <summary>The gains in the first runs of a comparison: the same actors and luck.</summary>
    /// <param name="its">What is simulated.</param>
    /// <param name="strategies">Keys of the strategies.</param>
    /// <param name="seed">Seed of the experiment.</param>
    /// <param name="runs">Runs of each strategy, at least 1.</param>
    /// <param name="threads">Threads; the number of processors if null. The gains do not depend on it.</param>
    /// <param name="cancellation">Stops it between two runs.</param>
    /// <exception cref="FailedRunException">A strategy threw.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static PartyGains Of(
        Case its, IReadOnlyList<string> strategies, ulong seed = 1, int runs = UsualRuns, int? threads = null,
        CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(runs, 1);
        var parties = its.Model.Parties(its);
        if (parties.Count == 0)
            return None;
        CaseCheck.Checked(its, strategies);
        var found = new double[runs * strategies.Count][];
        var options =
            new ParallelOptions { MaxDegreeOfParallelism = threads ?? Environment.ProcessorCount, CancellationToken = cancellation };
        try
        {
            Parallel.For(0, runs, options, () => Started(its, cancellation), (run, _, worker) =>
            {
                worker.Draw(seed, (ulong)run);
                for (var place = run * strategies.Count; place < (run + 1) * strategies.Count; place++)
                    found[place] = Of(worker, strategies[place - run * strategies.Count], parties.Count, seed, run, cancellation);
                return worker;
            }, _ => { });
        }
        catch (AggregateException failures) when (failures.InnerExceptions.OfType<FailedRunException>().FirstOrDefault() is { } failed)
        {
            ExceptionDispatchInfo.Throw(failed);
        }

        return Of(its, parties, strategies, runs, found);
    }

    /// <summary>The means of gains that were found run by run.</summary>
    /// <param name="its">What was simulated.</param>
    /// <param name="parties">Names of the parties.</param>
    /// <param name="strategies">Keys of the strategies.</param>
    /// <param name="runs">Runs of each strategy.</param>
    /// <param name="found">The gains of all parties, of a run all strategies, then of the next run.</param>
    internal static PartyGains Of(Case its, IReadOnlyList<string> parties, IReadOnlyList<string> strategies, int runs, double[][] found)
    {
        var (gains, one) = (new List<PartyGain>(strategies.Count * parties.Count), new double[runs]);
        for (var strategy = 0; strategy < strategies.Count; strategy++)
        {
            for (var party = 0; party < parties.Count; party++)
            {
                for (var run = 0; run < runs; run++)
                    one[run] = found[run * strategies.Count + strategy][party];
                gains.Add(Of(parties[party], strategies[strategy], one));
            }
        }

        return new(parties, strategies, runs, gains) { DutchParties = its.Model.Parties(its.InDutch()) };
    }

    /// <summary>The gain of a party under a strategy.</summary>
    /// <exception cref="InvalidOperationException">There is no such party or strategy.</exception>
    public PartyGain Of(string party, string strategy) => Gains.First(gain => gain.Party == party && gain.Strategy == strategy);

    private static Worker Started(Case its, CancellationToken cancellation)
    {
        var worker = its.Model.Start(its, its.Model.Outcomes);
        worker.Stop = cancellation;
        return worker;
    }

    private static double[] Of(Worker worker, string strategy, int parties, ulong seed, int run, CancellationToken cancellation)
    {
        var gains = new double[parties];
        try
        {
            worker.Gain(strategy, gains);
            return gains;
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            throw new FailedRunException(new RunFailure(strategy, run, FailureText.Of(failure)), seed, failure);
        }
    }

    private static PartyGain Of(string party, string strategy, double[] gains)
    {
        var moments = Moments.Of(gains);
        var interval = moments.Count < 2 ? Interval.Unknown : moments.Interval(Comparison.Confidence);
        return new(party, strategy, moments.Mean, interval.Low, interval.High);
    }
}
