using System.CommandLine;
using System.Text.RegularExpressions;
using SamenWerken.Sim.Lab.Cluster;
using SamenWerken.Sim.Lab.Store;

namespace SamenWerken.Sim.App.Reading;

/// <summary>What a cluster or a workflow is to run, as it was asked for on the command line.</summary>
/// <param name="Path">Folder of the experiment.</param>
/// <param name="Engine">slurm, snakemake or kubernetes.</param>
internal sealed partial record SubmitInput(string Path, string Engine)
{
    internal const string OfSlurm = "slurm", OfSnakemake = "snakemake", OfKubernetes = "kubernetes";

    private const int MostCpus = 1024;

    private static readonly Argument<string> Folder = SharedOptions.Folder();
    private static readonly Option<string> EngineOption =
        SharedOptions.Choice("--engine",
            "Who runs it: slurm submits a job array; snakemake and kubernetes write files and say how to start them", OfSlurm, OfSnakemake,
            OfKubernetes);
    private static readonly Option<bool> Slurm = new("--slurm") { Description = "The same as --engine slurm" };
    private static readonly Option<int> Shards = SharedOptions.Count("--shards", "N",
        "Parts, one task each; by default those of the experiment. Fixed by the first submission", 1, ExperimentManifest.MostShards);
    private static readonly Option<int> ArrayLimit = SharedOptions.Count("--array-limit", "K",
        "At most so many tasks at a time; by default as many as the cluster allows", 1, ExperimentManifest.MostShards);
    private static readonly Option<string> Partition =
        new("--partition") { HelpName = "P", Description = "Slurm: partition of the cluster; by default the cluster's own" };
    private static readonly Option<string> Time = new("--time") { HelpName = "T",
        Description = "Slurm: time limit of a task, such as 02:00:00; what is left then is run after the next submission" };
    private static readonly Option<int> CpusPerTask =
        SharedOptions.Count("--cpus-per-task", "C", "Processors, and so threads, of a task", 1, MostCpus, 1);
    private static readonly Option<string> Image =
        new("--image") { HelpName = "IMAGE", Description = "Kubernetes: image of a container that has samenwerken" };
    private static readonly Option<string> Claim =
        new("--claim") { HelpName = "NAME", Description = "Kubernetes: claim to the volume that holds the folder" };
    private static readonly Option<string> SubPath = new("--sub-path") { HelpName = "PATH",
        Description = "Kubernetes: where the folder is within the volume; by default it is the volume" };

    /// <summary>Its arguments and options.</summary>
    internal static IReadOnlyList<Symbol> Symbols { get; } =
        [Folder, EngineOption, Slurm, Shards, ArrayLimit, Partition, Time, CpusPerTask, Image, Claim, SubPath];

    /// <summary>What is asked of Slurm.</summary>
    internal required SlurmRequest Request { get; init; }

    /// <summary>What is asked of Kubernetes; null of the others.</summary>
    internal KubernetesRequest? Pods { get; init; }

    /// <exception cref="MistakeException">Options do not go together, or something is missing: all is named.</exception>
    internal static SubmitInput Of(ParseResult parsed)
    {
        var engine = parsed.GetValue(EngineOption)!;
        var mistakes = new List<string>();
        if (parsed.GetValue(Slurm) && engine != OfSlurm)
            mistakes.Add($"Option '--slurm' does not go with '--engine {engine}'; leave one of them out.");
        foreach (var (option, only) in new (Option, string[])[]
        {
            (ArrayLimit, [OfSlurm, OfKubernetes]), (Partition, [OfSlurm]), (Time, [OfSlurm]), (Image, [OfKubernetes]),
            (Claim, [OfKubernetes]), (SubPath, [OfKubernetes]),
        })
        {
            if (parsed.GetResult(option) is { Implicit: false } && !only.Contains(engine))
                mistakes.Add($"Option '{option.Name}' goes with '--engine {string.Join("' or '--engine ", only)}', not with {engine}.");
        }

        if (engine == OfKubernetes)
            mistakes.AddRange(OfPods(parsed));
        return mistakes.Count > 0 ? throw new MistakeException(mistakes) : new(parsed.GetRequiredValue(Folder), engine)
        {
            Request = new()
            {
                Shards = SharedOptions.Given(parsed, Shards), ArrayLimit = SharedOptions.Given(parsed, ArrayLimit),
                Partition = parsed.GetValue(Partition),
                Time = parsed.GetValue(Time), CpusPerTask = parsed.GetValue(CpusPerTask),
            },
            Pods = engine != OfKubernetes ? null : new(parsed.GetValue(Image)!, parsed.GetValue(Claim)!)
            {
                Shards = SharedOptions.Given(parsed, Shards), Parallelism = SharedOptions.Given(parsed, ArrayLimit),
                Cpus = parsed.GetValue(CpusPerTask),
                SubPath = parsed.GetValue(SubPath) ?? "",
            },
        };
    }

    private static IEnumerable<string> OfPods(ParseResult parsed)
    {
        if (parsed.GetValue(Image) is not { } image)
            yield return "Option '--image' must be given: the image of a container that has samenwerken.";
        else if (image.Length == 0 || image.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter)))
            yield return $"Option '--image' has '{image}'; expected an image, such as registry.example.org/samenwerken:0.1.0.";
        if (parsed.GetValue(Claim) is not { } claim)
            yield return "Option '--claim' must be given: the claim to the volume that holds the folder.";
        else if (!Label().IsMatch(claim))
            yield return $"Option '--claim' has '{claim}'; expected a name of Kubernetes: lower case letters, digits, hyphens and "
                + "points, such as results.";
        if (parsed.GetValue(SubPath) is { } path && (path.StartsWith('/') || path.Split('/').Contains("..")))
            yield return $"Option '--sub-path' has '{path}'; expected a path within the volume, such as experiments/fines.";
    }

    [GeneratedRegex("^[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?$")]
    private static partial Regex Label();
}
