using SamenWerken.Sim.Lab.Store;

namespace SamenWerken.Sim.App.Tests;

public sealed class SweepTests : Desk
{
    private string[] Sweep(string to, params string[] more) =>
        ["sweep", Scenario, "--vary", "coordination.fine=0..1:3", "--vary", "coordination.network.shape=complete,ring", "--strategies",
            "mandate,covenant", "--replications", "6", "--quiet", "--out", At(to), .. more];

    [Fact]
    public void Points_that_come_to_the_same_values_are_run_once_and_that_is_told()
    {
        var run = CommandLineRun.Of("sweep", Scenario, "--vary", "rounds=3..5", "--design", "sobol", "--points", "16", "--strategies",
            "covenant", "--replications", "2", "--out", At("merged"), "--quiet");
        Assert.Contains("Note: the 16 rows of the design come to 3 different points; each is run once.\n", run.Error,
            StringComparison.Ordinal);
        Assert.Equal(7, File.ReadAllLines(Path.Combine(At("merged"), "runs.csv")).Length);
        CommandLineRun.Of("sweep", Scenario, "--vary", "rounds=3,4,3", "--design", "list", "--strategies", "covenant", "--out",
            At("listed")).IsMistake(
            "--vary rounds: point 3 is point 1 again (rounds=3); expected each point once; more runs of it are more replications");
        Assert.False(Directory.Exists(At("listed")));
    }

    [Fact]
    public void Three_dots_between_ends_are_no_range() =>
    CommandLineRun.Of("sweep", Scenario, "--vary", "coordination.fine=0...1:3", "--out", At("dots")).IsMistake(
        "--vary 'coordination.fine=0...1:3' has three dots in a row; expected PATH=FROM..TO:LEVELS or PATH=a,b,c, such as "
            + "coordination.fine=0..1:5, two dots between the ends, and a 0 before a decimal point.");

    [Fact]
    public void A_sweep_stores_every_run_and_says_where()
    {
        var run = CommandLineRun.Of(Sweep("out"));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("6 design points × 2 strategies × 6 replications: 72 runs", run.Output, StringComparison.Ordinal);
        Assert.Contains("runs.csv: 72 rows, SHA-256 ", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("report.html: what was found, in sentences and pictures\n", run.Output, StringComparison.Ordinal);
        var rows = File.ReadAllLines(Path.Combine(At("out"), "runs.csv"));
        Assert.StartsWith("point,coordination.fine,coordination.network.shape,strategy,replication,status,reason,cooperation,", rows[0],
            StringComparison.Ordinal);
        Assert.StartsWith("0,0,complete,mandate,0,done,,", rows[1], StringComparison.Ordinal);
        Assert.Equal(run.Output, CommandLineRun.Of("status", At("out")).Output);
        Assert.Equal(run.Output, CommandLineRun.Of("resume", At("out")).Output);
        Assert.Equal(run.Output, CommandLineRun.Of(Sweep("out")).Output);
        Assert.EndsWith("The same.\n", CommandLineRun.Of("reproduce", At("out"), "--threads", "2").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sweep_draws_what_it_varied_and_writes_a_report_that_resuming_and_merging_write_too()
    {
        Assert.Equal(0, CommandLineRun.Of(Sweep("out", "--language", "nl")).ExitCode);
        string[] drawn =
            ["cooperation-by-both.svg", "cooperation-by-coordination.fine.svg", "cooperation-by-coordination.network.shape.svg",
                "cynicism-by-coordination.fine.svg", "cynicism-by-coordination.network.shape.svg", "report.html"];
        Assert.Superset(drawn.ToHashSet(), Directory.GetFiles(At("out")).Select(file => Path.GetFileName(file)!).ToHashSet());
        var page = File.ReadAllText(Path.Combine(At("out"), "report.html"));
        Assert.Contains("Samenwerking naar boete", page, StringComparison.Ordinal);
        Assert.Contains(
            "samenwerken sweep scenario.yaml --vary coordination.fine=0..1:3 --vary coordination.network.shape=complete,ring --design "
                + "factorial --strategies mandate,covenant --replications 6 --seed 1 --out again", page, StringComparison.Ordinal);
        File.Delete(Path.Combine(At("out"), "report.html"));
        Assert.Equal(0, CommandLineRun.Of("resume", At("out"), "--language", "nl", "--quiet").ExitCode);
        Assert.Equal(page, File.ReadAllText(Path.Combine(At("out"), "report.html")));
    }

    [Fact]
    public void The_report_asks_the_question_of_the_experiment_and_puts_words_in_the_order_in_which_they_were_asked()
    {
        File.WriteAllText(At("shapes.yaml"),
            "experiment: shapes\nquestion: Does a ring do worse?\nscenario: small.yaml\ndesign: lhs\npoints: 9\nfactors:\n  - {path: "
                + "coordination.network.shape, values: [ring, complete, hub]}\nstrategies: [norm]\nreplications: 1\n");
        Assert.Equal(0, CommandLineRun.Of("sweep", "--experiment", At("shapes.yaml"), "--out", At("shapes"), "--quiet").ExitCode);
        var page = File.ReadAllText(Path.Combine(At("shapes"), "report.html"));
        Assert.Contains("class=\"question\">Does a ring do worse? Here: what happens when who can meet whom is varied.</p>", page,
            StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"question\">who moves?", page, StringComparison.Ordinal);
        Assert.Contains("One run says nothing about chance", page, StringComparison.Ordinal);
        int[] rows = [.. new[] { "ring", "everybody", "through one" }
            .Select(word => page.IndexOf($">{word}</th>", StringComparison.Ordinal))];
        Assert.True(rows[0] > 0 && rows[0] < rows[1] && rows[1] < rows[2], string.Join(' ', rows));
        File.Delete(Path.Combine(At("shapes"), "report.html"));
        Assert.Equal(0, CommandLineRun.Of("resume", At("shapes"), "--quiet").ExitCode);
        Assert.Equal(page, File.ReadAllText(Path.Combine(At("shapes"), "report.html")));
    }

    [Fact]
    public void Threads_and_shards_change_no_byte()
    {
        CommandLineRun.Of(Sweep("out"));
        foreach (var more in new[] { new[] { "--threads", "5" }, ["--shards", "3", "--threads", "2"], ["--shards", "7"] })
        {
            Assert.Equal(0, CommandLineRun.Of(Sweep(string.Concat(more), more)).ExitCode);
            Assert.Equal(File.ReadAllBytes(Path.Combine(At("out"), "runs.csv")),
                File.ReadAllBytes(Path.Combine(At(string.Concat(more)), "runs.csv")));
        }
    }

    [Fact]
    public void A_process_that_is_killed_again_and_again_ends_with_the_same_bytes()
    {
        string[] sweep = ["sweep", Scenario, "--vary", "coordination.fine=0..1:3", "--strategies", "mandate,covenant,norm", "--set",
            "rounds=60", "--replications", "700", "--threads", "1", "--out"];
        Assert.Equal(0, CommandLineRun.Of([.. sweep, At("whole"), "--quiet"]).ExitCode);
        var (kills, before) = (0, 0L);
        var process = Processes.Start([.. sweep, At("killed")]);
        for (; kills < 12; kills++)
        {
            // The first dies before or while it begins, the others at any moment of their work.
            if (process.WaitForExit(150 + 170 * kills))
                break;
            process.Signal(Processes.Kill);
            process.End();
            if (File.Exists(Path.Combine(At("killed"), ExperimentManifest.FileName)))
            {
                var stored = ExperimentFolder.Open(At("killed")).Status()[0].Stored;
                Assert.True(stored >= before);
                before = stored;
            }

            process = Processes.Start(
                kills % 2 == 0 || before == 0 ? [.. sweep, At("killed")] : ["resume", At("killed"), "--threads", $"{1 + kills % 2}"]);
        }

        var last = process.End();
        Assert.True(last.ExitCode == 0, last.Error);
        Assert.True(kills > 2);
        foreach (var file in new[] { "runs.csv", "summary.csv", "datapackage.json" })
            Assert.Equal(File.ReadAllBytes(Path.Combine(At("whole"), file)), File.ReadAllBytes(Path.Combine(At("killed"), file)));
    }

    [Fact]
    public void Shards_that_are_killed_side_by_side_end_with_the_same_bytes()
    {
        string[] sweep = ["sweep", Scenario, "--vary", "coordination.fine=0..1:2", "--strategies", "mandate,covenant", "--set", "rounds=60",
            "--replications", "400", "--quiet", "--out"];
        Assert.Equal(0, CommandLineRun.Of([.. sweep, At("whole")]).ExitCode);
        Assert.Equal(0, CommandLineRun.Of([.. sweep, At("parts"), "--shards", "3", "--plan"]).ExitCode);
        for (var kills = 0; kills < 4; kills++)
        {
            var shards = new[] { 2, 0, 1 }.Select(
                shard => Processes.Start("resume", At("parts"), "--shard", $"{shard}", "--threads", $"{1 + kills % 2}")).ToList();
            Thread.Sleep(400 + 300 * kills);
            var before = ExperimentFolder.Open(At("parts")).Status().Sum(shard => shard.Stored);
            foreach (var shard in shards)
            {
                shard.Signal(Processes.Kill);
                shard.End();
            }

            Assert.True(ExperimentFolder.Open(At("parts")).Status().Sum(shard => shard.Stored) >= before);
        }

        Assert.Equal(0, CommandLineRun.Of("resume", At("parts"), "--quiet").ExitCode);
        Assert.Equal(File.ReadAllBytes(Path.Combine(At("whole"), "runs.csv")), File.ReadAllBytes(Path.Combine(At("parts"), "runs.csv")));
        Assert.EndsWith("The same.\n", CommandLineRun.Of("reproduce", At("parts"), "--quiet").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Processes.Interrupt, 130)]
    [InlineData(Processes.Terminate, 143)]
    public void Asked_to_stop_it_keeps_what_is_done_and_says_how_to_go_on(int signal, int exitCode)
    {
        var process =
            Processes.Start("sweep", Scenario, "--set", "rounds=60", "--replications", "100000", "--out", At("stopped"), "--quiet");
        while (!File.Exists(Path.Combine(At("stopped"), "runs.sqlite")) || ExperimentFolder.Open(At("stopped")).Status()[0].Stored == 0)
            Thread.Sleep(50);
        process.Signal(signal);
        var run = process.End();
        Assert.Equal(exitCode, run.ExitCode);
        Assert.Matches($@"^Stopped; [\d,]+ of 900,000 runs are stored\. Go on with: samenwerken resume \S+\n$", run.Error);
        Assert.Equal("", run.Output);
        Assert.True(ExperimentFolder.Open(At("stopped")).Status()[0].Stored > 0);
    }

    [Fact]
    public void An_experiment_file_says_it_all()
    {
        File.WriteAllText(At("fines.yaml"),
            "experiment: fines\nscenario: small.yaml\nfactors:\n  - {path: coordination.fine, values: [0, 0.5]}\nstrategies: "
                + "[norm]\nreplications: 2\n");
        var run = CommandLineRun.Of("sweep", "--experiment", At("fines.yaml"), "--out", At("out"), "--quiet");
        Assert.StartsWith("fines, experiment ", run.Output, StringComparison.Ordinal);
        Assert.Equal(5, File.ReadAllLines(Path.Combine(At("out"), "runs.csv")).Length);
        CommandLineRun.Of("sweep", Scenario, "--experiment", At("fines.yaml"), "--seed", "3", "--out", At("more")).IsMistake(
            $"Option '--seed' does not go with --experiment; write it in '{At("fines.yaml")}'.",
            $"SCENARIO does not go with --experiment; '{At("fines.yaml")}' names the scenario.");
    }

    [Fact]
    public void Mistakes_are_told_in_the_words_of_the_command_line() => CommandLineRun.Of(
        "sweep", Scenario, "--vary", "coordination.fin=0..1:3", "--vary", "coordination.fine=0..1", "--vary", "rounds=1..3:9", "--out",
        At("out")).IsMistake(
        "--vary coordination.fin: 'coordination.fin' is no parameter of the scenario; expected a path such as coordination.fine; did "
            + "you mean 'coordination.fine'?",
        "--vary coordination.fine: coordination.fine has no levels; expected levels, the number of values from one end to the other",
        "--vary rounds: 9 levels; expected at most 3, one for each whole number");

    [Theory]
    [InlineData("x", "--vary 'x' varies nothing; expected PATH=FROM..TO:LEVELS or PATH=a,b,c, such as coordination.fine=0..1:5.")]
    [InlineData("x=1..a:3",
        "--vary 'x=1..a:3' has no two numbers as ends; expected PATH=FROM..TO:LEVELS or PATH=a,b,c, such as coordination.fine=0..1:5.")]
    [InlineData("x=1..2:-3", "--vary 'x=1..2:-3' has '-3' levels; expected a whole number from 2.")]
    public void What_cannot_be_varied_says_how(string vary, string message) =>
    CommandLineRun.Of("sweep", Scenario, "--vary", vary, "--out", At("out")).IsMistake(message);

    [Fact]
    public void A_folder_that_cannot_be_used_is_a_mistake_of_the_user()
    {
        CommandLineRun.Of("status", At("nowhere")).IsMistake($"There is no folder '{At("nowhere")}'.");
        CommandLineRun.Of(Sweep("out"));
        File.WriteAllText(Path.Combine(At("out"), "runs.sqlite"), "not a database");
        foreach (var command in new[] { "status", "resume", "export", "reproduce" })
        {
            var run = CommandLineRun.Of(command, At("out"));
            Assert.Equal(2, run.ExitCode);
            Assert.Contains("runs.sqlite' is damaged", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Strategies_of_ones_own_are_found_again_and_a_changed_file_is_noticed()
    {
        var assembly = typeof(Idle).Assembly.Location;
        Assert.Equal(0, CommandLineRun.Of("sweep", Scenario, "--strategies", "idle,norm", "--replications", "2", "--assembly", assembly,
            "--out", At("out"), "--quiet").ExitCode);
        Assert.Equal(0, CommandLineRun.Of("reproduce", At("out"), "--quiet").ExitCode);
        var manifest = Path.Combine(At("out"), "manifest.json");
        var text = File.ReadAllText(manifest);
        File.WriteAllText(manifest, text.Replace(text[(text.LastIndexOf("sha256", StringComparison.Ordinal) + 10)..][..64],
            new string('0', 64), StringComparison.Ordinal));
        CommandLineRun.Of("resume", At("out"))
            .IsMistake(
                $"'{assembly}' has changed since '{At("out")}' was begun: its strategies may differ. Put the old file back, or begin "
                    + "again in another folder.");
    }

    [Fact]
    public void Shards_are_run_one_by_one_and_merged_when_all_are_there()
    {
        Assert.Equal(0, CommandLineRun.Of(Sweep("whole")).ExitCode);
        Assert.Equal(0, CommandLineRun.Of(Sweep("parts", "--shards", "2", "--plan")).ExitCode);
        Assert.Equal(0, CommandLineRun.Of("resume", At("parts"), "--shard", "1", "--quiet").ExitCode);
        Assert.Contains("2 shards: 1 finished, 1 missing\n  finished: 1\n  missing: 0\n", CommandLineRun.Of("status", At("parts")).Output,
            StringComparison.Ordinal);
        Assert.Contains("shard 0 has 0 of 36 runs", CommandLineRun.Of("merge", At("parts")).Error, StringComparison.Ordinal);
        CommandLineRun.Of("resume", At("parts"), "--shard", "2")
            .IsMistake($"'{At("parts")}' has 2 shards, numbered from 0; there is no shard 2.");
        Assert.Equal(0, CommandLineRun.Of("resume", At("parts"), "--shard", "0", "--quiet").ExitCode);
        Assert.Equal(0, CommandLineRun.Of("merge", At("parts")).ExitCode);
        Assert.Equal(File.ReadAllBytes(Path.Combine(At("whole"), "runs.csv")), File.ReadAllBytes(Path.Combine(At("parts"), "runs.csv")));
    }
}
