using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace SamenWerken.Sim.Lab.Store;

public sealed partial class ExperimentFolder
{
    /// <summary>
    /// Loads what every folder needs: the libraries of the database and of checksums, and the form of a manifest. Never necessary; it can
    /// be done beside something else, such as reading a scenario, so that beginning a folder takes less time.
    /// </summary>
    public static void MakeReady()
    {
        try
        {
            using var database = new SqliteConnection("Data Source=:memory:;Pooling=false");
            database.Open();
            using (var nothing = database.CreateCommand())
            {
                nothing.CommandText = "SELECT 1";
                nothing.ExecuteScalar();
            }

            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var manifest =
                new ExperimentManifest(ExperimentManifest.CurrentFormat, "", "", null, "", "", [], "", null, 1, [""], 1, 0, false, 1, []);
            _ = manifest.Name;
        }
        catch (Exception)
        {
            // Whoever needs it is told why it cannot be had.
        }
    }
}
