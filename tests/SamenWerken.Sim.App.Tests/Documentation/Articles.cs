namespace SamenWerken.Sim.App.Tests.Documentation;

/// <summary>The texts that a reader follows, and the code and command lines in them.</summary>
internal static class Articles
{
    /// <summary>The folder of the repository.</summary>
    internal static readonly string Top = Above(AppContext.BaseDirectory);

    /// <summary>The articles of the site and the pages beside the code, as paths from the top.</summary>
    internal static IReadOnlyList<string> All =>
    [
        "README.md", "CONTRIBUTING.md", "notebooks/README.md",
        .. Directory.EnumerateFiles(Path.Combine(Top, "src", "SamenWerken.Sim.Docs", "articles"), "*.md").Order(StringComparer.Ordinal)
            .Select(file => Path.GetRelativePath(Top, file).Replace('\\', '/')),
    ];

    internal static string Text(string article) => File.ReadAllText(Path.Combine(Top, article));

    /// <summary>The pieces between fences of a language, in their order.</summary>
    internal static IReadOnlyList<string> Blocks(string article, string language)
    {
        var (blocks, open) = (new List<string>(), (List<string>?)null);
        foreach (var line in Text(article).Split('\n'))
        {
            if (open is null && line.TrimEnd() == "```" + language)
            {
                open = [];
            }
            else if (open is not null && line.TrimEnd() == "```")
            {
                blocks.Add(string.Join('\n', open));
                open = null;
            }
            else
            {
                open?.Add(line);
            }
        }

        return blocks;
    }

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "SamenWerken.Sim.sln"))
            ? folder
            : Above(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!);
}
