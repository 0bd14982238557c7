using System.Diagnostics;

namespace SamenWerken.Sim.App.Tests;

/// <summary>A program that tests write and run.</summary>
internal static class Executable
{
    /// <summary>
    /// Writes one. Another process copies it: one that this process starts at the same moment for another test would hold a file of ours
    /// open for writing until it is what it is to be, and what is open for writing cannot be run ("text file busy").
    /// </summary>
    internal static void Write(string path, string text)
    {
        File.WriteAllText(path + ".text", text);
        if (OperatingSystem.IsWindows())
            return;
        using var copy = Process.Start("cp", [path + ".text", path]);
        copy.WaitForExit();
        File.Delete(path + ".text");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
