using System.CommandLine;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Lab.Cluster;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.App.Showing;

/// <summary>Says how far an experiment is, and how to go on with it.</summary>
internal static class ExperimentView
{
    /// <summary>Says what is there.</summary>
    /// <returns>The exit code of a command that ran it: 0 unless runs failed, 2 where strategies of the user's own are among them, else
    /// 1.</returns>
    internal static int Print(Terminal terminal, string path, ExperimentFolder folder)
    {
        var manifest = folder.Manifest;
        var array = new SlurmArray(folder);
        var (report, submitted, complete) = (array.Report(), array.WasSubmitted, folder.IsComplete());
        var shards = report.Shards.Select(shard => shard.Status).ToList();
        var failed = shards.Sum(shard => shard.Failed);
        terminal.Tell($"{(manifest.Experiment.Length > 0 ? manifest.Experiment + ", experiment" : "experiment")} {folder.Name[..12]}");
        terminal.Tell(
            $"{Counted.Of(manifest.DesignPoints, "design point")} × {Counted.Of(manifest.Strategies.Count, "strategy")} × "
                + $"{Counted.Of(manifest.Replications, "replication")}: {Counted.Of(manifest.Runs, "run")}");
        var stored = complete ? manifest.Runs : shards.Sum(shard => shard.Stored);
        terminal.Tell(
            $"{stored:N0} stored ({100.0 * stored / manifest.Runs:F1} "
                + $"%){(failed > 0 ? $", {failed:N0} of them failed: see the column reason" : "")}");
        if (!complete && (shards.Count > 1 || submitted))
        {
            foreach (var line in ShardsView.Lines(report, terminal.Language))
                terminal.Output.WriteLine(line);
        }
        else if (shards[0].Running)
        {
            terminal.Tell($"being written now");
        }

        foreach (var shard in shards.Where(shard => shard.Dropped is not null))
            terminal.Tell($"{(shards.Count == 1 ? "" : $"shard {shard.Shard}: ")}{Lost(shard.Dropped!)}; 'resume' runs those runs again");
        if (folder.Exported() is { } result)
            terminal.Tell($"{Path.Combine(path, result.Name)}: {Counted.Of(result.Rows, "row")}, SHA-256 {result.Sha256}");
        else if (!shards.Exists(shard => shard.Running)
            && report.Shards.All(shard => shard.Stage is ShardStage.Finished or ShardStage.Failed or ShardStage.Missing))
        {
            var next = complete ? "export" : stored == manifest.Runs ? "merge" : array.IsForCluster ? "submit" : "resume";
            string[] more = array.IsForCluster && stored < manifest.Runs ? ["--slurm"] : [];
            terminal.Tell($"Go on with: {CommandLineText.Of(["samenwerken", next, path, .. more, .. Again(terminal)])}");
        }

        if (complete && File.Exists(Path.Combine(path, ComparisonView.ReportName)))
            terminal.Tell($"{Path.Combine(path, ComparisonView.ReportName)}: what was found, in sentences and pictures");
        return Failed(failed, folder);
    }

    /// <summary>Says how far one shard is.</summary>
    internal static void Print(Terminal terminal, ExperimentFolder folder, int shard)
    {
        var status = folder.Status(shard);
        terminal.Tell(
            $"shard {shard} of {folder.Shards}: {status.Stored:N0} of {Counted.Of(status.Total, "run")} "
                + $"stored{(status.Failed > 0 ? $", {status.Failed:N0} of them failed: see the column reason" : "")}");
    }

    private static string Lost(DroppedLog dropped) =>
        FormattableString.Invariant($"the log that a stopped process left is damaged from byte {dropped.From:N0} on: ")
            + (dropped.Pages == 0
        ? Counted.Of(dropped.Bytes, "byte") + " are dropped"
        : $"{Counted.Of(dropped.Pages, "page")} with {Counted.Of(dropped.Commits, "commit")} of runs "
            + $"{(dropped.Pages == 1 ? "is" : "are")} dropped");

    private static IEnumerable<string> Again(Terminal terminal) => SharedOptions.Repeated(terminal.Language);

    private static int Failed(long runs, ExperimentFolder folder) => runs == 0 ? 0 : folder.Manifest.Assemblies.Count > 0 ? 2 : 1;
}
