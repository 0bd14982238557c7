using System.CommandLine;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.App.Working;
using SamenWerken.Sim.Lab.Cluster;
using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.App.Commands;

/// <summary>Has a cluster run an experiment.</summary>
internal static class SubmitCommand
{
    internal static Command Make(Terminal terminal) => new ExemplifiedCommand("submit",
        "Has a cluster run an experiment, one shard a task, then merge. Slurm: a job array; given again, it submits only shards that "
            + "failed, and other options of sbatch are set by its variables, such as SBATCH_ACCOUNT. Snakemake and Kubernetes: writes "
            + "their files and says how to start them.",
        "samenwerken sweep --experiment scenarios/experiments/fines.yaml --plan --out results/cluster",
        "samenwerken submit results/cluster --shards 100 --array-limit 20 --partition short --time 01:00:00",
        "samenwerken submit results/cluster --engine snakemake --shards 8",
        "samenwerken submit results/cluster --engine kubernetes --shards 8 --image samenwerken:0.1.0 --claim results")
        .With(SubmitInput.Symbols)
        .Doing((parsed, _) => Submit(SubmitInput.Of(parsed), terminal));

    private static void Submit(SubmitInput input, Terminal terminal)
    {
        var folder = ExperimentWork.Open(input.Path);
        if (folder.Exported() is not null && folder.IsComplete())
            terminal.Tell($"Nothing to submit: '{input.Path}' is finished.");
        else if (input.Engine == SubmitInput.OfSnakemake)
            Snakemake(input, folder, terminal);
        else if (input.Pods is { } pods)
            Kubernetes(input, pods, folder, terminal);
        else
            ShardsView.Print(terminal, input.Path, new SlurmArray(folder).Submit(input.Request, ThisProgram.Words(), out var before),
                before);
    }

    private static void Snakemake(SubmitInput input, ExperimentFolder folder, Terminal terminal)
    {
        new Snakefile(folder).Write(input.Request.Shards, input.Request.CpusPerTask, ThisProgram.Words());
        var file = Path.Combine(input.Path, Snakefile.FileName);
        terminal.Tell($"{file}: {Counted.Of(folder.Shards, "shard")} and their merge");
        terminal.Tell($"Start with: {CommandLineText.Of(["snakemake", "--snakefile", file, "--cores", "4"])}");
        terminal.Tell($"Look with: {CommandLineText.Of(
            ["samenwerken", "status", input.Path, .. SharedOptions.Repeated(terminal.Language)])}");
    }

    private static void Kubernetes(SubmitInput input, KubernetesRequest pods, ExperimentFolder folder, Terminal terminal)
    {
        var jobs = new KubernetesJobs(folder);
        jobs.Write(pods);
        var (shards, merge) = (Path.Combine(input.Path, KubernetesJobs.Shards), Path.Combine(input.Path, KubernetesJobs.Merge));
        terminal.Tell($"{shards}: {Counted.Of(folder.Shards, "shard")}, a pod each");
        terminal.Tell($"{merge}: their merge");
        terminal.Tell($"Start with: {CommandLineText.Of(["kubectl", "apply", "-f", shards])}");
        terminal.Tell(
                "then:       "
                    + $"{CommandLineText.Of(["kubectl", "wait", "--for=condition=complete", "--timeout=-1s", "job/" + jobs.ShardsName])}");
        terminal.Tell($"then:       {CommandLineText.Of(["kubectl", "apply", "-f", merge])}");
    }
}
