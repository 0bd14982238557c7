using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.App.Tests;

public sealed class SensitivityTests : Desk
{
    [Fact]
    public void Screening_shows_the_factor_that_matters_most_first_and_stores_all_runs()
    {
        var run = CommandLineRun.Of(
            "sensitivity", Scenario, "--method", "morris", "--vary", "coordination.quorum=0..1", "--vary", "coordination.fine=0..1",
            "--outcome", "cynicism,cooperation",
            "--strategy", "mandate", "--points", "4", "--replications", "3", "--out", At("out"), "--quiet");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("cynicism, mandate", run.Output, StringComparison.Ordinal);
        Assert.True(run.Output
            .IndexOf("coordination.fine", StringComparison.Ordinal) < run.Output.IndexOf("coordination.quorum", StringComparison.Ordinal));
        var rows = File.ReadAllLines(Path.Combine(At("out"), "sensitivity.csv"));
        Assert.Equal("row,outcome,strategy,minus,factor,with,measure,value,ci_low,ci_high", rows[0]);
        Assert.Equal("0,cynicism,mandate,,coordination.quorum,,mu_star,0,,", rows[1]);
        Assert.Equal(17, rows.Length);
        Assert.True(File.Exists(Path.Combine(At("out"), "sensitivity-cooperation.svg")));
        Assert.Contains(" fine (moves it by", File.ReadAllText(Path.Combine(At("out"), "report.html")), StringComparison.Ordinal);
        Assert.Equal(37, File.ReadAllLines(Path.Combine(At("out"), "runs.csv")).Length);
    }

    [Fact]
    public void A_paired_difference_of_two_strategies_is_divided_over_factors_and_pairs()
    {
        var run = CommandLineRun.Of(
            "sensitivity", Scenario, "--method", "sobol", "--vary", "population.alignment=0..1", "--vary", "coordination.fine=0..1",
            "--strategies", "covenant,mandate", "--points", "4", "--replications", "2", "--out", At("out"), "--quiet");
        Assert.Contains("cooperation, covenant − mandate", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            "Note: With 4 base points no intervals can be told, and estimates may be far off; take 256 or more: --points 256.\n", run.Error,
            StringComparison.Ordinal);
        Assert.Contains("Read with care", File.ReadAllText(Path.Combine(At("out"), "report.html")), StringComparison.Ordinal);
        Assert.Equal(["S1", "ST", "noise", "S1", "ST", "noise", "S2"],
            File.ReadAllLines(Path.Combine(At("out"), "sensitivity.csv"))[1..].Select(row => row.Split(',')[6]));
    }

    [Fact]
    public void Mistakes_are_told_and_nothing_is_written()
    {
        CommandLineRun.Of("sensitivity", Scenario, "--vary", "coordination.fine=0..1", "--out", At("out"))
            .IsMistake("Name --strategy X, or --strategies a,b for the paired difference a − b.");
        CommandLineRun.Of("sensitivity", Scenario, "--vary", "coordination.fine=0..1", "--strategies", "a,b,c", "--outcome", "cynicsm",
            "--out", At("out")).IsMistake(
            "Option '--strategies' has 3 strategies; expected one, or two for their paired difference.",
            "There is no outcome 'cynicsm'; did you mean 'cynicism'?");
        var missing = CommandLineRun.Of(
            "sensitivity", Scenario, "--vary", "coordination.fine=0..1", "--strategy", "autonomous", "--outcome", "keep_rate", "--points",
            "2", "--replications", "1", "--out", At("out"), "--quiet");
        Assert.Equal(2, missing.ExitCode);
        Assert.Equal(
            "Outcome 'keep_rate' has no value under 'autonomous' at design point 0 in its one replication; choose another outcome, or "
                + "more replications. The runs are stored: the same command with another --outcome runs nothing again.\n", missing.Error);
        CommandLineRun.Of("sensitivity", Scenario, "--strategy", "mandate", "--out", At("none")).IsMistake(
            "Option '--vary' must be given, for each parameter that the outcome may depend on, such as --vary coordination.fine=0..1.");
        CommandLineRun.Of("sensitivity", Scenario, "--vary", "coordination.fine=0..1", "--strategy", "mandate", "--points", "1", "--out",
            At("none")).IsMistake("--points: 1; expected 2 or more for the design morris, because one says nothing about the spread");
        CommandLineRun.Of("sensitivity", Scenario, "--vary", "coordination.fine=0..1:5", "--strategy", "mandate", "--out", At("none"))
            .IsMistake(
                "--vary coordination.fine: 5 levels; expected none for the design morris: its points tell how many values there are");
        Assert.False(Directory.Exists(At("none")));
    }

    [Fact]
    public void A_file_asks_for_the_same_as_the_command_line()
    {
        File.WriteAllText(At("fine.yaml"),
            "experiment: fine\nscenario: small.yaml\nfactors:\n  - {path: coordination.quorum, from: 0, to: 1}\n  - {path: "
                + "coordination.fine, from: 0, to: 1}\ndesign: morris\npoints: 3\nstrategies: [covenant, mandate]\nreplications: 2\n");
        Assert.Equal(0, CommandLineRun.Of("sensitivity", "--experiment", At("fine.yaml"), "--outcome", "effort", "--out", At("file"),
            "--quiet").ExitCode);
        Assert.Equal(0, CommandLineRun.Of(
            "sensitivity", Scenario, "--vary", "coordination.quorum=0..1", "--vary", "coordination.fine=0..1", "--points", "3",
            "--strategies", "covenant,mandate", "--replications", "2",
            "--outcome", "effort", "--out", At("line"), "--quiet").ExitCode);
        foreach (var file in new[] { "sensitivity.csv", "runs.csv", "sensitivity-effort.svg" })
            Assert.Equal(File.ReadAllBytes(Path.Combine(At("line"), file)), File.ReadAllBytes(Path.Combine(At("file"), file)));
    }

    [Fact]
    public void A_file_that_explains_nothing_is_refused()
    {
        File.WriteAllText(At("all.yaml"),
            "experiment: all\nscenario: small.yaml\nfactors:\n  - {path: coordination.fine, from: 0, to: 1, levels: 2}\nreplications: 2\n");
        CommandLineRun.Of("sensitivity", "--experiment", At("all.yaml"), "--out", At("none")).IsMistake(
            $"'{At("all.yaml")}' has the design factorial; expected morris or saltelli, or 'samenwerken sweep'.",
            $"'{At("all.yaml")}' has 9 strategies; expected one, or two for their paired difference.");
        CommandLineRun.Of("sensitivity", Scenario, "--experiment", At("all.yaml"), "--method", "sobol", "--out", At("none")).IsMistake(
            $"Option '--method' does not go with --experiment; write it in '{At("all.yaml")}'.",
            $"SCENARIO does not go with --experiment; '{At("all.yaml")}' names the scenario.");
        CommandLineRun.Of("sensitivity", "--out", At("none"))
            .IsMistake("SCENARIO is missing, or --experiment FILE; see 'samenwerken sensitivity --help'.");
        Assert.False(Directory.Exists(At("none")));
    }
}
