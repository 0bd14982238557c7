using System.Diagnostics;
using Microsoft.Data.Sqlite;
using SamenWerken.Sim.Engine;
using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Lab.Store;

/// <summary>Adds runs to a database, many in a transaction.</summary>
internal sealed class RunAppender : IDisposable
{
    private const int MostRuns = 4096;
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(500); // what a kill may cost

    private readonly RunDatabase _database;
    private readonly string _path;
    private readonly ExperimentPlan _plan;
    private readonly RunKeys _keys;
    private readonly SqliteCommand _run, _outcomes, _rounds;
    private SqliteTransaction? _transaction;
    private long _since;
    private int _runs;

    internal RunAppender(RunDatabase database, string path, ExperimentPlan plan, RunKeys keys)
    {
        (_database, _path, _plan, _keys) = (database, path, plan, keys);
        var values = string.Join(", ", Outcome.All.Select(outcome => "$o" + outcome.Index));
        _run = Prepared("INSERT INTO runs VALUES ($number, $key, $point, $strategy, $replication, $reason)", ["$number", "$key", "$point", "$strategy", "$replication", "$reason"]);
        _outcomes = Prepared($"INSERT INTO outcomes VALUES ($run, {values})", ["$run", .. Outcome.All.Select(outcome => "$o" + outcome.Index)]);
        _rounds = Prepared($"INSERT INTO rounds VALUES ($run, $round, {values})", ["$run", "$round", .. Outcome.All.Select(outcome => "$o" + outcome.Index)]);
    }

    /// <exception cref="StoreException">It cannot be written; what was committed is safe.</exception>
    internal void Add(in RunOutcome run)
    {
        try
        {
            Begin();
            Insert(run);
            if (++_runs >= MostRuns || Stopwatch.GetElapsedTime(_since) >= Longest)
                Commit();
        }
        catch (SqliteException failure)
        {
            throw StoreFailure.Told(_path, failure);
        }
    }

    internal void Commit() => StoreFailure.Of(_path, () =>
    {
        _transaction?.Commit();
        _transaction?.Dispose();
        (_transaction, _runs) = (null, 0);
    });

    public void Dispose()
    {
        try
        {
            _transaction?.Dispose();
        }
        catch (SqliteException)
        {
            // On a full disk the database has already rolled it back.
        }

        _run.Dispose();
        _outcomes.Dispose();
        _rounds.Dispose();
    }

    private void Begin()
    {
        if (_transaction is not null)
            return;
        _transaction = _database.Connection.BeginTransaction();
        _run.Transaction = _outcomes.Transaction = _rounds.Transaction = _transaction;
        _since = Stopwatch.GetTimestamp();
    }

    private void Insert(in RunOutcome run)
    {
        var its = run.Run;
        object[] values = [its.Number, _keys.Of(its), its.Point, _plan.Experiment.Strategies[its.Strategy], its.Replication, (object?)run.Failure ?? DBNull.Value];
        for (var at = 0; at < values.Length; at++)
            _run.Parameters[at].Value = values[at];
        _run.ExecuteNonQuery();
        _outcomes.Parameters[0].Value = its.Number;
        Bind(_outcomes, 1, run.Outcomes);
        _outcomes.ExecuteNonQuery();
        var count = Outcome.All.Count;
        for (var round = 0; round < run.Rounds.Length / count; round++)
        {
            _rounds.Parameters[0].Value = its.Number;
            _rounds.Parameters[1].Value = round;
            Bind(_rounds, 2, run.Rounds.Slice(round * count, count));
            _rounds.ExecuteNonQuery();
        }
    }

    private static void Bind(SqliteCommand command, int from, ReadOnlySpan<double> outcomes)
    {
        for (var at = 0; at < outcomes.Length; at++)
            command.Parameters[from + at].Value = double.IsNaN(outcomes[at]) ? DBNull.Value : outcomes[at];
    }

    private SqliteCommand Prepared(string text, IEnumerable<string> parameters)
    {
        var command = _database.Command(text);
        foreach (var name in parameters)
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        StoreFailure.Of(_path, command.Prepare);
        return command;
    }
}
