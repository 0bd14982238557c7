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
        Refused(folder.Merge, "shard 0 has 0 of 9 runs");
        Refused(folder.Merge, "and 19 more: shards 0-6,8-29. Resume it first.");
    }

    private static void Refused(Action call, string message) => Assert.Contains(message, Assert.Throws<StoreException>(call).Message, StringComparison.Ordinal);
}
