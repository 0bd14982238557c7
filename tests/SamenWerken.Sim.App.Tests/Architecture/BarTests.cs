using System.Text.RegularExpressions;
using SamenWerken.Sim.App.Tests.Notebooks;

namespace SamenWerken.Sim.App.Tests.Architecture;

/// <summary>How large a file and a line may be.</summary>
public sealed class BarTests
{
    private const int LongestLine = 140;
    private const int LargestFile = 300;
    private const int MedianFile = 55;

    private static readonly string[] Rooms = ["src", "tests", "benchmarks"];

    private static IReadOnlyList<(string Path, string[] Lines)> Sources { get; } =
    [
        .. Rooms.SelectMany(room => Directory.EnumerateFiles(Path.Combine(Teaching.Root, room), "*.cs", SearchOption.AllDirectories))
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "node_modules"))
            .Select(path => (Path.GetRelativePath(Teaching.Root, path), File.ReadAllLines(path))),
    ];

    [Fact]
    public void No_file_of_the_house_has_more_than_three_hundred_lines() =>
        Assert.Empty(Sources.Where(file => OfTheHouse(file.Path) && file.Lines.Length > LargestFile)
            .Select(file => $"{file.Path}: {file.Lines.Length}"));

    [Fact]
    public void Half_of_the_files_of_the_house_have_fewer_than_fifty_five_lines()
    {
        var sizes =
            Sources.Where(file => OfTheHouse(file.Path)).Select(file => file.Lines.Length).Order().ToList();
        Assert.InRange(sizes[sizes.Count / 2], 1, MedianFile - 1);
    }

    [Fact]
    public void No_line_is_longer_than_a_hundred_and_forty_letters_but_in_what_is_data()
    {
        var lines =
            from file in Sources
            from line in Code(file.Lines)
            where line.Text.Length > LongestLine
            select $"{file.Path}:{line.Number}: {line.Text.Length}";
        Assert.Empty(lines);
    }

    [Fact]
    public void What_is_data_is_told_apart()
    {
        Assert.Equal([1, 4], Code(["var a = \"\"\"", "  data", "  \"\"\";", "var b = $$\"\"\"x\"\"\";"]).Select(line => line.Number));
        Assert.Equal([1, 2], Code(["var c = \"a\";", "var d = 1;"]).Select(line => line.Number));
    }

    private static bool OfTheHouse(string path) => path.StartsWith("src", StringComparison.Ordinal);

    // A text between three quotes is data: pages, tables and scenarios have lines of their own.
    private static IEnumerable<(int Number, string Text)> Code(string[] lines)
    {
        var within = false;
        foreach (var (place, line) in lines.Index())
        {
            var turns = line.Split("\"\"\"").Length - 1;
            if (!within)
                yield return (place + 1, turns > 1 ? Regex.Replace(line, "\"\"\".*?\"\"\"", "") : line);
            within ^= turns % 2 == 1;
        }
    }
}
