using SamenWerken.Sim.Experiments;
using System.Reflection;
using SamenWerken.Sim.Lab.Yaml;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Tables;

/// <summary>
/// Everything needed to repeat a result, and nothing that may differ when it is repeated: no clock, no host, no number of threads.
/// </summary>
/// <param name="Command">The exact command line that repeats it.</param>
/// <param name="Scenario">What was simulated.</param>
/// <param name="Strategies">Keys of the strategies.</param>
/// <param name="Assemblies">Files of the user's own strategies.</param>
/// <param name="Replications">Replications of each strategy.</param>
/// <param name="Seed">Seed of the experiment.</param>
/// <param name="Quantiles">How quantiles over runs were computed.</param>
public sealed record Manifest(
    string Command, ScenarioOrigin Scenario, IReadOnlyList<string> Strategies, IReadOnlyList<AssemblyOrigin> Assemblies,
    int Replications, ulong Seed, string Quantiles)
{
    /// <summary>Name of the manifest in a result folder.</summary>
    public const string FileName = "manifest.json";

    /// <summary>The program that made the result.</summary>
    public string Program { get; } = "samenwerken";

    /// <summary>Its version.</summary>
    public string Version { get; } = ProgramVersion;

    /// <summary>Revision of its source, the commit that it was built from; null where it was built outside version control.</summary>
    public string? Revision { get; } = ProgramRevision;

    /// <summary>Version of the form of the result files.</summary>
    public int Format { get; } = 1;

    /// <summary>Version of the program, without its build.</summary>
    public static string ProgramVersion { get; } =
        typeof(Manifest).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Revision of this program's source; null where it was built outside version control.</summary>
    public static string? ProgramRevision { get; } =
        typeof(Manifest).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')
            .ElementAtOrDefault(1);

    /// <summary>Version and revision of this program as one word.</summary>
    public static string ThisProgram => Origin(ProgramVersion, ProgramRevision);

    /// <summary>A version and a revision as one word.</summary>
    internal static string Origin(string version, string? revision) =>
        revision is null ? version : $"{version}+{revision[..Math.Min(12, revision.Length)]}";

    /// <summary>The manifest as JSON.</summary>
    public string Text() => Json.Text(this);
}

/// <summary>Where a scenario came from.</summary>
/// <param name="File">The file as it was named.</param>
/// <param name="Sha256">SHA-256 of the file's bytes.</param>
/// <param name="Set">The changes made with <c>--set</c>, in order.</param>
/// <param name="Yaml">The scenario in full, after those changes.</param>
public sealed record ScenarioOrigin(string File, string Sha256, IReadOnlyList<string> Set, string Yaml)
{
    /// <summary>The origin of a scenario that was read from a file and then changed.</summary>
    public static ScenarioOrigin Of(string file, IReadOnlyList<string> set, Case scenario) =>
        new(file, FileHash.Of(file), set, CaseFile.Write(scenario));
}

/// <summary>Where strategies of the user came from.</summary>
/// <param name="File">The file as it was named.</param>
/// <param name="Sha256">SHA-256 of the file's bytes.</param>
public sealed record AssemblyOrigin(string File, string Sha256)
{
    /// <summary>The origin of the strategies in a file.</summary>
    public static AssemblyOrigin Of(string file) => new(file, FileHash.Of(file));
}
