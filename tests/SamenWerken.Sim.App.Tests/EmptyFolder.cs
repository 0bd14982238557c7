using System.Diagnostics;

namespace SamenWerken.Sim.App.Tests;

/// <summary>A folder with nothing in it, where command lines are run by a shell as they are typed; gone afterwards.</summary>
internal sealed class EmptyFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("samenwerken-").FullName;
    private readonly string _programs = Directory.CreateTempSubdirectory("samenwerken-").FullName;

    internal EmptyFolder()
    {
        var host = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
        Executable.Write(
            Path.Combine(_programs, "samenwerken"), $"#!/bin/sh\nexec '{host}' '{typeof(Program).Assembly.Location}' \"$@\"\n");
    }

    internal string At(string name) => Path.Combine(_folder, name);

    /// <summary>Runs a line to its end.</summary>
    internal CommandLineRun Of(string line) => Start(line).End();

    internal Process Start(string line)
    {
        var start = new ProcessStartInfo("bash", ["-c", line]) { WorkingDirectory = _folder, RedirectStandardError = true,
            RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["PATH"] = _programs + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        return Process.Start(start)!;
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        Directory.Delete(_programs, recursive: true);
    }
}
