using System.ComponentModel;
using System.Diagnostics;
using SamenWerken.Sim.Lab.Files;

namespace SamenWerken.Sim.Lab.Cluster;

/// <summary>A program that was called and has ended.</summary>
/// <param name="ExitCode">Its exit code; 0 if all went well.</param>
/// <param name="Output">What it wrote.</param>
/// <param name="Error">What it complained of, without line ends around it.</param>
internal sealed record ProgramCall(int ExitCode, string Output, string Error)
{
    /// <summary>Calls a program and waits for its end.</summary>
    /// <exception cref="ClusterException">There is no such program.</exception>
    internal static ProgramCall Of(string program, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardInput = true, RedirectStandardOutput = true,
            RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        // The caller's environment names no tasks: it would make an array of a job that is none. Nor does it hide jobs or shape what is
        // told of them.
        foreach (var name in start.Environment.Keys.Where(name => name == "SBATCH_ARRAY_INX"
            || name.StartsWith("SQUEUE_", StringComparison.Ordinal) || name.StartsWith("SACCT_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new(process.ExitCode, output, error.GetAwaiter().GetResult().Trim());
        }
        catch (Win32Exception failure)
        {
            throw new ClusterException($"'{program}' cannot be started: {FileFailure.Why(failure)}.", failure);
        }
    }

    /// <summary>Whether a program is on the PATH.</summary>
    internal static bool IsAtHand(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, program)));
}
