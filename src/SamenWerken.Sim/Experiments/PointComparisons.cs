namespace SamenWerken.Sim.Experiments;

/// <summary>Compares the strategies at one design point after another, from the runs of an experiment in their order.</summary>
/// <param name="plan">The experiment.</param>
/// <param name="take">Takes the comparison at each design point, with rounds where they were kept.</param>
/// <param name="keep">Whether outcomes of the first runs are kept one by one, as pictures of distributions take them.</param>
public sealed class PointComparisons(ExperimentPlan plan, Action<DesignPoint, Comparison> take, bool keep = false)
{
    private readonly double[] _row = new double[plan.Experiment.Strategies.Count * plan.Outcomes.Count];
    private ComparisonTally? _tally;
    private RoundTally? _rounds;
    private FailureTally? _failures;
    private int _at = -1;

    private Experiment Experiment => plan.Experiment;

    /// <summary>Takes the next run.</summary>
    /// <param name="run">The run.</param>
    public void Take(in RunOutcome run)
    {
        if (run.Run.Point != _at)
            Begin(run.Run.Point);
        run.Outcomes.CopyTo(_row.AsSpan(run.Run.Strategy * plan.Outcomes.Count));
        _rounds?.Add(run.Run.Replication, run.Run.Strategy, run.Rounds);
        if (run.Failure is { } reason)
            _failures!.Add(run.Run.Strategy, run.Run.Replication, reason);
        if (run.Run.Strategy == Experiment.Strategies.Count - 1)
            _tally!.Add(_row);
    }

    /// <summary>The last run was taken.</summary>
    public void End()
    {
        if (_at < 0)
            return;
        var point = plan.Points[_at];
        var comparison = new Comparison(
            point.Scenario, plan.Outcomes, Experiment.Strategies, Experiment.Replications, Experiment.Seed, _tally!.Summaries(),
            _tally.Contrasts(),
            _rounds?.Summaries() ?? []) { Sample = _tally.Sample(), Failed = _failures!.All };
        take(point, Experiment.Intervals == IntervalKind.Bca ? comparison.WithBootstrap() : comparison);
    }

    private void Begin(int point)
    {
        End();
        _at = point;
        _tally = new ComparisonTally(Experiment.Strategies, plan.Outcomes, keep || Experiment.Intervals == IntervalKind.Bca);
        _failures = new FailureTally(Experiment.Strategies);
        _rounds = Experiment.Rounds
            ? new RoundTally(Experiment.Strategies, plan.Outcomes, plan.Points[point].Scenario.Rounds, Experiment.KeptRounds)
            : null;
    }
}
