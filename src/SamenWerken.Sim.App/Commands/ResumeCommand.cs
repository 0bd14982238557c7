using System.CommandLine;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.App.Working;
using SamenWerken.Sim.Lab.Reports;
using SamenWerken.Sim.Lab.Store;

namespace SamenWerken.Sim.App.Commands;

/// <summary>Runs what is missing of an experiment.</summary>
internal static class ResumeCommand
{
    private static readonly Argument<string> Folder = SharedOptions.Folder();
    private static readonly Option<int> Threads = SharedOptions.Threads();
    private static readonly Option<int> Shard = SharedOptions.Count("--shard", "I",
        "Only this shard, from 0; the shards are merged by 'merge'", 0, ExperimentManifest.MostShards - 1);

    internal static Command Make(Terminal terminal) =>
        new ExemplifiedCommand("resume", "Runs what is missing of an experiment, then exports it. What is stored is not run again.",
            "samenwerken resume results/fines", "samenwerken resume results/shards --shard 3")
        .With(Folder, Threads, Shard, SharedOptions.Theme)
        .Doing((parsed, stop) => Resume(parsed, terminal, stop));

    private static int Resume(ParseResult parsed, Terminal terminal, CancellationToken stop)
    {
        var path = parsed.GetRequiredValue(Folder);
        var folder = ExperimentWork.Open(path);
        var shard = SharedOptions.Given(parsed, Shard);
        if (shard >= folder.Shards)
        {
            var has = folder.Shards == 1 ? "one shard, number 0" : FormattableString.Invariant($"{folder.Shards} shards, numbered from 0");
            throw new MistakeException($"'{path}' has {has}; there is no shard {shard}.");
        }

        var (work, finished) = (new ExperimentWork(terminal, path), folder.Exported() is not null);
        work.Finish(folder, shard, SharedOptions.ThreadsOf(parsed, Threads), parsed.GetValue(SharedOptions.Quiet), stop);
        if (shard is { } one && folder.Shards > 1)
        {
            // A task of a cluster that has stored its runs, failed ones too, is done.
            ExperimentView.Print(terminal, folder, one);
            return 0;
        }

        // An experiment that was finished has its report, unless it is wanted otherwise.
        var wanted =
            parsed.GetResult(SharedOptions.Language) is { Implicit: false } || parsed.GetResult(SharedOptions.Theme) is { Implicit: false };
        if (!finished || wanted || !File.Exists(Path.Combine(path, ReportPage.FileName)))
            work.Illustrate(folder, SharedOptions.Look(parsed), null, stop);
        return ExperimentView.Print(terminal, path, folder);
    }
}
