namespace SamenWerken.Sim.Tests.Architecture;

/// <summary>The library's source files.</summary>
internal static class Sources
{
    public static IReadOnlyList<(string Path, string Text)> OfTheLibrary { get; } =
    [
        .. Directory.EnumerateFiles(Root, "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"))
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}"))
            .Select(path => (Path.GetRelativePath(Root, path), File.ReadAllText(path)))
    ];

    private static string Root
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "SamenWerken.Sim.sln")))
                folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("not within the repository");
            return Path.Combine(folder, "src", "SamenWerken.Sim");
        }
    }
}
