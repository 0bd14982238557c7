using System.Diagnostics;

namespace SamenWerken.Sim.App.Tests;

/// <summary>A pipe in the place of a file is told of, never waited for.</summary>
public sealed class PipeTests : Desk
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private string Pipe(string name)
    {
        using var made = Process.Start("mkfifo", [At(name)]);
        made.WaitForExit();
        return At(name);
    }

    private static CommandLineRun Soon(params string[] words)
    {
        var run = Task.Run(() => CommandLineRun.Of(words));
        Assert.True(run.Wait(Patience), string.Join(' ', words));
        return run.Result;
    }

    [Fact]
    public void Among_scenarios_and_in_the_place_of_any_file_that_is_named()
    {
        var pipe = Pipe("pipe.yaml");
        var kind = $"{pipe}: a named pipe (FIFO); expected a scenario file";
        Assert.Contains($"{Scenario},small,who moves?\n",
            Soon("list", "scenarios", Path.GetDirectoryName(Scenario)!, "--format", "csv").Output, StringComparison.Ordinal);
        Assert.Equal((2, $"{Scenario}: valid (8 actors, 8 issues, 12 rounds)\n"),
            (Soon("validate", pipe, Scenario) is var both ? both.ExitCode : 0, both.Output));
        foreach (var words in new[] { new[] { "validate", pipe }, ["compare", pipe], ["run", pipe, "--strategy", "norm"],
            ["list", "parameters", pipe], ["serve", pipe, "--no-browser"], ["sweep", pipe, "--out", At("o")] })
            Assert.Equal((2, kind + "\n"), (Soon(words) is var run ? run.ExitCode : 0, run.Error));
        Assert.Equal((2, $"{pipe}: a named pipe (FIFO); expected a notebook.\n"),
            (Soon("notebook", "run", pipe) is var notebook ? notebook.ExitCode : 0, notebook.Error));
        Assert.Equal((2, $"'{pipe}' is a named pipe (FIFO); expected a file to load from.\n"),
            (Soon("list", "strategies", "--assembly", pipe) is var listed ? listed.ExitCode : 0, listed.Error));
        Assert.Equal(2, Soon("sweep", "--experiment", pipe, "--out", At("o")).ExitCode);
        Assert.Equal(2, Soon("decide", pipe).ExitCode);
    }

    [Theory]
    [InlineData("manifest.json")]
    [InlineData("runs.sqlite")]
    [InlineData("runs.sqlite.lock")]
    [InlineData("runs.sqlite-journal")]
    [InlineData("datapackage.json")]
    [InlineData("runs.csv")]
    [InlineData("report.html")]
    public void In_the_place_of_any_file_of_an_experiment(string name)
    {
        string[] sweep = ["sweep", Scenario, "--vary", "fragmentation=0,1", "--strategies", "norm", "--replications", "2", "--out",
            At("stored"), "--quiet"];
        Assert.Equal(0, CommandLineRun.Of(sweep).ExitCode);
        File.Delete(Path.Combine(At("stored"), name));
        var pipe = Pipe("stored/" + name);
        foreach (var words in new[] { sweep, ["status", At("stored")], ["resume", At("stored")], ["merge", At("stored")],
            ["export", At("stored")], ["reproduce", At("stored")] })
        {
            var run = Soon(words);
            Assert.Equal((2, "", $"'{pipe}' is a named pipe (FIFO) where a file is expected; move it away. Nothing was changed.\n"),
                (run.ExitCode, run.Output, run.Error));
        }
    }

    [Theory]
    [InlineData("manifest.json")]
    [InlineData("runs.sqlite")]
    [InlineData("runs.sqlite.lock")]
    [InlineData("runs.sqlite-wal")]
    [InlineData("datapackage.json")]
    [InlineData("runs.csv")]
    public void So_it_is_with_a_folder_in_the_place_of_a_file(string name)
    {
        string[] sweep = ["sweep", Scenario, "--vary", "fragmentation=0,1", "--strategies", "norm", "--replications", "2", "--out",
            At("stored"), "--quiet"];
        Assert.Equal(0, CommandLineRun.Of(sweep).ExitCode);
        var folder = Path.Combine(At("stored"), name);
        File.Delete(folder);
        Directory.CreateDirectory(folder);
        foreach (var words in new[] { sweep, ["status", At("stored")], ["resume", At("stored")], ["merge", At("stored")],
            ["export", At("stored")], ["reproduce", At("stored")] })
        {
            var run = CommandLineRun.Of(words);
            Assert.Equal((2, "", $"'{folder}' is a folder where a file is expected; move it away. Nothing was changed.\n"),
                (run.ExitCode, run.Output, run.Error));
        }
    }

    [Theory]
    [InlineData("table.csv")]
    [InlineData("table.xlsx")]
    public void In_the_place_of_any_table_of_a_survey(string name)
    {
        var (pipe, table) = (Pipe(name), Path.GetFullPath(Notebooks.Teaching.At("../scenarios/stakeholders/neighbourhood.csv")));
        foreach (var words in new[] { new[] { "scenario", "import", pipe }, ["scenario", "import", table, pipe],
            ["scenario", "import", table, "--issues", pipe], ["decide", pipe], ["decide", table, "--issues", pipe] })
        {
            var run = Soon(words);
            Assert.Equal(2, run.ExitCode);
            Assert.Contains($"{pipe}: a named pipe (FIFO); expected a table", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Nor_is_a_pipe_or_a_device_replaced_by_a_file()
    {
        var (pipe, link, table) = (Pipe("pipe"), At("link.csv"), At("table.csv"));
        foreach (var words in new[] { new[] { "scenario", "template" }, ["scenario", "form"] })
        {
            foreach (var (place, kind) in new[] { (pipe, "a named pipe (FIFO)"), ("/dev/null", "a device") })
                Assert.Equal((2, $"'{place}' is {kind}; give the name of a file.\n"),
                    (Soon([.. words, "--out", place, "--overwrite"]) is var run ? run.ExitCode : 0, run.Error));
        }

        // A link stays a link.
        Assert.Equal(0, Soon("scenario", "template", "--out", table).ExitCode);
        File.WriteAllText(table, "");
        File.CreateSymbolicLink(link, table);
        Assert.Equal(0, Soon("scenario", "template", "--out", link, "--overwrite").ExitCode);
        Assert.NotNull(new FileInfo(link).LinkTarget);
        Assert.StartsWith("respondent,actor,", File.ReadAllText(table), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pipe_that_a_shell_has_opened_is_read()
    {
        var start = new ProcessStartInfo("bash") { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"exec dotnet '{typeof(Program).Assembly.Location}' run <(cat '{Scenario}') --strategy norm");
        var run = Process.Start(start)!.End();
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }
}
