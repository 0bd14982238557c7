using System.Runtime.Versioning;
using SamenWerken.Sim.Lab.Store;

namespace SamenWerken.Sim.App.Tests.Cluster;

/// <summary>Experiments on a real Slurm cluster.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class SubmitTests(SlurmCluster cluster) : Desk, IClassFixture<SlurmCluster>
{
    private string[] Sweep(string to, params string[] more) =>
        ["sweep", Scenario, "--vary", "coordination.fine=0..1:2", "--strategies", "unhurried,mandate", "--assembly",
            typeof(Unhurried).Assembly.Location, "--replications", "60", "--quiet", "--out", At(to), .. more];

    private CommandLineRun Call(params string[] words) =>
        Processes.StartWith([.. cluster.Variables, (Unhurried.Gate, At("gate"))], words).End();

    private string Submitted(string path, params string[] more)
    {
        var run = Call(["submit", path, "--slurm", .. more]);
        Assert.True(run.ExitCode == 0, run.Error);
        return run.Output.Split('\n')[0];
    }

    [FactWith("munged", "slurmctld", "slurmd", "sbatch", "squeue", "scancel", "sinfo")]
    public void A_killed_task_is_submitted_again_alone_and_the_merged_result_is_that_of_one_machine()
    {
        Assert.Equal(0, CommandLineRun.Of(Sweep("here", "--threads", "8")).ExitCode);
        // A name with much that a shell or Slurm could trip over.
        var path = At("it's 100% there");
        Assert.Equal(0, CommandLineRun.Of(Sweep("it's 100% there", "--plan")).ExitCode);
        File.WriteAllText(At("gate"), "");
        Assert.Matches(@"^Submitted shards 0-2 of 3 as job \d+, and the merge as job \d+\.$",
            Submitted(path, "--shards", "3", "--array-limit", "1", "--time", "10"));
        var folder = ExperimentFolder.Open(path);
        Waiting.Until(() => folder.Status(0).Stored > 0);
        Assert.Equal("Nothing to submit: shards 0-2 are queued or running.", Submitted(path));
        Assert.Contains("3 shards: 1 running, 2 queued\n  running: 0 (", Call("status", path).Output, StringComparison.Ordinal);

        using (var task = System.Diagnostics.Process.GetProcessById(ProcessOf(path, 0)))
            task.Signal(Processes.Kill);
        Waiting.Until(() => Call("status", path).Output.Contains("failed: 0 (", StringComparison.Ordinal));
        var stored = folder.Status(0).Stored;
        Assert.InRange(stored, 1, 79);
        Assert.Contains($"failed: 0 ({stored} of 80 runs, FAILED, see ", Call("status", path).Output, StringComparison.Ordinal);
        var again = Call("submit", path, "--slurm").Output;
        Assert.Matches(@"^Submitted shard 0 of 3 as job \d+, and the merge as job \d+\.\nShards 1-2 are queued or running already\.\n",
            again);
        File.Delete(At("gate"));

        cluster.Idle();
        Assert.Equal(80 - stored,
            long.Parse(RunsIn(Log(path, again, "shard 0 of 3 as job ", "_0.log")), System.Globalization.CultureInfo.InvariantCulture));
        foreach (var file in new[] { "runs.csv", "summary.csv" })
            Assert.Equal(File.ReadAllBytes(Path.Combine(At("here"), file)), File.ReadAllBytes(Path.Combine(path, file)));
        Assert.Equal($"Nothing to submit: '{path}' is finished.", Submitted(path));
    }

    [FactWith("munged", "slurmctld", "slurmd", "sbatch", "squeue", "scancel", "sinfo")]
    public void A_merge_with_shards_missing_fails_and_names_them()
    {
        Assert.Equal(0, CommandLineRun.Of(Sweep("parts", "--plan", "--shards", "4")).ExitCode);
        File.WriteAllText(At("gate"), "");
        var first = Submitted(At("parts"), "--array-limit", "1");
        var array = Number(first, "shards 0-3 of 4 as job ");
        Waiting.Until(() => ExperimentFolder.Open(At("parts")).Status(0).Stored > 0);
        cluster.Call("scancel", $"{array}_1", $"{array}_2");
        // The request to terminate reaches the program: it keeps what is done and says so.
        cluster.Call("scancel", $"{array}_0");
        File.Delete(At("gate"));
        cluster.Idle();
        Assert.Matches(@"Stopped; \d+ of 60 runs are stored", File.ReadAllText(Path.Combine(At("parts"), "slurm", $"{array}_0.log")));
        Assert.Matches(
            @"cannot be merged yet: shard 0 has \d+ of 60 runs, shard 1 has 0 of 60 runs, shard 2 has 0 of 60 runs\. Resume it first\.",
            File.ReadAllText(Log(At("parts"), first, "the merge as job ", ".log")));
        var called = Call("status", At("parts"));
        Assert.True(called.ExitCode == 0, called.Error);
        var status = called.Output;
        Assert.Contains("4 shards: 1 finished, 3 failed\n  finished: 3\n  failed: 0-2 (0: ", status, StringComparison.Ordinal);
        Assert.Contains("CANCELLED", status, StringComparison.Ordinal);
        Assert.Contains("FAILED\nGo on with: samenwerken submit ", status, StringComparison.Ordinal);
        Assert.StartsWith("Submitted shards 0-2 of 4 as job ", Submitted(At("parts")), StringComparison.Ordinal);
        cluster.Idle();
        Assert.Contains("runs.csv: 240 rows, SHA-256", Call("status", At("parts")).Output, StringComparison.Ordinal);
    }

    [FactWith("munged", "slurmctld", "slurmd", "sbatch", "squeue", "scancel", "sinfo")]
    public void What_slurm_refuses_is_told_in_its_words_and_nothing_is_fixed_by_it()
    {
        Assert.Equal(0, CommandLineRun.Of(Sweep("refused", "--plan")).ExitCode);
        File.WriteAllText(At("gate"), "");
        var refused = Call("submit", At("refused"), "--slurm", "--shards", "6", "--partition", "nowhere");
        Assert.Equal((2, ""), (refused.ExitCode, refused.Output));
        Assert.Equal(
            "sbatch refuses: sbatch: error: invalid partition specified: nowhere\nsbatch: error: Batch job submission failed: Invalid "
                + "partition name specified\n", refused.Error);
        Assert.Contains("Invalid job array specification", Call("submit", At("refused"), "--slurm", "--shards", "8").Error,
            StringComparison.Ordinal);
        Assert.StartsWith("Submitted shards 0-1 of 2 as job ", Submitted(At("refused"), "--shards", "2"), StringComparison.Ordinal);
        Assert.Equal($"'{At("refused")}' was submitted with 2 shards, which is fixed now. Leave --shards out. Nothing was changed.\n",
            Call("submit", At("refused"), "--slurm", "--shards", "3").Error);
        File.Delete(At("gate"));
        cluster.Idle();
        Assert.Contains("runs.csv: 240 rows", Call("status", At("refused")).Output, StringComparison.Ordinal);
    }

    private static int ProcessOf(string path, int shard) =>
        Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, out _))
        .Where(name => Words(name!) is var words && words.Contains(path)
            && string.Join(' ', words).Contains($"--shard {shard}", StringComparison.Ordinal))
        .Select(name => int.Parse(name!, System.Globalization.CultureInfo.InvariantCulture)).First();

    private static string[] Words(string process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/cmdline").Split('\0');
        }
        catch (IOException)
        {
            return []; // it has ended in the meantime
        }
    }

    private static string Number(string text, string before) =>
        new([.. text[(text.IndexOf(before, StringComparison.Ordinal) + before.Length)..].TakeWhile(char.IsAsciiDigit)]);

    private static string Log(string path, string text, string before, string after) =>
        Path.Combine(path, "slurm", Number(text, before) + after);

    private static string RunsIn(string log) => File.ReadAllText(log).Split(' ')[0];
}
