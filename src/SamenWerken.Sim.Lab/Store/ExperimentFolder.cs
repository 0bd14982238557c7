using System.Text;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Files;

namespace SamenWerken.Sim.Lab.Store;

/// <summary>
/// An experiment on disk: its manifest, written first, and a database of runs for each shard. What is stored stays; what is
/// missing is run, by whoever comes next.
/// </summary>
public sealed partial class ExperimentFolder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string _path;
    private readonly Lock _one = new();
    private ExperimentPlan? _plan;

    private ExperimentFolder(string path, ExperimentManifest manifest, ExperimentPlan? plan = null)
    {
        _path = path;
        Manifest = manifest;
        Name = Manifest.Name;
        Shards = ReadShards();
        _plan = plan;
    }

    /// <summary>What the experiment is.</summary>
    public ExperimentManifest Manifest { get; }

    /// <summary>The experiment's name: SHA-256 of its manifest.</summary>
    public string Name { get; }

    /// <summary>The experiment with its design points.</summary>
    /// <exception cref="StoreException">The manifest is no experiment that can be run.</exception>
    public ExperimentPlan Plan => Expand();

    /// <summary>
    /// Begins an experiment in a folder that is empty or not there; or opens it where it was begun before, with more replications
    /// where more are asked for: what is stored of it is not run again.
    /// </summary>
    /// <param name="path">The folder.</param>
    /// <param name="plan">The experiment.</param>
    /// <param name="manifest">Its manifest.</param>
    /// <exception cref="StoreException">Something else is there, or nothing can be written.</exception>
    public static ExperimentFolder Begin(string path, ExperimentPlan plan, ExperimentManifest manifest)
    {
        if (string.IsNullOrWhiteSpace(path))
            throw new StoreException("An experiment folder needs a name.");
        StoreFailure.RefuseFolder(path);
        var file = Path.Combine(path, ExperimentManifest.FileName);
        var text = manifest.Text();
        if (File.Exists(file))
        {
            EndExtension(path);
            var there = new ExperimentFolder(path, ExperimentManifest.Parse(ReadManifest(file), file));
            return there.Name == manifest.Name ? there.Again(plan, manifest, text) : there.Extended(plan, manifest);
        }

        StoreFailure.Of(path, () =>
        {
            if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path)
                .FirstOrDefault(entry => !entry.EndsWith(".writing", StringComparison.Ordinal)) is { } other)
                throw new StoreException(
                    $"'{path}' is not empty and no experiment (it holds '{Path.GetFileName(other)}'); choose another folder or empty it.");
            Directory.CreateDirectory(path);
            Place(file, stream => stream.Write(Utf8.GetBytes(text)));
        });
        return new ExperimentFolder(path, manifest, plan);
    }

    // The command that was given last is the one that gives its pictures and report again; nothing else may differ.
    private ExperimentFolder Again(ExperimentPlan plan, ExperimentManifest manifest, string text)
    {
        if (Manifest.Text() != text)
            StoreFailure.Of(_path, () => Place(At(ExperimentManifest.FileName), stream => stream.Write(Utf8.GetBytes(text))));
        return new ExperimentFolder(_path, manifest, plan);
    }

    /// <summary>Opens an experiment.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="StoreException">There is none, or it is of another format.</exception>
    public static ExperimentFolder Open(string path)
    {
        if (!Directory.Exists(path))
            throw new StoreException(
                File.Exists(path) ? $"'{path}' is a file; expected the folder of an experiment." : FolderPath.Absence(path) + ".");
        StoreFailure.RefusePipes(path);
        EndExtension(path);
        var file = Path.Combine(path, ExperimentManifest.FileName);
        return File.Exists(file)
            ? new ExperimentFolder(path, ExperimentManifest.Parse(ReadManifest(file), file))
            : throw new StoreException($"'{path}' is no experiment: it has no {ExperimentManifest.FileName}.");
    }

    /// <summary>Makes the design points, where they are not made yet; of many of them that takes a while.</summary>
    /// <param name="progress">Told how many are made.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="StoreException">The manifest is no experiment that can be run.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public ExperimentPlan Expand(IProgress<Progress>? progress = null, CancellationToken cancellation = default)
    {
        lock (_one)
            return _plan ??= Manifest.Plan(At(ExperimentManifest.FileName), progress, cancellation);
    }

    /// <summary>How far each shard is; one for an experiment without shards.</summary>
    /// <exception cref="StoreException">A database is damaged or of another experiment.</exception>
    public IReadOnlyList<ShardStatus> Status() => [.. Enumerable.Range(0, Shards).Select(Status)];

    /// <summary>How far one shard is.</summary>
    /// <param name="shard">Which, from 0.</param>
    /// <exception cref="StoreException">Its database is damaged or of another experiment.</exception>
    public ShardStatus Status(int shard)
    {
        var dropped = WriteAheadLog.Dropped(ShardPath(shard));
        using var database = RunDatabase.OpenToRead(ShardPath(shard), PartOf(shard));
        var (stored, failed) = database?.Count() ?? (0, 0);
        var running = FolderLock.IsTaken(ShardPath(shard));
        return new ShardStatus(shard, stored, failed, RunsOf(shard), running) { Dropped = running ? null : dropped };
    }

    /// <summary>Whether all runs are stored in one database.</summary>
    /// <exception cref="StoreException">The database is damaged or of another experiment.</exception>
    public bool IsComplete()
    {
        using var database = RunDatabase.OpenToRead(At(Merged), PartOf(0, 1));
        return database is not null && database.Count().Stored == Manifest.Runs;
    }

    private const string Merged = "runs.sqlite";

    private string ShardPath(int shard) => At(ShardName(shard, Shards));

    private static string ShardName(int shard, int shards) => shards == 1 ? Merged : FormattableString.Invariant($"shard-{shard}.sqlite");

    private Part PartOf(int shard, int? shards = null) => new(Name, shard, shards ?? Shards, () => Plan.Outcomes);

    private long RunsOf(int shard) =>
        ((long)Manifest.DesignPoints * Manifest.Replications - shard + Shards - 1) / Shards * Manifest.Strategies.Count;

    /// <summary>Names of the files in it, in order, what a program works on aside.</summary>
    internal IReadOnlyList<string> Files(string without) => StoreFailure.Of(_path, () => (IReadOnlyList<string>)
    [
        .. Directory.EnumerateFiles(_path).Select(file => Path.GetFileName(file)!)
            .Where(name =>
                name != without && !name.EndsWith(".writing", StringComparison.Ordinal) && !name.EndsWith("-wal", StringComparison.Ordinal)
                && !name.EndsWith("-shm", StringComparison.Ordinal) && !name.EndsWith(".lock", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
    ]);

    /// <summary>The day on which its last run was stored, in universal time: 2026-03-14.</summary>
    internal string Day() => StoreFailure.Of(At(Merged),
        () => File.GetLastWriteTimeUtc(At(Merged)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    internal string At(string name) => Path.Combine(_path, name);

    private static string ReadManifest(string file) => StoreFailure.Of(file, () => File.ReadAllText(file, Utf8));

    // There in full or not at all.
    private static void Place(string file, Action<Stream> write)
    {
        var temporary = file + ".writing";
        var placed = false;
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, file, overwrite: true);
            placed = true;
        }
        finally
        {
            if (!placed)
                Discard(temporary);
        }
    }

    // Half a file only takes room, which may be what is missing.
    private static void Discard(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The reason that is on its way to the user says more than that tidying up failed too.
        }
    }
}

/// <summary>How far a shard is.</summary>
/// <param name="Shard">Which, from 0.</param>
/// <param name="Stored">Runs stored.</param>
/// <param name="Failed">Runs among them that failed.</param>
/// <param name="Total">Runs that it is to have.</param>
/// <param name="Running">Whether a process writes it now.</param>
public sealed record ShardStatus(int Shard, long Stored, long Failed, long Total, bool Running)
{
    /// <summary>What cannot be read any more of the log that a process left behind; null where nothing is lost.</summary>
    public DroppedLog? Dropped { get; init; }
}
