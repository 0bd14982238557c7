using SamenWerken.Sim.App.Tests;

namespace SamenWerken.Sim.Web.Tests;

/// <summary>A test that needs a browser and axe-core, which tests/run.sh installs from npm; skipped as others are where they are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactWithAxeAttribute : FactAttribute
{
    public FactWithAxeAttribute()
    {
        if ((!File.Exists(Script) || FactWithAttribute.Find("chromium") is null) && Environment.GetEnvironmentVariable("SAMENWERKEN_NO_SKIP") != "1")
            Skip = "not installed: axe-core or chromium; as root, tests/run.sh installs them";
    }

    /// <summary>The script that a page is checked with.</summary>
    internal static string Script { get; } = Path.Combine(Folder(), "node_modules", "axe-core", "axe.min.js");

    private static string Folder([System.Runtime.CompilerServices.CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
