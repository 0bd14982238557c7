using System.Text.Json;
using System.Text.Json.Nodes;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Files;
using SamenWerken.Sim.Lab.Tables;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Store;

/// <summary>Describes exported tables for other programs.</summary>
/// <remarks>Frictionless Data Package v1, https://specs.frictionlessdata.io/data-package/; units stand beside the descriptions.</remarks>
internal static class DataPackage
{
    internal const string FileName = "datapackage.json";

    internal static string Text(ExperimentPlan plan, ExperimentManifest manifest, string name, IReadOnlyList<ExportedFile> files) => new JsonObject
    {
        ["profile"] = "tabular-data-package",
        ["name"] = $"experiment-{name[..12]}",
        ["id"] = name,
        ["title"] = manifest.Experiment.Length > 0 ? manifest.Experiment : plan.Experiment.Scenario.Name,
        ["version"] = manifest.Version,
        ["resources"] = new JsonArray([.. files.Select(file => (JsonNode)Resource(file, Fields(plan, file.Name)))]),
    }.ToJsonString(Json.Shape) + "\n";

    /// <summary>The tables in a description; none where it is of another experiment, or is no description.</summary>
    internal static IReadOnlyList<ExportedFile> Tables(string text, string name)
    {
        try
        {
            var package = JsonNode.Parse(text);
            return package?["id"]?.GetValue<string>() == name && package["resources"] is JsonArray resources
                ? [.. resources.Select(table => new ExportedFile(
                    table!["path"]!.GetValue<string>(), table["rows"]!.GetValue<long>(), table["bytes"]!.GetValue<long>(), table["hash"]!.GetValue<string>().Split(':')[^1]))]
                : [];
        }
        catch (Exception error) when (FileFailure.IsJson(error) || error is NullReferenceException)
        {
            return [];
        }
    }

    /// <summary>A description with one table more.</summary>
    internal static string With(string text, ExportedFile file, IReadOnlyList<TableColumn> columns)
    {
        var package = JsonNode.Parse(text)!.AsObject();
        var resources = package["resources"]!.AsArray();
        if (resources.FirstOrDefault(resource => resource?["path"]?.GetValue<string>() == file.Name) is { } old)
            resources.Remove(old);
        resources.Add(Resource(file, columns.Select(column => (JsonNode)Field(column.Name, column.Type, column.Unit, column.Meaning))));
        return package.ToJsonString(Json.Shape) + "\n";
    }

    private static JsonObject Resource(ExportedFile file, IEnumerable<JsonNode> fields) => new()
    {
        ["profile"] = "tabular-data-resource",
        ["name"] = Path.GetFileNameWithoutExtension(file.Name),
        ["path"] = file.Name,
        ["format"] = "csv",
        ["mediatype"] = "text/csv",
        ["encoding"] = "utf-8",
        ["bytes"] = file.Bytes,
        ["rows"] = file.Rows,
        ["hash"] = "sha256:" + file.Sha256,
        ["schema"] = Schema(file.Name, fields),
    };

    private static JsonObject Schema(string file, IEnumerable<JsonNode> fields)
    {
        var schema = new JsonObject { ["fields"] = new JsonArray([.. fields]), ["missingValues"] = new JsonArray("") };
        if (RunTables.PrimaryKey(file) is { } key)
            schema["primaryKey"] = new JsonArray([.. key.Select(column => (JsonNode)column)]);
        return schema;
    }

    private static IEnumerable<JsonNode> Fields(ExperimentPlan plan, string file)
    {
        var parameters = ParameterCatalogue.Of(plan.Experiment.Scenario).ToDictionary(parameter => parameter.Path);
        var factors = plan.Experiment.Factors.Select(factor => Field(parameters[factor.Path]));
        return [Field(RunTables.Point, "integer", "", "number of the design point, from 0; each has other values than all others"), .. factors, .. file switch
        {
            RunTables.Runs => [Strategy(plan), Replication, Status(), Field("reason", "string", "", "why the run failed"), .. plan.Outcomes.Select(Field)],
            RunTables.Rounds => [Strategy(plan), Replication, Field("round", "integer", "rounds", "round of the run, from 0"), .. RunTables.RoundOutcomes(plan).Select(Field)],
            _ => Summary(plan),
        }];
    }

    private static JsonObject Replication => Field("replication", "integer", "", "number of the replication, from 0; replications with the same number share their luck");

    private static IEnumerable<JsonObject> Summary(ExperimentPlan plan) =>
    [
        Strategy(plan),
        Field("outcome", "string", "", "key of the outcome"),
        Field("mean", "number", "that of the outcome", "mean over runs that have a value"),
        Field("sd", "number", "that of the outcome", "standard deviation over runs"),
        Field("se", "number", "that of the outcome", "standard error of the mean"),
        Field("ci_low", "number", "that of the outcome", "lower end of the 95 % interval of the mean (Student's t)"),
        Field("ci_high", "number", "that of the outcome", "upper end of that interval"),
        Field("n", "integer", "runs", "runs that have a value"),
    ];

    private static JsonObject Strategy(ExperimentPlan plan)
    {
        var field = Field("strategy", "string", "", "key of the strategy");
        field["constraints"] = new JsonObject { ["enum"] = new JsonArray([.. plan.Experiment.Strategies.Select(key => (JsonNode)key)]) };
        return field;
    }

    private static JsonObject Status()
    {
        var field = Field("status", "string", "", "whether the run was done or failed");
        field["constraints"] = new JsonObject { ["enum"] = new JsonArray("done", "failed") };
        return field;
    }

    private static JsonObject Field(Parameter parameter) => Field(parameter.Path, parameter.Form switch
    {
        KeyForm.Number => "number",
        KeyForm.WholeNumber => "integer",
        KeyForm.Truth => "boolean",
        _ => "string",
    }, parameter.Unit, parameter.Meaning);

    private static JsonObject Field(Outcome outcome) => Field(outcome.Key, "number", outcome.Unit, outcome.Definition);

    private static JsonObject Field(string name, string type, string unit, string description)
    {
        var field = new JsonObject { ["name"] = name, ["type"] = type, ["description"] = description };
        if (unit.Length > 0)
            field["unit"] = unit;
        return field;
    }
}

/// <summary>A table that was exported.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Rows">Rows without the header.</param>
/// <param name="Bytes">Size.</param>
/// <param name="Sha256">SHA-256 of its bytes.</param>
public sealed record ExportedFile(string Name, long Rows, long Bytes, string Sha256);
