using System.Globalization;
using Microsoft.Data.Sqlite;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Lab.Store;

/// <summary>
/// A database of runs: tables runs, outcomes and rounds. It only grows; triggers refuse everything else. A transaction holds
/// whole runs, so that after a kill there are all of a run's rows or none.
/// </summary>
/// <remarks>The rounds of a run are one value, see <see cref="PackedRounds"/>: a row for each round takes five times as long.</remarks>
internal sealed class RunDatabase : IDisposable
{
    internal static readonly string[] Tables = ["runs", "outcomes", "rounds"];
    internal static readonly string[] Logs = ["-wal", "-shm", "-journal"]; // files that SQLite keeps beside a database
    private static readonly string[] Changes = ["UPDATE", "DELETE"];

    // Rows are only added at the end, so larger pages are written and logged less often. An older database keeps its own.
    internal const string PageSize = "PRAGMA page_size = 16384";

    // With synchronous NORMAL a power cut may take the last transactions, never the database.
    private const string OfOneMachine = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL";

    // A write-ahead log needs memory that all readers share (https://www.sqlite.org/wal.html), and a shard may be looked at from another
    // machine.
    private const string OfSeveralMachines = "PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536";

    private readonly SqliteConnection _connection;
    private readonly string _path;

    private RunDatabase(string path, SqliteConnection connection) => (_path, _connection) = (path, connection);

    internal static string Quoted(Outcome outcome) => $"\"{outcome.Key.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    internal SqliteConnection Connection => _connection;

    /// <summary>Opens a database for writing; makes it if there is none.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="part">What it holds.</param>
    /// <param name="shared">Whether other machines may look at it.</param>
    /// <exception cref="StoreException">It cannot be opened, is damaged, or is of another experiment.</exception>
    internal static RunDatabase OpenToWrite(string path, Part part, bool shared)
    {
        var database = Open(path, SqliteOpenMode.ReadWriteCreate);
        try
        {
            database.Execute(PageSize);
            database.Execute(shared ? OfSeveralMachines : OfOneMachine);
            database.Execute("PRAGMA foreign_keys = OFF");
            database.Make(part);
            database.Check(part);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Opens a database for reading; null if there is none yet.</summary>
    /// <exception cref="StoreException">It cannot be opened, is damaged, or is of another experiment.</exception>
    internal static RunDatabase? OpenToRead(string path, Part part)
    {
        if (!File.Exists(path))
            return null;
        var database = Open(path, HasJournal(path) ? SqliteOpenMode.ReadWrite : SqliteOpenMode.ReadOnly);
        try
        {
            if (database.Number("SELECT count(*) FROM sqlite_schema WHERE name = 'experiment'") == 0)
            {
                database.Dispose();
                return null;
            }

            database.CheckPart(part);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>How many runs are stored, and how many of them failed.</summary>
    internal (long Stored, long Failed) Count() =>
        (Number("SELECT count(*) FROM runs"), Number("SELECT count(*) FROM runs WHERE reason IS NOT NULL"));

    internal SqliteCommand Command(string text)
    {
        var command = _connection.CreateCommand();
        command.CommandText = text;
        return command;
    }

    internal void Execute(string text) => StoreFailure.Of(_path, () =>
    {
        using var command = Command(text);
        command.ExecuteNonQuery();
    });

    internal long Number(string text) => StoreFailure.Of(_path, () =>
    {
        using var command = Command(text);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    });

    /// <summary>Makes one file of it that can be read where nothing can be written.</summary>
    internal void Settle() => Execute("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE");

    /// <summary>Breaks off what it is doing; from any thread.</summary>
    internal void Interrupt() => SQLitePCL.raw.sqlite3_interrupt(_connection.Handle);

    public void Dispose() => _connection.Dispose();

    internal static RunDatabase Open(string path, SqliteOpenMode mode)
    {
        // A name that begins with 'file:' would be an address.
        var text = new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(path), Mode = mode, Pooling = false,
            DefaultTimeout = 5 }.ToString();
        var connection = new SqliteConnection(text);
        return StoreFailure.Of(path, () =>
        {
            connection.Open();
            return new RunDatabase(path, connection);
        });
    }

    // What a kill left half-written is rolled back by whoever opens the database next, and that is a change.
    private static bool HasJournal(string path) => new FileInfo(path + "-journal") is { Exists: true, Length: > 0 };

    internal void Make(Part part)
    {
        var columns = string.Join(", ", part.Outcomes().Select(outcome => $"{Quoted(outcome)} REAL"));
        Execute($"""
            BEGIN IMMEDIATE;
            CREATE TABLE IF NOT EXISTS experiment (name TEXT NOT NULL, format INTEGER NOT NULL, shard INTEGER NOT NULL, shards INTEGER NOT NULL) STRICT;
            CREATE TABLE IF NOT EXISTS runs (number INTEGER PRIMARY KEY, key BLOB NOT NULL, point INTEGER NOT NULL, strategy TEXT NOT NULL, replication INTEGER NOT NULL, reason TEXT, checksum INTEGER NOT NULL) STRICT;
            CREATE TABLE IF NOT EXISTS outcomes (run INTEGER PRIMARY KEY REFERENCES runs (number), {columns}) STRICT;
            CREATE TABLE IF NOT EXISTS rounds (run INTEGER PRIMARY KEY REFERENCES runs (number), outcomes BLOB NOT NULL) STRICT;
            {string.Concat(Tables.SelectMany(table => Changes.Select(change =>
                $"CREATE TRIGGER IF NOT EXISTS {table}_no_{change} BEFORE {change} ON {table} BEGIN SELECT RAISE(ABORT, 'runs are only "
                    + "added'); END;\n")))}
            INSERT INTO experiment SELECT '{part.Experiment}', {ExperimentManifest.CurrentFormat}, {part.Shard}, {part.Shards} WHERE NOT EXISTS (SELECT * FROM experiment);
            COMMIT;
            """);
    }

    private void Check(Part part)
    {
        var found = StoreFailure.Of(_path, () =>
        {
            using var command = Command("PRAGMA quick_check(1)");
            return (string)command.ExecuteScalar()!;
        });
        if (found != "ok")
            throw new StoreException(StoreFailure.Damaged(_path, found.Split('\n')[^1]));
        CheckPart(part);
    }

    private void CheckPart(Part part) => StoreFailure.Of(_path, () =>
    {
        using var command = Command("SELECT name, format, shard, shards FROM experiment");
        using var reader = command.ExecuteReader();
        if (!reader.Read() || reader[0] is not string { Length: > 0 } name || reader[1] is not long format || reader[2] is not long shard
            || reader[3] is not long shards)
            throw new StoreException(StoreFailure.Damaged(_path, "it does not tell its experiment"));
        if (format is < ExperimentManifest.FirstFormat or > ExperimentManifest.CurrentFormat)
            throw new StoreException(
                $"'{_path}' has format {format}; this program uses format {ExperimentManifest.CurrentFormat}. Use the program that "
                    + "made it. Nothing was changed.");
        if (name != part.Experiment)
            throw new StoreException(
                $"'{_path}' holds runs of experiment {name[..Math.Min(12, name.Length)]}, and the manifest beside it is of "
                    + $"{part.Experiment[..12]}: the manifest was edited, or one of the two was moved here. Restore the manifest, or "
                    + "choose another folder; nothing was changed.");
        if (shard != part.Shard || shards != part.Shards)
            throw new StoreException(
                $"'{_path}' holds shard {shard} of {shards}, not shard {part.Shard} of {part.Shards}; it was renamed. Give it its name "
                    + "back; nothing was changed.");
    });
}

/// <summary>What a database holds.</summary>
/// <param name="Experiment">Name of the experiment.</param>
/// <param name="Shard">Which shard, from 0; of one if it holds all.</param>
/// <param name="Shards">Number of shards.</param>
/// <param name="Outcomes">What is measured, the columns of its values; asked only when the database is made, since that takes the
/// experiment's own strategies.</param>
internal readonly record struct Part(string Experiment, int Shard, int Shards, Func<OutcomeSet> Outcomes);
