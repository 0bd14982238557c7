using System.Globalization;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Lab.Store;

/// <summary>The tables of an experiment in Parquet, with the columns of those in CSV; what is missing is null.</summary>
internal sealed class ParquetTables
{
    private readonly ExperimentPlan _plan;
    private readonly ParquetTable _runs, _summary;
    private readonly ParquetTable? _rounds;
    private readonly KeyForm[] _forms;
    private readonly int[] _each; // places of the outcomes of rounds
    private readonly Moments[] _moments;
    private object?[] _point = [];
    private int _at = -1;

    internal ParquetTables(ExperimentPlan plan, ParquetTable runs, ParquetTable summary, ParquetTable? rounds)
    {
        (_plan, _runs, _summary, _rounds) = (plan, runs, summary, rounds);
        var parameters = plan.Experiment.Scenario.Model.Parameters(plan.Experiment.Scenario).ToDictionary(parameter => parameter.Path);
        _forms = [.. plan.Experiment.Factors.Select(factor => parameters[factor.Path].Form)];
        _each = [.. RunTable.EachRound(plan).Select(plan.Outcomes.IndexOf)];
        _moments = new Moments[plan.Experiment.Strategies.Count * plan.Outcomes.Count];
    }

    internal void Add(in RunOutcome run)
    {
        if (run.Run.Point != _at)
            Begin(run.Run.Point);
        Begin(_runs, run.Run);
        _runs.Add(run.Failure is null ? RunTables.DoneWord : RunTables.FailedWord);
        _runs.Add(run.Failure);
        foreach (var value in run.Outcomes)
            _runs.Add(value + 0.0); // never −0
        _runs.EndRow();
        for (var round = 0; _rounds is not null && round < run.Rounds.Length / _plan.Outcomes.Count; round++)
        {
            Begin(_rounds, run.Run);
            _rounds.Add(round);
            foreach (var place in _each)
                _rounds.Add(run.Rounds[round * _plan.Outcomes.Count + place] + 0.0);
            _rounds.EndRow();
        }

        for (var outcome = 0; outcome < run.Outcomes.Length; outcome++)
        {
            ref var moments = ref _moments[run.Run.Strategy * _plan.Outcomes.Count + outcome];
            if (!double.IsNaN(run.Outcomes[outcome]))
                moments = moments.With(run.Outcomes[outcome]);
        }
    }

    /// <summary>Writes what is known only after the last run.</summary>
    internal void End()
    {
        Summarise();
        foreach (var table in new[] { _runs, _summary, _rounds })
            table?.End();
    }

    private void Begin(int point)
    {
        Summarise();
        _at = point;
        _point = [(long)point, .. _plan.Points[point].Values.Zip(_forms, Value)];
    }

    private void Begin(ParquetTable table, ExperimentRun run)
    {
        foreach (var value in _point)
            table.Add(value);
        table.Add(_plan.Experiment.Strategies[run.Strategy]);
        table.Add((long)run.Replication);
    }

    private void Summarise()
    {
        for (var cell = 0; cell < _moments.Length && _at >= 0; cell++)
        {
            var (strategy, outcome) = Math.DivRem(cell, _plan.Outcomes.Count);
            var moments = _moments[cell];
            foreach (var value in _point)
                _summary.Add(value);
            _summary.Add(_plan.Experiment.Strategies[strategy]);
            _summary.Add(_plan.Outcomes[outcome].Key);
            var interval = _plan.Outcomes[outcome].IntervalOf(moments);
            foreach (var value in new[] { moments.Count == 0 ? double.NaN : moments.Mean, moments.StandardDeviation, moments.StandardError, interval.Low, interval.High })
                _summary.Add(value + 0.0);
            _summary.Add((long)moments.Count);
            _summary.EndRow();
        }

        Array.Clear(_moments);
    }

    private static object? Value(string text, KeyForm form) => text.Length == 0 ? null : form switch
    {
        KeyForm.Number => double.Parse(text, CultureInfo.InvariantCulture),
        KeyForm.WholeNumber => long.Parse(text, CultureInfo.InvariantCulture),
        KeyForm.Truth => text == "true",
        _ => text,
    };
}
