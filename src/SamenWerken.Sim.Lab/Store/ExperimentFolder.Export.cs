using System.Security.Cryptography;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.Lab.Store;

public sealed partial class ExperimentFolder
{
    private const int RowsAtOnce = 1000; // between two reports of progress

    private Comparison? _comparison; // of runs that were read or run here

    /// <summary>The table of runs that was exported; null where none was, or a table is gone or no longer what it was.</summary>
    /// <exception cref="StoreException">It cannot be read.</exception>
    public ExportedFile? Exported()
    {
        if (!File.Exists(At(DataPackage.FileName)))
            return null;
        var tables =
            StoreFailure.Of(At(DataPackage.FileName), () => DataPackage.Tables(File.ReadAllText(At(DataPackage.FileName), Utf8), Name));
        return RunTable.Names(Manifest).All(name => tables.Any(table => table.Name == name && IsThere(table)))
            ? tables.First(table => table.Name == RunTable.Runs)
            : null;
    }

    // The table of all rounds may be too large to be hashed each time.
    private bool IsThere(ExportedFile table) => StoreFailure.Of(At(table.Name), () =>
    {
        if (new FileInfo(At(table.Name)) is not { Exists: true } file || file.Length != table.Bytes)
            return false;
        if (table.Name == RunTable.Trajectories)
            return true;
        using var stream = file.OpenRead();
        return Convert.ToHexStringLower(SHA256.HashData(stream)) == table.Sha256;
    });

    /// <summary>Writes a further file of text beside those of the experiment.</summary>
    /// <exception cref="StoreException">It cannot be written.</exception>
    public void Write(string name, Action<TextWriter> write) => Write(new ResultFile(name, write));

    /// <summary>Writes files beside those of the experiment, drawn side by side, and takes away those of the same name that an earlier
    /// command left in other forms.</summary>
    /// <exception cref="StoreException">They cannot be written.</exception>
    internal void WriteInstead(IReadOnlyList<ResultFile> files, IEnumerable<string> others)
    {
        ResultFile.EachOf(files, Write);
        foreach (var old in others.Except(files.Select(file => file.Name)).Select(At))
            StoreFailure.Of(old, () => File.Delete(old));
    }

    /// <summary>Writes a further file beside those of the experiment.</summary>
    /// <exception cref="StoreException">It cannot be written.</exception>
    public void Write(ResultFile file) => StoreFailure.Of(At(file.Name), () => Place(At(file.Name), file.WriteTo));

    /// <summary>Writes a further table beside those of the experiment, and describes it in the data package.</summary>
    /// <param name="name">Name of the file.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="key">Names of the columns by which each row is told from all others.</param>
    /// <param name="rows">The cells of each row: text, whole numbers or doubles.</param>
    /// <exception cref="StoreException">It cannot be written, or the experiment was not exported.</exception>
    public void WriteTable(string name, IReadOnlyList<TableColumn> columns, IReadOnlyList<string> key,
        IEnumerable<IReadOnlyList<object?>> rows)
    {
        var cells = rows.ToList();
        using var bytes = new MemoryStream();
        new ResultFile(name, (TextWriter writer) => Csv.Write(writer, [.. columns.Select(column => column.Name)], cells)).WriteTo(bytes);
        Write(ResultFile.OfBytes(name, bytes.ToArray));
        var file = new ExportedFile(name, cells.Count, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray())));
        var package = At(DataPackage.FileName);
        StoreFailure.Of(package, () =>
        {
            var text = DataPackage.With(File.ReadAllText(package, Utf8), file, new RunTable(name, columns, key));
            Place(package, stream => stream.Write(Utf8.GetBytes(text)));
        });
    }

    /// <summary>Writes the tables and what describes them.</summary>
    /// <param name="progress">Told how many runs are written.</param>
    /// <param name="cancellation">Stops it; then there are no tables, or those that were there before.</param>
    /// <returns>The tables; the SHA-256 of the first, <c>runs.csv</c>, is that of the result.</returns>
    /// <exception cref="StoreException">Runs are missing or damaged, or the tables cannot be written.</exception>
    public IReadOnlyList<ExportedFile> Export(IProgress<Progress>? progress = null, CancellationToken cancellation = default)
    {
        using var database = Complete();
        using var one = FolderLock.Of(At(Merged));
        return StoreFailure.Of(_path, () =>
        {
            using var tables = new TableWriting(this);
            Write(tables, database, progress, cancellation);
            return Described(tables);
        });
    }

    /// <summary>The comparison that is stored, of an experiment without factors.</summary>
    /// <exception cref="StoreException">Runs are missing or damaged.</exception>
    /// <exception cref="InvalidOperationException">It has several design points.</exception>
    public Comparison Compared()
    {
        if (_comparison is not null)
            return _comparison;
        if (Plan.Points.Count != 1)
            throw new InvalidOperationException($"A comparison is of one design point; '{_path}' has {Plan.Points.Count}.");
        var comparisons = new PointComparisons(Plan, (_, its) => _comparison = its, keep: true);
        Read(comparisons.Take);
        comparisons.End();
        return _comparison!;
    }

    /// <summary>Hands the stored runs over in their order.</summary>
    /// <param name="take">Takes the runs.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="StoreException">Runs are missing or damaged.</exception>
    public void Read(TakeRun take, CancellationToken cancellation = default)
    {
        using var database = Complete();
        using var stored = new StoredRuns(database, At(Merged), Plan);
        while (stored.Read(out var run))
        {
            cancellation.ThrowIfCancellationRequested();
            take(run);
        }
    }

    /// <summary>Runs everything again and compares it with what is stored.</summary>
    /// <param name="threads">Threads; the number of processors if null.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="StoreException">Runs are missing or damaged.</exception>
    public Reproduction Reproduce(int? threads = null, IProgress<Progress>? progress = null, CancellationToken cancellation = default)
    {
        using var database = Complete();
        using var stored = new StoredRuns(database, At(Merged), Plan);
        using HashedFile before = new(null), after = new(null);
        RunTables first = new(Plan, name => name == RunTable.Runs ? before : null),
            second = new(Plan, name => name == RunTable.Runs ? after : null);
        (long Count, string? First) differences = (0, null);
        Plan.Run((in RunOutcome run) =>
        {
            stored.Read(out var old);
            first.Add(old);
            second.Add(run);
            if (Difference(old, run) is { } difference)
                differences = (differences.Count + 1, differences.First ?? difference);
        }, threads: threads, progress: progress, cancellation: cancellation);
        return new Reproduction(before.End(), after.End(), differences.Count, differences.First);
    }

    private RunDatabase Complete()
    {
        var database = RunDatabase.OpenToRead(At(Merged), PartOf(0, 1));
        var stored = database?.Count().Stored ?? 0;
        if (database is not null && stored == Manifest.Runs)
            return database;
        database?.Dispose();
        throw new StoreException(Shards > 1 && Status().All(shard => shard.Stored == shard.Total)
            ? $"'{_path}' has all its runs, in {Shards} shards; merge them first."
            : $"'{_path}' has {Status().Sum(shard => shard.Stored)} of {Manifest.Runs} runs; resume it first.");
    }

    private void Write(TableWriting tables, RunDatabase database, IProgress<Progress>? progress, CancellationToken cancellation)
    {
        using var stored = new StoredRuns(database, At(Merged), Plan);
        while (stored.Read(out var run))
        {
            cancellation.ThrowIfCancellationRequested();
            tables.Add(run);
            if (tables.Rows % RowsAtOnce == 0)
                progress?.Report(new Progress(tables.Rows, Manifest.Runs));
        }
    }

    // A description stands only beside the tables that it describes.
    private IReadOnlyList<ExportedFile> Described(TableWriting tables)
    {
        File.Delete(At(DataPackage.FileName));
        var files = tables.End();
        var text = DataPackage.Text(Plan, Manifest, Name, files);
        Place(At(DataPackage.FileName), stream => stream.Write(Utf8.GetBytes(text)));
        _comparison = tables.Comparison;
        return files;
    }

    private string? Difference(in RunOutcome old, in RunOutcome now)
    {
        var where =
            $"design point {now.Run.Point}, strategy {Plan.Experiment.Strategies[now.Run.Strategy]}, replication {now.Run.Replication}";
        if (old.Failure != now.Failure)
            return $"{where}: {old.Failure ?? "done"} was stored, now {now.Failure ?? "done"}";
        for (var place = 0; place < Plan.Outcomes.Count; place++)
        {
            if (!old.Outcomes[place].Equals(now.Outcomes[place]))
                return FormattableString.Invariant(
                    $"{where}: {Plan.Outcomes[place].Key} was {old.Outcomes[place]}, now {now.Outcomes[place]}");
        }

        return old.Rounds.SequenceEqual(now.Rounds) ? null : $"{where}: its rounds differ";
    }
}

/// <summary>What running an experiment again showed.</summary>
/// <param name="Stored">SHA-256 of the stored result: of runs.csv as it is exported.</param>
/// <param name="Again">SHA-256 of the result now.</param>
/// <param name="Different">Runs that differ.</param>
/// <param name="First">The first difference.</param>
public sealed record Reproduction(string Stored, string Again, long Different, string? First)
{
    /// <summary>Whether it is the same, rounds included.</summary>
    public bool Same => Stored == Again && Different == 0;
}
