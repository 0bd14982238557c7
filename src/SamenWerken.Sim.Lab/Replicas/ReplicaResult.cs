using System.Text.Json.Nodes;
using SamenWerken.Sim.Classics;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Reports;
using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.Lab.Replicas;

/// <summary>The files that a replication of published models leaves in its result folder.</summary>
public static class ReplicaResult
{
    private const string Picture = "replicate";

    /// <summary>Names of the files.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [ReplicaTable.FileName, DescribedTable.PackageName, Manifest.FileName, ReportPage.FileName, .. FigureFiles.Names(Picture)];

    /// <summary>The files.</summary>
    /// <param name="models">The models, in the order of their rows.</param>
    /// <param name="rows">Published numbers beside those computed.</param>
    /// <param name="seed">Seed of whatever was left to chance.</param>
    /// <param name="command">The command line that repeats it.</param>
    /// <param name="formats">Forms of the picture; only SVG if null.</param>
    /// <param name="look">How the picture looks, and the language of the report; the default if null.</param>
    public static IReadOnlyList<ResultFile> Files(
        IReadOnlyList<Replica> models, IReadOnlyList<ReplicaRow> rows, ulong seed, string command,
        IReadOnlyList<FigureFormat>? formats = null, Look? look = null)
    {
        var figure = new ReplicaFigure(rows, seed);
        return
        [
            .. DescribedTable.Files("replicate", "Published numbers beside those computed", [ReplicaTable.Of(rows)]),
            ResultFile.Of(Manifest.FileName, ManifestText(models, seed, command)),
            .. FigureFiles.Of(Picture, figure, formats, look),
            new(ReportPage.FileName, writer => writer.Write(ReportPage.Text(
                ReplicaReport.Of(models, rows, seed, command, look?.Language ?? Language.English, figure)))),
        ];
    }

    private static string ManifestText(IReadOnlyList<Replica> models, ulong seed, string command) => new JsonObject
    {
        ["program"] = "samenwerken",
        ["version"] = Manifest.ProgramVersion,
        ["format"] = 1,
        ["command"] = command,
        ["models"] = new JsonArray([.. models.Select(model => (JsonNode)model.Model)]),
        ["seed"] = seed,
    }.ToJsonString(Json.Shape) + "\n";
}
