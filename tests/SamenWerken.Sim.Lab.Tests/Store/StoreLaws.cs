using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Store;

namespace SamenWerken.Sim.Lab.Tests.Store;

public sealed class StoreLaws : Bench
{
    [Fact]
    public void The_same_bytes_for_any_number_of_threads_and_shards()
    {
        Finished("plain");
        foreach (var threads in new[] { 1, 2, 5 })
        {
            foreach (var shards in new[] { 1, 3, 7 })
            {
                Finished($"{threads}-{shards}", shards, threads);
                SameTables("plain", $"{threads}-{shards}");
            }
        }
    }

    [Fact]
    public void Shards_may_be_run_in_any_order()
    {
        Finished("plain");
        var folder = Begin("turned", 5);
        foreach (var shard in new[] { 3, 0, 4, 2, 1 })
            folder.Run(shard, 2);
        folder.Merge();
        folder.Export();
        SameTables("plain", "turned");
    }

    [Fact]
    public void An_experiment_stopped_many_times_runs_only_what_is_missing_and_ends_as_if_it_was_never_stopped()
    {
        // More than threads may run ahead of what is stored.
        var experiment = Experiment with { Replications = 110 };
        Finished("plain", experiment: experiment);
        var total = Begin("stopped", experiment: experiment).Plan.Runs;
        var (left, stops) = (total, 0);
        while (true)
        {
            using var stop = new CancellationTokenSource();
            var folder = ExperimentFolder.Open(At("stopped"));
            try
            {
                Assert.Equal(left, folder.Run(threads: 1 + stops % 3, progress: new After(17, stop.Cancel), cancellation: stop.Token));
                break;
            }
            catch (OperationCanceledException)
            {
                stops++;
            }

            var now = total - folder.Status()[0].Stored;
            Assert.True(now < left);
            left = now;
        }

        Assert.True(stops > 2);
        var whole = ExperimentFolder.Open(At("stopped"));
        Assert.Equal(0, whole.Run());
        whole.Export();
        SameTables("plain", "stopped");
        Assert.Equal(File.ReadAllBytes(At("plain", "datapackage.json")), File.ReadAllBytes(At("stopped", "datapackage.json")));
    }

    [Fact]
    public void A_run_that_fails_is_a_row_with_its_reason_and_the_others_go_on()
    {
        var folder =
            Finished("failing", experiment: Experiment with { Strategies = ["mandate", "breaking", "autonomous"], Replications = 2 });
        Assert.Equal(new ShardStatus(0, 36, 12, 36, false), Assert.Single(folder.Status()));
        var rows = File.ReadAllLines(At("failing", "runs.csv"));
        Assert.Equal(37, rows.Length);
        Assert.Equal("0,0,complete,breaking,0,failed,\"InvalidOperationException: no more, \"\"really\"\"\""
            + new string(',', CollaborationOutcomes.All.Count), rows[2]);
        Assert.StartsWith("0,0,complete,autonomous,0,done,,", rows[3], StringComparison.Ordinal);

        Finished("without", experiment: Experiment with { Strategies = ["mandate", "autonomous"], Replications = 2 });
        Assert.Equal(File.ReadAllLines(At("without", "runs.csv")), rows.Where(row => !row.Contains("breaking", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("throwing", "Unreadable: its message cannot be told")]
    [InlineData("odd", "InvalidDataException: a b\ufffdc d")]
    public void A_reason_that_cannot_be_a_line_of_text_is_no_end_of_the_experiment(string strategy, string reason)
    {
        var folder = Finished("odd", experiment: Experiment with { Strategies = ["autonomous", strategy], Factors = [], Replications = 1 });
        Assert.Contains($",failed,{reason},", File.ReadAllText(At("odd", "runs.csv")), StringComparison.Ordinal);
        Assert.True(folder.Reproduce().Same);
    }

    [Fact]
    public void Slow_runs_are_stored_as_soon_as_their_block_is_over()
    {
        var folder = Begin("slow", experiment: Experiment with { Strategies = ["dawdling"], Factors = [], Replications = 17 });
        long seen = 0;
        folder.Run(threads: 1, progress: new After(9, () => seen = Math.Max(seen, folder.Status()[0].Stored)));
        Assert.Equal(17, folder.Status()[0].Stored);
        Assert.Equal(16, seen);
    }

    [Fact]
    public void Running_it_again_gives_the_same_and_a_changed_number_is_found()
    {
        var folder = Finished("again");
        var same = folder.Reproduce(threads: 2);
        Assert.True(same.Same);
        Assert.Equal(folder.Exported()!.Sha256, same.Again);

        Databases.Forge(At("again", "runs.sqlite"), 4, "cynicism", 0.5);
        var changed = ExperimentFolder.Open(At("again")).Reproduce();
        Assert.False(changed.Same);
        Assert.Equal(1, changed.Different);
        Assert.StartsWith("design point 0, strategy covenant, replication 1: cynicism was 0.5, now 0.", changed.First,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Stored_runs_cannot_be_changed_or_taken_out_by_accident()
    {
        Finished("kept");
        foreach (var text in new[] { "UPDATE runs SET reason = 'x'", "DELETE FROM outcomes", "DELETE FROM rounds" })
            Assert.Contains("runs are only added",
                Assert.ThrowsAny<Exception>(() => Databases.Change(At("kept", "runs.sqlite"), text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_description_tells_every_column_with_its_type_and_the_hash_of_every_table()
    {
        Finished("told");
        var package = System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(At("told", "datapackage.json")))!;
        foreach (var resource in package["resources"]!.AsArray())
        {
            var file = At("told", resource!["path"]!.GetValue<string>());
            var fields = resource["schema"]!["fields"]!.AsArray();
            Assert.Equal(File.ReadLines(file).First(), string.Join(',', fields.Select(field => field!["name"]!.GetValue<string>())));
            Assert.All(fields,
                field => Assert.Contains(field!["type"]!.GetValue<string>(), new[] { "number", "integer", "string", "boolean" }));
            Assert.Equal("sha256:" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))),
                resource["hash"]!.GetValue<string>());
            Assert.Equal(new FileInfo(file).Length, resource["bytes"]!.GetValue<long>());
        }

        Assert.Equal(["runs.csv", "summary.csv", "contrasts.csv", "rounds.csv", "trajectories.csv"],
            package["resources"]!.AsArray().Select(resource => resource!["path"]!.GetValue<string>()));
    }

    [Fact]
    public void The_key_of_every_table_tells_its_rows_apart()
    {
        Finished("told", experiment: Experiment with { Strategies = ["mandate", "breaking", "autonomous"], Replications = 2 });
        var package = System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(At("told", "datapackage.json")))!;
        Assert.Contains(package["resources"]!.AsArray(), resource => resource!["path"]!.GetValue<string>() == "failures.csv");
        foreach (var resource in package["resources"]!.AsArray())
        {
            var lines = File.ReadAllLines(At("told", resource!["path"]!.GetValue<string>()));
            var heading = lines[0].Split(',').ToList();
            var places =
                resource["schema"]!["primaryKey"]!.AsArray().Select(column => heading.IndexOf(column!.GetValue<string>())).ToList();
            var keys = lines[1..].Select(line => string.Join(',', places.Select(place => line.Split(',')[place]))).ToList();
            Assert.NotEmpty(keys);
            Assert.Equal(keys.Count, keys.Distinct().Count());
            Assert.DoesNotContain(keys, key => key.StartsWith(',') || key.EndsWith(',') || key.Contains(",,", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Contrasts_at_a_design_point_are_those_of_a_comparison_there()
    {
        var folder = Finished("swept");
        foreach (var point in folder.Plan.Points)
        {
            var alone = point.Scenario.Compare(Experiment.Strategies, Experiment.Replications, Experiment.Seed, rounds: true);
            Assert.Equal(Written(writer => SamenWerken.Sim.Lab.Figures.ComparisonTables.WriteContrasts(writer, alone)),
                Of("contrasts.csv", point.Number));
            Assert.Equal(Written(writer => SamenWerken.Sim.Lab.Figures.ComparisonTables.WriteRounds(writer, alone)),
                Of("rounds.csv", point.Number));
        }

        // Without the point and the two factors, which stand first.
        IEnumerable<string> Of(string table, int point) => File.ReadLines(At("swept", table)).Skip(1)
            .Where(line => line.StartsWith(FormattableString.Invariant($"{point},"), StringComparison.Ordinal))
            .Select(line => line.Split(',', 4)[3]);
        static IEnumerable<string> Written(Action<TextWriter> write)
        {
            using var text = new StringWriter { NewLine = "\n" };
            write(text);
            return text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();
        }
    }

    [Fact]
    public void Numbers_in_the_tables_are_those_of_a_comparison()
    {
        Finished("point", experiment: Experiment with { Factors = [], Rounds = false });
        var comparison = Experiment.Scenario.Compare(Experiment.Strategies, Experiment.Replications, Experiment.Seed);
        using var text = new StringWriter { NewLine = "\n" };
        SamenWerken.Sim.Lab.Figures.ComparisonTables.WriteSummary(text, comparison);
        // Of a single point, whose number stands first.
        Assert.Equal("point," + text.ToString().TrimEnd('\n').Replace("\n", "\n0,", StringComparison.Ordinal) + "\n",
            File.ReadAllText(At("point", "summary.csv")));
    }
}
