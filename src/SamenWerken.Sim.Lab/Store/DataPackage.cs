using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.Json;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Files;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.Lab.Store;

/// <summary>Describes exported tables for other programs.</summary>
/// <remarks>Frictionless Data Package v1, https://specs.frictionlessdata.io/data-package/; units stand beside the descriptions.</remarks>
internal static class DataPackage
{
    internal const string FileName = "datapackage.json";

    /// <summary>Ending of files in Apache Parquet.</summary>
    internal const string Parquet = ".parquet";

    internal static string Text(ExperimentPlan plan, ExperimentManifest manifest, string name, IReadOnlyList<ExportedFile> files) =>
        new JsonObject
    {
        ["profile"] = "tabular-data-package",
        ["name"] = $"experiment-{name[..12]}",
        ["id"] = name,
        ["title"] = manifest.Experiment.Length > 0 ? manifest.Experiment : plan.Experiment.Scenario.Name,
        ["version"] = manifest.Version,
        ["resources"] = new JsonArray([.. files.Select(file => (JsonNode)Resource(file, RunTable.Of(plan, file.Name)))]),
    }.ToJsonString(Json.Shape) + "\n";

    /// <summary>The description of tables that no experiment made.</summary>
    internal static string Text(string name, string title, IEnumerable<(DescribedTable Table, byte[] Bytes)> tables) => new JsonObject
    {
        ["profile"] = "tabular-data-package",
        ["name"] = name,
        ["title"] = title,
        ["version"] = Manifest.ProgramVersion,
        ["resources"] = new JsonArray([.. tables.Select(its => (JsonNode)Resource(
            Exported(its.Table, its.Bytes), new(its.Table.Name, its.Table.Columns, its.Table.Key)))]),
    }.ToJsonString(Json.Shape) + "\n";

    // Rows without the header; a line feed within quotes ends none.
    private static long RowsOf(byte[] table)
    {
        var (rows, quoted) = (-1L, false);
        foreach (var letter in table)
        {
            quoted ^= letter == '"';
            rows += letter == '\n' && !quoted ? 1 : 0;
        }

        return Math.Max(0, rows);
    }

    /// <summary>The tables in a description; none where it is of another experiment, or is no description.</summary>
    internal static IReadOnlyList<ExportedFile> Tables(string text, string name)
    {
        try
        {
            var package = JsonNode.Parse(text);
            return package?["id"]?.GetValue<string>() == name && package["resources"] is JsonArray resources
                ? [.. resources.Select(table => new ExportedFile(
                    table!["path"]!.GetValue<string>(), table["rows"]!.GetValue<long>(), table["bytes"]!.GetValue<long>(),
                    table["hash"]!.GetValue<string>().Split(':')[^1]))]
                : [];
        }
        catch (Exception error) when (FileFailure.IsJson(error) || error is NullReferenceException)
        {
            return [];
        }
    }

    /// <summary>A description with one table more.</summary>
    internal static string With(string text, ExportedFile file, RunTable table)
    {
        var package = JsonNode.Parse(text)!.AsObject();
        var resources = package["resources"]!.AsArray();
        if (resources.FirstOrDefault(resource => resource?["path"]?.GetValue<string>() == file.Name) is { } old)
            resources.Remove(old);
        resources.Add(Resource(file, table));
        return package.ToJsonString(Json.Shape) + "\n";
    }

    /// <summary>A description with other tables more.</summary>
    internal static string With(string text, IEnumerable<DescribedTable> tables) =>
        tables.Select(table => (Table: table, Bytes: table.Bytes())).Aggregate(
        text, (known, its) => With(known, Exported(its.Table, its.Bytes), new(its.Table.Name, its.Table.Columns, its.Table.Key)));

    private static ExportedFile Exported(DescribedTable table, byte[] bytes) =>
        new(table.Name, RowsOf(bytes), bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <summary>A table as the description has it.</summary>
    internal static JsonObject Resource(ExportedFile file, RunTable table) => new()
    {
        ["profile"] = "tabular-data-resource",
        ["name"] = Path.GetFileNameWithoutExtension(file.Name) + (IsParquet(file) ? "-parquet" : ""),
        ["path"] = file.Name,
        ["format"] = IsParquet(file) ? "parquet" : "csv",
        ["mediatype"] = IsParquet(file) ? "application/vnd.apache.parquet" : "text/csv",
        ["encoding"] = "utf-8",
        ["bytes"] = file.Bytes,
        ["rows"] = file.Rows,
        ["hash"] = "sha256:" + file.Sha256,
        ["schema"] = new JsonObject
        {
            ["fields"] = new JsonArray([.. table.Columns.Select(column => (JsonNode)Field(column))]),
            ["missingValues"] = new JsonArray(""),
            ["primaryKey"] = new JsonArray([.. table.Key.Select(column => (JsonNode)column)]),
        },
    };

    private static bool IsParquet(ExportedFile file) => Path.GetExtension(file.Name) == Parquet;

    private static JsonObject Field(TableColumn column)
    {
        var field = new JsonObject { ["name"] = column.Name, ["type"] = column.Type, ["description"] = column.Meaning };
        if (column.Unit.Length > 0)
            field["unit"] = column.Unit;
        if (column.Values.Count > 0)
            field["constraints"] = new JsonObject { ["enum"] = new JsonArray([.. column.Values.Select(value => (JsonNode)value)]) };
        return field;
    }
}

/// <summary>A table that was exported.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Rows">Rows without the header.</param>
/// <param name="Bytes">Size.</param>
/// <param name="Sha256">SHA-256 of its bytes.</param>
public sealed record ExportedFile(string Name, long Rows, long Bytes, string Sha256);
