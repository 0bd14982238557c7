using System.Runtime.InteropServices;

namespace SamenWerken.Sim.App.Working;

/// <summary>How this process was started, so that another machine can start it in the same way.</summary>
internal static class ThisProgram
{
    /// <summary>The words that start it: a published program or a tool by its file, else <c>dotnet</c> and the file of the
    /// command.</summary>
    internal static IReadOnlyList<string> Words()
    {
        var process = Environment.ProcessPath!;
        var assembly = typeof(ThisProgram).Assembly;
        if (assembly.Location.Length > 0 && Path.GetFileNameWithoutExtension(process) != assembly.GetName().Name)
            return [process, assembly.Location];
        // The file finds a runtime that is not in its usual place by this variable, which a job may not inherit.
        return Runtime() is { } runtime ? ["env", "DOTNET_ROOT=" + runtime, process] : [process];
    }

    // From …/shared/Microsoft.NETCore.App/10.0.0/ three up; a program that brings its own runtime has none there.
    private static string? Runtime()
    {
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        return Directory.Exists(Path.Combine(root, "host", "fxr")) ? root : null;
    }
}
