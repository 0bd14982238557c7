using System.Collections.Immutable;
using System.Globalization;
using SamenWerken.Sim.Calibration;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.Lab.Calibrations;

/// <summary>Runs a calibration in a folder: every trial is a line of a journal as soon as it is run, and is never run again.</summary>
/// <param name="folder">The folder.</param>
/// <param name="trials">How the model is laid beside the patterns.</param>
/// <param name="patterns">The patterns.</param>
/// <param name="waves">Number of waves, 1 or more.</param>
/// <param name="points">Trials of a wave.</param>
/// <param name="checks">Settings of the posterior that are run on other luck.</param>
public sealed class CalibrationRun(SearchFolder folder, PatternTrials trials, PatternSet patterns, int waves, int points, int checks)
{
    /// <summary>The table of trials.</summary>
    public const string TrialsFile = "trials.csv";

    // Another number of waves has another posterior to check.
    internal const string Checks = "checks-";

    private static string ChecksFile(int waves) => FormattableString.Invariant($"{Checks}{waves}.csv");

    /// <summary>Runs of all waves.</summary>
    public long Runs => waves * points * trials.RunsOfOne;

    /// <summary>Runs what is missing.</summary>
    /// <param name="threads">Threads; the number of processors if null. Results do not depend on it.</param>
    /// <param name="progress">Told how many runs are done.</param>
    /// <param name="cancellation">Stops it; trials that were run are kept.</param>
    /// <exception cref="StoreException">The journal is damaged, or cannot be written.</exception>
    /// <exception cref="ArgumentException">Too few trials have a value for some pattern.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public CalibrationResult Run(int? threads = null, IProgress<Progress>? progress = null, CancellationToken cancellation = default)
    {
        var matching = new HistoryMatching([.. patterns.Fitted.Select(its => its.Pattern)], trials.Space.Factors.Count, trials.Seed);
        var (done, learnt, count) = (new Queue<string>(folder.Journal(TrialsFile, Heading(trials))), new List<Wave>(), 0L);
        while (learnt.Count < waves && (learnt.Count == 0 || learnt[^1].Remaining > 0))
        {
            cancellation.ThrowIfCancellationRequested();
            var asked = matching.Propose(learnt, points);
            learnt.Add(matching.Learn(learnt, Tried(trials, asked, TrialsFile, done, threads, progress, count, cancellation)));
            count += asked.Length;
        }

        cancellation.ThrowIfCancellationRequested();
        var posterior = new ApproximateBayes().Of(matching, learnt);
        return new(trials, patterns, learnt, posterior, posterior is null ? [] : Checked(posterior, threads, cancellation));
    }

    private List<Trial> Checked(Posterior posterior, int? threads, CancellationToken cancellation)
    {
        var anew = trials with { Patterns = [.. patterns.Fitted, .. patterns.HeldOut], Seed = unchecked(trials.Seed + 1) };
        ImmutableArray<ImmutableArray<double>> drawn =
            [.. Enumerable.Range(0, checks).Select(place => posterior.Settings[Systematic(posterior, (place + 0.5) / checks)])];
        return Tried(anew, drawn, ChecksFile(waves), new(folder.Journal(ChecksFile(waves), Heading(anew))), threads, null, 0, cancellation);
    }

    // Settings at even steps of the cumulative weight: each as often as it weighs, without chance.
    private static int Systematic(Posterior posterior, double share)
    {
        var sum = 0.0;
        for (var place = 0; place < posterior.Weights.Length; place++)
        {
            sum += posterior.Weights[place];
            if (sum >= share)
                return place;
        }

        return posterior.Weights.Length - 1;
    }

    private List<Trial> Tried(
        PatternTrials with, ImmutableArray<ImmutableArray<double>> asked, string journal, Queue<string> stored, int? threads,
        IProgress<Progress>? progress, long first, CancellationToken cancellation)
    {
        var tried = new List<Trial>();
        while (tried.Count < asked.Length && stored.TryDequeue(out var line))
            tried.Add(Parsed(line, first + tried.Count, asked[tried.Count], with, journal));
        var part = progress is null ? null : new Part(progress, (first + tried.Count) * with.RunsOfOne, Runs);
        IReadOnlyList<IReadOnlyList<double>> missing = [.. asked.Skip(tried.Count).Select(its => (IReadOnlyList<double>)its)];
        with.Run(
            missing,
            trial =>
            {
                folder.Add(journal, Line(first + tried.Count, trial));
                tried.Add(trial);
            },
            threads, part, cancellation);
        return tried;
    }

    private static string Heading(PatternTrials with) => Csv.Line(
    [
        "number", .. with.Space.Factors.Select(factor => "coordinate:" + factor.Path), .. with.Patterns.Select(its => its.Pattern.Name),
        .. with.Patterns.Select(its => "variance:" + its.Pattern.Name),
    ]);

    private static string Line(long number, Trial trial) =>
        Csv.Line([number, .. trial.Parameters.Concat(trial.Means).Concat(trial.Variances).Cast<object>()]);

    private static Trial Parsed(string line, long place, ImmutableArray<double> asked, PatternTrials with, string journal)
    {
        static double Number(string cell) =>
            double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
        var cells = line.Split(',');
        double[] numbers = [.. cells.Skip(1).Select(Number)];
        return cells[0] == place.ToString(CultureInfo.InvariantCulture) && numbers.Length == asked.Length + 2 * with.Patterns.Count
            && numbers.Take(asked.Length).SequenceEqual(asked)
            ? new(asked, [.. numbers.Skip(asked.Length).Take(with.Patterns.Count)], [.. numbers.TakeLast(with.Patterns.Count)])
            : throw new StoreException(
                $"'{journal}' is damaged: its line '{line}' is of another calibration; begin again in another folder.");
    }

    /// <summary>How far one wave is, as a part of all.</summary>
    private sealed class Part(IProgress<Progress> whole, long before, long total) : IProgress<Progress>
    {
        public void Report(Progress value) => whole.Report(new Progress(before + value.Done, total));
    }
}
