using System.CommandLine;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.App.Working;
using SamenWerken.Sim.Lab.Cluster;
using SamenWerken.Sim.Lab.Store;

namespace SamenWerken.Sim.App.Commands;

/// <summary>Has a cluster run an experiment.</summary>
internal static class SubmitCommand
{
    private const int MostCpus = 1024;

    private static readonly Argument<string> Folder = SharedOptions.Folder();
    private static readonly Option<bool> Slurm = new("--slurm") { Description = "Submit to Slurm, the only engine there is" };
    private static readonly Option<int> Shards = SharedOptions.Count("--shards", "N", "Parts, one task each; by default those of the experiment. Fixed by the first submission", 1, ExperimentManifest.MostShards);
    private static readonly Option<int> ArrayLimit = SharedOptions.Count("--array-limit", "K", "At most so many tasks at a time; by default as many as the cluster allows", 1, ExperimentManifest.MostShards);
    private static readonly Option<string> Partition = new("--partition") { HelpName = "P", Description = "Partition of the cluster; by default the cluster's own" };
    private static readonly Option<string> Time = new("--time") { HelpName = "T", Description = "Time limit of a task, such as 02:00:00; what is left then is run after the next submission" };
    private static readonly Option<int> CpusPerTask = SharedOptions.Count("--cpus-per-task", "C", "Processors, and so threads, of a task", 1, MostCpus, 1);

    internal static Command Make(Terminal terminal)
    {
        var command = new ExemplifiedCommand("submit",
            "Has a Slurm cluster run an experiment: a job array with one shard a task, then a job that merges. Given again, it submits only shards that failed. Other options of sbatch are set by its variables, such as SBATCH_ACCOUNT.",
            "samenwerken sweep --experiment scenarios/experiments/fines.yaml --plan --out results/cluster",
            "samenwerken submit results/cluster --slurm --shards 100 --array-limit 20 --partition short --time 01:00:00")
        { Folder, Slurm, Shards, ArrayLimit, Partition, Time, CpusPerTask };
        command.SetAction(parsed => Submit(parsed, terminal));
        return command;
    }

    private static void Submit(ParseResult parsed, Terminal terminal)
    {
        if (!parsed.GetValue(Slurm))
            throw new MistakeException("Option '--slurm' must be given.");
        var path = parsed.GetRequiredValue(Folder);
        var folder = ExperimentWork.Open(path);
        if (folder.Exported() is not null && folder.IsComplete())
            terminal.Output.WriteLine($"Nothing to submit: '{path}' is finished.");
        else
            ShardsView.Print(terminal, path, new SlurmArray(folder).Submit(Request(parsed), ThisProgram.Words(), out var before), before);
    }

    private static SlurmRequest Request(ParseResult parsed) => new()
    {
        Shards = SharedOptions.Given(parsed, Shards),
        ArrayLimit = SharedOptions.Given(parsed, ArrayLimit),
        Partition = parsed.GetValue(Partition),
        Time = parsed.GetValue(Time),
        CpusPerTask = parsed.GetValue(CpusPerTask),
    };
}
