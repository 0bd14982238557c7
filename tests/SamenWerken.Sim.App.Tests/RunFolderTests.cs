namespace SamenWerken.Sim.App.Tests;

public sealed class RunFolderTests : Desk
{
    private string[] Run(params string[] more) => ["run", Scenario, "--strategy", "mandate", .. more];

    [Fact]
    public void A_run_leaves_its_story_and_its_pictures_and_tells_the_same_without_a_folder()
    {
        var told = CommandLineRun.Of(Run("--language", "nl"));
        var kept = CommandLineRun.Of(Run("--out", At("out"), "--at", "0,4", "--language", "nl"));
        Assert.Contains("Strategie aanwijzing, herhaling 0", told.Output, StringComparison.Ordinal);
        Assert.Contains("Strategy mandate, replication 0", CommandLineRun.Of(Run()).Output, StringComparison.Ordinal);
        Assert.Equal((0, told.Output), (kept.ExitCode, kept.Output));
        Assert.Equal(["manifest.json", "story.txt", "timeline.svg", "trust-matrix.svg", "trust-network.svg"],
            Directory.EnumerateFiles(At("out")).Select(file => Path.GetFileName(file)!).Order());
        Assert.Contains("Ronde 4", File.ReadAllText(Path.Combine(At("out"), "trust-matrix.svg")), StringComparison.Ordinal);
        Assert.Contains("--at 0,4 --language nl", File.ReadAllText(Path.Combine(At("out"), "manifest.json")), StringComparison.Ordinal);
        Assert.StartsWith(told.Output.Split('\n')[0], File.ReadAllText(Path.Combine(At("out"), "story.txt")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("nl")]
    public void A_run_of_the_fewest_rounds_is_told_and_drawn_under_every_strategy(string language)
    {
        foreach (var strategy in SamenWerken.Sim.Collaboration.Strategies.StrategyCatalogue.All())
        {
            foreach (var rounds in new[] { "1", "2", "3" })
            {
                var run = CommandLineRun.Of("run", Scenario, "--strategy", strategy.Key, "--set", $"rounds={rounds}", "--language",
                    language, "--out", At("few"));
                Assert.True(run.ExitCode == 0, strategy.Key + run.Error);
                Assert.DoesNotContain("NaN", run.Output, StringComparison.Ordinal);
                Assert.DoesNotContain(language == "en" ? "1 rounds" : "1 rondes", run.Output, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Every_command_that_runs_a_scenario_runs_one_of_a_single_round()
    {
        string[][] commands =
        [
            ["compare", Scenario, "--replications", "3", "--out", At("compared")],
            ["compare", Scenario, "--strategies", "norm,mandate", "--select-best", "--indifference", "0.2"],
            ["compare", Scenario, "--strategies", "norm,mandate", "--precision", "0.5"],
            ["sweep", Scenario, "--vary", "fragmentation=0,1", "--strategies", "norm,mandate", "--replications", "2", "--rounds", "--out",
                At("swept")],
            ["map", Scenario, "--x", "fragmentation=0,1", "--y", "clientVoice=0,1", "--strategies", "norm,mandate", "--replications", "2",
                "--out", At("mapped")],
            ["sensitivity", Scenario, "--vary", "fragmentation=0..1", "--strategy", "norm", "--points", "2", "--replications", "2", "--out",
                At("explained")],
        ];
        foreach (var command in commands)
        {
            var run = CommandLineRun.Of([.. command, "--set", "rounds=1", "--quiet"]);
            Assert.True(run.ExitCode == 0, command[0] + run.Error);
        }
    }

    [Fact]
    public void Mistakes_are_told_and_nothing_is_written()
    {
        CommandLineRun.Of(Run("--out", At("out"), "--at", "0,12,x"))
            .IsMistake("Option '--at' has '12'; expected a round from 0 to 11.", "Option '--at' has 'x'; expected a round from 0 to 11.");
        CommandLineRun.Of(Run("--at", "0")).IsMistake("Option '--at' needs '--out', the folder for the pictures.");
        CommandLineRun.Of(Run("--out", Scenario)).IsMistake($"'{Scenario}' is a file, not a folder; choose another name for the results.");
        Assert.Equal(["small.yaml"], Entries());
    }
}
