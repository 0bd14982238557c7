using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Claims;

/// <summary>The experiments of a claim, checked and ready to run.</summary>
/// <remarks>
/// Every trial is run in two seeds. The first trial is repeated in <see cref="Draws"/> draws of the parameters from their
/// plausible ranges, each with replications of its own.
/// </remarks>
public sealed class ClaimPlan
{
    /// <summary>Draws of the parameters: points of a Latin hypercube.</summary>
    public const int Draws = 200;

    /// <summary>Seeds in which every trial is run: the given one and those that follow.</summary>
    public const int Seeds = 2;

    /// <summary>Replications of each treatment in each seed and scenario, unless told otherwise.</summary>
    public const int UsualReplications = 500;

    private const int ReplicationsPerDraw = 25; // one in so many of a trial's
    private const int LeastInADraw = 4;

    private readonly Case[] _scenarios;
    private readonly IReadOnlyList<Factor> _more;

    /// <summary>The experiments of a claim.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="scenarios">The scenario of a name.</param>
    /// <param name="replications">Replications of each treatment in each seed and scenario, 2 or more; in each draw one in 25 of them, 4
    /// or more.</param>
    /// <param name="seed">The first seed.</param>
    /// <param name="more">Parameters that are drawn beside or instead of those that are plausible for the model, each between two
    /// ends.</param>
    /// <param name="within">What a calibration leaves, where the claim is judged in it alone; null for everywhere.</param>
    /// <exception cref="ArgumentException">The claim cannot be tried in one of its scenarios, or a factor has no two ends.</exception>
    public ClaimPlan(
        Claim claim, Func<string, Case> scenarios, int replications = UsualReplications, ulong seed = 1, IReadOnlyList<Factor>? more = null,
        Within? within = null)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentOutOfRangeException.ThrowIfLessThan(replications, 2);
        _more = Values<Factor>.Of(more ?? []);
        if (_more.FirstOrDefault(factor => factor.From is null || factor.To is null) is { } open)
            throw new ArgumentException($"Claims draw '{open.Path}' between two ends; give it from and to instead of values.",
                nameof(more));
        (Claim, Trials, Replications, Seed, Within) = (claim, claim.Trials, replications, seed, within);
        Check(claim);
        // What is not tried has the reference scenario all the same: it tells which model lacks what the claim is about.
        _scenarios = Trials.Count == 0
            ? [scenarios(Claim.Reference)]
            : [.. Trials.Select(trial => InTheMiddle(trial.Prepared(scenarios(trial.Scenario))))];
        for (var trial = 0; trial < Trials.Count; trial++)
            Check(Trials[trial], _scenarios[trial]);
    }

    /// <summary>The claim.</summary>
    public Claim Claim { get; }

    /// <summary>Its trials.</summary>
    public IReadOnlyList<Trial> Trials { get; }

    /// <summary>The scenario of each trial, before any treatment.</summary>
    public IReadOnlyList<Case> Scenarios => _scenarios;

    /// <summary>The parameters that are drawn, with their plausible ranges.</summary>
    public IReadOnlyList<Factor> Ranges =>
    [
        .. _more.Where(Free),
        .. _scenarios[0].Model.PlausibleRanges.Where(range => _more.All(factor => factor.Path != range.Path)).Where(Free),
        .. Within?.Factors ?? [],
    ];

    /// <summary>What a calibration leaves, where the claim is judged in it alone; null for everywhere.</summary>
    public Within? Within { get; }

    /// <summary>Replications of each treatment in each seed and scenario.</summary>
    public int Replications { get; }

    /// <summary>Replications of each treatment in each draw.</summary>
    public int DrawReplications =>
        Math.Max(LeastInADraw, Replications / ReplicationsPerDraw) * (First.Any(its => its.Estimand is Association) ? 4 : 1);

    /// <summary>The first seed.</summary>
    public ulong Seed { get; }

    /// <summary>Number of runs.</summary>
    public long Runs =>
        Trials.Sum(trial => (long)Seeds * Replications * trial.Treatments.Count) + (long)Draws * DrawReplications * Tested.Count;

    /// <summary>All that the result depends on beside the scenarios and the program, as text.</summary>
    public string Text => string.Join('\n',
    [
        Claim.Id, Claim.Source, Claim.Statement, Claim.Note, Claim.Missing,
        FormattableString.Invariant($"{Replications} replications in {Seeds} seeds from {Seed}, {DrawReplications} in {Draws} draws"),
        .. Within is null ? Array.Empty<string>() : [Within.ToString()],
        .. Ranges.Select(factor => FormattableString.Invariant($"{factor.Path} {factor.From} {factor.To}")),
        .. Trials.SelectMany(trial => (IEnumerable<string>)[trial.Scenario, .. trial.Expectations.Select(its => its.ToString()),
            .. trial.Treatments.Select(its => its.ToString())]),
    ]);

    private IReadOnlyList<Expectation> First => Trials.Count == 0 ? [] : Trials[0].Expectations;

    internal IReadOnlyList<Treatment> Tested => [.. First.SelectMany(expectation => expectation.Estimand.Treatments).Distinct()];

    /// <summary>Runs the experiments and judges the claim.</summary>
    /// <param name="threads">Threads; the number of processors if null. The result does not depend on it.</param>
    /// <param name="progress">Told how far it is, from any thread.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public ClaimResult Run(int? threads = null, IProgress<Progress>? progress = null, CancellationToken cancellation = default) =>
        RunWithDraws(threads, progress, cancellation).Result;

    /// <summary>Runs the experiments and judges the claim, and gives the runs in the draws as well.</summary>
    /// <param name="threads">Threads; the number of processors if null. The result does not depend on it.</param>
    /// <param name="progress">Told how far it is, from any thread.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The result; and the draws, null for a claim that the model cannot express.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public (ClaimResult Result, ClaimDraws? Draws) RunWithDraws(
        int? threads = null, IProgress<Progress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads ?? 1, 1);
        if (Trials.Count == 0)
            return (Judging.NotExpressible(Claim), null);
        var trials = Enumerable.Range(0, Seeds).Select(
            _ => Trials.Select((trial, at) => new ClaimRuns(_scenarios[at], trial.Treatments, 0, Replications)).ToArray()).ToArray();
        var values = Drawn();
        var draws = values.Select((drawn, draw) =>
        {
            cancellation.ThrowIfCancellationRequested();
            return new ClaimRuns(ParameterDraws.In(_scenarios[0], Ranges, drawn), Tested, draw * DrawReplications, DrawReplications);
        }).ToArray();
        var (done, total) = (0L, Runs);
        progress?.Report(new Progress(0, total));
        for (var seed = 0; seed < Seeds; seed++)
        {
            ClaimRuns.Do([.. trials[seed], .. seed == 0 ? draws : []], Seed + (ulong)seed, ScenarioExperiments.Threads(threads, total),
                runs => progress?.Report(new Progress(done += runs, total)), cancellation);
        }

        return (Judging.Of(this, trials, values, draws), ClaimDraws.Of(this, values, draws));
    }

    // Not among those that a calibration left.
    private bool Free(Factor factor) => Within?.Factors.Any(its => its.Path == factor.Path) != true;

    // The parameters that a calibration left come last, as in Ranges.
    private double[][] Drawn()
    {
        if (Within is null)
            return ParameterDraws.Of(Ranges, Draws, Seed);
        var others = Ranges.Take(Ranges.Count - Within.Factors.Count).ToList();
        return [.. ParameterDraws.Of(others, Draws, Seed).Select((drawn, draw) => (double[])[.. drawn, .. Within.Of(draw, Draws)])];
    }

    private Case InTheMiddle(Case scenario)
    {
        try
        {
            return Within?.In(scenario, Within.Middle) ?? scenario;
        }
        catch (ParameterException mistake)
        {
            throw new ArgumentException($"Claim '{Claim.Id}', at a setting that the calibration leaves: {mistake.Message}", mistake);
        }
    }

    private static void Check(Claim claim)
    {
        if (claim.Missing.Length > 0 && claim.Trials.Count > 0)
            throw new ArgumentException(
                $"Claim '{claim.Id}' says that the model cannot express it, and yet has trials; give it the one or the other.",
                nameof(claim));
        if (claim.Missing.Length == 0 && (claim.Trials.Count == 0 || claim.Trials[0].Scenario != Claim.Reference))
            throw new ArgumentException(
                $"The first trial of claim '{claim.Id}' is in the scenario {Claim.Reference}; where the model cannot express it, say "
                    + "in Missing what it lacks.", nameof(claim));
    }

    private void Check(Trial trial, Case scenario)
    {
        var known = scenario.Model.Arms.Select(arm => arm.Key).ToList();
        if (trial.Expectations.Count == 0)
            throw new ArgumentException($"Claim '{Claim.Id}' expects nothing in the scenario '{trial.Scenario}'.");
        foreach (var treatment in trial.Treatments)
        {
            if (!known.Contains(treatment.Strategy))
                throw new ArgumentException(
                    $"Claim '{Claim.Id}' has the strategy '{treatment.Strategy}'; there are {string.Join(", ", known)}.");
            try
            {
                if (scenario.Model.Check(treatment.In(scenario)) is [var mistake, ..])
                    throw new ArgumentException($"Claim '{Claim.Id}', scenario '{trial.Scenario}', {treatment}: {mistake}");
            }
            catch (ParameterException mistake)
            {
                throw new ArgumentException($"Claim '{Claim.Id}', scenario '{trial.Scenario}', {treatment}: {mistake.Message}", mistake);
            }
        }
    }
}
