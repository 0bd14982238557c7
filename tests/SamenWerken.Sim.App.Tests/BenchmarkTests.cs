using System.Globalization;
using SamenWerken.Sim.Lab.Benchmarks;

namespace SamenWerken.Sim.App.Tests;

public sealed class BenchmarkTests : Desk
{
    private string Suite(string more = "")
    {
        File.WriteAllText(At("suite.yaml"),
            "suite: tiny\nversion: 3\nquestion: who governs?\ncriteria: [cooperation, cynicism]\nreplications: 3\nseed: 5\nworlds:\n"
            + "  - {name: plain, kind: single, scenario: small.yaml}\n"
            + "  - {name: proud, kind: single, scenario: small.yaml, set: [population.autonomyNeed.mean=0.85]}\n"
            + "  - {name: drawn, kind: plausible, scenario: small.yaml, draws: 4}\n" + more);
        return At("suite.yaml");
    }

    private CommandLineRun Benchmark(string folder, string strategies, params string[] more) =>
        CommandLineRun.Of(["benchmark", "--suite", Suite(), "--strategies", strategies, "--out", At(folder), "--quiet", .. more]);

    [Fact]
    public void Every_number_of_the_leaderboard_is_what_counting_the_runs_gives()
    {
        var run = Benchmark("board", "covenant,mandate,exchange");
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("tiny 3", run.Output, StringComparison.Ordinal);
        Assert.Contains("mandate: strongest in", run.Output, StringComparison.Ordinal);
        var board = Table(Path.Combine(At("board"), "leaderboard.csv"));
        var means = (string[])["covenant", "mandate", "exchange"];
        foreach (var criterion in (string[])["cooperation", "cynicism"])
        {
            var worlds = means.ToDictionary(strategy => strategy, strategy => Means(strategy, criterion));
            var sign = criterion == "cynicism" ? -1 : 1;
            foreach (var strategy in means)
            {
                double Told(string measure) => Number(board.Single(row => row["worlds"] == "all" && row["strategy"] == strategy && row["criterion"] == criterion && row["measure"] == measure)["value"]);
                Assert.Equal(worlds[strategy].Average(), Told("mean"), 12);
                Assert.Equal(worlds[strategy].Min(mean => sign * mean) * sign, Told("worst_tenth"), 12); // a tenth of six worlds is less than one
                Assert.Equal(Enumerable.Range(0, 6).Max(world => means.Max(its => sign * worlds[its][world]) - sign * worlds[strategy][world]), Told("largest_regret"), 12);
            }
        }

        Assert.Equal(["all", "single", "plausible"], board.Select(row => row["worlds"]).Distinct());
        foreach (var file in (string[])["leaderboard.svg", "leaderboard.html", "worlds.csv"])
            Assert.True(File.Exists(Path.Combine(At("board"), file)), file);
    }

    [Fact]
    public void A_strategy_that_is_added_runs_only_its_own_and_gives_the_same_as_all_at_once()
    {
        Assert.Equal(0, Benchmark("some", "covenant,mandate").ExitCode);
        var stored = Path.Combine(At("some"), "runs", "drawn", "covenant", "runs.sqlite");
        var (bytes, time) = (File.ReadAllBytes(stored), File.GetLastWriteTimeUtc(stored));
        Assert.Equal(0, Benchmark("some", "covenant,mandate,exchange", "--threads", "1").ExitCode);
        Assert.Equal(bytes, File.ReadAllBytes(stored));
        Assert.Equal(time, File.GetLastWriteTimeUtc(stored));
        Assert.Equal(0, Benchmark("all", "covenant,mandate,exchange", "--threads", "2").ExitCode);
        foreach (var file in (string[])["leaderboard.csv", "worlds.csv", "leaderboard.svg"])
            Assert.Equal(File.ReadAllText(Path.Combine(At("all"), file)), File.ReadAllText(Path.Combine(At("some"), file)));
    }

    [Fact]
    public void A_benchmark_that_was_stopped_says_how_to_go_on()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var run = CommandLineRun.Of(stop.Token, "benchmark", "--suite", Suite(), "--strategies", "covenant,mandate", "--out", At("stopped"), "--quiet");
        Assert.Equal(130, run.ExitCode);
        Assert.Contains("Go on with: samenwerken benchmark --suite", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, Benchmark("stopped", "covenant,mandate").ExitCode);
    }

    [Fact]
    public void A_suite_that_changed_is_another_suite()
    {
        Assert.Equal(0, Benchmark("board", "covenant,mandate").ExitCode);
        File.WriteAllText(Scenario, "name: small\nquestion: who moves?\nrounds: 13\n");
        var run = Benchmark("board", "covenant,mandate");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("holds a benchmark of another suite", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Dutch_is_spoken_where_it_is_asked_for() =>
        Assert.Contains("aanwijzing: het sterkst in", Benchmark("board", "covenant,mandate", "--language", "nl").Output, StringComparison.Ordinal);

    [Fact]
    public void Mistakes_are_told_all_at_once_and_nothing_is_written()
    {
        CommandLineRun.Of("benchmark", "--suite", Suite(), "--strategies", "mandat", "--out", At("none")).IsMistake("There is no strategy 'mandat'; did you mean 'mandate'?");
        CommandLineRun.Of("benchmark", "--suite", Suite(), "--strategies", "mandate", "--out", At("none")).IsMistake("Option '--strategies' has one strategy; a benchmark compares two or more.");
        var suite = Suite("  - {name: drawn, scenario: small.yaml}\n  - {name: Big, scenario: small.yaml}\n  - {name: odd, scenario: none.yaml}\n  - {name: set, scenario: small.yaml, set: [population.trst=1]}\n");
        File.WriteAllText(suite, File.ReadAllText(suite).Replace("[cooperation, cynicism]", "[cooperation, cynicsm]"));
        var run = CommandLineRun.Of("benchmark", "--suite", suite, "--out", At("none"));
        Assert.Equal(2, run.ExitCode);
        foreach (var told in (string[])["'cynicsm' is no outcome", "did you mean 'cynicism'?", "'drawn' again", "'Big'; expected lower case", "'none.yaml': no such file", "population.trst"])
            Assert.Contains(told, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(At("none")));
    }

    [Fact]
    public void Every_suite_of_the_repository_can_be_run()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "SamenWerken.Sim.sln")))
            root = Path.GetDirectoryName(root)!;
        var suites = Directory.GetFiles(Path.Combine(root, "benchmarks", "suites"), "*.yaml");
        Assert.True(suites.Length >= 2);
        Assert.All(suites, file =>
        {
            var suite = SuiteFile.Read(file);
            Assert.Equal(Path.GetFileNameWithoutExtension(file), $"{suite.Name}-{suite.Version}");
            Assert.All(suite.Groups, group => Assert.All(group.Experiment.Scenario.Model.Arms, arm => group.Plan(arm.Key)));
        });
    }

    private List<double> Means(string strategy, string criterion)
    {
        var means = new List<double>();
        foreach (var group in (string[])["plain", "proud", "drawn"])
        {
            var folder = Path.Combine(At("board"), "runs", group, strategy);
            Assert.Equal(0, CommandLineRun.Of("export", folder, "--quiet").ExitCode);
            means.AddRange(Table(Path.Combine(folder, "runs.csv")).Chunk(3).Select(runs => runs.Average(row => Number(row[criterion]))));
        }

        return means;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static List<Dictionary<string, string>> Table(string file)
    {
        var lines = File.ReadAllLines(file);
        var columns = lines[0].Split(',');
        return [.. lines[1..].Select(line => columns.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second))];
    }
}
