using System.Security.Cryptography;
using System.Text.Json.Nodes;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.Lab.Store;

public sealed partial class ExperimentFolder
{
    private const string Parquet = ".parquet";

    /// <summary>Writes every table that the data package describes in Apache Parquet beside it, and describes that there, too.</summary>
    /// <param name="progress">Told how many runs are written.</param>
    /// <param name="cancellation">Stops it; then there are no such tables, or those that were there before.</param>
    /// <returns>The tables.</returns>
    /// <exception cref="StoreException">The tables were not exported, or those in Parquet cannot be written.</exception>
    public IReadOnlyList<ExportedFile> ExportParquet(IProgress<Progress>? progress = null, CancellationToken cancellation = default)
    {
        if (Exported() is null)
            throw new StoreException($"'{_path}' has no tables yet; export it first.");
        using var one = FolderLock.Of(At(Merged));
        return StoreFailure.Of(_path, () =>
        {
            var package = JsonNode.Parse(File.ReadAllText(At(DataPackage.FileName), Utf8))!.AsObject();
            var resources = package["resources"]!.AsArray();
            foreach (var old in resources.Where(IsParquet).ToList())
                resources.Remove(old);
            var files = new List<ExportedFile>();
            foreach (var table in resources.Select(resource => resource!.AsObject()).ToList())
            {
                var file = WriteParquet(table, progress, cancellation);
                files.Add(file);
                resources.Add(InParquet(table, file));
            }

            Place(At(DataPackage.FileName), stream => stream.Write(Utf8.GetBytes(package.ToJsonString(Json.Shape) + "\n")));
            return files;
        });
    }

    private ExportedFile WriteParquet(JsonObject table, IProgress<Progress>? progress, CancellationToken cancellation)
    {
        var (csv, rows) = ((string)table["path"]!, (long)table["rows"]!);
        var about = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["experiment"] = Name, ["title"] = Manifest.Experiment.Length > 0 ? Manifest.Experiment : Plan.Experiment.Scenario.Name,
            ["program"] = $"samenwerken {Manifest.Version}", ["scenario"] = Plan.Experiment.Scenario.Name,
        };
        var name = Path.ChangeExtension(csv, Parquet);
        var file = new ExportedFile(name, rows, 0, "");
        Place(At(name), stream =>
        {
            using var text = new StreamReader(At(csv), Utf8);
            ParquetTable.Write(text, table["schema"]!["fields"]!.AsArray(), about, stream, number => Told(progress, rows, number),
                cancellation).GetAwaiter().GetResult();
        });
        using var written = File.OpenRead(At(name));
        return file with { Bytes = written.Length, Sha256 = Convert.ToHexStringLower(SHA256.HashData(written)) };
    }

    private void Told(IProgress<Progress>? progress, long rows, long number)
    {
        if (rows == Manifest.Runs)
            progress?.Report(new Progress(number, rows));
    }

    private static bool IsParquet(JsonNode? resource) => Path.GetExtension((string)resource!["path"]!) == Parquet;

    private static JsonObject InParquet(JsonObject table, ExportedFile file)
    {
        var resource = table.DeepClone().AsObject();
        resource["name"] = $"{table["name"]}-parquet";
        resource["path"] = file.Name;
        resource["format"] = "parquet";
        resource["mediatype"] = "application/vnd.apache.parquet";
        resource.Remove("encoding");
        resource["bytes"] = file.Bytes;
        resource["hash"] = "sha256:" + file.Sha256;
        return resource;
    }
}
