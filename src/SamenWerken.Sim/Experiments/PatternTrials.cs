using SamenWerken.Sim.Calibration;

namespace SamenWerken.Sim.Experiments;

/// <summary>Runs a model at settings of its parameters, and lays it beside patterns.</summary>
/// <param name="Scenario">The case.</param>
/// <param name="Space">The parameters that are calibrated.</param>
/// <param name="Patterns">The patterns, at least one.</param>
/// <param name="Replications">Replications of each arm at each setting, 2 or more.</param>
/// <param name="Seed">Seed of all chance.</param>
public sealed record PatternTrials(Case Scenario, LeverSpace Space, IReadOnlyList<CasePattern> Patterns, int Replications, ulong Seed)
{
    /// <summary>Takes a trial; they come in order.</summary>
    /// <param name="trial">The trial.</param>
    public delegate void TakeTrial(Trial trial);

    /// <summary>Runs of one trial.</summary>
    public long RunsOfOne => (long)Arms().DistinctBy(arm => (arm.Strategy, Place(Settings(), arm))).Count() * Replications;

    /// <summary>Runs settings.</summary>
    /// <param name="settings">The settings, coordinates 0–1.</param>
    /// <param name="take">Takes the trials, in order.</param>
    /// <param name="threads">Threads; the number of processors if null. Trials do not depend on it.</param>
    /// <param name="progress">Told how many runs are done.</param>
    /// <param name="cancellation">Stops it; trials that are done were handed over.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public void Run(
        IReadOnlyList<IReadOnlyList<double>> settings, TakeTrial take, int? threads = null, IProgress<Progress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(take);
        var (arms, strategies) = (Settings(), Strategies());
        List<string> outcomes = [.. Patterns.SelectMany(its => new[] { its.Outcome, its.With }).OfType<string>().Distinct()];
        Case[] cases =
        [
            .. settings.SelectMany(point =>
            {
                var its = Space.Set(Scenario, Space.Values([.. point]));
                return arms.Select(arm => arm.In(its));
            })
        ];
        var seen = new List<double[][][]>();
        var wanted = Arms().Select(arm => (Place(arms, arm), strategies.IndexOf(arm.Strategy))).ToHashSet();
        new PointRuns(strategies, outcomes, Seed,
            Replications) { Wanted = (number, strategy) => wanted.Contains((number % arms.Count, strategy)) }.Run(
            cases,
            (number, values) =>
            {
                seen.Add(values);
                if (seen.Count < arms.Count)
                    return;
                double[] Runs(PatternArm arm, string outcome) =>
                    seen[Place(arms, arm)][strategies.IndexOf(arm.Strategy)][outcomes.IndexOf(outcome)];
                var told = Patterns.Select(its => its.Of(
                    Runs(its.Arm, its.Outcome), its.Minus is { } minus ? Runs(minus, its.Outcome) : null,
                    its.With is { } with ? Runs(its.Arm, with) : null)).ToList();
                take(new([.. settings[number / arms.Count]], [.. told.Select(its => its.Value)], [.. told.Select(its => its.Variance)]));
                seen.Clear();
            },
            threads, progress, cancellation);
    }

    // Arms with the same settings are run in the same case.
    private List<PatternArm> Settings()
    {
        var settings = new List<PatternArm>();
        foreach (var arm in Arms())
        {
            if (Place(settings, arm) < 0)
                settings.Add(arm);
        }

        return settings;
    }

    private List<string> Strategies() => [.. Arms().Select(arm => arm.Strategy).Distinct()];

    private IEnumerable<PatternArm> Arms() => Patterns.SelectMany(its => new[] { its.Arm, its.Minus }).OfType<PatternArm>();

    private static int Place(List<PatternArm> settings, PatternArm arm) =>
        settings.FindIndex(its => its.Settings.SequenceEqual(arm.Settings));
}
