using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Lab.Cluster;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.App.Showing;

/// <summary>Shows how the shards of an experiment stand, and what was submitted.</summary>
internal static class ShardsView
{
    private const int MostNamed = 5; // shards with their runs on a line

    /// <summary>A line for each stage that some shard is at.</summary>
    internal static IEnumerable<string> Lines(SlurmReport report, Language language)
    {
        var stages = report.Shards.GroupBy(shard => shard.Stage).OrderBy(stage => stage.Key).ToList();
        yield return $"{language.Message(Counted.Of(report.Shards.Count, "shard"))}: " + string.Join(", ",
            stages.Select(stage => language.Message(FormattableString.Invariant($"{stage.Count():N0} {Name(stage.Key)}"))));
        foreach (var stage in stages)
            yield return $"  {language.Message(Name(stage.Key))}: {ShardRanges.Text(stage.Select(shard => shard.Status.Shard))}"
                + Details([.. stage], language);
        if (report.Merge is { } merge && report.MergeState is { } state)
            yield return language.Message($"merge: job {merge}, {state}");
        if (report.Unknown is { } unknown)
            yield return language.Message(unknown);
    }

    /// <summary>Says what was submitted, or why nothing was.</summary>
    internal static void Print(Terminal terminal, string path, Submission? submission, SlurmReport before)
    {
        var busy = before.Shards.Where(shard => shard.Stage is ShardStage.Queued or ShardStage.Running).Select(shard => shard.Status.Shard)
            .ToList();
        var (are, those) = busy.Count == 1 ? ("is", $"shard {ShardRanges.Text(busy)}") : ("are", $"shards {ShardRanges.Text(busy)}");
        if (submission is null)
        {
            terminal.Tell(busy.Count > 0
                ? $"Nothing to submit: {those} {are} queued or running."
                : "Nothing to submit: all runs are stored, and their merge is queued or running.");
        }
        else
        {
            terminal.Tell(submission.Array is { } array
                ? $"Submitted {(submission.Shards.Count == 1 ? "shard" : "shards")} {ShardRanges.Text(submission.Shards)} of "
                    + $"{before.Shards.Count} as job {array}, and the merge as job {submission.Merge}."
                : $"Submitted the merge as job {submission.Merge}.");
            if (busy.Count > 0)
                terminal.Tell($"{char.ToUpperInvariant(those[0])}{those[1..]} {are} queued or running already.");
        }

        terminal.Tell($"Look with: {CommandLineText.Of(["samenwerken", "status", path, .. SharedOptions.Repeated(terminal.Language)])}");
    }

    private static string Details(List<ShardState> shards, Language language)
    {
        var told = shards.Where(
            shard => shard.Stage != ShardStage.Finished && (shard.Status.Stored > 0 || shard.Stage == ShardStage.Failed)).ToList();
        if (told.Count == 0)
            return "";
        var some =
            told.Take(MostNamed)
                .Select(shard =>
                    (shards.Count == 1 ? "" : $"{shard.Status.Shard}: ") + language.Message(FormattableString.Invariant(
                        $"{shard.Status.Stored:N0} of {Counted.Of(shard.Status.Total, "run")}"))
                        + (shard.Stage == ShardStage.Failed ? Why(shard, language) : ""));
        return $" ({string.Join("; ", some)}{(told.Count > MostNamed ? "; …" : "")})";
    }

    private static string Why(ShardState shard, Language language) =>
        (shard.Reason is { } reason ? ", " + reason : "") + (shard.Log is { } log ? ", " + language.Message("see " + log) : "");

    private static string Name(ShardStage stage) => stage.ToString().ToLowerInvariant();
}
