using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Data.Sqlite;
using SamenWerken.Sim.Lab.Store;

namespace SamenWerken.Sim.Lab.Tests.Store;

/// <summary>What somebody may do to a database.</summary>
internal static class Databases
{
    internal static void Change(string path, string text)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }

    /// <summary>Changes an outcome of a run, and its checksum with it: as another program would have computed it.</summary>
    internal static void Forge(string path, long run, string outcome, double value)
    {
        Change(path, FormattableString.Invariant(
            $"DROP TRIGGER outcomes_no_UPDATE; DROP TRIGGER runs_no_UPDATE; UPDATE outcomes SET {outcome} = {value} WHERE run = {run}"));
        var sum = default(RunChecksum);
        Each(path, $"SELECT number, key, point, strategy, replication, reason FROM runs WHERE number = {run}", row =>
        {
            sum.Add(row.GetInt64(0));
            sum.Add((byte[])row[1]);
            sum.Add(row.GetInt64(2));
            sum.Add(Encoding.UTF8.GetBytes(row.GetString(3)));
            sum.Add(row.GetInt64(4));
            sum.Add(Encoding.UTF8.GetBytes(row.IsDBNull(5) ? "" : row.GetString(5)));
        });
        Each(path, $"SELECT * FROM outcomes WHERE run = {run}", row => sum.Add(Numbers(row, 1)));
        Each(path, $"SELECT outcomes FROM rounds WHERE run = {run}", row => sum.Add(Unpacked((byte[])row[0])));
        Change(path, $"UPDATE runs SET checksum = {sum.Value} WHERE number = {run}");
    }

    /// <summary>Stores rounds as format 3 does: as they are.</summary>
    internal static void Unpack(string path)
    {
        var rounds = new List<(long Run, byte[] Numbers)>();
        Each(path, "SELECT run, outcomes FROM rounds",
            row => rounds.Add((row.GetInt64(0), MemoryMarshal.AsBytes(Unpacked((byte[])row[1])).ToArray())));
        Change(path, "DROP TRIGGER rounds_no_UPDATE");
        foreach (var (run, numbers) in rounds)
            Change(path, $"UPDATE rounds SET outcomes = x'{Convert.ToHexString(numbers)}' WHERE run = {run}");
    }

    private static ReadOnlySpan<double> Unpacked(byte[] stored)
    {
        var room = new byte[1 << 20];
        return MemoryMarshal.Cast<byte, double>(
            BrotliDecoder.TryDecompress(stored, room, out var length) ? room.AsSpan(0, length) : stored);
    }

    private static double[] Numbers(SqliteDataReader row, int first) =>
        [.. Enumerable.Range(first, row.FieldCount - first).Select(column => row.IsDBNull(column) ? double.NaN : row.GetDouble(column))];

    private static void Each(string path, string text, Action<SqliteDataReader> take)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = text;
        using var reader = command.ExecuteReader();
        while (reader.Read())
            take(reader);
    }
}
