namespace SamenWerken.Sim.App.Tests.Cluster;

public sealed class WithoutSlurmTests : Desk
{
    private string[] Planned(params string[] more) =>
        ["sweep", Scenario, "--strategies", "norm", "--replications", "6", "--out", At("planned"), "--plan", .. more];

    [Fact]
    public void A_plan_is_written_and_nothing_is_run()
    {
        var run = CommandLineRun.Of(Planned());
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("0 stored (0.0 %)\nGo on with: samenwerken resume ", run.Output, StringComparison.Ordinal);
        Assert.Equal(["manifest.json"], Directory.GetFiles(At("planned")).Select(Path.GetFileName));
        Assert.Contains("runs.csv: 6 rows", CommandLineRun.Of("resume", At("planned"), "--quiet").Output, StringComparison.Ordinal);
        Assert.Equal($"Nothing to submit: '{At("planned")}' is finished.\n", CommandLineRun.Of("submit", At("planned"), "--slurm").Output);
    }

    [Fact]
    public void Where_there_is_no_slurm_submitting_says_so_and_changes_nothing()
    {
        CommandLineRun.Of(Planned());
        var run = Processes.StartWhere(At(""), "submit", At("planned"), "--slurm", "--shards", "3").End();
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal(
            "There is no 'sbatch' on the PATH: submit from a machine that has Slurm's commands, such as the login node of a cluster. "
                + "Nothing was changed.\n", run.Error);
        Assert.Equal(["manifest.json"], Directory.EnumerateFileSystemEntries(At("planned")).Select(Path.GetFileName));
    }

    [Fact]
    public void What_cannot_be_submitted_is_a_mistake_of_the_user()
    {
        CommandLineRun.Of("submit", At("nowhere"), "--slurm").IsMistake($"There is no folder '{At("nowhere")}'.");
        CommandLineRun.Of("submit", At(""), "--slurm").IsMistake($"'{At("")}' is no experiment: it has no manifest.json.");
        CommandLineRun.Of("submit", At("nowhere")).IsMistake($"There is no folder '{At("nowhere")}'.");
        CommandLineRun.Of("submit", At("nowhere"), "--engine", "slrm")
            .IsMistake("Option '--engine' has 'slrm'; expected slurm or snakemake or kubernetes.");
        CommandLineRun.Of("submit", At("nowhere"), "--slurm", "--engine", "snakemake", "--time", "10").IsMistake(
            "Option '--slurm' does not go with '--engine snakemake'; leave one of them out.",
            "Option '--time' goes with '--engine slurm', not with snakemake.");
        CommandLineRun.Of("submit", At("nowhere"), "--engine", "kubernetes", "--claim", "My Claim").IsMistake(
            "Option '--image' must be given: the image of a container that has samenwerken.",
            "Option '--claim' has 'My Claim'; expected a name of Kubernetes: lower case letters, digits, hyphens and points, such as "
                + "results.");
        CommandLineRun.Of("submit", At("nowhere"), "--slurm", "--shards", "0")
            .IsMistake("Option '--shards' has '0'; expected a whole number from 1 to 10000.");
    }

    [Fact]
    public void Shards_that_were_submitted_can_be_looked_at_where_there_is_no_slurm()
    {
        CommandLineRun.Of(Planned("--shards", "2"));
        CommandLineRun.Of("resume", At("planned"), "--shard", "1", "--quiet");
        var experiment = Lab.Store.ExperimentFolder.Open(At("planned")).Name;
        Directory.CreateDirectory(Path.Combine(At("planned"), "slurm"));
        var jobs = Path.Combine(At("planned"), "slurm", "jobs.json");
        File.WriteAllText(jobs, $$"""{"experiment": "{{experiment}}", "submissions": [{"array": 12, "shards": [0, 1], "merge": 13}]}""");
        var run = Processes.StartWhere(At(""), "status", At("planned")).End();
        Assert.Contains(
            "2 shards: 1 finished, 1 missing\n  finished: 1\n  missing: 0\nSlurm is not at hand here; jobs may wait, run or have failed.\n",
            run.Output, StringComparison.Ordinal);
        File.WriteAllText(jobs, """{"experiment": "another", "submissions": []}""");
        CommandLineRun.Of("status", At("planned"))
            .IsMistake($"'{jobs}' is not of the experiment beside it. Move it away to forget its jobs; nothing was changed.");
        File.WriteAllText(jobs, """{"submissions": null}""");
        Assert.StartsWith($"'{jobs}' cannot be read: ", CommandLineRun.Of("status", At("planned")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_environment_of_who_submits_hides_no_jobs_and_a_single_part_can_be_seen_from_other_machines()
    {
        if (OperatingSystem.IsWindows())
            return;
        CommandLineRun.Of(Planned());
        Program("sbatch", "echo 12");
        Program("squeue", $"echo \"${{SQUEUE_PARTITION-all}}\" >> {At("asked")}; echo '12|0|PENDING'");
        (string, string)[] environment = [("PATH", At("")), ("SQUEUE_PARTITION", "other")];
        Assert.StartsWith("Submitted shard 0 of 1 as job 12, ",
            Processes.StartWith(environment, "submit", At("planned"), "--slurm").End().Output, StringComparison.Ordinal);
        Assert.Equal(["manifest.json", "shards.json"], Directory.GetFiles(At("planned")).Select(Path.GetFileName).Order());
        Assert.StartsWith("Nothing to submit: shard 0 is queued or running.",
            Processes.StartWith(environment, "submit", At("planned"), "--slurm").End().Output, StringComparison.Ordinal);
        Assert.Equal("all\n", File.ReadAllText(At("asked")));
    }

    [Fact]
    public void A_job_that_cannot_be_remembered_is_taken_back()
    {
        if (OperatingSystem.IsWindows())
            return;
        CommandLineRun.Of(Planned());
        Directory.CreateDirectory(At("planned/slurm/jobs.json"));
        Program("sbatch", "echo 12");
        Program("squeue", "");
        Program("scancel", $"echo \"$1\" >> {At("cancelled")}");
        var run = Processes.StartWhere(At(""), "submit", At("planned"), "--slurm", "--shards", "2").End();
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("jobs.json' is a folder where a file is expected", run.Error, StringComparison.Ordinal);
        Assert.Equal("12\n", File.ReadAllText(At("cancelled")));
    }

    private void Program(string name, string text) => Executable.Write(At(name), "#!/bin/sh\n" + text + "\n");

    [Theory]
    [InlineData("3", 3)]
    [InlineData("1", 1)]
    public void A_task_has_as_many_threads_as_slurm_gave_it_processors(string cpus, int threads)
    {
        if (!Directory.Exists("/proc/self/task"))
            return;
        using var process = Processes.StartWith([("SLURM_CPUS_PER_TASK", cpus)], "sweep", Scenario, "--strategies", "unhurried",
            "--assembly", typeof(Unhurried).Assembly.Location, "--replications", "2000", "--out", At("out"), "--quiet");
        Waiting.Until(
            () => File.Exists(Path.Combine(At("out"), "runs.sqlite")) && Lab.Store.ExperimentFolder.Open(At("out")).Status(0).Stored > 0);
        Assert.Equal(threads, Directory.GetDirectories($"/proc/{process.Id}/task")
            .Count(task => File.ReadAllText(Path.Combine(task, "comm")).StartsWith("replications", StringComparison.Ordinal)));
        process.Signal(Processes.Kill);
        process.WaitForExit();
    }
}
