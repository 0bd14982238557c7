using System.CommandLine;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Lab.Store;

namespace SamenWerken.Sim.App.Commands;

/// <summary>How far an experiment is.</summary>
internal static class StatusCommand
{
    private static readonly Argument<string> Folder = Common.Folder();

    internal static Command Make(Terminal terminal)
    {
        var command = new ExemplifiedCommand("status", "Says how far an experiment is, also while it runs.", "samenwerken status results/fines") { Folder };
        command.SetAction(parsed => new ExperimentWork(terminal, parsed.GetRequiredValue(Folder)).Tell(ExperimentFolder.Open(parsed.GetRequiredValue(Folder))));
        return command;
    }
}

/// <summary>Runs what is missing of an experiment.</summary>
internal static class ResumeCommand
{
    private static readonly Argument<string> Folder = Common.Folder();
    private static readonly Option<int> Threads = Common.Threads();
    private static readonly Option<int> Shard = Common.Count("--shard", "I", "Only this shard, from 0; the shards are merged by 'merge'", 0, ExperimentManifest.MostShards - 1);

    internal static Command Make(Terminal terminal)
    {
        var command = new ExemplifiedCommand("resume", "Runs what is missing of an experiment, then exports it. What is stored is not run again.",
            "samenwerken resume results/fines", "samenwerken resume results/fines --shard 3") { Folder, Threads, Shard };
        command.SetAction((parsed, stop) => Task.FromResult(Resume(parsed, terminal, stop)));
        return command;
    }

    private static int Resume(ParseResult parsed, Terminal terminal, CancellationToken stop)
    {
        var path = parsed.GetRequiredValue(Folder);
        var folder = ExperimentWork.Open(path);
        var shard = Common.Given(parsed, Shard);
        if (shard >= folder.Manifest.Shards)
            throw new MistakeException($"'{path}' has {folder.Manifest.Shards} shards, numbered from 0; there is no shard {shard}.");
        var work = new ExperimentWork(terminal, path);
        work.Finish(folder, shard, Common.Given(parsed, Threads), parsed.GetValue(Common.Quiet), stop);
        work.Tell(folder);
        return 0;
    }
}

/// <summary>Puts shards together.</summary>
internal static class MergeCommand
{
    private static readonly Argument<string> Folder = Common.Folder();

    internal static Command Make(Terminal terminal)
    {
        var command = new ExemplifiedCommand("merge", "Puts the shards of an experiment into one database, when all are complete, and exports it.", "samenwerken merge results/fines") { Folder };
        command.SetAction((parsed, stop) => Task.FromResult(Merge(parsed, terminal, stop)));
        return command;
    }

    private static int Merge(ParseResult parsed, Terminal terminal, CancellationToken stop)
    {
        var folder = ExperimentWork.Open(parsed.GetRequiredValue(Folder));
        folder.Merge();
        folder.Export(stop);
        new ExperimentWork(terminal, parsed.GetRequiredValue(Folder)).Tell(folder);
        return 0;
    }
}

/// <summary>Writes the tables of an experiment.</summary>
internal static class ExportCommand
{
    private static readonly Argument<string> Folder = Common.Folder();

    internal static Command Make(Terminal terminal)
    {
        var command = new ExemplifiedCommand("export", "Writes runs.csv, summary.csv and datapackage.json of a complete experiment.", "samenwerken export results/fines") { Folder };
        command.SetAction((parsed, stop) => Task.FromResult(Export(parsed, terminal, stop)));
        return command;
    }

    private static int Export(ParseResult parsed, Terminal terminal, CancellationToken stop)
    {
        var path = parsed.GetRequiredValue(Folder);
        foreach (var file in ExperimentWork.Open(path).Export(stop))
            terminal.Output.WriteLine(FormattableString.Invariant($"{Path.Combine(path, file.Name)}: {file.Rows:N0} rows, SHA-256 {file.Sha256}"));
        return 0;
    }
}

/// <summary>Runs an experiment again and compares.</summary>
internal static class ReproduceCommand
{
    private const int Differs = 1;

    private static readonly Argument<string> Folder = Common.Folder();
    private static readonly Option<int> Threads = Common.Threads();

    internal static Command Make(Terminal terminal)
    {
        var command = new ExemplifiedCommand("reproduce", "Runs a complete experiment again and compares every run with what is stored.", "samenwerken reproduce results/fines") { Folder, Threads };
        command.SetAction((parsed, stop) => Task.FromResult(Reproduce(parsed, terminal, stop)));
        return command;
    }

    private static int Reproduce(ParseResult parsed, Terminal terminal, CancellationToken stop)
    {
        var folder = ExperimentWork.Open(parsed.GetRequiredValue(Folder));
        if (!folder.Manifest.IsOfThisProgram)
            terminal.Error.WriteLine($"Made by {folder.Manifest.Origin}, run again by {ExperimentManifest.ThisOrigin}.");
        var progress = new ProgressLine(terminal, parsed.GetValue(Common.Quiet));
        Reproduction again;
        try
        {
            again = folder.Reproduce(Common.Given(parsed, Threads), progress, stop);
        }
        finally
        {
            progress.Close();
        }

        terminal.Output.WriteLine($"stored SHA-256 {again.Stored}\nagain  SHA-256 {again.Again}");
        terminal.Output.WriteLine(again.Same ? "The same." : FormattableString.Invariant($"Different in {again.Different:N0} of {folder.Manifest.Runs:N0} runs; first at {again.First}."));
        return again.Same ? 0 : Differs;
    }
}
