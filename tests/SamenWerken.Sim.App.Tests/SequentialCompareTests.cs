using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.App.Tests;

public sealed class SequentialCompareTests : Desk
{
    [Fact]
    public void The_best_is_named_with_its_guarantee_and_after_how_many_replications()
    {
        var run = CommandLineRun.Of("compare", Scenario, "--select-best", "--indifference", "0.05", "--outcome", "cooperation",
            "--strategies", "autonomous,covenant,norm", "--quiet");
        Assert.Equal(0, run.ExitCode);
        Assert.Matches(
            @"^Best in cooperation: norm, after \d+ replications \(\d+ runs\)\.\nP\(correct\) ≥ 0\.95 when the best is 0\.05 or more ahead",
            run.Output);
        Assert.Contains("dropped as worse", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_limit_that_comes_first_is_told()
    {
        var run = CommandLineRun.Of("compare", Scenario, "--select-best", "--indifference", "0.0001", "--strategies", "covenant,norm",
            "--limit", "20", "--alpha", "0.01", "--quiet");
        Assert.StartsWith("No choice yet in cooperation after 20 replications (40 runs), the most allowed; norm leads.", run.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void It_runs_until_differences_are_precise_and_says_why_it_stopped()
    {
        var run =
            CommandLineRun.Of("compare", Scenario, "--precision", "0.05", "--strategies", "covenant,norm", "--quiet", "--out", At("out"));
        Assert.Matches(
            @"Stopped after \d+ replications, wanted ± 0\.05: every paired difference is that precise\.\n  cooperation: widest ± "
                + @"0\.0\d+ \(covenant − norm; 95 % for all pairs together\)\n  cynicism: ", run.Output);
        Assert.Contains("--limit 100000 --precision 0.05 --outcome cooperation,cynicism",
            File.ReadAllText(Path.Combine(At("out"), "manifest.json")), StringComparison.Ordinal);
        var limited =
            CommandLineRun.Of("compare", Scenario, "--precision", "0.00001", "--limit", "24", "--strategies", "covenant,norm", "--quiet");
        Assert.Contains("Stopped after 24 replications, wanted ± 1E-05: that is the most allowed; see --limit.", limited.Output,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.05", "the first number with which every paired difference in cooperation and cynicism is known to ± 0.05")]
    [InlineData("0.00001",
        "24 runs of each strategy, the limit given; ± 1E−05 for every paired difference in cooperation and cynicism was not reached.")]
    public void A_report_says_how_its_runs_were_found_also_after_it_was_resumed(string precision, string said)
    {
        string[] line = ["compare", Scenario, "--strategies", "covenant,norm", "--quiet", "--out", At("out")];
        Assert.Equal(0, CommandLineRun.Of(
            [.. line, "--precision", precision, .. precision == "0.05" ? Array.Empty<string>() : ["--limit", "24"]]).ExitCode);
        var report = Path.Combine(At("out"), "report.html");
        var told = File.ReadAllText(report);
        Assert.Contains(said, told.Replace('\u00a0', ' '), StringComparison.Ordinal);
        File.Delete(report);
        Assert.Equal(0, CommandLineRun.Of("resume", At("out"), "--quiet").ExitCode);
        Assert.Equal(told, File.ReadAllText(report));
        // Runs that are asked for by their number are told as that.
        Assert.Equal(0, CommandLineRun.Of([.. line, "--replications", "500"]).ExitCode);
        Assert.Contains("500 runs of each strategy, a number given beforehand.", File.ReadAllText(report), StringComparison.Ordinal);
    }

    [Fact]
    public void Options_that_do_not_go_together_are_told()
    {
        CommandLineRun.Of("compare", Scenario, "--select-best", "--precision", "0.1", "--outcome", "cooperation,trust", "--strategies",
            "norm").IsMistake(
            "--select-best does not go with --precision; take one of them.",
            "--select-best needs --indifference, the smallest difference worth finding, such as 0.01.",
            "A selection takes one outcome; --outcome has 2.",
            "It takes two strategies or more to find the better one; name them with --strategies.");
        CommandLineRun.Of("compare", Scenario, "--outcome", "trust", "--indifference", "0.1").IsMistake(
            "--indifference goes with --select-best.",
            "--outcome goes with --select-best or --precision; --outcomes chooses what the table shows.");
        CommandLineRun.Of("compare", Scenario, "--select-best", "--indifference", "0.1", "--format", "json", "--outcomes", "all", "--out",
            At("out")).IsMistake(
            "--outcomes goes with a comparison, not with --select-best.", "--out goes with a comparison, not with --select-best.",
            "--format goes with a comparison, not with --select-best.");
        CommandLineRun.Of("compare", Scenario, "--precision", "0.1", "--strategies", "norm")
            .IsMistake("It takes two strategies or more to know a difference between them; name them with --strategies.");
        CommandLineRun.Of("compare", Scenario, "--limit", "50")
            .IsMistake("--limit goes with --select-best or --precision; --replications says how many runs each strategy gets.");
        foreach (var (word, more) in new[] { ("--select-best", new[] { "--indifference", "0.1" }), ("--precision", ["0.1"]) })
            CommandLineRun.Of(["compare", Scenario, word, .. more, "--replications", "50"])
                .IsMistake($"--replications says how many runs each strategy gets, and {word} finds that out; give the most with --limit.");
        CommandLineRun.Of("compare", Scenario, "--precision", "0,02")
            .IsMistake("Option '--precision' has '0,02'; expected a number above 0; decimals are written with a point.");
        CommandLineRun.Of("compare", Scenario, "--select-best", "--indifference", "0")
            .IsMistake("Option '--indifference' has '0'; expected a number above 0.");
        CommandLineRun.Of("compare", Scenario, "--select-best", "--indifference", "0.1", "--outcome", "keep_rate", "--strategies",
            "autonomous,norm", "--quiet").IsMistake(
            "Outcome 'keep_rate' has no value in replication 0 under 'autonomous'; choose an outcome that every run has.");
    }
}
