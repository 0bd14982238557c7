using System.CommandLine;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Lab.Cluster;
using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.App.Showing;

/// <summary>Says how far an experiment is, and how to go on with it.</summary>
internal static class ExperimentView
{
    /// <summary>Says what is there.</summary>
    internal static void Print(Terminal terminal, string path, ExperimentFolder folder)
    {
        var manifest = folder.Manifest;
        var array = new SlurmArray(folder);
        var (report, submitted, complete) = (array.Report(), array.WasSubmitted, folder.IsComplete());
        var shards = report.Shards.Select(shard => shard.Status).ToList();
        var failed = shards.Sum(shard => shard.Failed);
        Line(terminal, $"{(manifest.Experiment.Length > 0 ? manifest.Experiment + ", experiment" : "experiment")} {folder.Name[..12]}");
        Line(terminal, $"{manifest.DesignPoints:N0} design point{(manifest.DesignPoints == 1 ? "" : "s")} × {manifest.Strategies.Count} strateg{(manifest.Strategies.Count == 1 ? "y" : "ies")} × {manifest.Replications:N0} replication{(manifest.Replications == 1 ? "" : "s")}: {manifest.Runs:N0} runs");
        var stored = complete ? manifest.Runs : shards.Sum(shard => shard.Stored);
        Line(terminal, $"{stored:N0} stored ({100.0 * stored / manifest.Runs:F1} %){(failed > 0 ? $", {failed:N0} of them failed: see the column reason" : "")}");
        if (!complete && (shards.Count > 1 || submitted))
        {
            foreach (var line in ShardsView.Lines(report))
                terminal.Output.WriteLine(line);
        }
        else if (shards[0].Running)
        {
            Line(terminal, $"being written now");
        }

        foreach (var shard in shards.Where(shard => shard.Dropped is not null))
            Line(terminal, $"{(shards.Count == 1 ? "" : $"shard {shard.Shard}: ")}{Lost(shard.Dropped!)}; 'resume' runs those runs again");
        if (folder.Exported() is { } result)
            Line(terminal, $"{Path.Combine(path, result.Name)}: {result.Rows:N0} rows, SHA-256 {result.Sha256}");
        else if (!shards.Exists(shard => shard.Running) && report.Shards.All(shard => shard.Stage is ShardStage.Finished or ShardStage.Failed or ShardStage.Missing))
            Line(terminal, $"Go on with: {CommandLineText.Of(["samenwerken", complete ? "export" : stored == manifest.Runs ? "merge" : submitted ? "submit" : "resume", path, .. submitted && stored < manifest.Runs ? ["--slurm"] : Array.Empty<string>()])}");
    }

    /// <summary>Says how far one shard is.</summary>
    internal static void Print(Terminal terminal, ExperimentFolder folder, int shard)
    {
        var status = folder.Status(shard);
        Line(terminal, $"shard {shard} of {folder.Shards}: {status.Stored:N0} of {status.Total:N0} runs stored{(status.Failed > 0 ? $", {status.Failed:N0} of them failed: see the column reason" : "")}");
    }

    private static string Lost(DroppedLog dropped) =>
        FormattableString.Invariant($"the log that a stopped process left is damaged from byte {dropped.From:N0} on: ") + (dropped.Pages == 0
        ? Counted(dropped.Bytes, "byte") + " are dropped"
        : $"{Counted(dropped.Pages, "page")} with {Counted(dropped.Commits, "commit")} of runs {(dropped.Pages == 1 ? "is" : "are")} dropped");

    private static string Counted(long count, string what) => FormattableString.Invariant($"{count:N0} {what}{(count == 1 ? "" : "s")}");

    private static void Line(Terminal terminal, FormattableString text) => terminal.Output.WriteLine(FormattableString.Invariant(text));
}
