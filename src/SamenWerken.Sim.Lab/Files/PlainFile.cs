using System.Runtime.InteropServices;
using System.Text;

namespace SamenWerken.Sim.Lab.Files;

/// <summary>
/// Whether something is a file and nothing else: reading from a pipe waits for who writes to it, and a file of two names may be
/// one of another folder.
/// </summary>
public static class PlainFile
{
    // struct statx of Linux, the same on every processor: https://man7.org/linux/man-pages/man2/statx.2.html
    private const int Here = -100; // AT_FDCWD
    private const uint Basic = 0x7ff; // STATX_BASIC_STATS
    private const int Size = 256, Links = 16, Mode = 28;
    private const int KindOf = 0xF000, Plain = 0x8000, Folder = 0x4000; // S_IFMT, S_IFREG, S_IFDIR

    private const string Directories = "a folder";

    /// <summary>Why something cannot be read as a file, as the end of a sentence: a pipe, a device. Null where it can, is missing, or the
    /// system does not tell.</summary>
    /// <param name="path">The file; a link stands for what it leads to.</param>
    public static string? Objection(string path) => Look(path) is not { } seen ? null : (seen.Mode & KindOf) switch
    {
        Plain => null,
        Folder => Directories,
        0x1000 => "a named pipe (FIFO)",
        0xC000 => "a socket",
        0x2000 or 0x6000 => "a device",
        _ => "no plain file",
    };

    /// <summary>What would let a reader wait for a writer that may never come: a pipe, a socket, a device. Null where nothing
    /// would.</summary>
    /// <param name="path">The file; one in /dev was passed on to the process, as by <c>&lt;(command)</c>, and has its writer.</param>
    public static string? Waits(string path) =>
        path.StartsWith("/dev/", StringComparison.Ordinal) || Objection(path) is not { } kind || kind == Directories ? null : kind;

    /// <summary>The first thing in a folder that would let a reader wait, with what it is; null if there is none.</summary>
    public static (string Path, string Kind)? WaitsIn(string folder)
    {
        foreach (var entry in Directory.EnumerateFiles(folder))
        {
            if (Waits(entry) is { } kind)
                return (entry, kind);
        }

        return null;
    }

    /// <summary>Whether it is a file that no other name leads to.</summary>
    public static bool HasOneName(string path) => Look(path) is not { } seen || ((seen.Mode & KindOf) == Plain && seen.Links == 1);

    private static (int Mode, uint Links)? Look(string path)
    {
        if (!OperatingSystem.IsLinux())
            return null;
        var found = new byte[Size];
        try
        {
            return Statx(Here, Encoding.UTF8.GetBytes(path + '\0'), 0, Basic, found) == 0
                ? (BitConverter.ToUInt16(found, Mode), BitConverter.ToUInt32(found, Links))
                : null;
        }
        catch (EntryPointNotFoundException)
        {
            return null; // a libc from before 2018
        }
    }

    [DllImport("libc", EntryPoint = "statx")]
    private static extern int Statx(int folder, byte[] path, int flags, uint mask, byte[] found);
}
