namespace SamenWerken.Sim.Lab.Files;

/// <summary>Whether a path can be a folder: nothing in it may be a file, or a link that leads nowhere.</summary>
public static class FolderPath
{
    /// <summary>Why no folder can be at a path, as a sentence without its full stop; null where one is or can be.</summary>
    /// <param name="path">The folder.</param>
    public static string? Objection(string path) => Obstacle(path) is not var (part, kind) ? null
        : (Same(part, path) ? "" : $"'{path}' cannot be used: ") + $"'{part}' is {kind}, not a folder";

    /// <summary>Why a folder is not there, as a sentence without its full stop.</summary>
    /// <param name="path">A folder that is not there.</param>
    public static string Absence(string path) => Objection(path) ?? $"There is no folder '{path}'";

    /// <summary>Why no file can be written at a path, as a sentence without its full stop; null where the folder for it is or can
    /// be.</summary>
    /// <param name="file">The file.</param>
    public static string? ObjectionToFile(string file) =>
        Above(file) is { } folder && Obstacle(folder) is var (part, kind)
            ? $"'{file}' cannot be used: '{part}' is {kind}, not a folder"
            : null;

    private static (string Part, string Kind)? Obstacle(string path)
    {
        try
        {
            for (var part = Path.TrimEndingDirectorySeparator(path); part is not null; part = Above(part))
            {
                if (Directory.Exists(part))
                    return null;
                if (File.Exists(part)) // so does a link, whatever it leads to
                    return (part, File.ResolveLinkTarget(part, returnFinalTarget: true) is { Exists: false }
                        ? "a link that leads nowhere"
                        : "a file");
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null; // no path at all, which who writes to it is told
        }

        return null;
    }

    private static string? Above(string path) => Path.GetDirectoryName(path) is { Length: > 0 } above ? above : null;

    private static bool Same(string one, string other) => one == Path.TrimEndingDirectorySeparator(other);
}
