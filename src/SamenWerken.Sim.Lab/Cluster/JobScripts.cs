using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.Lab.Cluster;

/// <summary>The scripts of the jobs: one for every task of the array, one that merges.</summary>
/// <remarks>The program takes the shell's place, so that a signal to the job reaches it.</remarks>
/// <param name="folder">The experiment.</param>
/// <param name="samenwerken">The words that start this program on a node.</param>
internal sealed class JobScripts(ExperimentFolder folder, IReadOnlyList<string> samenwerken)
{
    internal const string Shard = "shard.sh";
    internal const string Merge = "merge.sh";

    internal void Write(string place)
    {
        folder.Write(Path.Combine(place, Shard),
            writer => writer.Write(Text("the shard with the number of the task", "resume", " --shard \"$SLURM_ARRAY_TASK_ID\"")));
        folder.Write(Path.Combine(place, Merge), writer => writer.Write(Text("the merge of all shards", "merge", "")));
    }

    // Strategies of the user's own are named from where the experiment was begun.
    private string Text(string what, string verb, string more) => $"""
        #!/bin/bash
        # Job of experiment {folder.Name[..12]}: {what}. Written anew by each 'samenwerken submit'.
        cd -- {CommandLineText.Of([Directory.GetCurrentDirectory()])} || exit
        exec {CommandLineText.Of([.. samenwerken, verb, Path.GetFullPath(folder.At(""))])}{more}

        """;
}
