using System.Diagnostics;
using System.Text;
using Microsoft.Data.Sqlite;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Lab.Store;

/// <summary>Adds runs to a database, many in a transaction.</summary>
internal sealed class RunAppender : IDisposable
{
    private const int MostRuns = 4096;
    private const int RunColumns = 7;
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(500); // what a kill may cost

    private readonly RunDatabase _database;
    private readonly string _path;
    private readonly ExperimentPlan _plan;
    private readonly RunKeys _keys;
    private readonly Insertion _run, _outcomes, _rounds;
    private SqliteTransaction? _transaction;
    private long _last = Stopwatch.GetTimestamp();
    private int _runs;
    private byte[] _packed = [];

    internal RunAppender(RunDatabase database, string path, ExperimentPlan plan, RunKeys keys)
    {
        (_database, _path, _plan, _keys) = (database, path, plan, keys);
        var count = _plan.Outcomes.Count;
        (_run, _outcomes, _rounds) = (Into("runs", RunColumns), Into("outcomes", 1 + count), Into("rounds", 2));

        Insertion Into(string table, int columns) => StoreFailure.Of(path, () => new Insertion(database.Connection, table, columns));
    }

    /// <exception cref="StoreException">It cannot be written; what was committed is safe.</exception>
    internal void Add(in RunOutcome run)
    {
        try
        {
            Begin();
            Insert(run);
            if (++_runs >= MostRuns)
                Commit();
        }
        catch (SqliteException failure)
        {
            throw StoreFailure.Told(_path, failure);
        }
    }

    /// <summary>Commits what is there, unless that was done a moment ago.</summary>
    /// <exception cref="StoreException">It cannot be written; what was committed is safe.</exception>
    internal void CommitWhenDue()
    {
        if (_transaction is not null && Stopwatch.GetElapsedTime(_last) >= Longest)
            Commit();
    }

    internal void Commit() => StoreFailure.Of(_path, () =>
    {
        _transaction?.Commit();
        _transaction?.Dispose();
        (_transaction, _runs, _last) = (null, 0, Stopwatch.GetTimestamp());
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

    // In the order in which the reader meets them.
    private static long Checksum(in RunOutcome run, ReadOnlySpan<byte> key, string strategy)
    {
        var sum = default(RunChecksum);
        sum.Add(run.Run.Number);
        sum.Add(key);
        sum.Add(run.Run.Point);
        sum.Add(Encoding.UTF8.GetBytes(strategy));
        sum.Add(run.Run.Replication);
        sum.Add(Encoding.UTF8.GetBytes(run.Failure ?? ""));
        sum.Add(run.Outcomes);
        if (!run.Rounds.IsEmpty)
            sum.Add(run.Rounds);
        return sum.Value;
    }

    private void Begin()
    {
        _transaction ??= _database.Connection.BeginTransaction();
    }

    private void Insert(in RunOutcome run)
    {
        var its = run.Run;
        var key = _keys.Of(its);
        var strategy = _plan.Experiment.Strategies[its.Strategy];
        _run.With(its.Number).With(key).With(its.Point).With(strategy).With(its.Replication).With(run.Failure)
            .With(Checksum(run, key, strategy)).Run();
        _outcomes.With(its.Number).With(run.Outcomes).Run();
        if (!run.Rounds.IsEmpty)
            _rounds.With(its.Number).With(PackedRounds.Of(run.Rounds, ref _packed)).Run();
    }
}
