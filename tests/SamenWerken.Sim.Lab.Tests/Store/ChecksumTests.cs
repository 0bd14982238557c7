using System.Buffers.Binary;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Store;

namespace SamenWerken.Sim.Lab.Tests.Store;

/// <summary>What a disk, a copy or a person may do to what is stored.</summary>
public sealed class ChecksumTests : Bench
{
    private const string NoTriggers =
        "DROP TRIGGER runs_no_UPDATE; DROP TRIGGER outcomes_no_UPDATE; DROP TRIGGER rounds_no_UPDATE; DROP TRIGGER outcomes_no_DELETE; ";

    /// <summary>One change in every column of every table that holds something of a run.</summary>
    public static TheoryData<string> Changes =>
    [
        "UPDATE outcomes SET knowledge = knowledge + 1e-15 WHERE run = 7",
        "UPDATE outcomes SET cynicism = -cynicism WHERE run = 7",
        "UPDATE outcomes SET trust = NULL WHERE run = 7",
        "UPDATE outcomes SET cynicism_end = 0.5 WHERE run = 7",
        "UPDATE outcomes SET trust = knowledge, knowledge = trust WHERE run = 7",
        "UPDATE rounds SET outcomes = CAST(substr(outcomes, 1, 752) || x'A55A' || substr(outcomes, 755) AS BLOB) WHERE run = 7",
        "UPDATE runs SET reason = 'IOException: none' WHERE number = 7; DELETE FROM outcomes WHERE run = 7; INSERT INTO outcomes (run) "
            + "VALUES (7)",
        "UPDATE runs SET point = point + 1 WHERE number = 7",
        "UPDATE runs SET strategy = 'tender' WHERE number = 7",
        "UPDATE runs SET replication = replication + 1 WHERE number = 7",
        "UPDATE runs SET checksum = checksum + 1 WHERE number = 7",
        "DELETE FROM outcomes WHERE run = 7",
    ];

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_changed_number_is_found_by_all_who_read_it(string change)
    {
        var folder = Finished("changed");
        var path = At("changed", "runs.sqlite");
        Databases.Change(path, NoTriggers + change);
        var (database, table) = (File.ReadAllBytes(path), File.ReadAllBytes(At("changed", "runs.csv")));
        foreach (var read in new Action[] { () => folder.Export(), () => folder.Run(), () => folder.Verify(), () => folder.Reproduce(),
            () => folder.Read((in RunOutcome _) => { }) })
            Assert.Contains("run 7", Assert.Throws<StoreException>(read).Message, StringComparison.Ordinal);
        Assert.Equal(database, File.ReadAllBytes(path));
        Assert.Equal(table, File.ReadAllBytes(At("changed", "runs.csv")));
    }

    [Fact]
    public void A_resume_does_not_build_on_a_changed_number()
    {
        var folder = Begin("begun");
        using (var stop = new CancellationTokenSource())
            Assert.Throws<OperationCanceledException>(
                () => folder.Run(threads: 1, progress: new After(60, stop.Cancel), cancellation: stop.Token));
        var stored = folder.Status(0).Stored;
        Assert.InRange(stored, 60, 197);
        Databases.Change(At("begun", "runs.sqlite"), NoTriggers + "UPDATE outcomes SET trust = 0.5 WHERE run = 30");
        Assert.Contains("what is stored of run 30 is not what was computed", Assert.Throws<StoreException>(() => folder.Run()).Message,
            StringComparison.Ordinal);
        Assert.Equal(stored, folder.Status(0).Stored);
    }

    [Fact]
    public void A_merge_names_the_shard_that_was_changed()
    {
        var folder = Begin("shards", 3);
        for (var shard = 0; shard < 3; shard++)
            folder.Run(shard);
        Databases.Change(At("shards", "shard-1.sqlite"),
            NoTriggers + "UPDATE outcomes SET gini = 0.5 WHERE run = (SELECT max(number) FROM runs)");
        var told = Assert.Throws<StoreException>(() => folder.Merge()).Message;
        Assert.Contains("shard-1.sqlite", told, StringComparison.Ordinal);
        Assert.Contains("checksum", told, StringComparison.Ordinal);
        Assert.False(File.Exists(At("shards", "runs.sqlite")));
        File.Delete(At("shards", "shard-1.sqlite"));
        folder.Run(1);
        folder.Merge();
        folder.Export();
        Finished("whole");
        SameTables("whole", "shards");
    }

    [Fact]
    public void A_flipped_bit_anywhere_is_told_or_changes_nothing()
    {
        var folder = Finished("bits");
        var path = At("bits", "runs.sqlite");
        var (sound, table) = (File.ReadAllBytes(path), File.ReadAllBytes(At("bits", "runs.csv")));
        var chance = new System.Random(1);
        for (var flips = 0; flips < 150; flips++)
        {
            var flipped = sound.ToArray();
            flipped[chance.Next(100, flipped.Length)] ^= (byte)(1 << chance.Next(8));
            File.WriteAllBytes(path, flipped);
            var told = Record.Exception(() => folder.Export());
            Assert.True(told is null or StoreException, $"{told}");
            if (told is null)
                Assert.Equal(table, File.ReadAllBytes(At("bits", "runs.csv")));
        }
    }

    [Fact]
    public void A_log_that_was_left_whole_loses_nothing_and_a_damaged_one_is_told()
    {
        var log = Killed("killed");
        Assert.Null(ExperimentFolder.Open(At("killed")).Status(0).Dropped);
        var stored = ExperimentFolder.Open(At("killed")).Status(0).Stored;
        Assert.True(stored > 0);

        var sound = File.ReadAllBytes(log);
        var frame = 24 + (int)BinaryPrimitives.ReadUInt32BigEndian(sound.AsSpan(8));
        var frames = (sound.Length - 32) / frame;
        Assert.True(frames > 4);
        foreach (var place in new[] { 1, frames / 2, frames - 1 })
        {
            var damaged = sound.ToArray();
            damaged[32 + place * frame + 24 + 100] ^= 1;
            File.WriteAllBytes(log, damaged);
            File.Delete(At("killed", "runs.sqlite-shm"));
            var status = ExperimentFolder.Open(At("killed")).Status(0);
            Assert.Equal(32 + (long)place * frame, status.Dropped!.From);
            Assert.Equal(frames - place, status.Dropped.Pages);
            Assert.True(status.Dropped.Commits > 0);
            Assert.True(status.Stored <= stored);
        }

        File.WriteAllBytes(log, [.. new byte[32], .. sound[32..]]);
        File.Delete(At("killed", "runs.sqlite-shm"));
        Assert.Equal(sound.Length, ExperimentFolder.Open(At("killed")).Status(0).Dropped!.Bytes);

        var folder = ExperimentFolder.Open(At("killed"));
        folder.Run();
        folder.Export();
        Finished("whole");
        SameTables("whole", "killed");
    }

    // As a process that is killed leaves it: the files are copied while it writes.
    private string Killed(string name)
    {
        var folder = Begin("alive");
        Directory.CreateDirectory(At(name));
        using var stop = new CancellationTokenSource();
        var copied = false;
        Assert.Throws<OperationCanceledException>(() => folder.Run(threads: 1, cancellation: stop.Token, progress: new After(1, () =>
        {
            if (copied || new FileInfo(At("alive", "runs.sqlite-wal")) is not { Exists: true, Length: > 200_000 })
                Thread.Sleep(copied ? 0 : 510); // longer than what is committed at once
            else
                Copy();
        })));

        void Copy()
        {
            foreach (var file in new[] { "manifest.json", "runs.sqlite", "runs.sqlite-wal" })
                File.Copy(At("alive", file), At(name, file));
            copied = true;
            stop.Cancel();
        }

        return At(name, "runs.sqlite-wal");
    }
}
