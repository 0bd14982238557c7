using SamenWerken.Sim.Designs;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Experiments;

/// <summary>Which parameters a response depends on, and how sure that is.</summary>
/// <param name="Response">What is explained.</param>
/// <param name="Measures">The measures, factor by factor.</param>
public sealed record Sensitivity(Response Response, IReadOnlyList<SensitivityMeasure> Measures)
{
    /// <summary>Resamples of every bootstrap interval.</summary>
    public const int Resamples = 1000;

    /// <summary>Coverage of every interval.</summary>
    public const double Confidence = 0.95;

    /// <summary>Runs a Morris or Saltelli experiment and explains responses.</summary>
    /// <param name="plan">The experiment.</param>
    /// <param name="responses">The responses.</param>
    /// <param name="threads">Threads; the number of processors if null.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ArgumentException">The design is neither Morris' nor Saltelli's, or a strategy is not in the
    /// experiment.</exception>
    /// <exception cref="MissingOutcomeException">At some design point no replication has a value.</exception>
    public static IReadOnlyList<Sensitivity> Of(
        ExperimentPlan plan, IReadOnlyList<Response> responses, int? threads = null, IProgress<Progress>? progress = null,
        CancellationToken cancellation = default)
    {
        Require(plan);
        var tally = new ResponseTally(plan, responses);
        plan.Run(tally.Take, threads: threads, progress: progress, cancellation: cancellation);
        return Of(plan, tally, cancellation);
    }

    /// <summary>What somebody who reads it should know; none where there is nothing.</summary>
    public IReadOnlyList<SensitivityNote> Notes { get; init => field = Values<SensitivityNote>.Of(value); } = Values<SensitivityNote>.None;

    /// <summary>Explains responses that were tallied.</summary>
    /// <param name="plan">The experiment.</param>
    /// <param name="tally">What its runs gave.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ArgumentException">The design is neither Morris' nor Saltelli's.</exception>
    /// <exception cref="MissingOutcomeException">At some design point no replication has a value.</exception>
    public static IReadOnlyList<Sensitivity> Of(ExperimentPlan plan, ResponseTally tally, CancellationToken cancellation = default)
    {
        Require(plan);
        return [.. tally.Responses.Select((response, at) =>
        {
            var measures = Of(plan, tally.Means(at), (one, other) => tally.Luck(at, one, other), cancellation).ToList();
            return new Sensitivity(response, measures) { Notes = SensitivityNotes.Of(plan, measures) };
        })];
    }

    /// <summary>Explains one number for each design point.</summary>
    /// <param name="plan">The experiment.</param>
    /// <param name="means">The response at each design point.</param>
    /// <param name="luck">The variance that luck gives the difference between two points, by number; none if null.</param>
    /// <param name="cancellation">Stops it.</param>
    internal static IEnumerable<SensitivityMeasure> Of(
        ExperimentPlan plan, double[] means, Func<int, int, double>? luck = null, CancellationToken cancellation = default)
    {
        var paths = plan.Experiment.Factors.Select(factor => factor.Path).ToList();
        double[] outcomes = [.. plan.Rows.Select(point => means[point])];
        double LuckOf(int one, int other) => luck?.Invoke(plan.Rows[one], plan.Rows[other]) ?? double.NaN;
        return plan.Design is MorrisTrajectories morris
            ? OfMorris(morris, outcomes, plan.Experiment.Seed, paths, LuckOf, cancellation)
            : OfSobol((SaltelliSample)plan.Design!, outcomes, plan.Experiment.Seed, paths, LuckOf, cancellation);
    }

    private static void Require(ExperimentPlan plan)
    {
        if (plan.Design is not (MorrisTrajectories or SaltelliSample))
            throw new ArgumentException("A sensitivity analysis takes the design morris or saltelli.", nameof(plan));
    }

    private static IEnumerable<SensitivityMeasure> OfMorris(
        MorrisTrajectories design, double[] y, ulong seed, List<string> paths, Func<int, int, double> luck, CancellationToken cancellation)
    {
        var effects = MorrisEffects.Of(design, y);
        var intervals = effects.MuStarIntervals(Resamples, seed, Confidence, cancellation);
        for (var i = 0; i < paths.Count; i++)
        {
            yield return new(paths[i], null, "mu_star", effects.MuStar[i], intervals[i].Low, intervals[i].High);
            yield return new(paths[i], null, "mu", effects.Mu[i], double.NaN, double.NaN);
            yield return new(paths[i], null, "sigma", effects.Sigma[i], double.NaN, double.NaN);
            yield return new(paths[i], null, "noise", Math.Sqrt(Steps(design, i)
                .Average(row => luck(row - 1, row) / Square(design.Points[row, i] - design.Points[row - 1, i]))), double.NaN, double.NaN);
        }
    }

    // Rows at which a factor has just moved.
    private static IEnumerable<int> Steps(MorrisTrajectories design, int factor) => Enumerable.Range(0, design.Moved.Length)
        .Where(step => design.Moved[step] == factor).Select(step => step + step / design.Factors + 1);

    private static IEnumerable<SensitivityMeasure> OfSobol(
        SaltelliSample sample, double[] y, ulong seed, List<string> paths, Func<int, int, double> luck, CancellationToken cancellation)
    {
        var indices = SobolIndices.Of(sample, y);
        var intervals = SobolIndices.Intervals(sample, y, Resamples, seed, Confidence, cancellation);
        var variance = SobolIndices.Variance(sample, y);
        for (var i = 0; i < paths.Count; i++)
        {
            yield return new(paths[i], null, "S1", indices.First[i], intervals.First[i].Low, intervals.First[i].High);
            yield return new(paths[i], null, "ST", indices.Total[i], intervals.Total[i].Low, intervals.Total[i].High);
            var noise = Enumerable.Range(0, sample.BasePoints).Average(point => luck(sample.RowOfA(point), sample.RowOfAB(point, i))) / 2
                / variance;
            yield return new(paths[i], null, "noise", variance > 0 ? noise : double.NaN, double.NaN, double.NaN);
        }

        var pair = 0;
        for (var i = 0; i < paths.Count; i++)
        {
            for (var j = i + 1; j < paths.Count; j++, pair++)
                yield return new(paths[i], paths[j], "S2", indices.Second[pair], intervals.Second[pair].Low, intervals.Second[pair].High);
        }
    }

    private static double Square(double value) => value * value;
}

/// <summary>One measure of how a response depends on a factor, or on two together.</summary>
/// <param name="Factor">Path of the parameter.</param>
/// <param name="With">Path of the other parameter, for an interaction.</param>
/// <param name="Measure">
/// mu_star, mu or sigma (Morris, in the outcome's unit over the factor's whole range); S1, ST or S2 (Sobol', shares of variance); noise,
/// what the luck of the replications adds: the typical standard error of one effect (Morris), or the part of ST that is luck (Sobol').
/// </param>
/// <param name="Value">Its value; NaN where the response never varies.</param>
/// <param name="Low">Lower end of its interval; NaN where it has none.</param>
/// <param name="High">Upper end.</param>
public sealed record SensitivityMeasure(string Factor, string? With, string Measure, double Value, double Low, double High);
