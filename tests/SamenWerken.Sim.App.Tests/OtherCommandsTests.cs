using System.Text.Json;

namespace SamenWerken.Sim.App.Tests;

public sealed class OtherCommandsTests : Desk
{
    [Fact]
    public void What_a_scenario_decides_without_saying_so_is_noted_and_listed()
    {
        File.WriteAllText(At("silent.yaml"),
            "name: silent\nrounds: 2\nissues: [{name: a}, {name: b}]\nactors: [{name: x, salience: {a: 1}}, {name: y}]\nstrategies: "
                + "[norm]\n");
        foreach (var run in new[] { CommandLineRun.Of("validate", At("silent.yaml")),
            CommandLineRun.Of("compare", At("silent.yaml"), "--replications", "2") })
        {
            Assert.Equal(0, run.ExitCode);
            Assert.Contains("issues.a.scale is local, issues.b.scale is regional, by its place in the list", run.Error,
                StringComparison.Ordinal);
            Assert.Contains("actors.x.salience.b is 0, because its salience of other issues is given.", run.Error,
                StringComparison.Ordinal);
        }

        var csv = CommandLineRun.Of("list", "parameters", At("silent.yaml"), "--format", "csv").Output;
        Assert.Contains("issues.b.scale,,", csv, StringComparison.Ordinal);
        Assert.Contains(",regional,\"by its place in the list: issues without a scale alternate, and the first is local\"\n", csv,
            StringComparison.Ordinal);
        Assert.Contains("actors.x.salience.b = 0, because its salience of other issues is given", CommandLineRun.Of("list", "parameters",
            At("silent.yaml")).Output.ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        CommandLineRun.Of("compare", At("silent.yaml"), "--replications", "2", "--out", At("out"), "--quiet");
        var report = File.ReadAllText(Path.Combine(At("out"), "report.html"));
        Assert.Contains("What the scenario does not say and is decided all the same", report, StringComparison.Ordinal);
        Assert.Contains("Every parameter with its value", report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_is_told_round_by_round()
    {
        var run = CommandLineRun.Of("run", Scenario, "--strategy", "norm", "--replication", "3", "--full");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Error);
        foreach (var part in new[] { "Strategy norm, replication 3, seed 1: 8 actors, 8 issues, 12 rounds of a month.", "Round 0\n",
            "Trust 0.", "After 12 rounds" })
            Assert.Contains(part, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", run.Output, StringComparison.Ordinal);
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= 120, line));
    }

    [Fact]
    public void A_run_of_any_strategy_can_be_told()
    {
        foreach (var strategy in SamenWerken.Sim.Collaboration.Strategies.StrategyCatalogue.All())
            Assert.Equal(0, CommandLineRun.Of("run", Scenario, "--strategy", strategy.Key, "--set", "behaviour.turnover=0.1", "--set",
                "behaviour.mandateClarity=0.5").ExitCode);
    }

    [Fact]
    public void A_run_needs_a_strategy_that_exists()
    {
        CommandLineRun.Of("run", Scenario).IsMistake("Option '--strategy' must be given.");
        CommandLineRun.Of("run", Scenario, "--strategy", "exchang").IsMistake("There is no strategy 'exchang'; did you mean 'exchange'?");
    }

    [Fact]
    public void Valid_files_are_said_to_be_valid()
    {
        var run = CommandLineRun.Of("validate", Scenario);
        Assert.Equal((0, $"{Scenario}: valid (8 actors, 8 issues, 12 rounds)\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public void Experiments_are_checked_as_experiments()
    {
        File.WriteAllText(At("fines.yaml"),
            "experiment: fines\nscenario: small.yaml\nfactors:\n  - {path: coordination.fine, values: [0, 0.5]}\nstrategies: "
                + "[norm]\nreplications: 2\n");
        Assert.Equal($"{At("fines.yaml")}: valid (experiment: 2 design points × 1 strategy × 2 replications = 4 runs)\n",
            CommandLineRun.Of("validate", At("fines.yaml")).Output);
        File.WriteAllText(At("bad.yaml"), "experiment: fines\nscenario: small.yaml\nstrategies: [nrm]\n");
        Assert.StartsWith($"{At("bad.yaml")}:3:14: strategies.0: 'nrm'; expected one of",
            CommandLineRun.Of("validate", At("bad.yaml")).Error, StringComparison.Ordinal);
        Assert.StartsWith($"{At("fines.yaml")}:1:1: an experiment, not a scenario; give it with --experiment",
            CommandLineRun.Of("compare", At("fines.yaml")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_files_the_good_ones_are_said_to_be_valid_and_all_mistakes_are_told_with_their_places()
    {
        File.WriteAllText(At("bad.yaml"), "name: bad\nruonds: 3\nhouseholds: many\n");
        var run = CommandLineRun.Of("validate", At("bad.yaml"), Scenario, At("none.yaml"));
        Assert.Equal((2, $"{Scenario}: valid (8 actors, 8 issues, 12 rounds)\n"), (run.ExitCode, run.Output));
        Assert.Contains($"{At("bad.yaml")}:2:1:", run.Error, StringComparison.Ordinal);
        Assert.Contains("rounds", run.Error, StringComparison.Ordinal);
        Assert.Contains($"{At("bad.yaml")}:3:", run.Error, StringComparison.Ordinal);
        Assert.Contains($"{At("none.yaml")}: no such file", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("strategies", "covenant", "strategy,kind,summary")]
    [InlineData("outcomes", "keep_rate", "outcome,name,better,unit,least,largest,definition")]
    [InlineData("parameters", "population.openness.mean",
        "path,value,symbol,default,least,largest,choices,unit,meaning,source,effective,because")]
    public void What_there_is_to_choose_from_can_be_listed(string what, string name, string columns)
    {
        var table = CommandLineRun.Of("list", what);
        Assert.Equal(0, table.ExitCode);
        Assert.Contains(name, table.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', table.Output);
        Assert.All(table.Output.Split('\n'), line => Assert.True(line.Length <= 120, line));
        var csv = CommandLineRun.Of("list", what, "--format", "csv");
        Assert.StartsWith(columns + "\n", csv.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", csv.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Parameters_of_a_scenario_have_their_values()
    {
        File.AppendAllText(Scenario, "actors:\n  - name: Gouda\n    openness: 0.7\n  - name: Zuidplas\n");
        var csv = CommandLineRun.Of("list", "parameters", Scenario, "--set", "fragmentation=0.1", "--format", "csv").Output;
        Assert.Contains("\nrounds,12,T,60,", csv, StringComparison.Ordinal);
        Assert.Contains("\nfragmentation,0.1,", csv, StringComparison.Ordinal);
        Assert.Contains("\nactors.Gouda.openness,0.7,", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void Scenarios_are_listed_with_their_questions_and_mistaken_ones_are_said_to_be_so()
    {
        File.WriteAllText(At("bad.yaml"), "ruonds: 3\n");
        var run = CommandLineRun.Of("list", "scenarios", Path.GetDirectoryName(Scenario)!, "--format", "csv");
        Assert.Contains($"{Scenario},small,who moves?\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("has 2 mistakes; see samenwerken validate", run.Output, StringComparison.Ordinal);
        CommandLineRun.Of("list", "scenarios", At("nowhere"))
            .IsMistake($"There is no folder '{At("nowhere")}'; name the folder with your scenarios.");
    }

    [Fact]
    public void The_schema_is_one_json_document()
    {
        using var schema = JsonDocument.Parse(CommandLineRun.Of("schema").Output);
        Assert.True(schema.RootElement.TryGetProperty("$schema", out _));
    }

    [Fact]
    public void Names_of_commands_are_suggested()
    {
        CommandLineRun.Of("comapre", Scenario).IsMistake("There is no command 'comapre'; did you mean 'compare'?");
        CommandLineRun.Of("list", "stratgies").IsMistake("There is no command 'stratgies'; did you mean 'strategies'?");
        CommandLineRun.Of("validate", "--asembly", "x").IsMistake("There is no option '--asembly'; did you mean '--assembly'?");
        CommandLineRun.Of("run", Scenario, "extra", "--strategy", "norm")
            .IsMistake("'extra' is one word too many; see 'samenwerken run --help'.");
        CommandLineRun.Of("compare").IsMistake("SCENARIO is missing; see 'samenwerken compare --help'.");
    }

    [Theory]
    [InlineData("compare")]
    [InlineData("run")]
    [InlineData("validate")]
    [InlineData("schema")]
    [InlineData("list", "parameters")]
    public void Help_ends_with_examples_that_are_typed_right(params string[] command)
    {
        var help = CommandLineRun.Of([.. command, "--help"]);
        Assert.Equal((0, ""), (help.ExitCode, help.Error));
        var examples = help.Output[help.Output.IndexOf("Example", StringComparison.Ordinal)..].Split('\n').Skip(1)
            .Where(line => line.Length > 0).ToList();
        Assert.NotEmpty(examples);
        foreach (var example in examples)
        {
            var words = example.Trim().Split(' ')[1..];
            var run = CommandLineRun.Of([.. words.TakeWhile(word => word != ">")
                .Select(word => word.Contains(".yaml", StringComparison.Ordinal) ? At("none.yaml") : word)]);
            Assert.DoesNotContain("option", run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("too many", run.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("sweep")]
    [InlineData("sensitivity")]
    [InlineData("map")]
    [InlineData("compare")]
    [InlineData("run")]
    [InlineData("validate")]
    [InlineData("serve")]
    [InlineData("submit")]
    [InlineData("list", "parameters")]
    [InlineData("notebook", "run")]
    public void Files_that_examples_name_are_in_the_repository(params string[] command)
    {
        var help = CommandLineRun.Of([.. command, "--help"]).Output;
        var words = help[help.IndexOf("Example", StringComparison.Ordinal)..].Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var files = words.Where(
            word => word.Contains('/', StringComparison.Ordinal) && !word.StartsWith("results/", StringComparison.Ordinal)).ToList();
        Assert.All(files,
            file => Assert.True(Path.Exists(Path.Combine(Repository(), file.Replace("/*.yaml", "", StringComparison.Ordinal))), file));
    }

    [Fact]
    public void Examples_that_make_different_experiments_write_to_different_folders()
    {
        var lines =
            new[] { "sweep", "sensitivity", "map", "compare", "run", "claims", "replicate" }.SelectMany(
                command => CommandLineRun.Of(command, "--help").Output.Split('\n')).Where(line =>
                    line.Contains(" --out ", StringComparison.Ordinal) && line.Contains("samenwerken ", StringComparison.Ordinal)).ToList();
        Assert.True(lines.Count > 6);
        Assert.Equal(lines.Count, lines.Select(line => line[line.IndexOf(" --out ", StringComparison.Ordinal)..]).Distinct().Count());
    }

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SamenWerken.Sim.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("not within the repository");
        return folder;
    }

    [Fact]
    public void The_version_is_a_number_with_the_commit_where_the_build_knew_it() =>
    Assert.Matches(@"^samenwerken \d+\.\d+\.\d+(\+[0-9a-f]{12})?\n$", CommandLineRun.Of("--version").Output);
}
