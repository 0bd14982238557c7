namespace SamenWerken.Sim.Lab.Files;

/// <summary>Writes files that are there in full or not at all, whatever ends the program.</summary>
internal static class WholeFile
{
    /// <summary>Puts a file in its place, on the disk when this returns.</summary>
    /// <param name="file">The file.</param>
    /// <param name="bytes">All of it.</param>
    internal static void Write(string file, ReadOnlySpan<byte> bytes)
    {
        var temporary = file + ".writing";
        using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, file, overwrite: true);
    }
}
