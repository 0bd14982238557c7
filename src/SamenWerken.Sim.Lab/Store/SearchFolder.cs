using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.Json;
using System.Text;
using SamenWerken.Sim.Lab.Files;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.Lab.Store;

/// <summary>
/// The folder of a search: what is searched for, written first, and a journal of what was evaluated, one line each, in order. A line
/// counts once it ends; so a search that was killed goes on where it was. Each line ends with its checksum, so that a number that
/// changed on the disk is never taken for one that was found.
/// </summary>
public sealed class SearchFolder : IDisposable
{
    private const string FileName = "search.json";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private const string Checksum = "checksum"; // the last column: the first of the SHA-256 of the line before it, in hexadecimal digits
    private const int Digits = 8;

    /// <summary>The last column of a journal.</summary>
    internal static TableColumn ChecksumColumn { get; } =
        new(Checksum, "string", "", "the first 8 hexadecimal digits of the SHA-256 of the line before it");

    private readonly string _path;
    private readonly FolderLock _lock;

    /// <summary>Begins a search in a folder that is empty or not there, or opens it where the same was begun before.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="content">All on which the search depends, in words: another content is another search.</param>
    /// <exception cref="StoreException">Something else is there, another process writes it, or nothing can be written.</exception>
    public SearchFolder(string path, JsonObject content)
    {
        _path = path;
        if (string.IsNullOrWhiteSpace(path))
            throw new StoreException("A search folder needs a name.");
        StoreFailure.RefuseFolder(path);
        var text = content.ToJsonString(Json.Shape) + "\n";
        StoreFailure.Of(path, () =>
        {
            if (File.Exists(At(FileName)))
            {
                if (File.ReadAllText(At(FileName), Utf8) != text)
                    throw new StoreException(
                        $"'{path}' holds another search (see its {FileName}); choose another folder. Nothing was changed.");
                return;
            }

            if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path)
                .FirstOrDefault(entry => !entry.EndsWith(".writing", StringComparison.Ordinal)) is { } other)
                throw new StoreException(
                    $"'{path}' is not empty and no search (it holds '{Path.GetFileName(other)}'); choose another folder or empty it.");
            Directory.CreateDirectory(path);
            WholeFile.Write(At(FileName), Utf8.GetBytes(text));
        });
        _lock = FolderLock.Of(At("search"));
    }

    /// <summary>The lines of a journal that ended, without its heading; what follows the last end is cut off. Begins it where it is not
    /// there.</summary>
    /// <param name="name">Name of the journal.</param>
    /// <param name="heading">Its first line.</param>
    /// <exception cref="StoreException">It cannot be read or written, has another heading, or a line that is not what was
    /// written.</exception>
    public IReadOnlyList<string> Journal(string name, string heading) => StoreFailure.Of(At(name), () =>
    {
        heading += "," + Checksum;
        if (!File.Exists(At(name)))
        {
            WholeFile.Write(At(name), Utf8.GetBytes(heading + "\n"));
            return (IReadOnlyList<string>)[];
        }

        var bytes = File.ReadAllBytes(At(name));
        var end = bytes.AsSpan().LastIndexOf((byte)'\n') + 1;
        if (end < bytes.Length)
        {
            using var file = new FileStream(At(name), FileMode.Open, FileAccess.Write);
            file.SetLength(end);
        }

        var lines = Utf8.GetString(bytes, 0, Math.Max(0, end - 1)).Split('\n');
        if (lines[0] != heading)
            throw new StoreException($"'{At(name)}' is damaged: its first line is not '{heading}'; choose another folder.");
        return [.. lines.Skip(1).Select(
            (line, place) => Without(line) ?? throw new StoreException(string.Create(System.Globalization.CultureInfo.InvariantCulture, 
            $"'{At(name)}' is damaged: line {place + 2} is not what was written. Restore it from a copy, or take this line and those "
                + $"below it out, and they are found again.")))];
    });

    // A line without its checksum; null where that is another's.
    private static string? Without(string line)
    {
        var end = line.LastIndexOf(',');
        return end >= 0 && line[(end + 1)..] == Hash(line[..end])[..Digits] ? line[..end] : null;
    }

    /// <summary>Adds a line to a journal; it is on the disk when this returns.</summary>
    /// <param name="name">Name of the journal.</param>
    /// <param name="line">The line, without its end.</param>
    /// <exception cref="StoreException">It cannot be written.</exception>
    public void Add(string name, string line) => StoreFailure.Of(At(name), () =>
    {
        using var file = new FileStream(At(name), FileMode.Append, FileAccess.Write);
        file.Write(Utf8.GetBytes($"{line},{Hash(line)[..Digits]}\n"));
        file.Flush(flushToDisk: true);
    });

    /// <summary>Names of the tables that stand here and begin with a word and a number, such as <c>fresh-25.csv</c>.</summary>
    internal IReadOnlyList<string> Numbered(string word) => StoreFailure.Of(_path, () => (IReadOnlyList<string>)
    [
        .. Directory.EnumerateFiles(_path, word + "*.csv").Select(file => Path.GetFileName(file)!)
            .Where(name => name[word.Length..^4] is { Length: > 0 } number && number.All(char.IsAsciiDigit)).Order(StringComparer.Ordinal),
    ]);

    /// <summary>Writes tables, and the file that describes them and those that stand here already.</summary>
    /// <param name="name">Name of the result: lower-case letters and hyphens.</param>
    /// <param name="title">What it is.</param>
    /// <param name="tables">The tables.</param>
    /// <returns>Names of the files.</returns>
    /// <exception cref="StoreException">It cannot be written.</exception>
    public IReadOnlyList<string> Write(string name, string title, IReadOnlyList<DescribedTable> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        return DescribedTable.WriteAll(name, title, tables, At, Write);
    }

    /// <summary>Writes a file of the result.</summary>
    /// <exception cref="StoreException">It cannot be written.</exception>
    public void Write(ResultFile file)
    {
        using var bytes = new MemoryStream();
        file.WriteTo(bytes);
        StoreFailure.Of(At(file.Name), () => WholeFile.Write(At(file.Name), bytes.ToArray()));
    }

    /// <summary>SHA-256 of a text, to name what a search depends on.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Utf8.GetBytes(text)));

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();

    private string At(string name) => Path.Combine(_path, name);
}
