using System.Globalization;
using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Lab.Store;

/// <summary>Writes the tables of an experiment from its runs in their order.</summary>
internal sealed class RunTables
{
    private static readonly byte[] Done = "done"u8.ToArray(), Failed = "failed"u8.ToArray();

    private readonly ExperimentPlan _plan;
    private readonly HashedFile _runs;
    private readonly HashedFile? _summary, _contrasts, _rounds, _trajectories, _failures;
    private readonly byte[][] _strategies;
    private readonly Dictionary<string, byte[]> _cells;
    private readonly int[] _each; // places of the outcomes of rounds
    private readonly PointComparisons? _comparisons;
    private readonly Action<Comparison>? _compared;
    private byte[][] _point = [];
    private int _at = -1;

    /// <param name="plan">The experiment.</param>
    /// <param name="file">The file of a table; null for a table that is not wanted. That of runs is.</param>
    /// <param name="compared">Told the comparison where there is one, before its tables are written.</param>
    internal RunTables(ExperimentPlan plan, Func<string, HashedFile?> file, Action<Comparison>? compared = null)
    {
        (_plan, _compared) = (plan, compared);
        _runs = file(RunTable.Runs)!;
        (_summary, _contrasts, _rounds) = (file(RunTable.Summary), file(RunTable.Contrasts), file(RunTable.Rounds));
        (_trajectories, _failures) = (file(RunTable.Trajectories), file(RunTable.Failures));
        _each = [.. RunTable.EachRound(plan).Select(plan.Outcomes.IndexOf)];
        _strategies = [.. plan.Experiment.Strategies.Select(HashedFile.Cell)];
        _cells = plan.Experiment.Strategies.Concat(plan.Outcomes.Select(outcome => outcome.Key)).Distinct()
            .ToDictionary(key => key, HashedFile.Cell);
        _comparisons = _summary is null ? null : new PointComparisons(plan, Compared, keep: plan.Points.Count == 1);
        (string, HashedFile?)[] tables =
        [
            (RunTable.Runs, _runs), (RunTable.Summary, _summary), (RunTable.Contrasts, _contrasts),
            (RunTable.Rounds, _rounds), (RunTable.Trajectories, _trajectories), (RunTable.Failures, _failures),
        ];
        foreach (var (name, its) in tables)
            Header(name, its);
    }

    /// <summary>The comparison at the last design point that is over; kept only where there is one.</summary>
    internal Comparison? Comparison { get; private set; }

    internal void Add(in RunOutcome run)
    {
        if (run.Run.Point != _at)
            (_at, _point) = (run.Run.Point, CellsOf(run.Run.Point));
        Row(_runs, run.Run);
        _runs.Add(run.Failure is null ? Done : Failed);
        _runs.Add(run.Failure ?? "");
        foreach (var value in run.Outcomes)
            _runs.Add(value);
        _runs.EndLine();
        AddRounds(run);
        AddFailure(run);
        _comparisons?.Take(run);
    }

    /// <summary>Writes what is known only after the last run.</summary>
    internal void End() => _comparisons?.End();

    private byte[][] CellsOf(int point) =>
        [HashedFile.Cell(point.ToString(CultureInfo.InvariantCulture)), .. _plan.Points[point].Values.Select(HashedFile.Cell)];

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
        for (var round = 0; _trajectories is not null && round < run.Rounds.Length / count; round++)
        {
            Row(_trajectories, run.Run);
            _trajectories.Add(round);
            foreach (var place in _each)
                _trajectories.Add(run.Rounds[round * count + place]);
            _trajectories.EndLine();
        }
    }

    private void AddFailure(in RunOutcome run)
    {
        if (run.Failure is null || _failures is null)
            return;
        Row(_failures, run.Run);
        _failures.Add(_plan.Experiment.Seed.ToString(CultureInfo.InvariantCulture));
        _failures.Add(run.Failure);
        _failures.EndLine();
    }

    private void Compared(DesignPoint point, Comparison comparison)
    {
        Comparison = _plan.Points.Count == 1 ? comparison : null;
        if (Comparison is not null)
            _compared?.Invoke(comparison);
        var cells = CellsOf(point.Number);
        foreach (var row in comparison.Summaries)
            Add(_summary, cells, [row.Strategy, row.Outcome], [row.Mean, row.Sd, row.Se, row.CiLow, row.CiHigh], row.N);
        foreach (var row in comparison.Contrasts)
            Add(_contrasts, cells, [row.Outcome, row.First, row.Second], [row.Difference, row.CiLow, row.CiHigh, row.PBetter], row.N);
        foreach (var row in comparison.Rounds)
            AddRound(cells, row);
    }

    private void Add(HashedFile? file, byte[][] cells, ReadOnlySpan<string> keys, ReadOnlySpan<double> values, int n)
    {
        if (file is null)
            return;
        foreach (var value in cells)
            file.Add(value);
        foreach (var key in keys)
            file.Add(_cells[key]);
        foreach (var value in values)
            file.Add(value);
        file.Add(n);
        file.EndLine();
    }

    private void AddRound(byte[][] cells, RoundSummary row)
    {
        if (_rounds is null)
            return;
        foreach (var value in cells)
            _rounds.Add(value);
        _rounds.Add(_cells[row.Strategy]);
        _rounds.Add(row.Round);
        _rounds.Add(_cells[row.Outcome]);
        foreach (var value in (ReadOnlySpan<double>)[row.Mean, row.Q05, row.Q25, row.Q50, row.Q75, row.Q95])
            _rounds.Add(value);
        _rounds.Add(row.N);
        _rounds.EndLine();
    }

    private void Header(string name, HashedFile? file)
    {
        if (file is null)
            return;
        foreach (var column in RunTable.Of(_plan, name).Columns)
            file.Add(column.Name);
        file.EndLine();
    }
}
