using Microsoft.Data.Sqlite;
using SamenWerken.Sim.Lab.Files;

namespace SamenWerken.Sim.Lab.Store;

/// <summary>What the disk and the database say, told to a user.</summary>
internal static class StoreFailure
{
    private static readonly string[] Files = [".sqlite", ".json", ".csv", ".html", ".writing"]; // ends of what is no folder

    internal static bool Knows(Exception failure) => failure is SqliteException or IOException or UnauthorizedAccessException;

    /// <summary>Calls what reads or writes, and tells what goes wrong with it.</summary>
    /// <exception cref="StoreException">It went wrong.</exception>
    internal static T Of<T>(string path, Func<T> call)
    {
        try
        {
            return call();
        }
        catch (Exception failure) when (Knows(failure))
        {
            throw Told(path, failure);
        }
    }

    internal static void Of(string path, System.Action call) => Of(path, () =>
    {
        call();
        return true;
    });

    internal static StoreException Told(string path, Exception failure) =>
        new(failure is SqliteException database ? Text(path, database) : Text(path, failure), failure);

    private static string Text(string path, SqliteException failure) => failure.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_FULL => Full(path),
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED =>
            $"'{path}' is in use by another process; wait for it, or stop it. Nothing was changed.",
        SQLitePCL.raw.SQLITE_CONSTRAINT =>
            $"'{path}' is written by another process too, and its lock was taken away; stop one of the two. What is stored stays as it is.",
        SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_IOERR
            or SQLitePCL.raw.SQLITE_PERM when FolderAmong(path) is { } folder => Folder(folder),
        SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_PERM =>
            $"'{path}' cannot be opened: no permission to read or write it. What is stored stays as it is.",
        SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_ERROR => Damaged(path, failure.Message),
        _ => $"'{path}' cannot be used: the database refuses it ({failure.Message.TrimEnd('.')}). What is stored stays as it is.",
    };

    private static string Text(string path, Exception failure) => FolderAmong(path) is { } folder ? Folder(folder)
        : FileFailure.IsFull(failure) ? Full(path)
        : FileFailure.IsForbidden(failure) ? $"'{path}' cannot be opened: no permission to read or write it. What is stored stays as it is."
        : $"'{path}' cannot be used: {FileFailure.Why(failure)}.";

    // A folder in the place of a file, or of a file that SQLite or we keep beside it.
    private static string? FolderAmong(string path) => Files.Any(end => path.EndsWith(end, StringComparison.Ordinal))
        ? RunDatabase.Logs.Append(".lock").Prepend("").Select(end => path + end).FirstOrDefault(Directory.Exists)
        : null;

    private static string Folder(string path) => $"'{path}' is a folder where a file is expected; move it away. Nothing was changed.";

    /// <summary>Refuses a folder that cannot be one, or that would let a reader wait.</summary>
    /// <exception cref="StoreException">A file stands in its path, or a pipe, a device or a socket is among its files.</exception>
    internal static void RefuseFolder(string path)
    {
        if (FolderPath.Objection(path) is { } objection)
            throw new StoreException(objection + "; choose another name for the results.");
        RefusePipes(path);
    }

    /// <summary>Refuses a folder with something in it that would let a reader wait for a writer, or that has a folder for a file.</summary>
    /// <exception cref="StoreException">There is a pipe, a device, a socket, or a folder in the place of one, among its files.</exception>
    internal static void RefusePipes(string folder)
    {
        if (!Directory.Exists(folder))
            return;
        if (Of(folder, () => PlainFile.WaitsIn(folder)) is var (path, kind))
            throw new StoreException($"'{path}' is {kind} where a file is expected; move it away. Nothing was changed.");
        if (Of(folder, () => Directory.EnumerateDirectories(folder).FirstOrDefault(IsOfFile)) is { } within)
            throw new StoreException(Folder(within));
    }

    private static bool IsOfFile(string path) => Files.Concat(RunDatabase.Logs).Append(".lock")
        .Any(end => path.EndsWith(end, StringComparison.Ordinal));

    internal static string Damaged(string path, string why) =>
        $"'{path}' is damaged: {why.TrimEnd('.')}. Nothing was changed. Restore it from a copy, or move it away and resume: its runs "
            + "are then run again.";

    private static string Full(string path) =>
        $"'{path}' cannot be written: the disk is full. The runs stored so far are safe; make room and resume.";
}
