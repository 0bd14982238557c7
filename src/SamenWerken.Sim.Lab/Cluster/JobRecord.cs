using System.Text.Json;
using System.Text.Json.Serialization;
using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Lab.Tables;
using SamenWerken.Sim.Lab.Files;

namespace SamenWerken.Sim.Lab.Cluster;

/// <summary>The jobs that were submitted for an experiment, in their order.</summary>
/// <param name="Experiment">Name of the experiment.</param>
/// <param name="Submissions">What was submitted at a time.</param>
internal sealed record JobRecord(string Experiment, IReadOnlyList<Submission> Submissions)
{
    internal const string FileName = "jobs.json";

    private static readonly JsonSerializerOptions Strict =
        new(Json.Shape) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <summary>Numbers of all jobs.</summary>
    [JsonIgnore]
    internal IReadOnlyCollection<long> Jobs =>
    [.. Submissions.SelectMany(submission => new[] { submission.Array, submission.Merge }).OfType<long>().Distinct()];

    /// <summary>The record of an experiment; empty where nothing was submitted.</summary>
    /// <exception cref="StoreException">It cannot be read, or is of another experiment.</exception>
    internal static JobRecord Of(ExperimentFolder folder, string name)
    {
        var file = folder.At(name);
        if (!File.Exists(file))
            return new(folder.Name, []);
        try
        {
            var record = JsonSerializer.Deserialize<JobRecord>(StoreFailure.Of(file, () => File.ReadAllText(file)), Strict);
            return record?.Experiment == folder.Name
                ? record
                : throw new StoreException(
                    $"'{file}' is not of the experiment beside it. Move it away to forget its jobs; nothing was changed.");
        }
        catch (Exception failure) when (FileFailure.IsJson(failure))
        {
            throw new StoreException(
                $"'{file}' cannot be read: {FileFailure.Why(failure)}. Move it away to forget its jobs; nothing was changed.", failure);
        }
    }
}

/// <summary>Jobs that were submitted together.</summary>
/// <param name="Array">Number of the job array; null where every shard was finished, or a job had it already.</param>
/// <param name="Shards">Its tasks, one for each of these shards.</param>
/// <param name="Merge">Number of the job that merges afterwards; null where it was refused.</param>
public sealed record Submission(long? Array, IReadOnlyList<int> Shards, long? Merge);
