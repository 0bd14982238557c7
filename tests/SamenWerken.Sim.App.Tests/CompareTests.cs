using System.Text.Json;
using System.Xml.Linq;

namespace SamenWerken.Sim.App.Tests;

public sealed class CompareTests : Desk
{
    [Fact]
    public void The_table_shows_strategies_outcomes_and_what_the_marks_mean()
    {
        var run = CommandLineRun.Of("compare", Scenario, "--replications", "12", "--strategies", "mandate,covenant");
        Assert.Equal(0, run.ExitCode);
        foreach (var part in new[] { "small: who moves?", "mandate", "covenant", "Cooperation ↑", "Cynicism ↓", "±",
            "Means over the second half of 12 runs of each strategy, seed 1", "95 % interval", "↑ more is better, ↓ less is better." })
            Assert.Contains(part, run.Output, StringComparison.Ordinal);
        Assert.Matches(@"24 runs in .* s \(.* runs per second\)\n$", run.Error);
    }

    [Fact]
    public void Nothing_in_the_output_is_an_escape_code_and_no_line_is_wider_than_the_page()
    {
        var run = CommandLineRun.Of("compare", Scenario, "--replications", "5", "--outcomes", "all");
        Assert.DoesNotContain('\u001b', run.Output + run.Error);
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= 120, line));
    }

    [Fact]
    public void The_best_is_marked_only_where_it_is_clear()
    {
        var clear = CommandLineRun.Of("compare", Scenario, "--replications", "30", "--strategies", "autonomous,covenant", "--outcomes",
            "cooperation");
        Assert.Contains("* clearly best", clear.Output, StringComparison.Ordinal);
        var alike =
            CommandLineRun.Of("compare", Scenario, "--replications", "1", "--strategies", "autonomous,adjustment", "--outcomes", "trust");
        Assert.DoesNotContain("*", alike.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_strategies_of_the_question_are_compared_unless_others_are_named()
    {
        File.AppendAllText(Scenario, "strategies: [phased, norm]\n");
        string[] asked = ["compare", Scenario, "--replications", "2", "--format", "csv", "--outcomes", "cooperation", "--quiet"];
        static IEnumerable<string> Strategies(CommandLineRun run) =>
            run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(row => row.Split(',')[0]).Distinct();
        Assert.Equal(["phased", "norm"], Strategies(CommandLineRun.Of(asked)));
        Assert.Equal(["appeal"], Strategies(CommandLineRun.Of([.. asked, "--strategies", "appeal"])));
    }

    [Fact]
    public void Csv_prints_the_summary_and_json_the_same_numbers()
    {
        string[] asked = ["compare", Scenario, "--replications", "3", "--strategies", "appeal,norm", "--quiet"];
        var csv = CommandLineRun.Of([.. asked, "--format", "csv"]);
        Assert.StartsWith("strategy,outcome,mean,sd,se,ci_low,ci_high,n\nappeal,cooperation,", csv.Output, StringComparison.Ordinal);
        Assert.Equal("", csv.Error);
        using var json = JsonDocument.Parse(CommandLineRun.Of([.. asked, "--format", "json"]).Output);
        Assert.Equal(csv.Output.Split('\n')[1].Split(',')[2],
            json.RootElement.GetProperty("summaries")[0].GetProperty("mean").GetRawText());
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_for_any_number_of_threads()
    {
        foreach (var threads in new[] { "1", "2", "5" })
            Assert.Equal(0, CommandLineRun.Of("compare", Scenario, "--replications", "20", "--seed", "9", "--threads", threads, "--out",
                At("out" + threads)).ExitCode);
        foreach (var file in Directory.GetFiles(At("out1")).Select(Path.GetFileName))
        {
            // Manifest and report name the folder in the command that repeats them.
            string Text(string folder) =>
                File.ReadAllText(Path.Combine(At(folder), file!)).Replace(At(folder), "", StringComparison.Ordinal);
            if (Path.GetExtension(file) is ".sqlite" or ".lock")
                continue;
            Assert.Equal(Text("out1"), Text("out2"));
            Assert.Equal(Text("out1"), Text("out5"));
        }
    }

    [Fact]
    public void The_folder_holds_tables_pictures_and_how_to_repeat_it()
    {
        string[] asked = ["compare", Scenario, "--replications", "4", "--seed", "18446744073709551615", "--set", "population.alignment=0.6",
            "--strategies", "appeal,norm", "--out", At("out")];
        Assert.Equal(0, CommandLineRun.Of(asked).ExitCode);
        Assert.Equal(
            [
                "contrasts.csv", "cooperation.svg", "cynicism.svg", "datapackage.json", "differences.svg", "distribution.svg",
                "manifest.json", "parts.svg",
                "report.html", "rounds.csv", "runs.csv", "runs.sqlite", "runs.sqlite.lock", "strategies.svg", "summary.csv",
                "trade-off.svg",
            ], Directory.GetFiles(At("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal("svg", XDocument.Load(Path.Combine(At("out"), "cynicism.svg")).Root!.Name.LocalName);

        var manifest = File.ReadAllText(Path.Combine(At("out"), "manifest.json"));
        using var json = JsonDocument.Parse(manifest);
        Assert.Contains("alignment: 0.6", json.RootElement.GetProperty("scenario").GetString(), StringComparison.Ordinal);
        var repeat = json.RootElement.GetProperty("command").GetString()!.Split(' ');
        Assert.Equal("samenwerken", repeat[0]);

        var before = Directory.GetFiles(At("out")).ToDictionary(file => file, File.ReadAllText);
        Assert.Equal(0, CommandLineRun.Of(repeat[1..]).ExitCode);
        Assert.Equal(before, Directory.GetFiles(At("out")).ToDictionary(file => file, File.ReadAllText));
    }

    [Theory]
    [InlineData("--replications", "4")]
    [InlineData("--precision", "0.2")]
    [InlineData("--precision", "0.0001", "--limit", "21", "--outcome", "trust")]
    public void The_command_in_the_report_gives_the_same_files_in_the_same_language(params string[] size)
    {
        Assert.Equal(0, CommandLineRun.Of(["compare", Scenario, .. size, "--strategies", "mandate,covenant", "--language", "nl", "--theme",
            "dark", "--out", At("out"), "--quiet"]).ExitCode);
        var before = Directory.GetFiles(At("out")).ToDictionary(file => file, File.ReadAllText);
        var page = before[Path.Combine(At("out"), "report.html")];
        Assert.Contains("Wat eruit kwam", page, StringComparison.Ordinal);
        Assert.Contains("#16181c", before[Path.Combine(At("out"), "strategies.svg")], StringComparison.Ordinal);
        var command = page[page.IndexOf(">samenwerken compare ", StringComparison.Ordinal)..][1..].Split('<')[0].Split(' ');
        Assert.Equal(0, CommandLineRun.Of(command[1..]).ExitCode);
        Assert.Equal(before, Directory.GetFiles(At("out")).ToDictionary(file => file, File.ReadAllText));
    }

    [Fact]
    public void Every_mistake_is_told_with_the_nearest_name_and_nothing_is_written() => Assert.Multiple(
        () => CommandLineRun.Of("compare", Scenario, "--strategies", "covenent,norm,norm", "--outcomes", "cooperaton", "--out", Scenario)
            .IsMistake(
            "There is no strategy 'covenent'; did you mean 'covenant'?",
            "Strategy 'norm' is named 2 times.",
            "There is no outcome 'cooperaton'; did you mean 'cooperation'?",
            $"'{Scenario}' is a file, not a folder; choose another name for the results."),
        () => CommandLineRun.Of("compare", At("nofile.yaml"), "--out", At("out")).IsMistake($"{At("nofile.yaml")}: no such file"),
        () => Assert.Equal(["small.yaml"], Entries()));

    [Fact]
    public void Changes_that_do_not_fit_are_told_together()
    {
        var run = CommandLineRun.Of("compare", Scenario, "--set", "population.alignmen=1", "--set", "population.alignment=2");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("did you mean 'population.alignment'?", run.Error, StringComparison.Ordinal);
        Assert.Contains("expected a number from 0 to 1", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--seed", "-1", "Option '--seed' has '-1'; expected a whole number from 0 to 18446744073709551615.")]
    [InlineData("--replications", "0", "Option '--replications' has '0'; expected a whole number from 1 to 10000000.")]
    [InlineData("--threads", "1.5", "Option '--threads' has '1.5'; expected a whole number from 1 to 1024.")]
    [InlineData("--format", "xml", "Option '--format' has 'xml'; expected table or csv or json.")]
    [InlineData("--strategies", ",", "Option '--strategies' has ','; expected names with commas between them.")]
    [InlineData("--sed", "3", "There is no option '--sed'; did you mean '--seed'?")]
    [InlineData("--out", "--sed", "There is no option '--sed'; did you mean '--seed'?")]
    public void A_mistaken_option_says_what_was_expected(string option, string value, string message) =>
        CommandLineRun.Of("compare", Scenario, option, value).IsMistake(message);

    [Fact]
    public void Stopping_leaves_nothing_and_says_so()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var run = CommandLineRun.Of(stop.Token, "compare", Scenario, "--out", At("out"));
        Assert.Equal(130, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Equal("Stopped; nothing was written.\n", run.Error);
        Assert.Equal(["small.yaml"], Entries());
    }

    [Fact]
    public void A_comparison_is_an_experiment_that_stops_resumes_and_is_reproduced()
    {
        string[] asked = ["compare", Scenario, "--strategies", "mandate,covenant", "--replications", "40", "--quiet"];
        Assert.Equal(0, CommandLineRun.Of([.. asked, "--out", At("whole")]).ExitCode);
        using (var stop = new CancellationTokenSource())
        {
            stop.CancelAfter(TimeSpan.FromMilliseconds(1));
            CommandLineRun.Of(stop.Token, [.. asked, "--out", At("stopped")]);
        }

        // What was stopped before it began has no folder yet.
        Assert.Equal(0, (Directory.Exists(At("stopped"))
            ? CommandLineRun.Of("resume", At("stopped"), "--quiet")
            : CommandLineRun.Of([.. asked, "--out", At("stopped")])).ExitCode);
        foreach (var table in new[] { "runs.csv", "summary.csv", "contrasts.csv", "rounds.csv" })
            Assert.Equal(File.ReadAllText(At(Path.Combine("whole", table))), File.ReadAllText(At(Path.Combine("stopped", table))));
        Assert.Contains("<svg", File.ReadAllText(At(Path.Combine("stopped", "report.html"))), StringComparison.Ordinal);
        Assert.Contains("The same.", CommandLineRun.Of("reproduce", At("whole"), "--quiet").Output, StringComparison.Ordinal);
        Assert.Contains("80 stored (100.0 %)", CommandLineRun.Of("status", At("whole")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void More_replications_extend_it_and_the_table_is_that_of_all_of_them()
    {
        string[] asked = ["compare", Scenario, "--strategies", "mandate,covenant", "--quiet"];
        Assert.Equal(0, CommandLineRun.Of([.. asked, "--replications", "8", "--out", At("grown")]).ExitCode);
        var grown = CommandLineRun.Of([.. asked, "--replications", "20", "--out", At("grown")]);
        Assert.Equal(
            CommandLineRun.Of([.. asked, "--replications", "20"]).Output + At(Path.Combine("grown", "report.html")) + ": what was found, in sentences and pictures\n",
            grown.Output);
        Assert.Equal(0, CommandLineRun.Of([.. asked, "--replications", "20", "--out", At("whole")]).ExitCode);
        foreach (var table in new[] { "runs.csv", "summary.csv", "contrasts.csv", "rounds.csv" })
            Assert.Equal(File.ReadAllText(At(Path.Combine("whole", table))), File.ReadAllText(At(Path.Combine("grown", table))));
        Assert.Contains("--replications 20", File.ReadAllText(At(Path.Combine("grown", "manifest.json"))), StringComparison.Ordinal);
        var fewer = CommandLineRun.Of([.. asked, "--replications", "8", "--out", At("grown")]);
        Assert.Equal(2, fewer.ExitCode);
        Assert.Contains("has 20 replications, more than the 8 that are asked for", fewer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Strategies_of_ones_own_are_loaded_and_compared()
    {
        var run = CommandLineRun.Of("compare", Scenario, "--replications", "2", "--strategies", "autonomous,idle", "--assembly",
            typeof(Idle).Assembly.Location, "--quiet");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("idle", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_loaded_is_told()
    {
        CommandLineRun.Of("compare", Scenario, "--assembly", At("none.dll"), "--assembly", Scenario).IsMistake(
            $"There is no file '{At("none.dll")}' to load from.", $"'{Scenario}' is no .NET assembly.");
        CommandLineRun.Of("compare", Scenario, "--assembly", typeof(FactAttribute).Assembly.Location).IsMistake(
            $"'{typeof(FactAttribute).Assembly.Location}' has no class that derives from "
                + "SamenWerken.Sim.Collaboration.Strategies.Strategy or SamenWerken.Sim.Collaboration.Engine.Measure or "
                + "SamenWerken.Sim.Experiments.Model or SamenWerken.Sim.Claims.Claim.");
    }

    [Fact]
    public void Differences_may_have_bootstrapped_intervals_and_the_folder_says_so()
    {
        string[] command = ["compare", Scenario, "--strategies", "mandate,covenant", "--replications", "60", "--quiet"];
        CommandLineRun.Of([.. command, "--out", At("t")]);
        CommandLineRun.Of([.. command, "--intervals", "bca", "--out", At("bca")]);
        string Text(string folder, string file) => File.ReadAllText(Path.Combine(At(folder), file));
        Assert.Equal(Text("t", "summary.csv"), Text("bca", "summary.csv"));
        Assert.NotEqual(Text("t", "contrasts.csv"), Text("bca", "contrasts.csv"));
        Assert.Contains("--replications 60 --intervals bca --seed 1", Text("bca", "manifest.json"), StringComparison.Ordinal);
        Assert.Contains("those of paired differences BCa bootstrap", Text("bca", "report.html"), StringComparison.Ordinal);
        CommandLineRun.Of([.. command[..^3], "--replications", "1001", "--intervals", "bca"]).IsMistake(
            "Option '--intervals bca' keeps all runs, so that --replications is at most 1000; with more, Student's t does as well.");
        CommandLineRun.Of([.. command[..^3], "--intervals", "bca", "--precision", "0.1"])
            .IsMistake("Option '--intervals bca' goes with a given number of replications, not with --select-best or --precision.");
    }
}
