using System.Globalization;

namespace SamenWerken.Sim.App.Tests;

public sealed class OptimiseTests : Desk
{
    private CommandLineRun Optimise(string folder, params string[] more) => CommandLineRun.Of(Words(folder, more));

    private string[] Words(string folder, params string[] more) =>
    [
        "optimise", Scenario, "--strategy", "mandate", "--levers", "coordination.fine=0..1", "--levers", "coordination.planEvery=2..6",
        "--objectives", "public_value,-cynicism", "--population", "6", "--replications", "3", "--fresh", "4", "--out", At(folder),
        "--quiet",
        .. more.Contains("--generations") ? [] : new[] { "--generations", "3" }, .. more,
    ];

    [Fact]
    public void A_search_tries_every_setting_once_and_evaluates_its_front_on_other_luck()
    {
        var run = Optimise("best");
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"24\s+settings\s+of\s+a\s+mandate\s+were\s+tried", run.Output);
        var all = Table(Path.Combine(At("best"), "individuals.csv"));
        Assert.Equal(Enumerable.Range(0, 24).Select(i => ($"{i / 6}", $"{i % 6}")), all.Select(row => (row["generation"], row["number"])));
        Assert.All(all, row => Assert.Contains(row["coordination.planEvery"], (string[])["2", "3", "4", "5", "6"]));
        var front = Table(Path.Combine(At("best"), "front.csv"));
        Assert.NotEmpty(front);
        // Nobody that was tried is at least as good in both and better in one.
        Assert.All(front, its => Assert.DoesNotContain(all, other => Number(other["public_value"]) >= Number(its["public_value"])
            && Number(other["-cynicism"]) >= Number(its["-cynicism"])
            && (Number(other["public_value"]) > Number(its["public_value"]) || Number(other["-cynicism"]) > Number(its["-cynicism"]))));
        var volumes = Table(Path.Combine(At("best"), "hypervolume.csv")).Select(row => Number(row["hypervolume"])).ToList();
        Assert.Equal(4, volumes.Count);
        Assert.Equal(volumes.Order(), volumes);
        foreach (var file in (string[])["pareto-public_value-cynicism.svg", "hypervolume.svg", "report.html"])
            Assert.True(File.Exists(Path.Combine(At("best"), file)), file);
    }

    [Fact]
    public void An_objective_is_the_mean_of_the_runs_of_its_setting()
    {
        Assert.Equal(0, Optimise("best").ExitCode);
        var row = Table(Path.Combine(At("best"), "individuals.csv"))[7];
        Assert.Equal(0, CommandLineRun.Of(
            "sweep", Scenario, "--vary", $"coordination.fine={row["coordination.fine"]}", "--set",
            $"coordination.planEvery={row["coordination.planEvery"]}", "--strategies", "mandate",
            "--replications", "3", "--out", At("check"), "--quiet").ExitCode);
        var runs = Table(Path.Combine(At("check"), "runs.csv"));
        Assert.Equal(runs.Average(its => Number(its["public_value"])), Number(row["public_value"]), 12);
        Assert.Equal(-runs.Average(its => Number(its["cynicism"])), Number(row["-cynicism"]), 12);
    }

    [Fact]
    public void A_search_that_was_killed_goes_on_and_makes_the_same_bytes_with_any_number_of_threads()
    {
        Assert.Equal(0, Optimise("whole", "--threads", "1").ExitCode);
        Assert.Equal(0, Optimise("killed", "--threads", "2").ExitCode);
        var journal = Path.Combine(At("killed"), "individuals.csv");
        // As if it was killed in the middle of a line.
        using (var file = new FileStream(journal, FileMode.Open))
            file.SetLength(file.Length * 3 / 5);
        foreach (var other in Directory.GetFiles(At("killed"))
            .Where(other => other != journal && !other.EndsWith("search.json", StringComparison.Ordinal)))
            File.Delete(other);
        Assert.Equal(0, Optimise("killed", "--threads", "2").ExitCode);
        foreach (var file in (string[])["individuals.csv", "front.csv", "fresh-3.csv", "hypervolume.csv",
            "pareto-public_value-cynicism.svg"])
            Assert.Equal(File.ReadAllText(Path.Combine(At("whole"), file)), File.ReadAllText(Path.Combine(At("killed"), file)));
    }

    [Fact]
    public void A_number_that_changed_in_the_journal_is_never_taken_for_one_that_was_found()
    {
        Assert.Equal(0, Optimise("changed").ExitCode);
        var journal = Path.Combine(At("changed"), "individuals.csv");
        var lines = File.ReadAllLines(journal);
        for (var place = 0; place < lines[3].Length; place += 7)
        {
            if (!char.IsAsciiDigit(lines[3][place]))
                continue;
            var other = lines[3][..place] + (char)('0' + (lines[3][place] - '0' + 1) % 10) + lines[3][(place + 1)..];
            File.WriteAllLines(journal, [.. lines[..3], other, .. lines[4..]]);
            Optimise("changed")
                .IsMistake(
                    $"'{journal}' is damaged: line 4 is not what was written. Restore it from a copy, or take this line and those "
                        + "below it out, and they are found again.");
        }

        File.WriteAllLines(journal, lines[..3]);
        Assert.Equal(0, Optimise("changed").ExitCode);
        Assert.Equal(lines, File.ReadAllLines(journal));
    }

    [Fact]
    public void A_search_that_was_stopped_says_how_to_go_on()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var run = CommandLineRun.Of(stop.Token, Words("stopped"));
        Assert.Equal(130, run.ExitCode);
        Assert.Contains("Go on with: samenwerken optimise", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void More_generations_go_on_from_those_that_are_there_and_another_search_is_refused()
    {
        Assert.Equal(0, Optimise("best").ExitCode);
        var before = File.ReadAllText(Path.Combine(At("best"), "individuals.csv"));
        Assert.Equal(0, Optimise("best", "--generations", "4").ExitCode);
        Assert.StartsWith(before, File.ReadAllText(Path.Combine(At("best"), "individuals.csv")), StringComparison.Ordinal);
        var other = Optimise("best", "--seed", "2");
        Assert.Equal(2, other.ExitCode);
        Assert.Contains("holds another search", other.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Over_many_worlds_a_setting_is_judged_by_all_of_them()
    {
        File.WriteAllText(At("suite.yaml"),
            "suite: two\nversion: 1\ncriteria: [cooperation]\nreplications: 2\nworlds:\n  - {name: a, scenario: small.yaml}\n  - "
                + "{name: b, scenario: small.yaml, set: [population.trust=0.2]}\n");
        string[] words = ["--strategy", "covenant", "--levers", "coordination.meetings=1..4", "--objectives", "cooperation,-cost",
            "--population", "4", "--generations", "1", "--replications", "2", "--fresh", "2", "--quiet"];
        var run = CommandLineRun.Of(
            ["optimise", "--over", At("suite.yaml"), "--robust", "worst10", .. words, "--out", At("worst"), "--language", "nl"]);
        Assert.Equal("", run.Error);
        Assert.Matches(@"8\s+instellingen\s+van\s+een\s+convenant\s+zijn\s+geprobeerd", run.Output);
        CommandLineRun.Of(["optimise", Scenario, "--robust", "worst10", .. words, "--out", At("none")])
            .IsMistake("'--robust worst10' needs many worlds: give '--over' a suite.");
    }

    [Fact]
    public void Regret_is_how_far_a_setting_stays_at_most_behind_the_best_strategy_of_a_world()
    {
        File.WriteAllText(At("suite.yaml"),
            "suite: two\nversion: 1\ncriteria: [cooperation]\nreplications: 2\nworlds:\n  - {name: a, scenario: small.yaml}\n  - "
                + "{name: b, scenario: small.yaml, set: [population.trust=0.2]}\n");
        var run = CommandLineRun.Of(
            "optimise", "--over", At("suite.yaml"), "--robust", "regret", "--strategy", "covenant", "--levers",
            "coordination.meetings=1..4", "--objectives", "cooperation,-cost",
            "--population", "4", "--generations", "1", "--replications", "3", "--fresh", "2", "--quiet", "--out", At("regret"));
        Assert.Equal("", run.Error);
        Assert.Contains("regret:cooperation", run.Output, StringComparison.Ordinal);
        var its = Table(Path.Combine(At("regret"), "individuals.csv"))[5];
        // All again by other means: every usual strategy as it is, and the setting, in both worlds.
        var regrets = new[] { "population.trust=0.5", "population.trust=0.2" }.Select((world, place) =>
        {
            Assert.Equal(0, CommandLineRun.Of("sweep", Scenario, "--vary", world, "--replications", "3", "--out", At($"rivals{place}"),
                "--quiet").ExitCode);
            Assert.Equal(0,
                CommandLineRun.Of("sweep", Scenario, "--vary", world, "--set", $"coordination.meetings={its["coordination.meetings"]}",
                    "--strategies", "covenant", "--replications", "3", "--out", At($"own{place}"), "--quiet").ExitCode);
            var rivals = Table(Path.Combine(At($"rivals{place}"), "runs.csv")).GroupBy(row => row["strategy"]).ToList();
            var own = Table(Path.Combine(At($"own{place}"), "runs.csv"));
            double Regret(string outcome, int sign) =>
                rivals.Max(runs => sign * runs.Average(row => Number(row[outcome]))) - sign * own.Average(row => Number(row[outcome]));
            return (Cooperation: Regret("cooperation", 1), Cost: Regret("cost", -1));
        }).ToList();
        Assert.Equal(-regrets.Max(world => world.Cooperation), Number(its["cooperation"]), 12);
        Assert.Equal(-regrets.Max(world => world.Cost), Number(its["-cost"]), 12);
    }

    [Fact]
    public void Mistakes_are_told_all_at_once_and_nothing_is_written()
    {
        var run = CommandLineRun.Of(
            "optimise", Scenario, "--strategy", "mandat", "--levers", "coordination.fin=0..1", "--objectives", "cooperation,-cynicsm",
            "--population", "5", "--out", At("none"));
        Assert.Equal(2, run.ExitCode);
        foreach (var told in (string[])["did you mean 'mandate'?", "--levers coordination.fin", "did you mean 'cynicism'?",
            "'5'; expected an even number"])
            Assert.Contains(told, run.Error, StringComparison.Ordinal);
        CommandLineRun.Of("optimise", Scenario, "--strategy", "mandate", "--objectives", "cooperation,-cynicism", "--out", At("none"))
            .IsMistake(
            "Option '--levers' must be given, for each parameter to search over, such as --levers coordination.fine=0..1.");
        CommandLineRun.Of("optimise", "--strategy", "mandate", "--levers", "coordination.fine=0..1", "--objectives",
            "cooperation,-cynicism", "--out", At("none")).IsMistake(
            "SCENARIO is missing, or --over SUITE; see 'samenwerken optimise --help'.");
        Assert.False(Directory.Exists(At("none")));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static List<Dictionary<string, string>> Table(string file)
    {
        var lines = File.ReadAllLines(file);
        var columns = lines[0].Split(',');
        return [.. lines[1..].Select(line => columns.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second))];
    }
}
