using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Store;

namespace SamenWerken.Sim.Lab.Tests.Store;

public sealed class StoreMistakeTests : Bench
{
    [Fact]
    public void A_full_disk_loses_nothing_and_once_there_is_room_it_goes_on()
    {
        Finished("plain");
        var folder = Begin("full");
        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(
            () => folder.Run(threads: 1, progress: new After(17, stop.Cancel), cancellation: stop.Token));
        var stored = folder.Status()[0].Stored;
        Assert.InRange(stored, 17, 100);

        folder.PageLimit = 10;
        Refused(() => folder.Run(threads: 2), "the disk is full. The runs stored so far are safe; make room and resume.");
        folder = ExperimentFolder.Open(At("full"));
        Assert.Equal(stored, folder.Status()[0].Stored);
        folder.Run();
        folder.Export();
        SameTables("plain", "full");
    }

    [Fact]
    public void Where_nothing_can_be_written_it_says_so()
    {
        if (!Directory.Exists("/proc"))
            return;
        var plan = Experiment.Expand();
        Assert.Throws<StoreException>(() => ExperimentFolder.Begin("/proc/experiment", plan, ExperimentManifest.Of(plan)));
        File.WriteAllText(At("file"), "");
        Refused(() => Begin("file"), "is a file, not a folder");
        Refused(() => Begin(Path.Combine("file", "below")), "file");
    }

    [Fact]
    public void Two_processes_never_write_one_database()
    {
        var folder = Begin("one");
        var refused = "";
        folder.Run(threads: 1, progress: new After(1, () =>
        {
            if (refused.Length == 0)
            {
                Assert.True(ExperimentFolder.Open(At("one")).Status()[0].Running);
                refused = Assert.Throws<StoreException>(() => ExperimentFolder.Open(At("one")).Run()).Message;
            }
        }));
        Assert.Contains("is being written by another process; wait for it, or stop it. Nothing was changed.", refused,
            StringComparison.Ordinal);
        Assert.Equal(new ShardStatus(0, 198, 0, 198, false), ExperimentFolder.Open(At("one")).Status()[0]);
    }

    [Fact]
    public void An_edited_experiment_is_never_taken_for_the_one_that_was_begun()
    {
        Finished("edited");
        var manifest = At("edited", "manifest.json");
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("\"seed\": 1", "\"seed\": 2", StringComparison.Ordinal));
        var folder = ExperimentFolder.Open(At("edited"));
        foreach (var what in new Action[] { () => folder.Run(), () => folder.Export(), () => folder.Status(), () => folder.Reproduce() })
            Refused(what, "the manifest was edited, or one of the two was moved here. Restore the manifest");
        Assert.Null(folder.Exported());
    }

    [Fact]
    public void A_manifest_that_is_cut_off_or_has_a_key_too_many_is_refused()
    {
        Finished("cut");
        var manifest = At("cut", "manifest.json");
        var text = File.ReadAllText(manifest);
        foreach (var wrong in new[] { text[..(text.Length / 2)], "", "[]", "{}", text.Replace("\"seed\"", "\"sead\"",
            StringComparison.Ordinal), text.Replace("\"design\": \"factorial\"", "\"design\": null", StringComparison.Ordinal) })
        {
            File.WriteAllText(manifest, wrong);
            Assert.Contains("manifest", Assert.Throws<StoreException>(() => ExperimentFolder.Open(At("cut"))).Message,
                StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("\"shards\": 1", "\"shards\": 0")]
    [InlineData("\"shards\": 1", "\"shards\": 100000000")]
    [InlineData("\"replications\": 11", "\"replications\": 0")]
    [InlineData("\"design_points\": 6", "\"design_points\": -1")]
    public void A_manifest_with_numbers_that_cannot_be_is_refused(string number, string wrong)
    {
        Begin("wrong");
        var manifest = At("wrong", "manifest.json");
        var text = File.ReadAllText(manifest);
        Assert.Contains(number, text, StringComparison.Ordinal);
        File.WriteAllText(manifest, text.Replace(number, wrong, StringComparison.Ordinal));
        Refused(() => ExperimentFolder.Open(At("wrong")), "manifest.json' is no experiment that can be run: expected 1 or more");
    }

    [Fact]
    public void A_manifest_with_a_design_by_number_is_refused()
    {
        Begin("wrong");
        var manifest = At("wrong", "manifest.json");
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("\"factorial\"", "\"17\"", StringComparison.Ordinal));
        Refused(() => ExperimentFolder.Open(At("wrong")).Run(), "there is no design '17'");
    }

    [Theory]
    [InlineData("runs.csv")]
    [InlineData("summary.csv")]
    public void A_table_that_was_edited_is_no_longer_the_result(string table)
    {
        var folder = Finished("edited");
        var text = File.ReadAllText(At("edited", table));
        File.WriteAllText(At("edited", table), text[..^2] + (text[^2] == '1' ? '2' : '1') + text[^1]);
        Assert.Null(folder.Exported());
        folder.Export();
        Assert.Equal(text, File.ReadAllText(At("edited", table)));
        Assert.NotNull(folder.Exported());
    }

    [Theory]
    [InlineData("contrasts.csv")]
    [InlineData("rounds.csv")]
    [InlineData("trajectories.csv")]
    public void Without_one_of_its_tables_a_result_is_not_whole(string table)
    {
        var folder = Finished("whole");
        File.Delete(At("whole", table));
        Assert.Null(folder.Exported());
    }

    [Theory]
    [InlineData("UPDATE rounds SET outcomes = substr(outcomes, 1, length(outcomes) * 4 / 5) WHERE run = 7",
        "what is stored as the 5 rounds of run 7 is something else")]
    [InlineData("UPDATE rounds SET outcomes = CAST(outcomes || x'0000000000000000' AS BLOB) WHERE run = 7",
        "what is stored as the 5 rounds of run 7 is something else")]
    [InlineData("DELETE FROM rounds WHERE run = 7", "run 7 has none of its 5 rounds")]
    [InlineData("INSERT INTO rounds (run, outcomes) VALUES (1000, x'00')", "it has rounds of no run")]
    public void Rounds_that_are_not_those_of_the_runs_are_told(string change, string message)
    {
        var folder = Finished("rounds");
        Databases.Change(At("rounds", "runs.sqlite"),
            "PRAGMA foreign_keys = OFF; DROP TRIGGER rounds_no_DELETE; DROP TRIGGER rounds_no_UPDATE; " + change);
        Refused(() => folder.Export(), message);
    }

    [Fact]
    public void Zeros_anywhere_in_a_database_are_never_a_fault_of_the_program()
    {
        Finished("zeros");
        var path = At("zeros", "runs.sqlite");
        var sound = File.ReadAllBytes(path);
        for (var at = 100; at < sound.Length; at += 1501)
        {
            var damaged = sound.ToArray();
            damaged.AsSpan(at, Math.Min(64, damaged.Length - at)).Clear();
            File.WriteAllBytes(path, damaged);
            var told = Record.Exception(() => Everything(ExperimentFolder.Open(At("zeros"))));
            Assert.True(told is null or StoreException, $"zeros at {at}: {told}");
        }
    }

    [Fact]
    public void Two_who_look_are_not_taken_for_one_who_writes()
    {
        var folder = Finished("seen");
        using var looking = new FileStream(At("seen", "runs.sqlite.lock"), FileMode.Open, FileAccess.Read, FileShare.Read);
        Assert.False(folder.Status(0).Running);
        looking.Dispose();
        using var writing = new FileStream(At("seen", "runs.sqlite.lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.True(folder.Status(0).Running);
    }

    [Fact]
    public void A_folder_where_the_database_is_expected_is_told()
    {
        var folder = Begin("inner");
        Directory.CreateDirectory(At("inner", "runs.sqlite"));
        Refused(() => folder.Run(), "runs.sqlite' is a folder where a file is expected; move it away.");
    }

    [Theory]
    [InlineData("runs.sqlite-wal")]
    [InlineData("runs.sqlite-journal")]
    [InlineData("runs.sqlite-shm")]
    [InlineData("runs.sqlite.lock")]
    [InlineData("manifest.json")]
    [InlineData("runs.csv")]
    public void A_folder_in_the_place_of_a_file_is_no_lack_of_permission(string name)
    {
        Finished("whole");
        var folder = name == "runs.csv" ? Finished("inner") : Begin("inner");
        File.Delete(At("inner", name));
        Directory.CreateDirectory(At("inner", name));
        var told = Record.Exception(() =>
        {
            Everything(ExperimentFolder.Open(At("inner")));
            ExperimentFolder.Open(At("inner")).Export();
        });
        Assert.True(told is null or StoreException, $"{told}");
        Assert.DoesNotContain("permission", told?.Message ?? "", StringComparison.Ordinal);
        Assert.Contains(name, told?.Message ?? name, StringComparison.Ordinal);
        if (told is null)
            SameTables("whole", "inner");
    }

    [Fact]
    public void A_folder_of_another_format_or_program_is_not_touched()
    {
        Finished("other");
        var manifest = At("other", "manifest.json");
        var text = File.ReadAllText(manifest);
        File.WriteAllText(manifest, text.Replace("\"format\": 4", "\"format\": 5", StringComparison.Ordinal));
        Refused(() => ExperimentFolder.Open(At("other")), "has format 5; this program");
        File.Delete(At("other", "runs.sqlite"));
        File.WriteAllText(manifest, text.Replace("\"version\": \"", "\"version\": \"9.", StringComparison.Ordinal));
        Refused(() => ExperimentFolder.Open(At("other")).Run(), "was begun by 9.");
        Assert.False(File.Exists(At("other", "runs.sqlite")));
    }

    [Fact]
    public void A_folder_of_format_3_whose_rounds_are_not_packed_is_read_as_before()
    {
        Finished("packed");
        Finished("older");
        var manifest = At("older", "manifest.json");
        var text = File.ReadAllText(manifest).Replace("\"format\": 4", "\"format\": 3", StringComparison.Ordinal);
        File.WriteAllText(manifest, text);
        Databases.Unpack(At("older", "runs.sqlite"));
        Databases.Change(At("older", "runs.sqlite"),
            $"UPDATE experiment SET format = 3, name = '{ExperimentManifest.Parse(text, manifest).Name}'");
        ExperimentFolder.Open(At("older")).Export();
        SameTables("packed", "older");
    }

    [Fact]
    public void A_database_of_another_format_is_not_touched()
    {
        Finished("later");
        Databases.Change(At("later", "runs.sqlite"), "UPDATE experiment SET format = 5");
        Refused(() => ExperimentFolder.Open(At("later")).Run(), "has format 5; this program uses format 4");
    }

    [Fact]
    public void A_damaged_database_is_told_and_left_as_it_is()
    {
        var folder = Finished("damaged");
        var path = At("damaged", "runs.sqlite");
        var sound = File.ReadAllBytes(path);
        foreach (var damage in new Func<byte[], byte[]>[] { bytes => bytes[..(bytes.Length / 2)],
            bytes => [.. new byte[100], .. bytes[100..]], Scrambled })
        {
            var damaged = damage([.. sound]);
            File.WriteAllBytes(path, damaged);
            Assert.Contains("is damaged", Assert.Throws<StoreException>(() => Everything(folder)).Message, StringComparison.Ordinal);
            Assert.Equal(damaged, File.ReadAllBytes(path));
        }

        File.Delete(path);
        Assert.Equal(198, folder.Run());
        Assert.True(folder.Reproduce().Same);
    }

    [Fact]
    public void A_run_that_is_not_of_the_experiment_is_not_counted_as_one()
    {
        var folder = Finished("foreign");
        Databases.Change(At("foreign", "runs.sqlite"), "DROP TRIGGER runs_no_UPDATE; UPDATE runs SET key = zeroblob(32) WHERE number = 7");
        Refused(() => folder.Export(), "its run 7 is not of this experiment");
    }

    [Fact]
    public void A_merge_waits_for_every_shard_and_a_renamed_shard_is_found()
    {
        var folder = Begin("parts", 3);
        folder.Run(0);
        folder.Run(2);
        Refused(() => folder.Merge(), "shard 1 has 0 of 66 runs. Resume it first.");
        Refused(() => folder.Export(), "has 132 of 198 runs; resume it first.");
        File.Copy(At("parts", "shard-0.sqlite"), At("parts", "shard-1.sqlite"));
        Refused(() => folder.Merge(), "holds shard 0 of 3, not shard 1 of 3; it was renamed.");
        File.Delete(At("parts", "shard-1.sqlite"));
        folder.Run(1);
        Refused(() => folder.Export(), "has all its runs, in 3 shards; merge them first.");
        folder.Merge();
        Assert.True(folder.IsComplete());
    }

    [Fact]
    public void A_folder_with_something_else_in_it_is_left_alone()
    {
        Directory.CreateDirectory(At("letters"));
        File.WriteAllText(At("letters", "dear.txt"), "dear");
        Refused(() => Begin("letters"), "is not empty and no experiment (it holds 'dear.txt')");
        Refused(() => ExperimentFolder.Open(At("letters")), "is no experiment: it has no manifest.json.");
        Refused(() => ExperimentFolder.Open(At("nowhere")), "There is no folder");
        Begin("first");
        Refused(() => Begin("first", experiment: Experiment with { Seed = 2 }), "holds another experiment");
        Assert.Equal(Begin("first").Name, ExperimentFolder.Open(At("first")).Name);
    }

    private static void Everything(ExperimentFolder folder)
    {
        folder.Run();
        folder.Read((in RunOutcome _) => { });
    }

    private static byte[] Scrambled(byte[] bytes)
    {
        for (var at = 4096; at < bytes.Length; at += 97)
            bytes[at] ^= 0x5a;
        return bytes;
    }

    private static void Refused(Action call, string message) =>
        Assert.Contains(message, Assert.Throws<StoreException>(call).Message, StringComparison.Ordinal);
}
