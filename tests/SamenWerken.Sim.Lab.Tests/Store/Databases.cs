using Microsoft.Data.Sqlite;

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
}
