using System.CommandLine;
using SamenWerken.Sim.Lab.Cluster;
using SamenWerken.Sim.Lab.Store;

namespace SamenWerken.Sim.App.Reading;

/// <summary>What a cluster is to run, as it was asked for on the command line.</summary>
/// <param name="Path">Folder of the experiment.</param>
/// <param name="Request">How the cluster is to run it.</param>
internal sealed record SubmitInput(string Path, SlurmRequest Request)
{
    private const int MostCpus = 1024;

    private static readonly Argument<string> Folder = SharedOptions.Folder();
    private static readonly Option<bool> Slurm = new("--slurm") { Description = "Submit to Slurm, the only engine there is" };
    private static readonly Option<int> Shards = SharedOptions.Count("--shards", "N", "Parts, one task each; by default those of the experiment. Fixed by the first submission", 1, ExperimentManifest.MostShards);
    private static readonly Option<int> ArrayLimit = SharedOptions.Count("--array-limit", "K", "At most so many tasks at a time; by default as many as the cluster allows", 1, ExperimentManifest.MostShards);
    private static readonly Option<string> Partition = new("--partition") { HelpName = "P", Description = "Partition of the cluster; by default the cluster's own" };
    private static readonly Option<string> Time = new("--time") { HelpName = "T", Description = "Time limit of a task, such as 02:00:00; what is left then is run after the next submission" };
    private static readonly Option<int> CpusPerTask = SharedOptions.Count("--cpus-per-task", "C", "Processors, and so threads, of a task", 1, MostCpus, 1);

    /// <summary>Its arguments and options.</summary>
    internal static IReadOnlyList<Symbol> Symbols { get; } = [Folder, Slurm, Shards, ArrayLimit, Partition, Time, CpusPerTask];

    /// <exception cref="MistakeException">No cluster is named.</exception>
    internal static SubmitInput Of(ParseResult parsed) => parsed.GetValue(Slurm)
        ? new(parsed.GetRequiredValue(Folder), RequestOf(parsed))
        : throw new MistakeException("Option '--slurm' must be given.");

    private static SlurmRequest RequestOf(ParseResult parsed) => new()
    {
        Shards = SharedOptions.Given(parsed, Shards),
        ArrayLimit = SharedOptions.Given(parsed, ArrayLimit),
        Partition = parsed.GetValue(Partition),
        Time = parsed.GetValue(Time),
        CpusPerTask = parsed.GetValue(CpusPerTask),
    };
}
