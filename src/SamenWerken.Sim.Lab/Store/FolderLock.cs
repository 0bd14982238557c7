namespace SamenWerken.Sim.Lab.Store;

/// <summary>Keeps a second process from writing what this one writes; goes with the process, however that ends.</summary>
internal sealed class FolderLock : IDisposable
{
    private const int Tries = 5;
    private const int BetweenTries = 50; // milliseconds

    // EWOULDBLOCK of Linux, of macOS, a sharing violation of Windows
    private static readonly int[] Held = [11, 35, unchecked((int)0x80070020)];

    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <summary>The lock of a database.</summary>
    /// <exception cref="StoreException">Another process has it.</exception>
    internal static FolderLock Of(string database)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return new(StoreFailure.Of(database, () => Take(database)));
            }
            catch (TakenException taken)
            {
                // Somebody who only looks whether it is taken has it for a moment.
                if (tries == Tries)
                    throw new StoreException(taken.Message, taken.InnerException);
                Thread.Sleep(BetweenTries);
            }
        }
    }

    /// <summary>Whether a process has the lock now.</summary>
    internal static bool IsTaken(string database)
    {
        if (!File.Exists(Path(database)))
            return false;
        try
        {
            // Shared, so that two who look do not take each other for one who writes.
            new FileStream(Path(database), FileMode.Open, FileAccess.Read, FileShare.Read).Dispose();
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
        catch (IOException failure)
        {
            return Held.Contains(failure.HResult);
        }
    }

    public void Dispose() => _file.Dispose();

    // The file stays: taking it away would let a third process lock another file of the same name.
    private static FileStream Take(string database)
    {
        var path = Path(database);
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException failure) when (Held.Contains(failure.HResult))
        {
            throw new TakenException($"'{database}' is being written by another process; wait for it, or stop it. Nothing was changed.",
                failure);
        }
    }

    private static string Path(string database) => database + ".lock";

    private sealed class TakenException(string message, Exception inner) : Exception(message, inner);
}
