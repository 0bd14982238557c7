using System.Globalization;
using System.Text.Json.Nodes;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Lab.Tables;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Crates;

/// <summary>The metadata of a crate.</summary>
/// <remarks>RO-Crate 1.1, https://w3id.org/ro/crate/1.1: JSON-LD in terms of schema.org, as journals and archives such as CoMSES read
/// it.</remarks>
internal sealed class CrateText(ExperimentFolder folder, Citation data, Citation program, string day)
{
    internal const string FileName = "ro-crate-metadata.json";

    private const string Software = "#samenwerken", Language = "#csharp", Platform = "#dotnet", Runs = "#runs";

    internal string Of(IReadOnlyList<CrateFile> files) => new JsonObject
    {
        ["@context"] = new JsonArray("https://w3id.org/ro/crate/1.1/context", new JsonObject { ["sha256"] = "https://schema.org/sha256" }),
        ["@graph"] = new JsonArray([.. Graph(files)]),
    }.ToJsonString(Json.Shape) + "\n";

    private IEnumerable<JsonNode> Graph(IReadOnlyList<CrateFile> files) =>
    [
        new JsonObject
        {
            ["@id"] = FileName, ["@type"] = "CreativeWork", ["about"] = Id("./"), ["conformsTo"] = Id("https://w3id.org/ro/crate/1.1"),
        },
        Root(files), .. Authors(data),
        .. Authors(program).Where(author => !Authors(data).Any(other => (string?)other["@id"] == (string?)author["@id"])),
        .. new[] { data.License, program.License }.Where(license => license.Length > 0).Distinct().Select(LicenseOf),
        .. files.Select(FileOf), .. Program(), Action(files), .. Inputs().Select(input => input.Node),
        .. Outcomes().Select(outcome => outcome.Node),
    ];

    private JsonObject Root(IReadOnlyList<CrateFile> files)
    {
        var experiment = folder.Plan.Experiment;
        var root = new JsonObject
        {
            ["@id"] = "./", ["@type"] = "Dataset",
            ["name"] = experiment.Name.Length > 0 ? experiment.Name : $"{experiment.Scenario.Name}: runs of samenwerken",
            ["description"] = string.Join(' ', new[] { experiment.Question, experiment.Scenario.Question,
                experiment.Scenario.Description }.Where(text => text is { Length: > 0 }).Distinct())
                is { Length: > 0 } told ? told : $"Runs of an agent-based simulation of the scenario {experiment.Scenario.Name}.",
            ["identifier"] = "sha256:" + folder.Name, ["datePublished"] = day, ["inLanguage"] = "en",
            ["author"] = Ids(data.Authors.Select(IdOf)), ["publisher"] = Ids(data.Authors.Take(1).Select(IdOf)),
            ["keywords"] = string.Join(", ", data.Keywords.Count > 0 ? data.Keywords : program.Keywords),
            ["hasPart"] = Ids(files.Select(file => file.Name)), ["mentions"] = Ids([Runs, Software]),
            ["variableMeasured"] = Ids(Outcomes().Select(outcome => outcome.Id)),
        };
        if (data.License.Length > 0)
            root["license"] = Id(Spdx(data.License));
        var sources = experiment.Scenario.Sources;
        if (sources.Count > 0)
            root["citation"] = new JsonArray([.. sources.Select(source => (JsonNode)source)]);
        return root;
    }

    private static JsonObject FileOf(CrateFile file) => new()
    {
        ["@id"] = file.Name, ["@type"] = "File", ["name"] = file.Name, ["description"] = file.Meaning, ["encodingFormat"] = file.MediaType,
        ["contentSize"] = file.Bytes.ToString(CultureInfo.InvariantCulture), ["sha256"] = file.Sha256,
    };

    private IEnumerable<JsonObject> Program()
    {
        var software = new JsonObject
        {
            ["@id"] = Software, ["@type"] = "SoftwareSourceCode", ["name"] = program.Title, ["description"] = program.Abstract,
            ["version"] = folder.Manifest.Origin, ["author"] = Ids(program.Authors.Select(IdOf)), ["programmingLanguage"] = Id(Language),
            ["runtimePlatform"] = ".NET 10",
            ["softwareRequirements"] = Id(Platform), ["operatingSystem"] = "Linux, macOS, Windows",
            ["keywords"] = string.Join(", ", program.Keywords),
        };
        if (program.License.Length > 0)
            software["license"] = Id(Spdx(program.License));
        if (program.Address.Length > 0)
            software["url"] = program.Address;
        if (folder.Manifest.Revision is { } revision)
            software["identifier"] = revision;
        yield return software;
        yield return new JsonObject { ["@id"] = Language, ["@type"] = "ComputerLanguage", ["name"] = "C#",
            ["url"] = "https://learn.microsoft.com/dotnet/csharp/" };
        yield return new JsonObject { ["@id"] = Platform, ["@type"] = "SoftwareApplication", ["name"] = ".NET SDK",
            ["softwareVersion"] = "10.0", ["url"] = "https://dotnet.microsoft.com/" };
    }

    // What was run, with what, and what came of it.
    private JsonObject Action(IReadOnlyList<CrateFile> files)
    {
        var made = files.Where(file => file.MediaType is "text/csv" or "application/vnd.apache.parquet" or "application/vnd.sqlite3")
            .Select(file => file.Name);
        return new JsonObject
        {
            ["@id"] = Runs, ["@type"] = "CreateAction",
            ["name"] =
                string.Create(System.Globalization.CultureInfo.InvariantCulture, 
                    $"{folder.Manifest.Runs} runs: {folder.Manifest.DesignPoints} design points × {folder.Manifest.Strategies.Count} "
                        + $"strategies × {folder.Manifest.Replications} replications"),
            ["description"] = "Repeat and compare with: samenwerken reproduce DIR", ["instrument"] = Id(Software), ["endTime"] = day,
            ["object"] = Ids([ExperimentManifest.FileName, .. Inputs().Select(input => input.Id)]), ["result"] = Ids(made),
        };
    }

    private IEnumerable<(string Id, JsonNode Node)> Inputs()
    {
        var experiment = folder.Plan.Experiment;
        var parameters = ParameterCatalogue.Of(experiment.Scenario).ToDictionary(parameter => parameter.Path);
        foreach (var factor in experiment.Factors)
        {
            var values = folder.Plan.Points.Select(point => point.Values[experiment.Factors.ToList().IndexOf(factor)]).Distinct().ToList();
            var parameter = parameters[factor.Path];
            yield return Property("#factor-" + Uri.EscapeDataString(factor.Path), factor.Path, parameter.Meaning, parameter.Unit,
                factor.From is { } from && factor.To is { } to
                    ? FormattableString.Invariant($"{from} to {to} ({values.Count} values)")
                    : string.Join(", ", values));
        }

        yield return Property("#strategies", "strategies", "strategies that were run", "", string.Join(", ", folder.Manifest.Strategies));
        yield return Property("#design", "design", "how design points were chosen", "", folder.Manifest.Design);
        yield return Property("#replications", "replications", "runs of each strategy at each design point, with shared luck", "runs",
            Text(folder.Manifest.Replications));
        yield return Property("#seed", "seed", "seed of all chance", "", Text(folder.Manifest.Seed));
    }

    private IEnumerable<(string Id, JsonNode Node)> Outcomes() => folder.Plan.Outcomes.Select(outcome =>
        Property("#outcome-" + Uri.EscapeDataString(outcome.Key), outcome.Key, outcome.Definition, outcome.Unit, null, outcome.Least,
            outcome.Largest));

    private static (string, JsonNode) Property(string id, string name, string meaning, string unit, string? value, double? least = null,
        double? largest = null)
    {
        var property = new JsonObject { ["@id"] = id, ["@type"] = "PropertyValue", ["name"] = name, ["description"] = meaning };
        if (unit.Length > 0)
            property["unitText"] = unit;
        if (value is not null)
            property["value"] = value;
        if (least is { } from && double.IsFinite(from))
            property["minValue"] = from;
        if (largest is { } to && double.IsFinite(to))
            property["maxValue"] = to;
        return (id, property);
    }

    private static IEnumerable<JsonObject> Authors(Citation citation) => citation.Authors.SelectMany(author =>
    {
        var person =
            new JsonObject { ["@id"] = IdOf(author), ["@type"] = author.IsPerson ? "Person" : "Organization", ["name"] = author.Name };
        if (author.Affiliation.Length == 0)
            return new[] { person };
        var at = "#" + Uri.EscapeDataString(author.Affiliation);
        person["affiliation"] = Id(at);
        return [person, new JsonObject { ["@id"] = at, ["@type"] = "Organization", ["name"] = author.Affiliation }];
    }).DistinctBy(author => (string?)author["@id"]);

    private static JsonObject LicenseOf(string license) => new()
    {
        ["@id"] = Spdx(license), ["@type"] = "CreativeWork", ["name"] = license, ["identifier"] = Spdx(license),
        ["description"] = $"The licence {license}.",
    };

    private static string Spdx(string license) => "https://spdx.org/licenses/" + license;

    private static JsonObject Id(string id) => new() { ["@id"] = id };

    private static JsonArray Ids(IEnumerable<string> ids) => new([.. ids.Select(id => (JsonNode)Id(id))]);

    private static string IdOf(CitationAuthor author) => author.Orcid.Length > 0 ? author.Orcid : "#" + Uri.EscapeDataString(author.Name);

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
}
