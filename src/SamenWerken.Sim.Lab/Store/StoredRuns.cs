using Microsoft.Data.Sqlite;
using SamenWerken.Sim.Engine;
using SamenWerken.Sim.Experiments;
using SQLitePCL;

namespace SamenWerken.Sim.Lab.Store;

/// <summary>Reads the runs of a complete database in their order; each is checked to be the one that it says it is.</summary>
internal sealed class StoredRuns : IDisposable
{
    private readonly ExperimentPlan _plan;
    private readonly string _path;
    private readonly RunKeys _keys;
    private readonly SqliteCommand _command, _roundCommand;
    private readonly SqliteDataReader _reader;
    private readonly SqliteDataReader? _rounds;
    private readonly double[] _outcomes = new double[Outcome.All.Count];
    private readonly byte[] _key = new byte[RunKey.Size];
    private double[] _roundValues = [];
    private bool _roundWaiting;
    private long _next;

    internal StoredRuns(RunDatabase database, string path, ExperimentPlan plan)
    {
        (_plan, _path, _keys) = (plan, path, new RunKeys(plan));
        var columns = string.Join(", ", Outcome.All.Select(outcome => $"o.\"{outcome.Key}\""));
        _command = database.Command($"SELECT r.number, r.key, r.reason, {columns} FROM runs r JOIN outcomes o ON o.run = r.number ORDER BY r.number");
        _roundCommand = database.Command($"SELECT run, round, {RunDatabase.Columns} FROM rounds ORDER BY run, round");
        _reader = StoreFailure.Of(path, _command.ExecuteReader);
        _rounds = plan.Experiment.Rounds ? StoreFailure.Of(path, _roundCommand.ExecuteReader) : null;
        _roundWaiting = _rounds is not null && StoreFailure.Of(path, _rounds.Read);
    }

    /// <summary>Reads the next run; false at the end.</summary>
    internal bool Read(out RunOutcome run)
    {
        try
        {
            return TryRead(out run);
        }
        catch (Exception failure) when (failure is SqliteException or InvalidCastException)
        {
            throw failure is SqliteException ? StoreFailure.Told(_path, failure) : new StoreException(StoreFailure.Damaged(_path, failure.Message), failure);
        }
    }

    public void Dispose()
    {
        _reader.Dispose();
        _rounds?.Dispose();
        _command.Dispose();
        _roundCommand.Dispose();
    }

    private bool TryRead(out RunOutcome run)
    {
        if (!_reader.Read())
        {
            run = default;
            return _next == _plan.Runs ? false : throw new StoreException(StoreFailure.Damaged(_path, $"it ends after {_next} of {_plan.Runs} runs"));
        }

        var number = _reader.GetInt64(0);
        if (number != _next || _reader.GetBytes(1, 0, _key, 0, _key.Length) != _key.Length || !_keys.Fits(number, _key))
            throw new StoreException(StoreFailure.Damaged(_path, $"run {_next} is missing or is not of this experiment"));
        _next++;
        for (var at = 0; at < _outcomes.Length; at++)
            _outcomes[at] = Value(_reader, 3 + at);
        var rounds = _rounds is null ? 0 : ReadRounds(number);
        run = new RunOutcome(_plan.RunAt(number), _outcomes, _roundValues.AsSpan(0, rounds), _reader.IsDBNull(2) ? null : _reader.GetString(2));
        return true;
    }

    private int ReadRounds(long number)
    {
        var length = 0;
        for (; _roundWaiting && _rounds!.GetInt64(0) == number; _roundWaiting = _rounds.Read())
        {
            if (_roundValues.Length < length + _outcomes.Length)
                Array.Resize(ref _roundValues, Math.Max(2 * _roundValues.Length, length + _outcomes.Length));
            for (var at = 0; at < _outcomes.Length; at++)
                _roundValues[length++] = Value(_rounds, 2 + at);
        }

        return length;
    }

    // Past the reader's own way, which takes most of the time of an export.
    private static double Value(SqliteDataReader reader, int column) =>
        raw.sqlite3_column_type(reader.Handle, column) == raw.SQLITE_NULL ? double.NaN : raw.sqlite3_column_double(reader.Handle, column);
}
