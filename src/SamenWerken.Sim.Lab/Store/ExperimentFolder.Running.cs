using Microsoft.Data.Sqlite;
using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Lab.Store;

public sealed partial class ExperimentFolder
{
    private const int MostNamed = 10; // shards in a message

    /// <summary>Who gains in the first runs of a comparison, where all of it was run here; null where runs were there already, or
    /// some of those failed: gains are not stored.</summary>
    public PartyGains? Gains { get; private set; }

    /// <summary>Runs what is missing of a shard and stores it.</summary>
    /// <param name="shard">Which shard, from 0.</param>
    /// <param name="threads">Threads; the number of processors if null. Results do not depend on it.</param>
    /// <param name="progress">Told how far it is with what was missing.</param>
    /// <param name="compared">Told the comparison, of an experiment without factors that was run at once, as soon as it is known: while
    /// its tables are still being written.</param>
    /// <param name="cancellation">Stops it; what was run is still stored, and runs in hand are broken off between two rounds.</param>
    /// <returns>How many runs were missing and are there now.</returns>
    /// <exception cref="StoreException">It cannot be written, is in use, damaged, or made by another program; nothing is lost.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public long Run(int shard = 0, int? threads = null, IProgress<Progress>? progress = null, Action<Comparison>? compared = null,
        CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(shard);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(shard, Shards);
        if (IsStored(shard))
        {
            Verify(shard, cancellation);
            return 0;
        }

        CheckProgram();
        var path = ShardPath(shard);
        using var one = FolderLock.Of(path);
        using var database = RunDatabase.OpenToWrite(path, PartOf(shard), IsShared);
        if (PageLimit is { } pages)
            database.Execute(FormattableString.Invariant($"PRAGMA max_page_count = {pages}"));
        var missing = Missing(database, path, shard, cancellation);
        var count = missing.Count;
        // Where nothing is stored yet the tables are written on the way, so that runs need not be read again.
        using var tables = count == Manifest.Runs ? StoreFailure.Of(_path, () => new TableWriting(this, compared)) : null;
        var gains = tables is not null && Plan.Experiment.Factors.Count == 0 ? new GainTally(Plan) : null;
        using (var appender = new RunAppender(database, path, Plan, new RunKeys(Plan)))
        {
            try
            {
                Plan.Run(Taking(appender, tables), missing, threads, new Committing(appender, progress), gains: gains,
                    cancellation: cancellation);
            }
            catch (OperationCanceledException)
            {
                appender.Commit();
                throw;
            }

            appender.Commit();
        }

        Gains = gains?.Found();
        // Beside each other: both wait for the disk.
        var settling = Task.Run(database.Settle, CancellationToken.None);
        try
        {
            if (tables is not null)
                StoreFailure.Of(_path, () => Described(tables));
        }
        finally
        {
            settling.GetAwaiter().GetResult();
        }

        return count;
    }

    private TakeRun Taking(RunAppender appender, TableWriting? tables) => tables is null ? appender.Add : (in RunOutcome run) =>
    {
        appender.Add(run);
        try
        {
            tables.Add(run);
        }
        catch (Exception failure) when (StoreFailure.Knows(failure))
        {
            throw StoreFailure.Told(_path, failure);
        }
    };

    /// <summary>Puts the runs of all shards into one database.</summary>
    /// <param name="progress">Told after each shard how many runs are there.</param>
    /// <param name="cancellation">Stops it; the shards stay as they are.</param>
    /// <exception cref="StoreException">A shard is not complete, damaged or in use; nothing is lost.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public void Merge(IProgress<Progress>? progress = null, CancellationToken cancellation = default)
    {
        if (Shards == 1 || IsComplete())
            return;
        using var one = FolderLock.Of(At(Merged));
        CheckMissing();
        var temporary = At(Merged) + ".writing";
        StoreFailure.Of(temporary, () => File.Delete(temporary));
        try
        {
            Merge(temporary, progress, cancellation);
            StoreFailure.Of(temporary, () =>
            {
                using (var file = new FileStream(temporary, FileMode.Open, FileAccess.ReadWrite))
                    file.Flush(flushToDisk: true);
                // The log of an earlier database of that name, killed before it was divided, would be taken for this one's.
                foreach (var log in RunDatabase.Logs)
                    File.Delete(At(Merged) + log);
                File.Move(temporary, At(Merged), overwrite: true);
            });
        }
        finally
        {
            Discard(temporary);
        }
    }

    private void Merge(string temporary, IProgress<Progress>? progress, CancellationToken cancellation)
    {
        using var database = RunDatabase.Open(temporary, SqliteOpenMode.ReadWriteCreate);
        using var stop = cancellation.Register(database.Interrupt);
        try
        {
            database.Execute(RunDatabase.PageSize);
            // A merge that breaks off is begun again, so it needs no journal.
            database.Execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
            database.Make(PartOf(0, 1));
            var merged = 0L;
            for (var shard = 0; shard < Shards; shard++)
            {
                cancellation.ThrowIfCancellationRequested();
                Verify(shard, cancellation);
                if (RunsOf(shard) > 0)
                    Copy(database, temporary, ShardPath(shard));
                merged += RunsOf(shard);
                progress?.Report(new Progress(merged, Manifest.Runs));
            }

            var stored = database.Count().Stored;
            if (stored != Manifest.Runs)
                throw new StoreException(
                    $"'{_path}' cannot be merged: its shards have {stored} of {Manifest.Runs} runs together. Resume it first.");
        }
        catch (StoreException failure) when (failure.InnerException is SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_INTERRUPT })
        {
            throw new OperationCanceledException(failure.Message, failure, cancellation);
        }
    }

    /// <exception cref="StoreException">Another program made it.</exception>
    internal void CheckProgram()
    {
        if (!Manifest.IsOfThisProgram)
            throw new StoreException(
                $"'{_path}' was begun by {Manifest.Origin}; this is {ExperimentManifest.ThisOrigin}, whose runs may differ. Go on with "
                    + "that program, or begin again in another folder. Nothing was changed.");
    }

    /// <summary>Most pages of a database: stands for a full disk in tests.</summary>
    internal int? PageLimit { get; set; }

    // Told after every block of runs, however long it took.
    private sealed class Committing(RunAppender appender, IProgress<Progress>? progress) : IProgress<Progress>
    {
        public void Report(Progress value)
        {
            appender.CommitWhenDue();
            progress?.Report(value);
        }
    }

    private bool IsStored(int shard)
    {
        using var database = RunDatabase.OpenToRead(ShardPath(shard), PartOf(shard));
        return database is not null && database.Count().Stored == RunsOf(shard);
    }

    /// <summary>Checks every run that is stored against its checksum.</summary>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="StoreException">A run is not as it was stored.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public void Verify(CancellationToken cancellation = default)
    {
        if (IsComplete())
            Verify(At(Merged), PartOf(0, 1), RunSet.All(Plan), cancellation);
        else
            Enumerable.Range(0, Shards).ToList().ForEach(shard => Verify(shard, cancellation));
    }

    private void Verify(int shard, CancellationToken cancellation) =>
        Verify(ShardPath(shard), PartOf(shard), RunSet.Shard(Plan, shard, Shards), cancellation);

    private void Verify(string path, Part part, RunSet runs, CancellationToken cancellation)
    {
        using var database = RunDatabase.OpenToRead(path, part);
        if (database is not null)
            TakeStored(database, path, runs, cancellation);
    }

    private RunSet Missing(RunDatabase database, string path, int shard, CancellationToken cancellation)
    {
        var missing = RunSet.Shard(Plan, shard, Shards);
        TakeStored(database, path, missing, cancellation);
        return missing;
    }

    // Takes the runs that are stored, and as they were stored, out of a set.
    private void TakeStored(RunDatabase database, string path, RunSet runs, CancellationToken cancellation)
    {
        var batch = new RunBatch(Plan.Outcomes.Count);
        using var reader = new RunReader(database, path, Plan, whole: false);
        for (reader.Read(batch); batch.Count > 0; reader.Read(batch))
        {
            cancellation.ThrowIfCancellationRequested();
            for (var place = 0; place < batch.Count; place++)
            {
                var number = batch.At(place, Plan).Run.Number;
                if (!runs.Remove(number))
                    throw new StoreException(StoreFailure.Damaged(path, $"its run {number} is not of this experiment"));
            }
        }

        if (database.Number("SELECT (SELECT count(*) FROM outcomes) - (SELECT count(*) FROM runs)") != 0)
            throw new StoreException(StoreFailure.Damaged(path, "it has outcomes of no run"));
    }

    private void CheckMissing()
    {
        var missing = Status().Where(shard => shard.Stored != shard.Total).ToList();
        if (missing.Count == 0)
            return;
        var named = missing.Take(MostNamed).Select(shard => $"shard {shard.Shard} has {shard.Stored} of {shard.Total} runs");
        var others = missing.Count > MostNamed
            ? $", and {missing.Count - MostNamed} more: shards {ShardRanges.Text(missing.Select(shard => shard.Shard))}"
            : "";
        throw new StoreException($"'{_path}' cannot be merged yet: {string.Join(", ", named)}{others}. Resume it first.");
    }

    private static void Copy(RunDatabase database, string path, string shard)
    {
        using (var attach = database.Command("ATTACH $path AS shard"))
        {
            attach.Parameters.AddWithValue("$path", Path.GetFullPath(shard));
            StoreFailure.Of(shard, attach.ExecuteNonQuery);
        }

        foreach (var table in RunDatabase.Tables)
        {
            using var copy = database.Command($"INSERT INTO main.{table} SELECT * FROM shard.{table} ORDER BY 1");
            copy.CommandTimeout = 0;
            try
            {
                copy.ExecuteNonQuery();
            }
            catch (SqliteException failure)
            {
                throw failure.SqliteErrorCode == SQLitePCL.raw.SQLITE_CONSTRAINT
                    ? new StoreException(StoreFailure.Damaged(shard, failure.Message), failure)
                    : StoreFailure.Told(failure.SqliteErrorCode == SQLitePCL.raw.SQLITE_FULL ? path : shard, failure);
            }
        }

        database.Execute("DETACH shard");
    }
}
