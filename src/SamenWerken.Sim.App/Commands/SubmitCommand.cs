using System.CommandLine;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.App.Working;
using SamenWerken.Sim.Lab.Cluster;

namespace SamenWerken.Sim.App.Commands;

/// <summary>Has a cluster run an experiment.</summary>
internal static class SubmitCommand
{
    internal static Command Make(Terminal terminal) => new ExemplifiedCommand("submit",
        "Has a Slurm cluster run an experiment: a job array with one shard a task, then a job that merges. Given again, it submits only shards that failed. Other options of sbatch are set by its variables, such as SBATCH_ACCOUNT.",
        "samenwerken sweep --experiment scenarios/experiments/fines.yaml --plan --out results/cluster",
        "samenwerken submit results/cluster --slurm --shards 100 --array-limit 20 --partition short --time 01:00:00")
        .With(SubmitInput.Symbols)
        .Doing((parsed, _) => Submit(SubmitInput.Of(parsed), terminal));

    private static void Submit(SubmitInput input, Terminal terminal)
    {
        var folder = ExperimentWork.Open(input.Path);
        if (folder.Exported() is not null && folder.IsComplete())
            terminal.Output.WriteLine($"Nothing to submit: '{input.Path}' is finished.");
        else
            ShardsView.Print(terminal, input.Path, new SlurmArray(folder).Submit(input.Request, ThisProgram.Words(), out var before), before);
    }
}
