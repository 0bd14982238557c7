using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.ScottPlot.Tests;

/// <summary>The index of figures in the documentation: every kind has an example there, and the example is what is drawn now.</summary>
public class IndexTests
{
    private static readonly string Articles = Path.Combine(Repository(), "src", "SamenWerken.Sim.Docs", "articles");

    private static IReadOnlyList<(string Name, Figure Figure)> Examples =>
        [.. Samples.OfStrategies(5), .. Samples.OfActors(8).Where(one => one.Name != "challenges"), .. Samples.Others()];

    [Fact]
    public void Every_kind_of_figure_stands_in_the_index_as_it_is_drawn_now()
    {
        var writes = Environment.GetEnvironmentVariable("FIGURES") == "write";
        var index = File.ReadAllText(Path.Combine(Articles, "figures.md"));
        foreach (var (name, figure) in Examples)
        {
            var file = Path.Combine(Articles, "figures", name + ".svg");
            if (writes)
                File.WriteAllText(file, figure.ToSvg(Look.Page));
            Assert.Contains($"figures/{name}.svg", index, StringComparison.Ordinal);
            Assert.True(File.ReadAllText(file) == figure.ToSvg(Look.Page),
                $"{name}.svg is not what is drawn now; run src/SamenWerken.Sim.Docs/figures.sh");
        }
    }

    [Fact]
    public void Nothing_stands_in_the_index_that_is_not_drawn() => Assert.Empty(
        Directory.EnumerateFiles(Path.Combine(Articles, "figures")).Select(Path.GetFileNameWithoutExtension)
            .Except(Examples.Select(one => one.Name)));

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SamenWerken.Sim.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("These tests run within the repository.");
    }
}
