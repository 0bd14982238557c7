using System.Globalization;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Lab.Store;

/// <summary>The tables of an experiment: a row for each run, for each round of each run, and for each design point, strategy and outcome.</summary>
internal sealed class RunTables
{
    internal const string Runs = "runs.csv";
    internal const string Summary = "summary.csv";
    internal const string Rounds = "rounds.csv";

    internal const string Point = "point";

    internal static readonly string[] RunColumns = ["strategy", "replication", "status", "reason"];
    internal static readonly string[] SummaryColumns = ["strategy", "outcome", "mean", "sd", "se", "ci_low", "ci_high", "n"];
    internal static readonly string[] RoundColumns = ["strategy", "replication", "round"];
    internal static IReadOnlyList<Outcome> RoundOutcomes(ExperimentPlan plan) => [.. plan.Outcomes.Where(outcome => outcome.EachRound)];

    /// <summary>The columns by which each row of a table is told from all others; null for a table that is not one of these.</summary>
    internal static IReadOnlyList<string>? PrimaryKey(string file) => file switch
    {
        Runs => [Point, "strategy", "replication"],
        Summary => [Point, "strategy", "outcome"],
        Rounds => [Point, .. RoundColumns],
        _ => null,
    };

    internal const string DoneWord = "done", FailedWord = "failed";

    private static readonly byte[] Done = HashedFile.Cell(DoneWord), Failed = HashedFile.Cell(FailedWord);

    private readonly ExperimentPlan _plan;
    private readonly HashedFile _runs;
    private readonly HashedFile? _summary, _rounds;
    private readonly byte[][] _strategies;
    private readonly int[] _each; // places of the outcomes of rounds
    private readonly Statistics.Moments[] _moments;
    private byte[][] _point = [];
    private int _at = -1;

    internal RunTables(ExperimentPlan plan, HashedFile runs, HashedFile? summary, HashedFile? rounds)
    {
        (_plan, _runs, _summary, _rounds) = (plan, runs, summary, rounds);
        _each = [.. RoundOutcomes(plan).Select(plan.Outcomes.IndexOf)];
        _strategies = [.. plan.Experiment.Strategies.Select(HashedFile.Cell)];
        _moments = new Statistics.Moments[_strategies.Length * plan.Outcomes.Count];
        Header(_runs, [.. RunColumns, .. _plan.Outcomes.Select(outcome => outcome.Key)]);
        Header(_summary, SummaryColumns);
        Header(_rounds, [.. RoundColumns, .. RoundOutcomes(plan).Select(outcome => outcome.Key)]);
    }

    internal void Add(in RunOutcome run)
    {
        if (run.Run.Point != _at)
            Begin(run.Run.Point);
        Row(_runs, run.Run);
        _runs.Add(run.Failure is null ? Done : Failed);
        _runs.Add(run.Failure ?? "");
        foreach (var value in run.Outcomes)
            _runs.Add(value);
        _runs.EndLine();
        AddRounds(run);
        for (var outcome = 0; outcome < run.Outcomes.Length && _summary is not null; outcome++)
        {
            ref var moments = ref _moments[run.Run.Strategy * _plan.Outcomes.Count + outcome];
            if (!double.IsNaN(run.Outcomes[outcome]))
                moments = moments.With(run.Outcomes[outcome]);
        }
    }

    /// <summary>Writes what is known only after the last run.</summary>
    internal void End() => Summarise();

    private void Begin(int point)
    {
        Summarise();
        _at = point;
        _point = [HashedFile.Cell(point.ToString(CultureInfo.InvariantCulture)), .. _plan.Points[point].Values.Select(HashedFile.Cell)];
    }

    private void Row(HashedFile file, ExperimentRun run)
    {
        foreach (var value in _point)
            file.Add(value);
        file.Add(_strategies[run.Strategy]);
        file.Add(run.Replication);
    }

    private void AddRounds(in RunOutcome run)
    {
        var count = _plan.Outcomes.Count;
        for (var round = 0; _rounds is not null && round < run.Rounds.Length / count; round++)
        {
            Row(_rounds, run.Run);
            _rounds.Add(round);
            foreach (var place in _each)
                _rounds.Add(run.Rounds[round * count + place]);
            _rounds.EndLine();
        }
    }

    private void Summarise()
    {
        for (var cell = 0; cell < _moments.Length && _at >= 0 && _summary is not null; cell++)
        {
            var (strategy, outcome) = Math.DivRem(cell, _plan.Outcomes.Count);
            var moments = _moments[cell];
            foreach (var value in _point)
                _summary.Add(value);
            _summary.Add(_strategies[strategy]);
            _summary.Add(_plan.Outcomes[outcome].Key);
            var interval = _plan.Outcomes[outcome].IntervalOf(moments);
            foreach (var value in new[] { moments.Count == 0 ? double.NaN : moments.Mean, moments.StandardDeviation, moments.StandardError, interval.Low, interval.High })
                _summary.Add(value);
            _summary.Add(moments.Count);
            _summary.EndLine();
        }

        Array.Clear(_moments);
    }

    private void Header(HashedFile? file, IEnumerable<string> columns)
    {
        if (file is null)
            return;
        foreach (var column in _plan.Experiment.Factors.Select(factor => factor.Path).Prepend(Point).Concat(columns))
            file.Add(column);
        file.EndLine();
    }
}
