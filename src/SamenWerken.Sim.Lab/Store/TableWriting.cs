using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Lab.Store;

/// <summary>The tables of an experiment while they are written: beside their places, into which they are moved at the end.</summary>
internal sealed class TableWriting : IDisposable
{
    private const string Unfinished = ".writing";

    private readonly ExperimentFolder _folder;
    private readonly List<string> _names;
    private readonly List<FileStream> _streams;
    private readonly List<HashedFile> _files;
    private readonly RunTables _tables;

    /// <param name="folder">The experiment.</param>
    /// <param name="compared">Told the comparison, of an experiment of one design point, before its tables are written.</param>
    /// <exception cref="IOException">They cannot be written.</exception>
    internal TableWriting(ExperimentFolder folder, Action<Comparison>? compared = null)
    {
        _folder = folder;
        _names = [.. RunTable.Names(folder.Manifest), RunTable.Failures];
        _streams =
            _names.ConvertAll(name => new FileStream(folder.At(name) + Unfinished, FileMode.Create, FileAccess.Write, FileShare.None, 0));
        _files = _streams.ConvertAll(stream => new HashedFile(stream));
        _tables = new RunTables(folder.Plan, name => _files.ElementAtOrDefault(_names.IndexOf(name)), compared);
    }

    /// <summary>Runs that were taken.</summary>
    internal long Rows => _files[0].Rows;

    /// <summary>The comparison, of an experiment of one design point; known at the end.</summary>
    internal Comparison? Comparison => _tables.Comparison;

    /// <summary>Takes the next run.</summary>
    internal void Add(in RunOutcome run) => _tables.Add(run);

    /// <summary>Puts the tables in their places.</summary>
    internal IReadOnlyList<ExportedFile> End()
    {
        _tables.End();
        var exported =
            _names.Zip(_files, (name, file) => new ExportedFile(name, file.Rows, 0, file.End()) with { Bytes = file.Bytes }).ToList();
        _streams.ForEach(stream => stream.Flush(flushToDisk: true));
        _streams.ForEach(stream => stream.Dispose());
        // No failures, no table of them.
        if (exported[^1].Rows == 0)
        {
            File.Delete(_folder.At(RunTable.Failures));
            exported.RemoveAt(exported.Count - 1);
        }

        foreach (var file in exported)
            File.Move(_folder.At(file.Name) + Unfinished, _folder.At(file.Name), overwrite: true);
        return exported;
    }

    public void Dispose()
    {
        _files.ForEach(file => file.Dispose());
        _streams.ForEach(stream => stream.Dispose());
        foreach (var name in _names)
            File.Delete(_folder.At(name) + Unfinished);
    }
}
