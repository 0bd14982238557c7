namespace SamenWerken.Sim.App.Tests;

/// <summary>
/// A test that needs programs, or files by their full path, beside .NET. Where one is missing the test is skipped and says so; where
/// SAMENWERKEN_NO_SKIP is
/// 1 it runs, and fails.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public class FactWithAttribute : FactAttribute
{
    public FactWithAttribute(params string[] programs)
    {
        var missing = programs.Where(program => Find(program) is null).ToList();
        if (missing.Count > 0 && Environment.GetEnvironmentVariable("SAMENWERKEN_NO_SKIP") != "1")
            Skip = $"not installed: {string.Join(", ", missing)}; as root, tests/run.sh installs it";
    }

    /// <summary>Where a program is; null if it is nowhere.</summary>
    internal static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/sbin")
        .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
