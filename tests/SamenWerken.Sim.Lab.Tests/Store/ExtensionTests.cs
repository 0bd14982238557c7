using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Store;

namespace SamenWerken.Sim.Lab.Tests.Store;

/// <summary>More replications of an experiment that was begun.</summary>
public sealed class ExtensionTests : Bench
{
    private static readonly Experiment More = Experiment with { Replications = 23 };

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 1)]
    [InlineData(1, 2)]
    public void More_replications_run_only_what_is_missing_and_end_as_if_all_had_been_asked_for_at_once(int before, int after)
    {
        Finished("grown", before);
        var folder = Begin("grown", after, More);
        Assert.Equal(More.Expand().Runs - Experiment.Expand().Runs, Enumerable.Range(0, after).Sum(shard => folder.Run(shard)));
        folder.Merge();
        folder.Export();
        Finished("whole", experiment: More);
        SameTables("whole", "grown");
        Assert.True(ExperimentFolder.Open(At("grown")).Reproduce().Same);
    }

    [Fact]
    public void An_experiment_that_was_stopped_grows_as_well()
    {
        using (var stop = new CancellationTokenSource())
            Assert.Throws<OperationCanceledException>(
                () => Begin("stopped").Run(threads: 1, progress: new After(60, stop.Cancel), cancellation: stop.Token));
        var stored = ExperimentFolder.Open(At("stopped")).Status(0).Stored;
        var folder = Begin("stopped", experiment: More);
        Assert.Equal(stored, folder.Status(0).Stored);
        folder.Run();
        folder.Export();
        Finished("whole", experiment: More);
        SameTables("whole", "stopped");
    }

    [Fact]
    public void What_was_broken_off_while_it_grew_is_ended_by_whoever_comes_next()
    {
        Finished("grown");
        Finished("broken");
        Begin("grown", experiment: More);
        // As it is when the new manifest was written and nothing was moved yet.
        File.Move(At("grown", "manifest.json"), At("broken", "manifest.json.extended"));
        File.Move(At("grown", "runs.sqlite"), At("broken", "runs.sqlite.extended"));
        var folder = ExperimentFolder.Open(At("broken"));
        Assert.Equal(23, folder.Manifest.Replications);
        Assert.Equal(Experiment.Expand().Runs, folder.Status(0).Stored);
        Assert.DoesNotContain(Directory.EnumerateFiles(At("broken")), file => file.EndsWith(".extended", StringComparison.Ordinal));
        folder.Run();
        folder.Export();
        Finished("whole", experiment: More);
        SameTables("whole", "broken");
    }

    [Fact]
    public void Fewer_replications_or_another_experiment_are_refused_and_nothing_is_changed()
    {
        Finished("kept", experiment: More);
        var before = Directory.GetFiles(At("kept")).ToDictionary(file => file, File.ReadAllBytes);
        Assert.Contains("has 23 replications, more than the 11 that are asked for",
            Assert.Throws<StoreException>(() => Begin("kept")).Message, StringComparison.Ordinal);
        Assert.Contains("holds another experiment", Assert.Throws<StoreException>(
            () => Begin("kept", experiment: More with { Replications = 30, Seed = 2 })).Message, StringComparison.Ordinal);
        Assert.Equal(before, Directory.GetFiles(At("kept")).ToDictionary(file => file, File.ReadAllBytes));
    }
}
