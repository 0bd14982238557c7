using System.Text;
using SamenWerken.Sim.Lab.Files;

namespace SamenWerken.Sim.Lab.Tables;

/// <summary>A file of a result.</summary>
public sealed record ResultFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private ResultFile(string name, Action<Stream> write) => (Name, WriteTo) = (name, write);

    /// <summary>A file of text: UTF-8, lines that end in a line feed.</summary>
    /// <param name="name">Name of the file.</param>
    /// <param name="write">Writes its content.</param>
    public ResultFile(string name, Action<TextWriter> write)
        : this(name, (Stream stream) =>
        {
            using var writer = new StreamWriter(stream, Utf8, leaveOpen: true) { NewLine = "\n" };
            write(writer);
        })
    {
    }

    /// <summary>Name of the file.</summary>
    public string Name { get; }

    /// <summary>Writes its content.</summary>
    public Action<Stream> WriteTo { get; }

    /// <summary>A file with this text.</summary>
    public static ResultFile Of(string name, string text) => new(name, (TextWriter writer) => writer.Write(text));

    /// <summary>A file with these bytes.</summary>
    public static ResultFile OfBytes(string name, Func<byte[]> bytes) => new(name, (Stream stream) => stream.Write(bytes()));

    /// <summary>
    /// Writes files side by side: pictures take time to draw, and a disk to confirm. The report, which comes last, takes longest and is
    /// begun first. Of several failures the last file's is told.
    /// </summary>
    /// <param name="files">The files.</param>
    /// <param name="write">Writes one of them.</param>
    /// <param name="cancellation">Stops it between two files.</param>
    internal static void EachOf(IReadOnlyList<ResultFile> files, Action<ResultFile> write, CancellationToken cancellation = default)
    {
        SideBySide.Each(files.Count, place => write(files[files.Count - 1 - place]), cancellation);
    }
}

/// <summary>Why a result folder could not be written; the message is ready to print.</summary>
public sealed class ResultFolderException : Exception
{
    /// <summary>Says why.</summary>
    public ResultFolderException(string message, Exception? inner = null) : base(message, inner)
    {
    }
}

/// <summary>
/// A folder of results that is there in full or not at all: everything is written beside it first, then moved into place.
/// An earlier result is replaced as a whole; a folder that holds anything else is left alone.
/// </summary>
public sealed class ResultFolder
{
    private readonly string _asked;
    private readonly string _path;
    private readonly HashSet<string> _ours;

    /// <summary>A folder of results.</summary>
    /// <param name="path">Where it is to be.</param>
    /// <param name="names">Names of the files that such a result may hold.</param>
    /// <exception cref="ResultFolderException">Something else stands there, or nothing can be written there.</exception>
    public ResultFolder(string path, IEnumerable<string> names)
    {
        _asked = path;
        _ours = [.. names];
        if (string.IsNullOrWhiteSpace(path))
            throw new ResultFolderException("A result folder needs a name.");
        try
        {
            _path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
            if (Directory.Exists(_path))
                _path = Directory.ResolveLinkTarget(_path, returnFinalTarget: true)?.FullName ?? _path;
        }
        catch (Exception failure) when (failure is IOException or ArgumentException or NotSupportedException or UnauthorizedAccessException)
        {
            throw new ResultFolderException($"'{path}' cannot be a result folder: {FileFailure.Why(failure)}.", failure);
        }

        Check();
        TryOut();
    }

    /// <summary>Writes the files, then moves the folder into place.</summary>
    /// <exception cref="ResultFolderException">It cannot be written; nothing of it is left, and an earlier result still stands.</exception>
    /// <exception cref="OperationCanceledException">It was stopped; nothing of it is left.</exception>
    public void Write(IReadOnlyList<ResultFile> files, CancellationToken cancellation = default)
    {
        Check();
        var missing = FirstMissing();
        var parent = Path.GetDirectoryName(_path)!;
        var temporary = Path.Combine(parent, $".{Path.GetFileName(_path)}.{Guid.NewGuid():N}.writing");
        var placed = false;
        try
        {
            Directory.CreateDirectory(temporary);
            ResultFile.EachOf(files, file => WriteFile(Path.Combine(temporary, file.Name), file), cancellation);
            cancellation.ThrowIfCancellationRequested();
            MoveIntoPlace(temporary);
            placed = true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ResultFolderException(Reason(failure), failure);
        }
        finally
        {
            if (!placed)
                Remove(missing ?? temporary, temporary);
        }
    }

    private void Check()
    {
        if (FolderPath.Objection(_asked) is { } objection)
            throw new ResultFolderException(objection + "; choose another name for the results.");
        if (Path.GetDirectoryName(_path) is null)
            throw new ResultFolderException($"'{_asked}' is the root of a disk; choose a folder in it for the results.");
        if (!Directory.Exists(_path))
            return;
        if (_path == Path.TrimEndingDirectorySeparator(Directory.GetCurrentDirectory()))
            throw new ResultFolderException($"'{_asked}' is the folder that you are in; name a folder inside it for the results.");
        try
        {
            var entries = Directory.EnumerateFileSystemEntries(_path).Select(entry => Path.GetFileName(entry)!)
                .Order(StringComparer.Ordinal).ToList();
            if (entries.Count > 0 && (!entries.Contains(Manifest.FileName) || entries.Find(entry => !_ours.Contains(entry)) is not null))
            {
                var foreign = entries.Find(entry => !_ours.Contains(entry)) ?? entries[0];
                throw new ResultFolderException(
                    $"'{_asked}' is not empty and not an earlier result (it holds '{foreign}'); choose another folder or empty it.");
            }
        }
        catch (UnauthorizedAccessException failure)
        {
            throw new ResultFolderException(Reason(failure), failure);
        }
    }

    // Told before hours of computing rather than after.
    private void TryOut()
    {
        var above = Path.GetDirectoryName(_path)!;
        while (!Directory.Exists(above))
            above = Path.GetDirectoryName(above)!;
        try
        {
            Directory.Delete(Directory.CreateDirectory(Path.Combine(above, $".{Guid.NewGuid():N}.writing")).FullName);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ResultFolderException(Reason(failure), failure);
        }
    }

    private static void WriteFile(string path, ResultFile file)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        file.WriteTo(stream);
        stream.Flush(flushToDisk: true);
    }

    private void MoveIntoPlace(string temporary)
    {
        if (!Directory.Exists(_path))
        {
            Directory.Move(temporary, _path);
            return;
        }

        var old = temporary + ".old";
        Directory.Move(_path, old);
        try
        {
            Directory.Move(temporary, _path);
        }
        catch
        {
            Directory.Move(old, _path);
            throw;
        }

        Remove(old, old);
    }

    // The highest folder above the result that does not exist yet: what is made in vain is taken away again.
    private string? FirstMissing()
    {
        string? missing = null;
        for (var parent = Path.GetDirectoryName(_path); parent is not null
            && !Directory.Exists(parent); parent = Path.GetDirectoryName(parent))
            missing = parent;
        return missing;
    }

    private static void Remove(string folder, string otherwise)
    {
        foreach (var path in new[] { folder, otherwise })
        {
            try
            {
                if (Directory.Exists(path))
                    Directory.Delete(path, recursive: true);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // The reason that is on its way to the user says more than that tidying up failed too.
            }
        }
    }

    private string Reason(Exception failure) =>
        FileFailure.IsFull(failure) ? $"'{_asked}' cannot be written: the disk is full. Nothing was left there."
        : FileFailure.IsForbidden(failure) ? $"'{_asked}' cannot be written: no permission to write in '{Path.GetDirectoryName(_path)}'."
        : $"'{_asked}' cannot be written: {FileFailure.Why(failure)}.";
}
