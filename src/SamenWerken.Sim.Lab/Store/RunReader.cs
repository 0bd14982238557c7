using Microsoft.Data.Sqlite;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SQLitePCL;

namespace SamenWerken.Sim.Lab.Store;

/// <summary>Reads the runs of a complete database in their order; each is checked to be the one that it says it is. For one thread.</summary>
internal sealed class RunReader : IDisposable
{
    private readonly ExperimentPlan _plan;
    private readonly string _path;
    private readonly RunKeys _keys;
    private readonly SqliteCommand _command, _roundCommand;
    private readonly SqliteDataReader _reader;
    private readonly SqliteDataReader? _rounds;
    private bool _roundWaiting;
    private long _next;

    internal RunReader(RunDatabase database, string path, ExperimentPlan plan)
    {
        (_plan, _path, _keys) = (plan, path, new RunKeys(plan));
        var columns = string.Join(", ", plan.Outcomes.Select(outcome => "o." + RunDatabase.Quoted(outcome)));
        _command = database.Command($"SELECT r.number, r.key, r.reason, {columns} FROM runs r JOIN outcomes o ON o.run = r.number ORDER BY r.number");
        _roundCommand = database.Command($"SELECT run, round, {RunDatabase.Columns(plan.Outcomes)} FROM rounds ORDER BY run, round");
        _reader = StoreFailure.Of(path, _command.ExecuteReader);
        _rounds = plan.Experiment.Rounds ? StoreFailure.Of(path, _roundCommand.ExecuteReader) : null;
        _roundWaiting = _rounds is not null && StoreFailure.Of(path, _rounds.Read);
    }

    /// <summary>Reads the next runs; none at the end.</summary>
    internal void Read(RunBatch batch)
    {
        try
        {
            batch.Clear();
            while (batch.HasRoom && TryRead(batch))
            {
            }
        }
        catch (Exception failure) when (failure is SqliteException or InvalidCastException or InvalidOperationException)
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

    private bool TryRead(RunBatch batch)
    {
        if (!_reader.Read())
            return _next == _plan.Runs && !_roundWaiting ? false : throw new StoreException(StoreFailure.Damaged(_path, _next == _plan.Runs ? "it has rounds of no run" : $"it ends after {_next} of {_plan.Runs} runs"));
        var number = _reader.GetInt64(0);
        if (number != _next || !_keys.Fits(number, raw.sqlite3_column_blob(_reader.Handle, 1)))
            throw new StoreException(StoreFailure.Damaged(_path, $"run {_next} is missing or is not of this experiment"));
        _next++;
        Read(_reader, 3, batch.Begin(number, _reader.IsDBNull(2) ? null : _reader.GetString(2)));
        if (_rounds is not null)
            ReadRounds(number, batch);
        return true;
    }

    private void ReadRounds(long number, RunBatch batch)
    {
        var expected = _reader.IsDBNull(2) ? _plan.Points[_plan.RunAt(number).Point].Scenario.Rounds : 0;
        var round = 0L;
        for (; _roundWaiting && _rounds!.GetInt64(0) == number && _rounds.GetInt64(1) == round; _roundWaiting = _rounds.Read(), round++)
            Read(_rounds, 2, batch.BeginRound());
        if (round != expected)
            throw new StoreException(StoreFailure.Damaged(_path, $"run {number} has {round} of {expected} rounds"));
    }

    // Past the reader's own way, which takes most of the time of an export. A missing value is told as 0.
    private static void Read(SqliteDataReader reader, int column, Span<double> values)
    {
        var statement = reader.Handle!;
        for (var at = 0; at < values.Length; at++)
        {
            values[at] = raw.sqlite3_column_double(statement, column + at);
            if (values[at] == 0 && raw.sqlite3_column_type(statement, column + at) == raw.SQLITE_NULL)
                values[at] = double.NaN;
        }
    }
}
