using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SamenWerken.Sim.App.Tests.Documentation;

/// <summary>The C# of every article is compiled and run, piece after piece as a reader would, in a process of its own.</summary>
public sealed class SnippetTests : Desk
{
    // What the README says in words, since its example is a program of a few lines.
    private const string Usings = """
        using SamenWerken.Sim.Collaboration.Engine;
        using SamenWerken.Sim.Collaboration.Scenarios;
        using SamenWerken.Sim.Collaboration.Situations;
        using SamenWerken.Sim.Collaboration.Strategies;
        using SamenWerken.Sim.Experiments;
        """;

    public static TheoryData<string> WithCode => [.. Articles.All.Where(article => Articles.Blocks(article, "csharp").Count > 0)];

    [Theory]
    [MemberData(nameof(WithCode))]
    public void Every_piece_of_code_runs_and_draws_the_pictures_that_stand_beside_it(string article)
    {
        Directory.CreateDirectory(At("pictures"));
        File.WriteAllText(At("article.ipynb"), Notebook(article).ToJsonString());
        var run = Processes.StartWith([], "notebook", "run", At("article.ipynb"), "--quiet").End();
        Assert.True(run.ExitCode == 0, run.Error);
        foreach (var drawn in Directory.EnumerateFiles(At("pictures")))
        {
            var stored = Path.Combine(Articles.Top, Path.GetDirectoryName(article)!, "pictures", Path.GetFileName(drawn));
            if (Environment.GetEnvironmentVariable("PICTURES") is { Length: > 0 })
                File.Copy(drawn, stored, overwrite: true);
            Assert.True(File.Exists(stored) && File.ReadAllText(stored) == File.ReadAllText(drawn),
                $"{stored} is not what the article draws");
        }

        // Every picture that the article shows from there is drawn by it.
        foreach (Match shown in Regex.Matches(Articles.Text(article), @"\]\((pictures/[^)]+)\)"))
            Assert.True(File.Exists(At(shown.Groups[1].Value)), $"{article} shows {shown.Groups[1].Value}, which none of its lines draws");
    }

    private static JsonObject Notebook(string article)
    {
        var assemblies = new[] { "SamenWerken.Sim", "SamenWerken.Sim.Lab", "SamenWerken.Sim.ScottPlot", "ScottPlot" };
        var references = string.Join('\n', assemblies.Select(name => $"#r \"{Path.Combine(AppContext.BaseDirectory, name + ".dll")}\""));
        // An article's code is that of a program, which imports these by itself.
        string[] cells = [references + "\nusing System.IO;\nusing System.Threading;" + (article == "README.md" ? "\n" + Usings : ""),
            .. Articles.Blocks(article, "csharp")];
        return new()
        {
            ["cells"] = new JsonArray([.. cells.Select((source, place) => (JsonNode)new JsonObject
            {
                ["cell_type"] = "code", ["id"] = $"cell-{place}", ["metadata"] = new JsonObject(), ["execution_count"] = null,
                ["source"] = source, ["outputs"] = new JsonArray(),
            })]),
            ["metadata"] = new JsonObject { ["kernelspec"] =
                new JsonObject { ["name"] = ".net-csharp", ["language"] = "C#", ["display_name"] = ".NET (C#)" } },
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        };
    }
}
