using System.Diagnostics;

namespace SamenWerken.Sim.App.Tests;

/// <summary>The command in a process of its own, to be interrupted as users and clusters do.</summary>
internal static class Processes
{
    internal const int HangUp = 1, Interrupt = 2, Kill = 9, Terminate = 15;

    internal static Process Start(params IReadOnlyList<string> arguments) => StartWith([], arguments);

    /// <summary>The command where programs are looked for in these folders only.</summary>
    internal static Process StartWhere(string path, params IReadOnlyList<string> arguments) => StartWith([("PATH", path)], arguments);

    /// <summary>The command where variables of the environment have these values.</summary>
    internal static Process StartWith(IReadOnlyList<(string Name, string Value)> environment, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(
            Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false,
        };
        start.ArgumentList.Add(typeof(Program).Assembly.Location);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    internal static CommandLineRun End(this Process process)
    {
        using (process)
        {
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new(process.ExitCode, output, error.Result);
        }
    }

    internal static void Signal(this Process process, int signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        kill.WaitForExit();
    }
}
