using System.Text.Encodings.Web;
using System.Text.Json;
using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.Lab.Cluster;

/// <summary>An experiment as a workflow of Snakemake: a rule for a shard, and one that merges when all are done.</summary>
/// <remarks>For Snakemake 7.7 or later. A shard that is killed is begun again and goes on where it was.</remarks>
/// <param name="folder">The experiment.</param>
public sealed class Snakefile(ExperimentFolder folder)
{
    /// <summary>Its file, as seen from the experiment's folder.</summary>
    public static readonly string FileName = Path.Combine("snakemake", "Snakefile");

    private const int Tries = 3; // of a shard

    private static readonly JsonSerializerOptions Literal = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Divides the experiment into shards and writes the workflow.</summary>
    /// <param name="shards">Number of shards; null for that of the experiment.</param>
    /// <param name="threads">Processors of a shard, 1 or more.</param>
    /// <param name="samenwerken">The words that start this program.</param>
    /// <exception cref="StoreException">It cannot be divided so, or the file cannot be written.</exception>
    public void Write(int? shards, int threads, IReadOnlyList<string> samenwerken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        folder.Prepare(shards);
        StoreFailure.Of(folder.At(FileName), () => Directory.CreateDirectory(Path.GetDirectoryName(folder.At(FileName))!));
        folder.Write(FileName, writer => writer.Write(Text(threads, samenwerken)));
    }

    private string Text(int threads, IReadOnlyList<string> samenwerken) => FormattableString.Invariant($$"""
        # Experiment {{folder.Name[..12]}} in {{folder.Shards}} shards. Written anew by each 'samenwerken submit --engine snakemake'.
        #   snakemake --snakefile {{CommandLineText.Of([Path.GetFullPath(folder.At(FileName))])}} --cores 4
        workdir: {{Quoted(Path.GetFullPath(folder.At("")))}}

        rule all:
            input: "runs.csv"

        rule shard:
            output: touch("snakemake/shard-{shard}.done")
            threads: {{threads}}
            retries: {{Tries}}
            shell: {{Shell(samenwerken, "resume", " --shard {wildcards.shard} --threads {threads} --quiet")}}

        rule merge:
            input: expand("snakemake/shard-{shard}.done", shard=range({{folder.Shards}}))
            output: "runs.csv", "summary.csv", "datapackage.json"
            shell: {{Shell(samenwerken, "merge", " --quiet")}}

        """);

    // Strategies of the user's own are named from where the experiment was begun. Braces are Snakemake's own.
    private string Shell(IReadOnlyList<string> samenwerken, string verb, string more)
    {
        var line =
            $"cd -- {CommandLineText.Of([Directory.GetCurrentDirectory()])} && exec "
                + $"{CommandLineText.Of([.. samenwerken, verb, Path.GetFullPath(folder.At(""))])}";
        return Quoted(line.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal) + more);
    }

    // A text of JSON is one of Python, too.
    private static string Quoted(string text) => JsonSerializer.Serialize(text, Literal);
}
