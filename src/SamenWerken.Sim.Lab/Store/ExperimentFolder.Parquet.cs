using System.Security.Cryptography;
using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Lab.Store;

public sealed partial class ExperimentFolder
{
    /// <summary>Writes the tables in Apache Parquet beside those in CSV, and describes them in the data package.</summary>
    /// <param name="progress">Told how many runs are written.</param>
    /// <param name="cancellation">Stops it; then there are no such tables, or those that were there before.</param>
    /// <returns>The tables.</returns>
    /// <exception cref="StoreException">Runs are missing or damaged, the tables cannot be written, or those in CSV were not.</exception>
    public IReadOnlyList<ExportedFile> ExportParquet(IProgress<Progress>? progress = null, CancellationToken cancellation = default)
    {
        using var database = Complete();
        using var one = FolderLock.Of(At(Merged));
        return StoreFailure.Of(_path, () =>
        {
            var files = WriteParquet(database, progress, cancellation);
            var package = At(DataPackage.FileName);
            var text = files.Aggregate(File.ReadAllText(package, Utf8), (before, file) => DataPackage.With(before, file, TableOf(file.Name)));
            Place(package, stream => stream.Write(Utf8.GetBytes(text)));
            return files;
        });
    }

    private RunTable TableOf(string name) => RunTable.Of(Plan, Path.ChangeExtension(name, ".csv"));

    private List<ExportedFile> WriteParquet(RunDatabase database, IProgress<Progress>? progress, CancellationToken cancellation)
    {
        string[] names =
        [
            .. RunTable.Names(Manifest).Where(name => name is RunTable.Runs or RunTable.Summary or RunTable.Trajectories)
                .Select(name => Path.ChangeExtension(name, DataPackage.Parquet)),
        ];
        var about = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["experiment"] = Name, ["title"] = Manifest.Experiment.Length > 0 ? Manifest.Experiment : Plan.Experiment.Scenario.Name,
            ["program"] = $"samenwerken {Manifest.Version}", ["scenario"] = Plan.Experiment.Scenario.Name,
        };
        List<FileStream> streams = [];
        List<ParquetTable> tables = [];
        try
        {
            streams.AddRange(names.Select(name => new FileStream(At(name) + ".writing", FileMode.Create, FileAccess.ReadWrite)));
            tables.AddRange(names.Zip(streams, (name, stream) => ParquetTable.Of(stream, TableOf(name).Columns, about, cancellation)));
            var all = new ParquetTables(Plan, tables[0], tables[1], tables.ElementAtOrDefault(2));
            using (var stored = new StoredRuns(database, At(Merged), Plan))
            {
                while (stored.Read(out var run))
                {
                    cancellation.ThrowIfCancellationRequested();
                    all.Add(run);
                    if (tables[0].Rows % RowsAtOnce == 0)
                        progress?.Report(new Progress(tables[0].Rows, Manifest.Runs));
                }
            }

            all.End();
            tables.ForEach(table => table.Dispose());
            var exported = names.Select((name, place) => Described(name, tables[place].Rows, streams[place])).ToList();
            streams.ForEach(stream => stream.Dispose());
            foreach (var name in names)
                File.Move(At(name) + ".writing", At(name), overwrite: true);
            return exported;
        }
        finally
        {
            streams.ForEach(stream => stream.Dispose());
            foreach (var name in names)
                File.Delete(At(name) + ".writing");
        }
    }

    private static ExportedFile Described(string name, long rows, FileStream stream)
    {
        stream.Flush(flushToDisk: true);
        stream.Position = 0;
        return new ExportedFile(name, rows, stream.Length, Convert.ToHexStringLower(SHA256.HashData(stream)));
    }
}
