using SamenWerken.Sim.Lab.Store;

namespace SamenWerken.Sim.Lab.Tests.Store;

public sealed class ShardTests : Bench
{
    [Theory]
    [InlineData("", "")]
    [InlineData("3", "3")]
    [InlineData("4 1 7 2 3", "1-4,7")]
    [InlineData("0 1 9999", "0-1,9999")]
    public void Numbers_that_follow_each_other_are_a_range(string shards, string text) =>
        Assert.Equal(text, ShardRanges.Text(shards.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)));

    [Fact]
    public void An_experiment_without_runs_can_be_divided_and_ends_with_the_same_bytes()
    {
        Finished("plain");
        Begin("divided").Divide(3);
        Assert.Equal(3, Begin("divided").Shards);
        var folder = ExperimentFolder.Open(At("divided"));
        foreach (var shard in new[] { 2, 0, 1 })
            folder.Run(shard);
        folder.Merge();
        folder.Export();
        SameTables("plain", "divided");
    }

    [Fact]
    public void The_number_of_shards_is_fixed_by_the_manifest_or_the_first_run()
    {
        Refused(() => Begin("told", 3).Divide(4), "has 3 shards, which its manifest fixes.");
        Refused(() => Finished("run").Divide(4), "has 198 runs in 1 shard, which is fixed now.");
        var folder = Begin("divided");
        folder.Divide(4);
        folder.Divide(3);
        folder.Run(1);
        Refused(() => folder.Divide(4), "has 66 runs in 3 shards, which is fixed now.");
        folder.Divide(3);
    }

    [Fact]
    public void What_was_killed_before_it_was_divided_does_not_overlay_the_merged_runs()
    {
        Finished("plain");
        var folder = Begin("killed");
        using (var database =
            RunDatabase.OpenToWrite(At("killed", "runs.sqlite"), new Part(folder.Name, 0, 1, () => folder.Plan.Outcomes), shared: false))
        {
            foreach (var name in new[] { "runs.sqlite", "runs.sqlite-wal" })
                File.Copy(At("killed", name), At("killed", name + ".killed"));
        }

        foreach (var name in new[] { "runs.sqlite", "runs.sqlite-wal" })
            File.Move(At("killed", name + ".killed"), At("killed", name), overwrite: true);
        Assert.True(new FileInfo(At("killed", "runs.sqlite-wal")).Length > 0);
        folder.Divide(3);
        for (var shard = 0; shard < 3; shard++)
            folder.Run(shard);
        folder.Merge();
        Assert.True(folder.IsComplete());
        folder.Export();
        SameTables("plain", "killed");
    }

    [Fact]
    public void A_merge_that_is_stopped_or_fails_leaves_the_shards_and_nothing_else()
    {
        var folder = Begin("parts", 3);
        for (var shard = 0; shard < 3; shard++)
            folder.Run(shard);
        Assert.ThrowsAny<OperationCanceledException>(() => folder.Merge(cancellation: new CancellationToken(canceled: true)));
        Assert.Equal([At("parts", "runs.sqlite.lock")], Directory.GetFiles(At("parts"), "runs.sqlite*"));
        var sound = File.ReadAllBytes(At("parts", "shard-2.sqlite"));
        File.WriteAllBytes(At("parts", "shard-2.sqlite"), [.. sound[..^8192], .. new byte[8192]]);
        Refused(() => folder.Merge(), "is damaged");
        Assert.Empty(Directory.GetFiles(At("parts"), "*.writing"));
        File.WriteAllBytes(At("parts", "shard-2.sqlite"), sound);
        folder.Merge();
        Assert.True(folder.IsComplete());
    }

    [Fact]
    public void What_other_machines_may_look_at_has_no_write_ahead_log()
    {
        static bool HasLog(string database) => File.ReadAllBytes(database)[18] == 2; // https://www.sqlite.org/fileformat.html, offset 18
        var alone = Begin("alone");
        using (RunDatabase.OpenToWrite(At("alone", "runs.sqlite"), new Part(alone.Name, 0, 1, () => alone.Plan.Outcomes), shared: false))
            Assert.True(HasLog(At("alone", "runs.sqlite")));
        var shared = Begin("shared");
        shared.Share();
        var logged = false;
        shared.Run(progress: new After(1, () => logged |= HasLog(At("shared", "runs.sqlite"))));
        Assert.False(logged);
        Assert.Equal(1, ExperimentFolder.Open(At("shared")).Shards);
        Assert.True(shared.IsComplete());
    }

    [Fact]
    public void A_division_of_another_experiment_is_refused()
    {
        Begin("one").Divide(3);
        Begin("other", experiment: Experiment with { Seed = 2 });
        File.Copy(At("one", "shards.json"), At("other", "shards.json"));
        Refused(() => ExperimentFolder.Open(At("other")), "shards.json' is not of the experiment beside it.");
        File.WriteAllText(At("one", "shards.json"), "{");
        Refused(() => ExperimentFolder.Open(At("one")), "shards.json' cannot be read: ");
    }

    [Fact]
    public void More_shards_than_there_is_to_run_are_merged_all_the_same()
    {
        var few = Experiment with { Factors = [], Replications = 2 };
        Finished("plain", experiment: few);
        Finished("many", 5, experiment: few);
        SameTables("plain", "many");
    }

    [Fact]
    public void A_merge_names_some_of_many_missing_shards_and_the_numbers_of_all()
    {
        var folder = Begin("many", 30);
        folder.Run(7);
        Refused(() => folder.Merge(), "shard 0 has 0 of 9 runs");
        Refused(() => folder.Merge(), "and 19 more: shards 0-6,8-29. Resume it first.");
    }

    private static void Refused(Action call, string message) =>
        Assert.Contains(message, Assert.Throws<StoreException>(call).Message, StringComparison.Ordinal);
}
