using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SamenWerken.Sim.Lab.Store;

/// <summary>A statement that is run for every row: past the provider's own way, which makes an object of every number and a reader for
/// every row.</summary>
internal sealed class Insertion : IDisposable
{
    private const int WaitMilliseconds = 5000; // for somebody who reads

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private int _place;

    /// <exception cref="SqliteException">It cannot be prepared.</exception>
    internal Insertion(SqliteConnection connection, string table, int columns)
    {
        _database = connection.Handle!;
        raw.sqlite3_busy_timeout(_database, WaitMilliseconds);
        Check(raw.sqlite3_prepare_v2(_database, $"INSERT INTO {table} VALUES ({string.Join(", ", Enumerable.Repeat("?", columns))})",
            out _statement));
    }

    internal Insertion With(long number)
    {
        Check(raw.sqlite3_bind_int64(_statement, ++_place, number));
        return this;
    }

    internal Insertion With(ReadOnlySpan<byte> bytes)
    {
        Check(raw.sqlite3_bind_blob(_statement, ++_place, bytes));
        return this;
    }

    internal Insertion With(string? text)
    {
        Check(text is null ? raw.sqlite3_bind_null(_statement, ++_place) : raw.sqlite3_bind_text(_statement, ++_place, text));
        return this;
    }

    /// <summary>Numbers; null in the place of NaN.</summary>
    internal Insertion With(ReadOnlySpan<double> numbers)
    {
        foreach (var number in numbers)
            Check(double.IsNaN(number)
                ? raw.sqlite3_bind_null(_statement, ++_place)
                : raw.sqlite3_bind_double(_statement, ++_place, number));
        return this;
    }

    /// <summary>Adds the row whose values were told.</summary>
    /// <exception cref="SqliteException">It cannot be added.</exception>
    internal void Run()
    {
        var result = raw.sqlite3_step(_statement);
        raw.sqlite3_reset(_statement);
        _place = 0;
        Check(result);
    }

    public void Dispose() => _statement.Dispose();

    private void Check(int result)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_DONE))
            SqliteException.ThrowExceptionForRC(result, _database);
    }
}
