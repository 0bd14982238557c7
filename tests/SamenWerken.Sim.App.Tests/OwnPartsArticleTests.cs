using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SamenWerken.Sim.App.Tests;

/// <summary>The article on parts of one's own: its classes are compiled as they stand there, one file each, and used as it says.</summary>
public sealed class OwnPartsArticleTests : Desk
{
    private string Own()
    {
        var text = File.ReadAllText(Path.Combine(Root(), "src", "SamenWerken.Sim.Docs", "articles", "own-parts.md"));
        var files = Regex.Matches(text, "```csharp\n(.*?)```", RegexOptions.Singleline, TimeSpan.FromSeconds(10))
            .Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(5, files.Count);
        const string Implicit = "global using System; global using System.Collections.Generic; global using System.Linq;";
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal));
        string[] ours = [typeof(Collaboration.Strategies.Strategy).Assembly.Location, typeof(Lab.Figures.Figure).Assembly.Location];
        var made = CSharpCompilation.Create("MyParts", [.. files.Append(Implicit).Select(source => CSharpSyntaxTree.ParseText(source))],
            [.. platform.Concat(ours).Distinct().Select(path => MetadataReference.CreateFromFile(path))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .Emit(At("MyParts.dll"));
        Assert.True(made.Success, string.Join('\n', made.Diagnostics));
        return At("MyParts.dll");
    }

    private static CommandLineRun Run(string own, params string[] words) => Processes.Start([.. words, "--assembly", own, "--quiet"]).End();

    [Fact]
    public void A_strategy_with_parameters_of_its_own_is_listed_set_varied_and_told()
    {
        var own = Own();
        var listed = Run(own, "list", "parameters", "--format", "csv");
        Assert.Contains("own.coffee.every,", listed.Output, StringComparison.Ordinal);
        Assert.Contains("how far an offer moves", listed.Output, StringComparison.Ordinal);

        string[] asked = ["compare", Scenario, "--strategies", "coffee,autonomous", "--replications", "6", "--format", "csv"];
        var (usual, set) = (Run(own, asked), Run(own, [.. asked, "--set", "own.coffee.every=1", "--set", "own.coffee.step=1"]));
        Assert.Equal((0, 0), (usual.ExitCode, set.ExitCode));
        Assert.NotEqual(usual.Output, set.Output);
        File.WriteAllText(At("own.yaml"), File.ReadAllText(Scenario) + "own: {coffee: {every: 1, step: 1}}\n");
        Assert.Equal(set.Output, Run(own, ["compare", At("own.yaml"), .. asked[2..]]).Output);

        var wrong = Run(own, [.. asked, "--set", "own.coffee.every=0", "--set", "own.coffee.evry=2"]);
        Assert.Equal(2, wrong.ExitCode);
        Assert.Contains("expected a whole number from 1 to 60", wrong.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean 'own.coffee.every'?", wrong.Error, StringComparison.Ordinal);

        var swept = Run(own, "sweep", Scenario, "--vary", "own.coffee.every=1,12", "--strategies", "coffee", "--replications", "4", "--out",
            At("swept"));
        Assert.Equal((0, ""), (swept.ExitCode, swept.Error));
        Assert.StartsWith("point,own.coffee.every,strategy,", File.ReadAllText(Path.Combine(At("swept"), "summary.csv")),
            StringComparison.Ordinal);
        Assert.Contains("own.coffee.every", File.ReadAllText(Path.Combine(At("swept"), "report.html")), StringComparison.Ordinal);
        Assert.Contains("The same.", Processes.Start("reproduce", At("swept"), "--quiet").End().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Outcomes_of_ones_own_of_issues_and_of_actors_are_measured_where_they_are_asked_for()
    {
        var own = Own();
        var compared = Run(own, "compare", Scenario, "--strategies", "norm,mandate", "--replications", "6", "--outcomes",
            "trust_gap,issue:issue 1,actor:actor 2", "--out", At("out"));
        Assert.Equal((0, ""), (compared.ExitCode, compared.Error));
        Assert.Contains("Trust gap", compared.Output, StringComparison.Ordinal);
        Assert.Contains("Gain of actor 2", compared.Output, StringComparison.Ordinal);
        Assert.Contains(",trust_gap,", File.ReadAllText(Path.Combine(At("out"), "rounds.csv")), StringComparison.Ordinal);
        Assert.Contains("issue:issue 1", File.ReadAllLines(Path.Combine(At("out"), "runs.csv"))[0], StringComparison.Ordinal);
        Assert.Contains("The same.", Processes.Start("reproduce", At("out"), "--quiet").End().Output, StringComparison.Ordinal);
        Assert.Contains("trust_gap,", Run(own, "list", "outcomes", "--format", "csv").Output, StringComparison.Ordinal);

        var swept = Run(own, "sweep", Scenario, "--vary", "fragmentation=0,1", "--strategies", "norm", "--replications", "2", "--outcomes",
            "actor:actor 2", "--out", At("swept"));
        Assert.Equal((0, ""), (swept.ExitCode, swept.Error));
        Assert.Contains("actor:actor 2", File.ReadAllLines(Path.Combine(At("swept"), "runs.csv"))[0], StringComparison.Ordinal);
        var mapped = Run(own, "map", Scenario, "--x", "fragmentation=0,1", "--y", "clientVoice=0,1", "--strategies", "norm,mandate",
            "--replications", "2",
            "--outcome", "actor:actor 1", "--out", At("mapped"));
        Assert.Equal((0, ""), (mapped.ExitCode, mapped.Error));
        var wrong = Run(own, "compare", Scenario, "--outcomes", "actor:actr 2");
        Assert.Equal(2, wrong.ExitCode);
        Assert.Contains("There is no outcome 'actor:actr 2'; did you mean 'actor:actor 2'?", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void So_they_are_in_every_search_and_benchmark()
    {
        var own = Own();
        string[] issues = ["--assembly", own, "--quiet"];
        CommandLineRun Done(params string[] words)
        {
            var run = Processes.Start([.. words, .. issues]).End();
            Assert.True(run.ExitCode == 0, string.Join(' ', words) + run.Error);
            return run;
        }

        File.WriteAllText(At("named.yaml"),
            "name: named\nrounds: 8\nissues: [{name: rent-arrears}, {name: noise}]\nactors: [{name: Corporation St. Jan}, {name: "
                + "Police}, {name: Care}]\n");
        Done("sweep", At("named.yaml"), "--vary", "coordination.fine=0..1", "--vary", "fragmentation=0..1", "--design", "lhs", "--points",
            "40", "--replications", "2",
            "--strategies", "coffee,norm", "--outcomes", "trust_gap,issue:rent-arrears,actor:Corporation St. Jan", "--out", At("swept"));
        foreach (var where in new[] { "norm.trust_gap > 0.1", "norm.issue:rent-arrears - coffee.issue:rent-arrears > 0",
            "coffee.actor:Corporation St. Jan*2 < norm.actor:Corporation St. Jan" })
        {
            var found = Processes.Start(["discover", At("swept"), "--where", where, "--assembly", own, "--quiet"]).End();
            found = found.ExitCode == 2 && found.Error.Contains("'--assembly'", StringComparison.Ordinal)
                ? Processes.Start(["discover", At("swept"), "--where", where, "--quiet"]).End()
                : found;
            Assert.True(found.ExitCode == 0, where + found.Error);
        }

        Done("optimise", At("named.yaml"), "--strategy", "norm", "--levers", "coordination.fine=0..1", "--objectives",
            "actor:Corporation St. Jan,-trust_gap",
            "--population", "4", "--generations", "1", "--replications", "2", "--fresh", "2", "--out", At("best"));
        Assert.Contains("actor:Corporation St. Jan", File.ReadAllLines(Path.Combine(At("best"), "front.csv"))[0], StringComparison.Ordinal);

        File.WriteAllText(At("patterns.yaml"),
            "patterns: own\nseen:\n  - {name: gap, outcome: trust_gap, strategy: norm, observed: 0.2, tolerance: 5, source: none}\n"
            + "  - {name: jan, outcome: 'actor:Corporation St. Jan', strategy: norm, minus: coffee, observed: 0, tolerance: 5, source: "
            + "none}\n");
        Done("calibrate", At("named.yaml"), "--patterns", At("patterns.yaml"), "--vary", "coordination.fine=0..1", "--waves", "1",
            "--points", "12", "--replications", "2", "--checks", "2", "--out", At("calibrated"));
        Assert.Contains("jan", File.ReadAllText(Path.Combine(At("calibrated"), "waves.csv")), StringComparison.Ordinal);

        File.WriteAllText(At("suite.yaml"),
            "suite: own\nversion: 1\nquestion: which?\ncriteria: [cooperation, 'actor:Police']\nreplications: 2\nseed: 1\nworlds:\n"
            + "  - {name: one, kind: repository, scenario: named.yaml}\n  - {name: other, kind: plausible, scenario: named.yaml, "
            + "draws: 2}\n");
        Done("benchmark", "--suite", At("suite.yaml"), "--strategies", "coffee,norm", "--out", At("board"));
        Assert.Contains("actor:Police", File.ReadAllLines(Path.Combine(At("board"), "worlds.csv"))[0], StringComparison.Ordinal);

        File.WriteAllText(At("suite.yaml"),
            File.ReadAllText(At("suite.yaml")).Replace("actor:Police", "actor:Polis", StringComparison.Ordinal));
        var wrong = Run(own, "benchmark", "--suite", At("suite.yaml"), "--strategies", "coffee,norm", "--out", At("board2"));
        Assert.Equal(2, wrong.ExitCode);
        Assert.Contains(
            "'actor:Polis' is no outcome of the model collaboration; expected keys of outcomes that are better high or low; did you "
                + "mean 'actor:Police'?", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_and_a_model_of_ones_own_are_tried_and_run()
    {
        var own = Own();
        var tried = Run(own, "claims", "coffee-builds-trust", "--replications", "20");
        Assert.Equal((0, ""), (tried.ExitCode, tried.Error));
        Assert.Contains("coffee-builds-trust", tried.Output, StringComparison.Ordinal);
        File.WriteAllText(At("coin.yaml"), "model: coin\nname: ten coins\ncareful: 0.9\n");
        var thrown = Run(own, "compare", At("coin.yaml"), "--replications", "40", "--out", At("coins"));
        Assert.Equal((0, ""), (thrown.ExitCode, thrown.Error));
        Assert.Contains("careless", thrown.Output, StringComparison.Ordinal);
        Assert.Contains("<svg", File.ReadAllText(Path.Combine(At("coins"), "report.html")), StringComparison.Ordinal);
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SamenWerken.Sim.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
