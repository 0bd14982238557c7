using System.Text.Json;
using SamenWerken.Sim.Lab.Tables;
using SamenWerken.Sim.Lab.Files;

namespace SamenWerken.Sim.Lab.Store;

public sealed partial class ExperimentFolder
{
    private const string Division = "shards.json";

    /// <summary>Number of parts in which it is run, each with its own database: that of the manifest, or what <see cref="Divide"/> made
    /// of a single one.</summary>
    public int Shards { get; private set; }

    /// <summary>Whether several machines may work on it or look at it: it has shards, or was told so.</summary>
    private bool IsShared => Shards > 1 || File.Exists(At(Division));

    /// <summary>Makes it ready to be run by several machines, in a number of shards or in those that it has.</summary>
    /// <exception cref="StoreException">It cannot be divided so, or another program began it.</exception>
    internal void Prepare(int? shards)
    {
        CheckProgram();
        if (shards is { } count)
            Divide(count);
        Share();
    }

    /// <summary>Tells that several machines may look at it, though it may be run in a single part.</summary>
    /// <exception cref="StoreException">It cannot be written.</exception>
    internal void Share()
    {
        if (!IsShared)
            WriteDivision(Shards);
    }

    private void WriteDivision(int shards) =>
        StoreFailure.Of(At(Division), () => Place(At(Division), stream => stream.Write(Utf8.GetBytes(Json.Text(new Parts(Name, shards))))));

    /// <summary>Divides an experiment of a single part, of which nothing is stored yet, into shards; the number stands in a file beside
    /// the manifest.</summary>
    /// <param name="shards">Number of shards, from 1 to <see cref="ExperimentManifest.MostShards"/>.</param>
    /// <exception cref="StoreException">It has another number of shards already, or runs; or it cannot be written.</exception>
    public void Divide(int shards)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shards, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(shards, ExperimentManifest.MostShards);
        if (shards == Shards)
            return;
        if (Manifest.Shards > 1)
            throw new StoreException($"'{_path}' has {Manifest.Shards} shards, which its manifest fixes. Nothing was changed.");
        using var one = FolderLock.Of(At(Merged));
        var parts = Status();
        if (Shards > 1 && parts.Any(shard => shard.Running))
            throw new StoreException($"'{_path}' is being run in {Shards} shards, which is fixed now. Nothing was changed.");
        if (parts.Sum(shard => shard.Stored) is > 0 and var stored)
            throw new StoreException(
                $"'{_path}' has {stored} runs in {Shards} shard{(Shards == 1 ? "" : "s")}, which is fixed now. Nothing was changed.");
        WriteDivision(shards);
        Shards = shards;
    }

    private int ReadShards()
    {
        if (!File.Exists(At(Division)))
            return Manifest.Shards;
        try
        {
            var parts =
                JsonSerializer.Deserialize<Parts>(StoreFailure.Of(At(Division), () => File.ReadAllText(At(Division), Utf8)), Json.Shape);
            return parts is { Shards: >= 1 and <= ExperimentManifest.MostShards } && parts.Experiment == Name && Manifest.Shards == 1
                ? parts.Shards
                : throw new StoreException(
                    $"'{At(Division)}' is not of the experiment beside it. Restore it from a copy; nothing was changed.");
        }
        catch (Exception failure) when (FileFailure.IsJson(failure))
        {
            throw new StoreException(
                $"'{At(Division)}' cannot be read: {FileFailure.Why(failure)}. Restore it from a copy; nothing was changed.", failure);
        }
    }

    private sealed record Parts(string Experiment, int Shards);
}
