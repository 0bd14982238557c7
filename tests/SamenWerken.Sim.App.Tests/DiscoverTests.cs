using System.Globalization;

namespace SamenWerken.Sim.App.Tests;

public sealed class DiscoverTests : Desk
{
    private const string Where = "mandate.cynicism - covenant.cynicism > 0";

    private string Sweep(int points = 80, int replications = 2)
    {
        Assert.Equal(0, CommandLineRun.Of(
            "sweep", Scenario, "--vary", "coordination.fine=0..1", "--vary", "population.alignment=0..1", "--vary", "infoNoise=0..1",
            "--design", "lhs", "--points", $"{points}",
            "--strategies", "covenant,mandate", "--replications", $"{replications}", "--out", At("space"), "--quiet").ExitCode);
        return At("space");
    }

    [Fact]
    public void A_box_is_found_and_every_number_of_it_is_what_counting_the_runs_gives()
    {
        var folder = Sweep(replications: 16);
        var limit = Median(folder).ToString("R", CultureInfo.InvariantCulture);
        var run = CommandLineRun.Of("discover", folder, "--where", $"mandate.cynicism > {limit}", "--boxes", "1", "--figures", "svg");
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("of all cases where that holds", run.Output, StringComparison.Ordinal);
        var boxes = Table(Path.Combine(folder, "discovery-boxes.csv"));
        Assert.NotEmpty(boxes);
        var inside = Means(folder).Where(
            point => boxes.All(row => Within(row, double.Parse(point.Values[row["parameter"]], CultureInfo.InvariantCulture)))).ToList();
        Assert.Equal(boxes[0]["points"], $"{inside.Count}");
        Assert.Equal(inside.Count / 80.0, double.Parse(boxes[0]["mass"], CultureInfo.InvariantCulture), 12);
        // Without noise of replications a case counts as 1 or 0; with it, for about as much.
        var density = inside.Average(point => point.Cynicism > double.Parse(limit, CultureInfo.InvariantCulture) ? 1.0 : 0);
        Assert.Equal(density, double.Parse(boxes[0]["density"], CultureInfo.InvariantCulture), 0.12);
        foreach (var file in (string[])["discovery-peeling.csv", "discovery-box-1.svg", "discovery-peeling-1.svg", "discovery.html"])
            Assert.True(File.Exists(Path.Combine(folder, file)), file);
        Assert.Contains("discovery-boxes.csv", File.ReadAllText(Path.Combine(folder, "datapackage.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void In_the_draws_of_a_claim_boxes_are_sought_without_new_runs_and_every_number_is_what_counting_gives()
    {
        const string Claim = "unequal-exchange-undermines";
        Assert.Equal(0, CommandLineRun.Of("claims", Claim, "--replications", "8", "--out", At("claims"), "--quiet").ExitCode);
        var folder = Path.Combine(At("claims"), "draws", Claim);
        var runs = Table(Path.Combine(folder, "runs.csv"));
        var points = Table(Path.Combine(folder, "parameters.csv"));
        Assert.Equal(200, points.Count);
        Assert.Equal(["exchange_1", "exchange_2"], runs.Select(row => row["arm"]).Distinct());
        var run = CommandLineRun.Of("discover", folder, "--where", "exchange_1.cooperation > 0.1", "--boxes", "1");
        Assert.Equal("", run.Error);
        Assert.Contains("of all cases where that holds", run.Output, StringComparison.Ordinal);
        var boxes = Table(Path.Combine(folder, "discovery-boxes.csv"));
        var inside = Enumerable.Range(0, 200).Where(
            draw => boxes.All(row => Within(row, double.Parse(points[draw][row["parameter"]], CultureInfo.InvariantCulture)))).ToList();
        Assert.Equal(boxes[0]["points"], $"{inside.Count}");
        Assert.Equal(inside.Count / 200.0, double.Parse(boxes[0]["mass"], CultureInfo.InvariantCulture), 12);
        Assert.Contains("exchange_2 is exchange (coordination.peerFine=0", File.ReadAllText(Path.Combine(folder, "discovery.html")),
            StringComparison.Ordinal);
        // The same claims go on from what is there, the new files among it.
        Assert.Equal("", CommandLineRun.Of("claims", Claim, "--replications", "8", "--out", At("claims")).Error);
        CommandLineRun.Of("discover", At("claims"), "--where", "exchange_1.cynicism > 0")
            .IsMistake($"'{At("claims")}' holds draws of 1 claim; name one of them, such as {folder}.");
    }

    [Fact]
    public void Nothing_is_run_again_and_the_same_command_gives_the_same_bytes()
    {
        var folder = Sweep(40);
        var runs = File.ReadAllBytes(Path.Combine(folder, "runs.sqlite"));
        Assert.Equal(0, CommandLineRun.Of("discover", folder, "--where", Where, "--as", "once").ExitCode);
        Assert.Equal(0, CommandLineRun.Of("discover", folder, "--where", Where, "--as", "again").ExitCode);
        Assert.Equal(runs, File.ReadAllBytes(Path.Combine(folder, "runs.sqlite")));
        foreach (var end in (string[])["-boxes.csv", "-peeling.csv"])
            Assert.Equal(File.ReadAllBytes(Path.Combine(folder, "once" + end)), File.ReadAllBytes(Path.Combine(folder, "again" + end)));
    }

    [Fact]
    public void Dutch_is_spoken_where_it_is_asked_for()
    {
        var folder = Sweep(40);
        var run = CommandLineRun.Of("discover", folder, "--where", "mandate.cynicism < 0", "--language", "nl");
        Assert.Contains("Geen doos: het geldt nergens, of bijna nergens.", run.Output, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"nl\">", File.ReadAllText(Path.Combine(folder, "discovery.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_are_told()
    {
        var folder = Sweep(8);
        CommandLineRun.Of("discover", folder).IsMistake("Option '--where' must be given.");
        CommandLineRun.Of("discover", folder, "--where", "mandate.cynicsm > 0").IsMistake(
            "The condition 'mandate.cynicsm > 0' cannot be read: the experiment has no outcome 'cynicsm'; did you mean 'cynicism'? A "
                + "condition is such as 'covenant.cooperation - mandate.cooperation < 0'.");
        CommandLineRun.Of("discover", folder, "--where", Where, "--as", "../x").IsMistake(
            "Option '--as' has '../x'; expected letters, digits, - and _, such as discovery, and not 'report' or 'runs'.");
        CommandLineRun.Of("discover", At("none"), "--where", Where).IsMistake($"There is no folder '{At("none")}'.");
        Assert.Equal(2, CommandLineRun.Of("discover", folder, "--where", Where, "--density", "2").ExitCode);
    }

    private static bool Within(Dictionary<string, string> row, double value) =>
        (row["low"].Length == 0 || value >= double.Parse(row["low"], CultureInfo.InvariantCulture))
            && (row["high"].Length == 0 || value < double.Parse(row["high"], CultureInfo.InvariantCulture));

    private static double Median(string folder) => Means(folder).Select(point => point.Cynicism).Order().ElementAt(40);

    private static List<(Dictionary<string, string> Values, double Cynicism)> Means(string folder) =>
    [
        .. Table(Path.Combine(folder, "runs.csv")).Where(row => row["strategy"] == "mandate").GroupBy(row => row["coordination.fine"])
            .Select(point => (point.First(), point.Average(row => double.Parse(row["cynicism"], CultureInfo.InvariantCulture))))
    ];

    private static List<Dictionary<string, string>> Table(string file)
    {
        var lines = File.ReadAllLines(file);
        var columns = lines[0].Split(',');
        return [.. lines[1..].Select(line => columns.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second))];
    }
}
