using Microsoft.Data.Sqlite;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SQLitePCL;

namespace SamenWerken.Sim.Lab.Store;

/// <summary>
/// Reads the runs of a database in their order; each is checked to be the one that it says it is, and to be as it was stored.
/// For one thread.
/// </summary>
internal sealed class RunReader : IDisposable
{
    // Columns of a row.
    private const int Number = 0, Key = 1, Point = 2, Strategy = 3, Replication = 4, Reason = 5, Checksum = 6, HasOutcomes = 7,
        Outcomes = 8;

    private readonly ExperimentPlan _plan;
    private readonly string _path;
    private readonly RunKeys _keys;
    private readonly SqliteCommand _command, _roundCommand;
    private readonly SqliteDataReader _reader;
    private readonly SqliteDataReader? _rounds;
    private readonly bool _whole;
    private bool _roundWaiting;
    private long _next;

    /// <param name="database">The database.</param>
    /// <param name="path">Its file, for messages.</param>
    /// <param name="plan">Its experiment.</param>
    /// <param name="whole">Whether a run that is missing is a fault.</param>
    internal RunReader(RunDatabase database, string path, ExperimentPlan plan, bool whole = true)
    {
        (_plan, _path, _keys, _whole) = (plan, path, new RunKeys(plan), whole);
        var columns = string.Join(", ", plan.Outcomes.Select(outcome => "o." + RunDatabase.Quoted(outcome)));
        _command =
            database.Command(
                $"SELECT r.number, r.key, r.point, r.strategy, r.replication, r.reason, r.checksum, o.run, {columns} FROM runs r LEFT "
                    + "JOIN outcomes o ON o.run = r.number ORDER BY r.number");
        _roundCommand = database.Command("SELECT run, outcomes FROM rounds ORDER BY run");
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
            throw failure is SqliteException
                ? StoreFailure.Told(_path, failure)
                : new StoreException(StoreFailure.Damaged(_path, failure.Message), failure);
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
        {
            if (_whole && _next != _plan.Runs)
                throw Damaged($"it ends after {_next} of {_plan.Runs} runs");
            return _roundWaiting ? throw Damaged("it has rounds of no run") : false;
        }

        var number = _reader.GetInt64(Number);
        var key = raw.sqlite3_column_blob(_reader.Handle, Key);
        if (_whole && number != _next)
            throw Damaged($"run {_next} is missing or is not of this experiment");
        if (!_keys.Fits(number, key))
            throw Damaged($"its run {number} is not of this experiment");
        if (_reader.IsDBNull(HasOutcomes))
            throw Damaged($"run {number} has no outcomes");
        _next = number + 1;
        var sum = default(RunChecksum);
        sum.Add(number);
        sum.Add(key);
        sum.Add(_reader.GetInt64(Point));
        sum.Add(raw.sqlite3_column_blob(_reader.Handle, Strategy));
        sum.Add(_reader.GetInt64(Replication));
        sum.Add(raw.sqlite3_column_blob(_reader.Handle, Reason));
        var outcomes = batch.Begin(number, _reader.IsDBNull(Reason) ? null : _reader.GetString(Reason));
        Read(_reader, Outcomes, outcomes);
        sum.Add(outcomes);
        if (_rounds is not null)
            ReadRounds(number, batch, ref sum);
        if (sum.Value != _reader.GetInt64(Checksum))
            throw Damaged($"what is stored of run {number} is not what was computed: its checksum does not fit");
        return true;
    }

    private StoreException Damaged(string why) => new(StoreFailure.Damaged(_path, why));

    private void ReadRounds(long number, RunBatch batch, ref RunChecksum sum)
    {
        var run = _plan.RunAt(number);
        var kept = _reader.IsDBNull(Reason) && run.Replication < (_plan.Experiment.RoundsOf ?? int.MaxValue);
        if (!kept)
            return;
        var expected = _plan.Points[run.Point].Scenario.Rounds;
        var bytes = _roundWaiting && _rounds!.GetInt64(0) == number ? raw.sqlite3_column_blob(_rounds.Handle, 1) : [];
        var values = batch.AddRounds(expected * _plan.Outcomes.Count);
        if (!PackedRounds.TryRead(bytes, values))
            throw Damaged(bytes.Length == 0
                ? $"run {number} has none of its {expected} rounds"
                : $"what is stored as the {expected} rounds of run {number} is something else");
        sum.Add(values);
        _roundWaiting = _rounds!.Read();
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
