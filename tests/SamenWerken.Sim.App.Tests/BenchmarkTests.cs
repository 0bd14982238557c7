using System.Globalization;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Benchmarks;

namespace SamenWerken.Sim.App.Tests;

public sealed class BenchmarkTests : Desk
{
    private string Tiny(string more = "")
    {
        File.WriteAllText(At("suite.yaml"),
            "suite: tiny\nversion: 3\nquestion: who governs?\ncriteria: [cooperation, cynicism]\nreplications: 3\nseed: 5\n"
            + "equalEffort:\n  - {strategies: [autonomous], without: true}\n  - {strategies: [mandate], set: "
            + "[coordination.meetingCost=0.004]}\n"
            + "  - {set: [coordination.meetings=2, coordination.meetingCost=0.002]}\nworlds:\n"
            + "  - {name: plain, kind: single, scenario: small.yaml}\n"
            + "  - {name: proud, kind: single, scenario: small.yaml, set: [population.autonomyNeed.mean=0.85]}\n"
            + "  - {name: drawn, kind: plausible, scenario: small.yaml, draws: 4}\n"
            + "  - {name: level, kind: equal effort, scenario: small.yaml, draws: 3, equalEffort: true}\n" + more);
        return At("suite.yaml");
    }

    private CommandLineRun Benchmark(string folder, string strategies, params string[] more) =>
        CommandLineRun.Of(["benchmark", "--suite", Tiny(), "--strategies", strategies, "--out", At(folder), "--quiet", .. more]);

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
        var order = strategies.OrderByDescending(its => criteria.Average(c => plain[(its, c.Key, "not_clearly_worse")].Value))
            .ThenBy(its => its, StringComparer.Ordinal);
        Assert.Equal(order,
            rows.OrderBy(row => int.Parse(row["place"], CultureInfo.InvariantCulture)).Select(row => row["strategy"]).Distinct());
    }

    [Fact]
    public void With_equal_effort_strategies_spend_the_same_and_one_that_spends_nothing_has_no_place()
    {
        Assert.Equal(0, Benchmark("board", "appeal,mandate,exchange,autonomous").ExitCode);
        var worlds = Table(Path.Combine(At("board"), "worlds.csv"));
        Assert.Equal(["appeal", "mandate", "exchange"],
            worlds.Where(row => row["kind"] == "equal effort").Select(row => row["strategy"]).Distinct());
        Assert.Equal(["appeal", "mandate", "exchange", "autonomous"],
            worlds.Where(row => row["kind"] == "plausible").Select(row => row["strategy"]).Distinct());
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
    public void A_strategy_of_one_s_own_is_added_to_what_is_stored_and_one_that_changed_is_told()
    {
        Assert.Equal(0, Benchmark("own", "covenant,mandate").ExitCode);
        var stored = Path.Combine(At("own"), "runs", "drawn", "covenant", "runs.sqlite");
        var bytes = File.ReadAllBytes(stored);
        CommandLineRun Entered(string does)
        {
            var own = OwnAssembly.Write(At("Own.dll"), OwnAssembly.Strategy("mine", OwnAssembly.Coordinating(does)));
            return Processes.Start(["benchmark", "--suite", Tiny(), "--strategies", "covenant,mandate,mine", "--assembly", own, "--out",
                At("own"), "--quiet"]).End();
        }

        var run = Entered("");
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("mine: strongest in", run.Output, StringComparison.Ordinal);
        Assert.Equal(bytes, File.ReadAllBytes(stored));
        Assert.Equal(["covenant", "mandate", "mine"], Table(Path.Combine(At("own"), "leaderboard.csv"))
            .Where(row => row["worlds"] == "equal effort").Select(row => row["strategy"]).Distinct().Order());
        var changed = Entered("situation.HoldMeetings(SamenWerken.Sim.Collaboration.Situations.MeetingStyle.Exploring);");
        Assert.Equal(2, changed.ExitCode);
        Assert.Contains("If 'mine' or the program has changed since, remove that folder to run it anew.", changed.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_benchmark_that_was_stopped_says_how_to_go_on()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var run = CommandLineRun.Of(stop.Token, "benchmark", "--suite", Tiny(), "--strategies", "covenant,mandate", "--out", At("stopped"),
            "--quiet");
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
        Assert.Contains("aanwijzing: het sterkst in", Benchmark("board", "covenant,mandate", "--language", "nl").Output,
            StringComparison.Ordinal);

    [Fact]
    public void Mistakes_are_told_all_at_once_and_nothing_is_written()
    {
        CommandLineRun.Of("benchmark", "--suite", Tiny(), "--strategies", "mandat", "--out", At("none"))
            .IsMistake("There is no strategy 'mandat'; did you mean 'mandate'?");
        CommandLineRun.Of("benchmark", "--suite", Tiny(), "--strategies", "mandate", "--out", At("none"))
            .IsMistake("Option '--strategies' has one strategy; a benchmark compares two or more.");
        var suite =
            Tiny("  - {name: drawn, kind: single, scenario: small.yaml}\n  - {name: Big, scenario: small.yaml}\n  - {name: odd, "
                + "scenario: none.yaml}\n  - {name: set, scenario: small.yaml, set: [population.trst=1]}\n");
        File.WriteAllText(suite, File.ReadAllText(suite).Replace("[cooperation, cynicism]", "[cooperation, cynicsm]"));
        var run = CommandLineRun.Of("benchmark", "--suite", suite, "--out", At("none"));
        Assert.Equal(2, run.ExitCode);
        foreach (var told in (string[])["'cynicsm' is no outcome", "did you mean 'cynicism'?", "'drawn' again",
            "'Big'; expected lower case", "'none.yaml': no such file", "population.trst"])
            Assert.Contains(told, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(At("none")));
    }

    private static string Root(params string[] path)
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "SamenWerken.Sim.sln")))
            root = Path.GetDirectoryName(root)!;
        return Path.Combine([root, .. path]);
    }

    [Fact]
    public void The_leaderboard_of_the_repository_is_of_the_suite_as_it_is_and_a_part_of_it_comes_out_the_same()
    {
        var suite = SuiteFile.Read(Root("benchmarks", "suites", "governance-2.yaml"));
        var folder = Root("benchmarks", "leaderboards", "governance-2");
        Assert.Contains(suite.Id, File.ReadAllText(Path.Combine(folder, "leaderboard.html")), StringComparison.Ordinal);
        var worlds = Table(Path.Combine(folder, "worlds.csv"));
        string[] names = ["reference", "few-parties", "blockers", "plausible", "equal-effort"];
        string[] strategies = ["covenant", "mandate"];
        var parts = SuitePlan.Of(suite with { Groups = [.. suite.Groups.Where(group => names.Contains(group.Name))] }, strategies).Parts;
        foreach (var part in parts)
        {
            // Of many that are drawn, the first and the last.
            int[] points = part.Plan.Points.Count == 1 ? [0] : [0, part.Plan.Points.Count - 1];
            var runs = RunSet.All(part.Plan);
            for (long number = 0; number < part.Plan.Runs; number++)
            {
                if (!points.Contains(part.Plan.RunAt(number).Point))
                    runs.Remove(number);
            }

            var sums = points.ToDictionary(point => point, _ => new double[suite.Outcomes.Count]);
            part.Plan.Run((in RunOutcome run) =>
            {
                for (var criterion = 0; criterion < suite.Outcomes.Count; criterion++)
                    sums[run.Run.Point][criterion] += run.Outcomes[part.Plan.Outcomes.IndexOf(suite.Outcomes[criterion])]
                        / suite.Replications;
            }, runs);
            foreach (var (point, means) in sums)
            {
                var row = worlds.Single(its => its["world"] == part.Group.WorldName(point) && its["strategy"] == part.Strategy);
                Assert.Equal(means, suite.Outcomes.Select(outcome => Number(row[outcome.Key])),
                    (here, there) => Math.Abs(here - there) < 1e-9);
            }
        }
    }

    [Fact]
    public void The_numbers_of_the_leaderboard_of_the_repository_follow_from_its_worlds()
    {
        var folder = Root("benchmarks", "leaderboards", "governance-2");
        var board = Table(Path.Combine(folder, "leaderboard.csv"));
        var all = Table(Path.Combine(folder, "worlds.csv")).Where(row => row["kind"] != "equal effort").ToList();
        Assert.Equal(220, all.Select(row => row["world"]).Distinct().Count());
        var best = all.GroupBy(row => row["world"]).ToDictionary(world => world.Key, world => world.ToList());
        foreach (var its in board.Where(row => row["worlds"] == "all" && row["criterion"].Length > 0))
        {
            var (criterion, sign) = (its["criterion"], its["criterion"] is "cynicism" or "cost" ? -1 : 1);
            var means = all.Where(row => row["strategy"] == its["strategy"]).Select(row => Number(row[criterion])).ToList();
            double? expected = its["measure"] switch
            {
                "mean" => means.Average(),
                "worst_tenth" => sign * means.Select(mean => sign * mean).Order().Take(22).Average(),
                "largest_regret" => all.Where(row => row["strategy"] == its["strategy"])
                    .Max(row => best[row["world"]].Max(other => sign * Number(other[criterion])) - sign * Number(row[criterion])),
                _ => null,
            };
            if (expected is { } value)
                Assert.Equal(value, Number(its["value"]), 9);
            if (its["measure"] != "largest_regret")
                continue;
            var world = best[its["world"]];
            Assert.Equal(Number(its["value"]), world.Max(row => sign * Number(row[criterion]))
                - sign * Number(world.Single(row => row["strategy"] == its["strategy"])[criterion]), 9);
        }
    }

    [Fact]
    public void A_suite_can_be_made_of_scenarios_at_hand()
    {
        var few = new Scenario { Rounds = 6 };
        (string, Case)[] worlds = [("few", few), ("many", few with { Population = new() { Actors = 12 } })];
        var suite = Suite.Of("mine", [CollaborationOutcomes.Cooperation, CollaborationOutcomes.Cynicism], worlds, replications: 4);
        var result = SuitePlan.Of(suite, ["covenant", "mandate"]).Run(threads: 2);
        Assert.Equal(["few", "many"], result.All.Worlds.AsEnumerable());
        Assert.Equal(
            few.Compare(["covenant", "mandate"], replications: 4)["mandate", CollaborationOutcomes.Cynicism].Mean,
            result.Cells.Values[1][0][1].Average(), 12);
        Assert.NotEqual(suite.Id, Suite.Of("mine", suite.Outcomes, [worlds[0], ("many", few)], replications: 4).Id);
        Assert.Contains("two or more", Assert.Throws<ArgumentException>(() => Suite.Of("mine", suite.Outcomes, worlds[..1])).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Every_suite_of_the_repository_can_be_run()
    {
        var suites = Directory.GetFiles(Root("benchmarks", "suites"), "*.yaml");
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
                return Table(Path.Combine(folder, "runs.csv")).Chunk(3).Select(runs => runs.Select(row => Number(row[criterion])).ToArray())
                    .ToArray();
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
