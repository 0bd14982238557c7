using System.CommandLine;
using System.Globalization;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Designs;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Cluster;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Reports;
using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.App.Working;

/// <summary>What every command does with an experiment folder.</summary>
/// <param name="terminal">Where to tell.</param>
/// <param name="path">The folder as it was named.</param>
internal sealed class ExperimentWork(Terminal terminal, string path)
{
    /// <summary>What a user who was stopped may want to know beside how to go on.</summary>
    internal string Then { get; init; } = "";

    /// <summary>Told the comparison as soon as it is known, while its tables are still being written.</summary>
    internal Action<Comparison>? Compared { get; init; }

    /// <summary>The folder of an experiment, which goes on where it was begun before.</summary>
    internal static ExperimentFolder Begin(ExperimentRequest asked) =>
        ExperimentFolder.Begin(asked.Path, asked.Plan,
            ExperimentManifest.Of(asked.Plan, asked.Shards, [.. asked.Assemblies.Select(AssemblyOrigin.Of)]));

    /// <summary>Opens a folder, and loads the user's own strategies that it names.</summary>
    /// <exception cref="MistakeException">A file of strategies is missing or has changed.</exception>
    internal static ExperimentFolder Open(string path)
    {
        var folder = ExperimentFolder.Open(path);
        var mistakes = new Mistakes();
        mistakes.Of(() => StrategyInput.Load([.. folder.Manifest.Assemblies.Select(assembly => assembly.File)]));
        mistakes.Check();
        foreach (var assembly in folder.Manifest.Assemblies.Where(assembly => AssemblyOrigin.Of(assembly.File) != assembly))
            mistakes.Of<bool>(
                () => throw new MistakeException(
                    $"'{assembly.File}' has changed since '{path}' was begun: its strategies may differ. Put the old file back, or "
                        + "begin again in another folder."));
        mistakes.Check();
        return folder;
    }

    /// <summary>Runs what is missing, of one shard or of all, then merges and exports.</summary>
    /// <exception cref="StoppedException">It was stopped; what was run is stored.</exception>
    internal void Finish(ExperimentFolder folder, int? shard, int? threads, bool quiet, CancellationToken stop)
    {
        var runs = 0L;
        try
        {
            Expand(folder, quiet, stop);
            using var progress = new ProgressLine(terminal, quiet);
            if (!folder.IsComplete())
            {
                var shards = shard is { } one ? [one] : Enumerable.Range(0, folder.Shards);
                runs = shards.Sum(each => folder.Run(each, threads, progress, Compared, stop));
            }

            progress.Close(runs);
            if (shard is null)
                Showing("runs merged", quiet, merging => folder.Merge(merging, stop));
            if (folder.IsComplete() && folder.Exported() is null)
                Showing("runs exported", quiet, exporting => folder.Export(exporting, stop));
            else if (folder.IsComplete() && runs < folder.Manifest.Runs)
                folder.Verify(stop);
        }
        catch (OperationCanceledException)
        {
            throw new StoppedException(Stopped(folder, shard));
        }
    }

    /// <summary>Merges and exports.</summary>
    /// <exception cref="StoppedException">It was stopped; the shards are as they were.</exception>
    internal void Merge(ExperimentFolder folder, bool quiet, CancellationToken stop)
    {
        Expand(folder, quiet, stop);
        try
        {
            Showing("runs merged", quiet, progress => folder.Merge(progress, stop));
            Showing("runs exported", quiet, progress => folder.Export(progress, stop));
        }
        catch (OperationCanceledException)
        {
            throw new StoppedException(Stopped(folder, null));
        }
    }

    /// <summary>Writes the tables.</summary>
    internal IReadOnlyList<ExportedFile> Export(ExperimentFolder folder, bool quiet, CancellationToken stop)
    {
        IReadOnlyList<ExportedFile> files = [];
        Expand(folder, quiet, stop);
        Showing("runs exported", quiet, progress => files = folder.Export(progress, stop));
        return files;
    }

    /// <summary>Writes the tables in Parquet.</summary>
    internal IReadOnlyList<ExportedFile> ExportParquet(ExperimentFolder folder, bool quiet, CancellationToken stop)
    {
        IReadOnlyList<ExportedFile> files = [];
        Expand(folder, quiet, stop);
        Showing("runs exported", quiet, progress => files = folder.ExportParquet(progress, stop));
        return files;
    }

    /// <summary>Writes figures and a report of a comparison or a sweep that is complete; a sensitivity analysis has its own.</summary>
    /// <exception cref="StoppedException">It was stopped.</exception>
    internal void Illustrate(ExperimentFolder folder, Look look, IReadOnlyList<FigureFormat>? formats, CancellationToken stop)
    {
        if (folder.Plan.Design is MorrisTrajectories or SaltelliSample || !folder.IsComplete())
            return;
        if (folder.Plan.Experiment.Factors.Count == 0)
            Making("figures", folder, () => folder.Illustrate(folder.Compared(), look, formats));
        else
            Making("figures", folder, () => folder.IllustrateSweep(look, formats, stop));
    }

    /// <summary>Makes something of the runs that are stored.</summary>
    /// <param name="what">What is made, as it stands in a sentence.</param>
    /// <param name="folder">Where they are.</param>
    /// <param name="make">Makes it.</param>
    /// <exception cref="StoppedException">It was stopped.</exception>
    internal void Making(string what, ExperimentFolder folder, Action make)
    {
        terminal.InHand = what;
        try
        {
            make();
        }
        catch (OperationCanceledException)
        {
            throw new StoppedException(Stopped(folder, null));
        }
        finally
        {
            terminal.InHand = null;
        }
    }

    /// <summary>Makes the design points.</summary>
    internal void Expand(ExperimentFolder folder, bool quiet, CancellationToken stop) =>
        Showing("design points", quiet, progress => folder.Expand(progress, stop));

    private void Showing(string what, bool quiet, Action<ProgressLine> work)
    {
        using var progress = new ProgressLine(terminal, quiet, what: what);
        work(progress);
    }

    private string Stopped(ExperimentFolder folder, int? shard)
    {
        // The other shards may be many, and there is little time after a request to terminate.
        IReadOnlyList<ShardStatus> shards = shard is { } one ? [folder.Status(one)] : folder.Status();
        var more = shard is null ? [] : new[] { "--shard", shard.Value.ToString(CultureInfo.InvariantCulture) };
        return string.Create(CultureInfo.InvariantCulture,
            $"Stopped; {shards.Sum(each => each.Stored):N0} of {Counted.Of(shards.Sum(each => each.Total), "run")} "
                + $"{(shards.Sum(each => each.Total) == 1 ? "is" : "are")} stored. Go on with: "
                + $"{CommandLineText.Of(["samenwerken", "resume", path, .. more, .. SharedOptions.Repeated(terminal.Language)])}{Then}");
    }
}
