using System.Reflection;
using System.Runtime.InteropServices;
using SkiaSharp;

namespace SamenWerken.Sim.ScottPlot.Drawing;

/// <summary>
/// Finds the native part of SkiaSharp in programs that load assemblies by their paths, as notebooks do: nobody tells those of the
/// folder <c>runtimes</c>.
/// </summary>
internal static class Natives
{
    static Natives()
    {
        try
        {
            NativeLibrary.SetDllImportResolver(typeof(SKCanvas).Assembly, Find);
        }
        catch (InvalidOperationException)
        {
            // The program has its own way.
        }
    }

    /// <summary>Makes it be found from now on.</summary>
    internal static void Ready()
    {
    }

    private static nint Find(string name, Assembly assembly, DllImportSearchPath? search)
    {
        if (NativeLibrary.TryLoad(name, assembly, search, out var found))
            return found;
        var folder = Path.Combine(Path.GetDirectoryName(assembly.Location) ?? "", "runtimes", Platform, "native");
        foreach (var file in new[] { name + ".so", name + ".dylib", name + ".dll" }.Select(file => Path.Combine(folder, file)))
        {
            if (File.Exists(file))
                return NativeLibrary.Load(file);
        }

        return 0; // the usual message tells what is missing
    }

    private static string Platform => OperatingSystem.IsMacOS() ? "osx"
        : (OperatingSystem.IsWindows() ? "win-" : "linux-") + RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();
}
