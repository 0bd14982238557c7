using System.Diagnostics;
using SamenWerken.Sim.Lab.Store;
using YamlDotNet.RepresentationModel;

namespace SamenWerken.Sim.App.Tests.Cluster;

/// <summary>Experiments as workflows of Snakemake, run by it, and as jobs of Kubernetes, read strictly.</summary>
public sealed class EngineTests : Desk
{
    private string[] Sweep(string to, params string[] more) =>
        ["sweep", Scenario, "--vary", "coordination.fine=0..1:2", "--strategies", "unhurried,mandate", "--assembly",
            typeof(Unhurried).Assembly.Location, "--replications", "30", "--quiet", "--out", At(to), .. more];

    private CommandLineRun Snakemake(string folder, params string[] more)
    {
        var start = new ProcessStartInfo("snakemake",
            ["--snakefile", Path.Combine(folder, "snakemake", "Snakefile"), "--cores", "2", "--nocolor", .. more])
        {
            RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = At(""),
        };
        start.Environment[Unhurried.Gate] = At("gate");
        start.Environment["HOME"] = At("");
        return Process.Start(start)!.End();
    }

    [FactWith("snakemake")]
    public void A_shard_that_is_killed_on_the_way_is_run_on_and_the_result_is_that_of_one_machine()
    {
        Assert.Equal(0, CommandLineRun.Of(Sweep("here")).ExitCode);
        // A name with much that a shell, Python or Snakemake could trip over.
        var path = At("it's {100%} \"there\"");
        Assert.Equal(0, CommandLineRun.Of(Sweep("it's {100%} \"there\"", "--plan")).ExitCode);
        var submitted = CommandLineRun.Of("submit", path, "--engine", "snakemake", "--shards", "3");
        Assert.Equal((0, ""), (submitted.ExitCode, submitted.Error));
        Assert.Contains("Start with: snakemake --snakefile ", submitted.Output, StringComparison.Ordinal);
        File.WriteAllText(At("gate"), "");
        var workflow = Task.Run(() => Snakemake(path));
        var folder = ExperimentFolder.Open(path);
        Waiting.Until(() => folder.Status(0).Stored > 0);
        foreach (var process in Working(path, 0))
            process.Signal(Processes.Kill);
        File.Delete(At("gate"));
        var run = workflow.GetAwaiter().GetResult();
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("Trying to restart job", run.Error, StringComparison.Ordinal);
        foreach (var file in new[] { "runs.csv", "summary.csv" })
            Assert.Equal(File.ReadAllBytes(Path.Combine(At("here"), file)), File.ReadAllBytes(Path.Combine(path, file)));
        Assert.Equal($"Nothing to submit: '{path}' is finished.\n", CommandLineRun.Of("submit", path, "--engine", "snakemake").Output);
    }

    private static IEnumerable<Process> Working(string path, int shard) => Directory.GetDirectories("/proc")
        .Where(entry => int.TryParse(Path.GetFileName(entry), out _))
        .Where(entry => Words(entry) is var words && words.Contains(Path.GetFullPath(path)) && words.Contains("--shard")
            && words[Array.IndexOf(words, "--shard") + 1] == $"{shard}")
        .Select(entry => Process.GetProcessById(int.Parse(Path.GetFileName(entry), System.Globalization.CultureInfo.InvariantCulture)));

    private static string[] Words(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline")).Split('\0');
        }
        catch (IOException)
        {
            return []; // it ended
        }
    }

    // Kubernetes API reference, batch/v1 Job and what stands in it (v1.29): the fields that may be there, each with its form.
    private static readonly Dictionary<string, Dictionary<string, string>> Fields = new()
    {
        ["Job"] = new() { ["apiVersion"] = "text", ["kind"] = "text", ["metadata"] = "ObjectMeta", ["spec"] = "JobSpec" },
        ["ObjectMeta"] =
            new() { ["name"] = "name", ["namespace"] = "text", ["labels"] = "texts", ["annotations"] = "texts", ["generateName"] = "text" },
        ["JobSpec"] = new()
        {
            ["activeDeadlineSeconds"] = "number", ["backoffLimit"] = "number", ["backoffLimitPerIndex"] = "number",
            ["completionMode"] = "NonIndexed|Indexed",
            ["completions"] = "number", ["manualSelector"] = "truth", ["maxFailedIndexes"] = "number", ["parallelism"] = "number",
            ["podReplacementPolicy"] = "text",
            ["suspend"] = "truth", ["template"] = "PodTemplateSpec", ["ttlSecondsAfterFinished"] = "number",
        },
        ["PodTemplateSpec"] = new() { ["metadata"] = "ObjectMeta", ["spec"] = "PodSpec" },
        ["PodSpec"] = new()
        {
            ["containers"] = "Container[]", ["initContainers"] = "Container[]", ["restartPolicy"] = "Never|OnFailure",
            ["terminationGracePeriodSeconds"] = "number",
            ["volumes"] = "Volume[]", ["nodeSelector"] = "texts", ["serviceAccountName"] = "text", ["priorityClassName"] = "text",
        },
        ["Container"] = new()
        {
            ["name"] = "name", ["image"] = "text", ["command"] = "text[]", ["args"] = "text[]", ["env"] = "EnvVar[]",
            ["resources"] = "Resources",
            ["volumeMounts"] = "VolumeMount[]", ["workingDir"] = "text", ["imagePullPolicy"] = "Always|Never|IfNotPresent",
        },
        ["EnvVar"] = new() { ["name"] = "text", ["value"] = "text", ["valueFrom"] = "EnvVarSource" },
        ["EnvVarSource"] = new() { ["fieldRef"] = "FieldRef" },
        ["FieldRef"] = new() { ["apiVersion"] = "text", ["fieldPath"] = "text" },
        ["Resources"] = new() { ["requests"] = "texts", ["limits"] = "texts" },
        ["VolumeMount"] = new() { ["name"] = "name", ["mountPath"] = "text", ["subPath"] = "text", ["readOnly"] = "truth" },
        ["Volume"] = new() { ["name"] = "name", ["persistentVolumeClaim"] = "Claim" },
        ["Claim"] = new() { ["claimName"] = "name", ["readOnly"] = "truth" },
    };

    [Fact]
    public void The_jobs_of_kubernetes_have_only_fields_that_it_knows_and_of_the_right_form()
    {
        Assert.Equal(0,
            CommandLineRun.Of("sweep", Scenario, "--strategies", "norm", "--replications", "12", "--out", At("x"), "--plan").ExitCode);
        var run = CommandLineRun.Of("submit", At("x"), "--engine", "kubernetes", "--shards", "5", "--array-limit", "2", "--cpus-per-task",
            "3", "--image", "registry.example.org/samenwerken:0.1.0", "--claim", "results", "--sub-path", "here/x");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches(
            @"kubectl apply -f \S+shards\.yaml\nthen:       kubectl wait --for=condition=complete --timeout=-1s "
                + @"job/samenwerken-shards-[0-9a-f]{12}\nthen:       kubectl apply -f \S+merge\.yaml\n$", run.Output);
        var (shards, merge) = (Read(At("x/kubernetes/shards.yaml")), Read(At("x/kubernetes/merge.yaml")));
        Strictly(shards, "Job", "");
        Strictly(merge, "Job", "");
        var spec = (YamlMappingNode)shards["spec"];
        Assert.Equal(("Indexed", "5", "2"), (Word(spec["completionMode"]), Word(spec["completions"]), Word(spec["parallelism"])));
        var container = spec["template"]["spec"]["containers"][0];
        Assert.Equal(["samenwerken", "resume", "/experiment", "--shard", "$(SHARD)", "--threads", "3", "--quiet"],
            ((YamlSequenceNode)container["command"]).Select(Word));
        Assert.Equal(("SHARD", "metadata.annotations['batch.kubernetes.io/job-completion-index']"),
            (Word(container["env"][0]["name"]), Word(container["env"][0]["valueFrom"]["fieldRef"]["fieldPath"])));
        Assert.Equal(["samenwerken", "merge", "/experiment", "--quiet"],
            ((YamlSequenceNode)merge["spec"]["template"]["spec"]["containers"][0]["command"]).Select(Word));
        // Every volume that is mounted is there.
        foreach (var job in new[] { shards, merge })
            Assert.Equal(Word(job["spec"]["template"]["spec"]["volumes"][0]["name"]),
                Word(job["spec"]["template"]["spec"]["containers"][0]["volumeMounts"][0]["name"]));
        // What a pod does is what this command does.
        foreach (var shard in Enumerable.Range(0, 5))
            Assert.Equal(0, CommandLineRun.Of("resume", At("x"), "--shard", $"{shard}", "--threads", "3", "--quiet").ExitCode);
        Assert.Equal(0, CommandLineRun.Of("merge", At("x"), "--quiet").ExitCode);
    }

    private static void Strictly(YamlNode node, string form, string path)
    {
        if (form.EndsWith("[]", StringComparison.Ordinal))
        {
            foreach (var (place, item) in ((YamlSequenceNode)node).Index())
                Strictly(item, form[..^2], $"{path}.{place}");
        }
        else if (Fields.TryGetValue(form, out var fields))
        {
            foreach (var (key, value) in ((YamlMappingNode)node).Children)
            {
                Assert.True(fields.TryGetValue(Word(key), out var of), $"{path}.{Word(key)} is no field of {form}");
                Strictly(value, of!, $"{path}.{Word(key)}");
            }
        }
        else if (form == "texts")
        {
            Assert.All(((YamlMappingNode)node).Children, entry => Assert.True(IsText(entry.Value), $"{path}.{entry.Key} is no text"));
        }
        else
        {
            var right = form switch
            {
                "number" => int.TryParse(Word(node), out _) && IsPlain(node),
                "truth" => Word(node) is "true" or "false",
                "text" => IsText(node),
                "name" => System.Text.RegularExpressions.Regex.IsMatch(Word(node), "^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$"),
                _ => form.Split('|').Contains(Word(node)),
            };
            Assert.True(right, $"{path} is '{Word(node)}'; expected {form}");
        }
    }

    // A plain number or truth would be taken for one, where a text must stand.
    private static bool IsText(YamlNode node) =>
        !IsPlain(node) || (!double.TryParse(Word(node), out _) && Word(node) is not ("true" or "false" or "yes" or "no" or "null"));

    private static bool IsPlain(YamlNode node) => ((YamlScalarNode)node).Style is YamlDotNet.Core.ScalarStyle.Plain;

    private static string Word(YamlNode node) => ((YamlScalarNode)node).Value!;

    private static YamlMappingNode Read(string file)
    {
        var stream = new YamlStream();
        using var reader = new StreamReader(file);
        stream.Load(reader);
        return (YamlMappingNode)Assert.Single(stream.Documents).RootNode;
    }
}
