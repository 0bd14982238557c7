using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Tables;
using SamenWerken.Sim.Lab.Yaml;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Lab.Files;

namespace SamenWerken.Sim.Lab.Store;

/// <summary>
/// Everything that an experiment is: enough to run it again, and nothing that may differ when it is. Written before anything
/// else; where more replications are asked for later it is written anew.
/// </summary>
/// <param name="Format">Version of the form of the folder.</param>
/// <param name="Program">The program that made it.</param>
/// <param name="Version">Its version.</param>
/// <param name="Revision">Revision of its source; null where it was built outside version control.</param>
/// <param name="Experiment">The experiment's own name; may be empty.</param>
/// <param name="Scenario">The scenario in full, as YAML.</param>
/// <param name="Factors">What is varied.</param>
/// <param name="Design">How design points are chosen.</param>
/// <param name="Points">Size of the design, where it has one.</param>
/// <param name="DesignPoints">Number of design points that follow from it.</param>
/// <param name="Strategies">Keys of the strategies.</param>
/// <param name="Replications">Replications of each strategy at each design point.</param>
/// <param name="Seed">Seed of all chance.</param>
/// <param name="Rounds">Whether every round's outcomes are stored.</param>
/// <param name="Shards">Number of parts in which it is run, each with its own database.</param>
/// <param name="Assemblies">Files of the user's own strategies.</param>
public sealed record ExperimentManifest(
    int Format, string Program, string Version, string? Revision, string Experiment, string Scenario, IReadOnlyList<ManifestFactor> Factors,
    string Design,
    int? Points, int DesignPoints, IReadOnlyList<string> Strategies, int Replications, ulong Seed, bool Rounds, int Shards,
    IReadOnlyList<AssemblyOrigin> Assemblies)
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "manifest.json";

    /// <summary>The form of the folder that this program writes.</summary>
    public const int CurrentFormat = 4;

    /// <summary>The oldest form that it reads: 3 has its rounds unpacked.</summary>
    public const int FirstFormat = 3;

    /// <summary>Most shards.</summary>
    public const int MostShards = 10_000;

    private static readonly JsonSerializerOptions Strict = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = Json.Shape.PropertyNamingPolicy,
        Encoder = Json.Shape.Encoder,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        TypeInfoResolver = ManifestJson.Default,
    };

    /// <summary>The question that the experiment asks, if it has one of its own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Question { get; init; }

    /// <summary>The same in Dutch; no part of its name. Null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DutchQuestion { get; init; }

    /// <summary>Outcomes that are measured beside the model's own; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Outcomes { get; init; }

    /// <summary>Of how many replications rounds are kept; null for all.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? RoundsOf { get; init; }

    /// <summary>How intervals of paired differences are made, where it is not by Student's t.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Intervals { get; init; }

    /// <summary>The command line that repeats it; no part of its name.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Command { get; init; }

    /// <summary>The file that the scenario was read from; no part of its name, since the scenario stands here in full.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ManifestSource? Source { get; init; }

    /// <summary>How the number of replications was found; null where it was given. No part of the name.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SoughtReplications? Sought { get; init; }

    /// <summary>The experiment's name: SHA-256 of all of the manifest on which a run depends.</summary>
    [JsonIgnore]
    public string Name => NameOf((this with { Command = null, Source = null, DutchQuestion = null, Sought = null }).Text());

    /// <summary>Number of runs.</summary>
    [JsonIgnore]
    public long Runs => (long)DesignPoints * Replications * Strategies.Count;

    /// <summary>Whether this program is the one that made it, so that its runs fit those that are stored.</summary>
    [JsonIgnore]
    public bool IsOfThisProgram => Version == Manifest.ProgramVersion && Revision == Manifest.ProgramRevision;

    /// <summary>Version and revision as one word.</summary>
    [JsonIgnore]
    public string Origin => Manifest.Origin(Version, Revision);

    /// <summary>Version and revision of this program as one word.</summary>
    public static string ThisOrigin => Manifest.ThisProgram;

    /// <summary>The manifest of an experiment.</summary>
    /// <param name="plan">The experiment.</param>
    /// <param name="shards">Number of parts, 1 or more.</param>
    /// <param name="assemblies">Files of the user's own strategies.</param>
    public static ExperimentManifest Of(ExperimentPlan plan, int shards = 1, IReadOnlyList<AssemblyOrigin>? assemblies = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shards, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(shards, MostShards);
        var experiment = plan.Experiment;
        return new(
            CurrentFormat, "samenwerken", Manifest.ProgramVersion, Manifest.ProgramRevision, experiment.Name,
            CaseFile.Write(experiment.Scenario),
            [.. experiment.Factors.Select(factor => new ManifestFactor(factor.Path, factor.From, factor.To, factor.Levels, factor.Values))],
            ParameterPath.Text(experiment.Design), experiment.Points, plan.Points.Count, experiment.Strategies, experiment.Replications,
            experiment.Seed, experiment.Rounds,
            shards, assemblies ?? [])
        {
            Question = experiment.Question,
            DutchQuestion = experiment.Nl.Question,
            Outcomes = experiment.Outcomes.Count > 0 ? experiment.Outcomes : null,
            RoundsOf = experiment.RoundsOf,
            Intervals = experiment.Intervals == IntervalKind.T ? null : ParameterPath.Text(experiment.Intervals),
        };
    }

    /// <summary>The manifest as JSON.</summary>
    public string Text() => ManifestJson.Text(this) + "\n";

    private static string NameOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>A manifest from JSON.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">Its file, for messages.</param>
    /// <exception cref="StoreException">It is none, or one of another format.</exception>
    public static ExperimentManifest Parse(string text, string path)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("format", out var format)
                || !format.TryGetInt32(out var number) || !json.RootElement.TryGetProperty("design_points", out _))
                throw new StoreException($"'{path}' is not the manifest of an experiment.");
            if (number is < FirstFormat or > CurrentFormat)
                throw new StoreException(
                    $"'{path}' has format {number}; this program ({ThisOrigin}) uses format {CurrentFormat}. Use the program that made "
                        + "it. Nothing was changed.");
            var manifest = JsonSerializer.Deserialize<ExperimentManifest>(text, Strict)!;
            return manifest.Shards is >= 1 and <= MostShards && manifest.DesignPoints >= 1 && manifest.Replications >= 1
                && manifest.Strategies.Count >= 1
                ? manifest
                : throw new StoreException(
                    $"'{path}' is no experiment that can be run: expected 1 or more design points, replications and strategies, and 1 "
                        + $"to {MostShards} shards. Restore it from a copy; nothing was changed.");
        }
        catch (Exception failure) when (FileFailure.IsJson(failure))
        {
            throw new StoreException(
                $"'{path}' cannot be read as a manifest: {FileFailure.Why(failure)}. Restore it from a copy; nothing was changed.",
                failure);
        }
    }

    /// <summary>The experiment again; the user's own strategies must have been loaded.</summary>
    /// <param name="path">File of the manifest, for messages.</param>
    /// <param name="progress">Told how many design points are made.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="StoreException">It is no experiment that can be run.</exception>
    public ExperimentPlan Plan(string path, IProgress<Progress>? progress = null, CancellationToken cancellation = default)
    {
        try
        {
            var plan = new Experiment
            {
                Name = Experiment,
                Question = Question,
                Nl = new() { Question = DutchQuestion },
                Scenario = CaseFile.Parse(Scenario, path),
                Factors = [.. Factors.Select(factor =>
                    new Factor { Path = factor.Path, From = factor.From, To = factor.To, Levels = factor.Levels, Values = factor.Values })],
                Design = Known<DesignKind>(Design, "design"),
                Points = Points,
                Strategies = Strategies,
                Replications = Replications,
                Seed = Seed,
                Rounds = Rounds,
                RoundsOf = RoundsOf,
                Outcomes = Outcomes ?? [],
                Intervals = Intervals is null ? IntervalKind.T : Known<IntervalKind>(Intervals, "kind of intervals"),
            }.Expand(progress, cancellation);
            return plan.Points.Count == DesignPoints && plan.Experiment.Strategies.Count == Strategies.Count
                ? plan
                : throw new StoreException(
                    $"'{path}' does not fit itself: it asks for {DesignPoints} design points and has {plan.Points.Count}. Restore it "
                        + "from a copy; nothing was changed.");
        }
        catch (Exception failure) when (failure is ExperimentException or ScenarioFileException or ArgumentException)
        {
            throw new StoreException($"'{path}' is no experiment that can be run: {failure.Message}", failure);
        }
    }

    private static T Known<T>(string text, string what)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value)
            ? value
            : throw new ArgumentException($"there is no {what} '{text}'");
}

/// <summary>A factor in a manifest.</summary>
/// <param name="Path">Path of the parameter.</param>
/// <param name="From">One end.</param>
/// <param name="To">The other end.</param>
/// <param name="Levels">Number of levels.</param>
/// <param name="Values">Or the values.</param>
public sealed record ManifestFactor(string Path, double? From, double? To, int? Levels, IReadOnlyList<string> Values);

/// <summary>The file that a scenario was read from.</summary>
/// <param name="File">The file as it was named.</param>
/// <param name="Sha256">SHA-256 of its bytes.</param>
/// <param name="Set">The changes made with <c>--set</c>, in order.</param>
public sealed record ManifestSource(string File, string Sha256, IReadOnlyList<string> Set)
{
    /// <summary>A file as it is now.</summary>
    /// <param name="file">The file as it was named.</param>
    /// <param name="set">The changes made with <c>--set</c>, in order.</param>
    public static ManifestSource Of(string file, IReadOnlyList<string> set) => new(file, FileHash.Of(file), set);
}
