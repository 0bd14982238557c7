using SamenWerken.Sim.App.Tests;

namespace SamenWerken.Sim.Web.Tests;

/// <summary>A test that needs a browser and axe-core, which tests/run.sh installs from npm.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactWithAxeAttribute() : FactWithAttribute("chromium", Script)
{
    /// <summary>The script that a page is checked with.</summary>
    internal static string Script { get; } = Path.Combine(Folder(), "node_modules", "axe-core", "axe.min.js");

    private static string Folder([System.Runtime.CompilerServices.CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
