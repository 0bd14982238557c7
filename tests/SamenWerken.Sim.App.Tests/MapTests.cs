using System.Text.Json;
using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.App.Tests;

public sealed class MapTests : Desk
{
    private string[] Map(string to, params string[] more) =>
        ["map", Scenario, "--x", "population.alignment=0..1:3", "--y", "coordination.fine=0..1:2", "--strategies", "mandate,covenant",
            "--replications", "5", "--quiet", "--out", At(to), .. more];

    [Fact]
    public void A_map_leaves_a_table_and_a_picture_of_each_outcome_and_of_all()
    {
        var run = CommandLineRun.Of(Map("out"));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("cooperation, 6 cells", run.Output, StringComparison.Ordinal);
        var rows = File.ReadAllLines(Path.Combine(At("out"), "map.csv"));
        Assert.Equal(
            "population.alignment,coordination.fine,outcome,best,tied,runner_up,margin,margin_low,margin_high,mean_mandate,mean_covenant",
            rows[0]);
        Assert.Equal(1 + 3 * 6, rows.Length);
        foreach (var picture in new[] { "map.svg", "map-cooperation.svg", "map-cynicism.svg", "map-public_value.svg" })
            Assert.True(File.Exists(Path.Combine(At("out"), picture)), picture);
        using var package = JsonDocument.Parse(File.ReadAllText(Path.Combine(At("out"), "datapackage.json")));
        Assert.Equal(["runs.csv", "summary.csv", "contrasts.csv", "map.csv"],
            package.RootElement.GetProperty("resources").EnumerateArray().Select(resource => resource.GetProperty("path").GetString()));
    }

    [Fact]
    public void The_means_of_a_map_are_those_of_its_runs()
    {
        CommandLineRun.Of(Map("out", "--outcome", "cynicism"));
        var row = File.ReadAllLines(Path.Combine(At("out"), "map.csv"))[1].Split(',');
        var summary = File.ReadAllLines(Path.Combine(At("out"), "summary.csv"))
            .First(line => line.StartsWith("0,0,0,covenant,cynicism,", StringComparison.Ordinal)).Split(',');
        Assert.Equal(("cynicism", summary[5]), (row[2], row[^1]));
        Assert.False(File.Exists(Path.Combine(At("out"), "map.svg")));
    }

    [Fact]
    public async Task A_map_that_was_stopped_goes_on_and_ends_with_the_same_bytes()
    {
        string[] Long(string to, params string[] more) =>
            [.. Map(to, ["--language", "nl", .. more]).Select(word => word == "5" ? "3000" : word)];
        CommandLineRun.Of(Long("whole"));
        using var stop = new CancellationTokenSource();
        var begun = Task.Run(() =>
        {
            while (!Directory.Exists(At("broken")))
                Thread.Sleep(1);
            stop.Cancel();
        });
        var stopped = CommandLineRun.Of(stop.Token, Long("broken"));
        await begun;
        Assert.Equal(130, stopped.ExitCode);
        Assert.Contains("of geef deze opdracht opnieuw, die dan de kaart tekent", stopped.Error, StringComparison.Ordinal);
        Assert.Equal(0, CommandLineRun.Of("resume", At("broken"), "--quiet").ExitCode);
        Assert.Equal(0, CommandLineRun.Of(Long("broken", "--threads", "3")).ExitCode);
        foreach (var file in new[] { "map.csv", "map.svg", "runs.csv", "datapackage.json" })
            Assert.Equal(File.ReadAllBytes(Path.Combine(At("whole"), file)), File.ReadAllBytes(Path.Combine(At("broken"), file)));
    }

    [Fact]
    public void A_planned_map_is_run_by_resume_and_drawn_by_the_same_command()
    {
        CommandLineRun.Of(Map("whole"));
        var planned = CommandLineRun.Of(Map("parts", "--shards", "2", "--plan"));
        Assert.Equal((0, ""), (planned.ExitCode, planned.Error));
        Assert.EndsWith("Once it is complete, this command without --plan draws the map.\n", planned.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(At("parts"), "map.csv")));
        Assert.Contains("60 stored (100.0 %)", CommandLineRun.Of("resume", At("parts"), "--quiet").Output, StringComparison.Ordinal);
        Assert.Equal(0, CommandLineRun.Of(Map("parts", "--shards", "2")).ExitCode);
        foreach (var file in new[] { "map.csv", "map.svg", "runs.csv" })
            Assert.Equal(File.ReadAllBytes(Path.Combine(At("whole"), file)), File.ReadAllBytes(Path.Combine(At("parts"), file)));
    }

    [Fact]
    public void An_outcome_that_no_run_has_is_refused_and_the_runs_are_kept()
    {
        var run = CommandLineRun.Of("map", Scenario, "--x", "population.alignment=0..1:2", "--y", "coordination.fine=0..1:2",
            "--strategies", "mandate,appeal", "--outcome", "refusal_rate", "--replications", "2", "--quiet", "--out", At("out"));
        run.IsMistake(
            "Outcome 'refusal_rate' cannot be mapped: in no cell does a strategy have a value of it in every run. The runs are stored: "
                + "the same command with another --outcome runs nothing again.");
        Assert.False(File.Exists(Path.Combine(At("out"), "map.csv")));
    }

    [Fact]
    public void Mistakes_are_told_and_nothing_is_written()
    {
        CommandLineRun.Of("map", Scenario, "--x", "population.alignment=0..1:3", "--out", At("out"))
            .IsMistake("Option '--y' must be given.");
        CommandLineRun.Of("map", Scenario, "--x", "population.alignmnt=0..1:3", "--y", "coordination.fine=0..1:3", "--outcome", "efort",
            "--out", At("out")).IsMistake(
            "--x population.alignmnt: 'population.alignmnt' is no parameter of the scenario; expected a path such as "
                + "coordination.fine; did you mean 'population.alignment'?", "There is no outcome 'efort'; did you mean 'effort'?");
        CommandLineRun.Of(Map("out", "--outcome", "effort"))
            .IsMistake("Outcome 'effort' has no better side, so no strategy is best in it; choose another.");
        CommandLineRun.Of("map", Scenario, "--x", "coordination.network.shape=ring,hub", "--y", "coordination.fine=0..1:3", "--strategies",
            "norm", "--replications", "1", "--out", At("out")).IsMistake(
            "--x coordination.network.shape is no number; a map has numbers along its sides.",
            "Option '--strategies' has one strategy; a map takes two or more.",
            "Option '--replications' has 1; a map takes 2 or more, because one run says nothing about chance.");
        CommandLineRun.Of("map", Scenario, "--x", "population.alignment=0..x:3", "--y", "coordination.fine=0..1:3", "--out", At("out"))
            .IsMistake(
            "--x 'population.alignment=0..x:3' has no two numbers as ends; expected PATH=FROM..TO:LEVELS or PATH=a,b,c, such as "
                + "coordination.fine=0..1:5.");
        Assert.False(Directory.Exists(At("out")));
    }
}
