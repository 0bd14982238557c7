using System.Text.Encodings.Web;
using System.Text.Json;
using SamenWerken.Sim.Lab.Store;

namespace SamenWerken.Sim.Lab.Cluster;

/// <summary>
/// An experiment as two jobs of Kubernetes (batch/v1): an indexed one with a shard a pod, and one that merges. What both read and
/// write is a volume that all nodes share.
/// </summary>
/// <remarks>For Kubernetes 1.29 or later. A pod that is killed is replaced, and its shard goes on where it was.</remarks>
/// <param name="folder">The experiment.</param>
public sealed class KubernetesJobs(ExperimentFolder folder)
{
    /// <summary>The files, as seen from the experiment's folder.</summary>
    public static readonly string Shards = Path.Combine("kubernetes", "shards.yaml"), Merge = Path.Combine("kubernetes", "merge.yaml");

    private const string Mount = "/experiment";
    private const int Tries = 3; // of a pod
    private const int GraceSeconds = 60; // to store the run in hand

    private static readonly JsonSerializerOptions Literal = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Name of the job with the shards.</summary>
    public string ShardsName => $"samenwerken-shards-{folder.Name[..12]}";

    /// <summary>Name of the job that merges.</summary>
    public string MergeName => $"samenwerken-merge-{folder.Name[..12]}";

    /// <summary>Divides the experiment into shards and writes the jobs.</summary>
    /// <exception cref="StoreException">It cannot be divided so, or a file cannot be written.</exception>
    public void Write(KubernetesRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Cpus, 1);
        folder.Prepare(request.Shards);
        StoreFailure.Of(folder.At(Shards), () => Directory.CreateDirectory(Path.GetDirectoryName(folder.At(Shards))!));
        folder.Write(Shards, writer => writer.Write(Job(request, "shards", ShardsName, [
            "completionMode: Indexed", FormattableString.Invariant($"completions: {folder.Shards}"),
            FormattableString.Invariant($"parallelism: {Math.Min(request.Parallelism ?? folder.Shards, folder.Shards)}"),
            FormattableString.Invariant($"backoffLimitPerIndex: {Tries}"),
        ], request.Cpus, ["resume", Mount, "--shard", "$(SHARD)", "--threads", FormattableString.Invariant($"{request.Cpus}"), "--quiet"],
        indexed: true)));
        folder.Write(Merge, writer => writer.Write(Job(request, "merge", MergeName, [FormattableString.Invariant($"backoffLimit: {Tries}")],
            1, ["merge", Mount, "--quiet"], indexed: false)));
    }

    private string Job(KubernetesRequest request, string part, string name, IReadOnlyList<string> kind, int cpus,
        IReadOnlyList<string> words, bool indexed) => string.Join('\n',
    [
        $"# Experiment {folder.Name[..12]}: {(indexed ? "a shard a pod" : "the merge of all shards")}. Written anew by each "
            + "'samenwerken submit --engine kubernetes'.",
        "apiVersion: batch/v1",
        "kind: Job",
        "metadata:",
        $"  name: {name}",
        "  labels:",
        "    app.kubernetes.io/name: samenwerken",
        $"    app.kubernetes.io/component: {part}",
        "spec:",
        .. kind.Select(line => "  " + line),
        "  template:",
        "    metadata:",
        "      labels:",
        "        app.kubernetes.io/name: samenwerken",
        "    spec:",
        "      restartPolicy: Never",
        $"      terminationGracePeriodSeconds: {GraceSeconds}",
        "      containers:",
        $"        - name: {part}",
        $"          image: {Quoted(request.Image)}",
        $"          command: [{string.Join(", ", words.Prepend("samenwerken").Select(Quoted))}]",
        .. indexed ? Index : [],
        "          resources:",
        $"            requests: {{cpu: \"{cpus}\", memory: 512Mi}}",
        "            limits: {memory: 2Gi}",
        "          volumeMounts:",
        "            - name: experiment",
        $"              mountPath: {Mount}",
        .. request.SubPath.Length > 0 ? new[] { $"              subPath: {Quoted(request.SubPath)}" } : [],
        "      volumes:",
        "        - name: experiment",
        "          persistentVolumeClaim:",
        $"            claimName: {request.Claim}",
        "",
    ]);

    private static IEnumerable<string> Index =>
    [
        "          env:",
        "            - name: SHARD",
        "              valueFrom:",
        "                fieldRef:",
        "                  fieldPath: metadata.annotations['batch.kubernetes.io/job-completion-index']",
    ];

    // A text of JSON is one of YAML, too.
    private static string Quoted(string text) => JsonSerializer.Serialize(text, Literal);
}
