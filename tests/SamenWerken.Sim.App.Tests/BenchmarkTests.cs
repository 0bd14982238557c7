using System.Globalization;
using SamenWerken.Sim.Lab.Benchmarks;

namespace SamenWerken.Sim.App.Tests;

public sealed class BenchmarkTests : Desk
{
    private string Suite(string more = "")
    {
        File.WriteAllText(At("suite.yaml"),
            "suite: tiny\nversion: 3\nquestion: who governs?\ncriteria: [cooperation, cynicism]\nreplications: 3\nseed: 5\n"
            + "equalEffort:\n  - {strategies: [autonomous], without: true}\n  - {strategies: [mandate], set: [coordination.meetingCost=0.004]}\n"
            + "  - {set: [coordination.meetings=2, coordination.meetingCost=0.002]}\nworlds:\n"
            + "  - {name: plain, kind: single, scenario: small.yaml}\n"
            + "  - {name: proud, kind: single, scenario: small.yaml, set: [population.autonomyNeed.mean=0.85]}\n"
            + "  - {name: drawn, kind: plausible, scenario: small.yaml, draws: 4}\n"
            + "  - {name: level, kind: equal effort, scenario: small.yaml, draws: 3, equalEffort: true}\n" + more);
        return At("suite.yaml");
    }

    private CommandLineRun Benchmark(string folder, string strategies, params string[] more) =>
        CommandLineRun.Of(["benchmark", "--suite", Suite(), "--strategies", strategies, "--out", At(folder), "--quiet", .. more]);

    [Fact]
    public void Every_number_of_the_leaderboard_is_what_a_second_implementation_makes_of_the_runs()
    {
        var run = Benchmark("board", "covenant,mandate,exchange,autonomous");
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("tiny 3", run.Output, StringComparison.Ordinal);
        Assert.Contains("6 worlds and 3 of equal effort", run.Output, StringComparison.Ordinal);
        Assert.Contains("mandate: strongest in", run.Output, StringComparison.Ordinal);
        var board = Table(Path.Combine(At("board"), "leaderboard.csv"));
        string[] strategies = ["covenant", "mandate", "exchange", "autonomous"];
        Check(board, "all", strategies, "plain", "proud", "drawn");
        Check(board, "single", strategies, "plain", "proud");
        Check(board, "plausible", strategies, "drawn");
        Check(board, "equal effort", strategies[..3], "level");
        Assert.Equal(["all", "single", "plausible", "equal effort"], board.Select(row => row["worlds"]).Distinct());
        foreach (var file in (string[])["leaderboard.svg", "leaderboard-equal-effort.svg", "leaderboard.html", "worlds.csv"])
            Assert.True(File.Exists(Path.Combine(At("board"), file)), file);
    }

    private void Check(List<Dictionary<string, string>> board, string worlds, string[] strategies, params string[] groups)
    {
        (string Key, bool More)[] criteria = [("cooperation", true), ("cynicism", false)];
        var plain = new PlainLeaderboard(strategies, criteria, [.. criteria.Select(its => RunsOf(its.Key, strategies, groups))]).Of(5);
        var rows = board.Where(row => row["worlds"] == worlds && row["measure"] != "failed").ToList();
        Assert.Equal(plain.Count, rows.Count);
        foreach (var row in rows)
        {
            var (value, low, high) = plain[(row["strategy"], row["criterion"], row["measure"])];
            Assert.Equal(value, Number(row["value"]), 9);
            Assert.Equal(low is null, row["low"].Length == 0);
            if (low is null)
                continue;
            Assert.Equal(low.Value, Number(row["low"]), 9);
            Assert.Equal(high!.Value, Number(row["high"]), 9);
        }

        // The one first that is best or not clearly worse in most worlds, in the mean over the criteria.
        var order = strategies.OrderByDescending(its => criteria.Average(c => plain[(its, c.Key, "not_clearly_worse")].Value)).ThenBy(its => its, StringComparer.Ordinal);
        Assert.Equal(order, rows.OrderBy(row => int.Parse(row["place"], CultureInfo.InvariantCulture)).Select(row => row["strategy"]).Distinct());
    }

    [Fact]
    public void With_equal_effort_strategies_spend_the_same_and_one_that_spends_nothing_has_no_place()
    {
        Assert.Equal(0, Benchmark("board", "appeal,mandate,exchange,autonomous").ExitCode);
        var worlds = Table(Path.Combine(At("board"), "worlds.csv"));
        Assert.Equal(["appeal", "mandate", "exchange"], worlds.Where(row => row["kind"] == "equal effort").Select(row => row["strategy"]).Distinct());
        Assert.Equal(["appeal", "mandate", "exchange", "autonomous"], worlds.Where(row => row["kind"] == "plausible").Select(row => row["strategy"]).Distinct());
        // What a rule sets is not drawn, and is the same in every world.
        var folder = Path.Combine(At("board"), "runs", "level", "mandate");
        Assert.Contains("meetingCost: 0.004", File.ReadAllText(Path.Combine(folder, "manifest.json")), StringComparison.Ordinal);
        Assert.Equal(0, CommandLineRun.Of("export", folder, "--quiet").ExitCode);
        var columns = File.ReadLines(Path.Combine(folder, "runs.csv")).First().Split(',');
        Assert.DoesNotContain("coordination.meetingCost", columns);
        Assert.Contains("coordination.fine", columns);
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
        var suite = Suite("  - {name: drawn, kind: single, scenario: small.yaml}\n  - {name: Big, scenario: small.yaml}\n  - {name: odd, scenario: none.yaml}\n  - {name: set, scenario: small.yaml, set: [population.trst=1]}\n");
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

    // By world, strategy and replication, from the tables of runs.
    private double[][][] RunsOf(string criterion, string[] strategies, string[] groups) =>
    [
        .. groups.SelectMany(group =>
        {
            var tables = strategies.Select(strategy =>
            {
                var folder = Path.Combine(At("board"), "runs", group, strategy);
                Assert.Equal(0, CommandLineRun.Of("export", folder, "--quiet").ExitCode);
                return Table(Path.Combine(folder, "runs.csv")).Chunk(3).Select(runs => runs.Select(row => Number(row[criterion])).ToArray()).ToArray();
            }).ToList();
            return Enumerable.Range(0, tables[0].Length).Select(world => tables.Select(table => table[world]).ToArray());
        })
    ];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static List<Dictionary<string, string>> Table(string file)
    {
        var lines = File.ReadAllLines(file);
        var columns = lines[0].Split(',');
        return [.. lines[1..].Select(line => columns.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second))];
    }
}
