namespace SamenWerken.Sim.App.Tests.Notebooks;

/// <summary>The notebooks of this repository.</summary>
internal static class Teaching
{
    internal static string Root { get; } = Found();

    internal static TheoryData<string> Names => [.. Directory.EnumerateFiles(Path.Combine(Root, "notebooks"), "*.ipynb")
        .Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    internal static string At(string name) => Path.Combine(Root, "notebooks", name);

    private static string Found()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SamenWerken.Sim.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("not within the repository");
        return folder;
    }
}
