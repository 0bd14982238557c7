using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.Json;
using System.Text;
using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Files;
using SamenWerken.Sim.Lab.Reports;
using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Lab.Tables;
using SamenWerken.Sim.Lab.Yaml;

namespace SamenWerken.Sim.Lab.Claims;

/// <summary>
/// The draws of a claim on disk: <c>parameters.csv</c>, a row a draw; <c>runs.csv</c>, a row a run; and <c>draws.json</c>, which says what
/// they are and is written last.
/// </summary>
public static class ClaimDrawsFolder
{
    /// <summary>The file that says what the draws are.</summary>
    public const string FileName = "draws.json";

    private const string Parameters = "parameters.csv", Runs = "runs.csv";

    /// <summary>Whether a folder holds draws of a claim.</summary>
    /// <param name="path">The folder.</param>
    public static bool Is(string path) => File.Exists(Path.Combine(path, FileName));

    /// <summary>The files of draws.</summary>
    /// <param name="draws">The draws.</param>
    /// <param name="content">Identity of all that they depend on.</param>
    internal static IReadOnlyList<ResultFile> Files(ClaimDraws draws, string content) =>
    [
        .. DescribedTable.Files("claim-draws", "Runs of a claim in draws of the parameters",
        [
            new(Parameters, ["draw"],
                [Draw, .. draws.Factors.Select(factor => new TableColumn(factor.Path, factor.Values.Count > 0 ? "string" : "number", "",
                    "value of the parameter in this draw"))],
                draws.Points.Select((values, draw) => (IReadOnlyList<object?>)[draw, .. values])),
            RunsOf(draws),
        ]),
        ResultFile.Of(FileName, Describe(draws, content).ToJsonString(Json.Shape) + "\n"),
    ];

    private static TableColumn Draw { get; } = new("draw", "integer", "", "number of the draw, from 0");

    private static DescribedTable RunsOf(ClaimDraws draws) => new(Runs, ["draw", "replication", "arm"],
        [
            Draw,
            new("replication", "integer", "", "number of the replication, from 0; replications with the same number share their luck"),
            new("arm", "string", "", "strategy and settings"),
            .. draws.Outcomes.Select(key => draws.Scenario.Model.OutcomeOf(draws.Scenario, key) is { } outcome
                ? new TableColumn(key, "number", outcome.Unit, outcome.Definition)
                : new TableColumn(key, "number", "", "outcome")),
        ],
            from draw in Enumerable.Range(0, draws.Points.Count)
            from replication in Enumerable.Range(0, draws.Replications)
            from arm in Enumerable.Range(0, draws.Arms.Count)
            select (IReadOnlyList<object?>)
                [draw, replication, draws.Arms[arm].Name, .. draws.Values[draw][arm].Select(outcome => (object?)outcome[replication])]);

    /// <summary>The identity of what the draws in a folder depend on; null where there are none.</summary>
    internal static string? Content(string path)
    {
        try
        {
            return Is(path) ? JsonNode.Parse(File.ReadAllText(Path.Combine(path, FileName)))?["content"]?.GetValue<string>() : null;
        }
        catch (Exception damaged) when (damaged is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Reads draws.</summary>
    /// <param name="path">Their folder.</param>
    /// <exception cref="StoreException">They are damaged, or cannot be read.</exception>
    public static ClaimDraws Read(string path) => StoreFailure.Of(path, () =>
    {
        try
        {
            var its = JsonNode.Parse(File.ReadAllText(Path.Combine(path, FileName)))!;
            Factor[] factors =
            [
                .. its["parameters"]!.AsArray().Select(factor => Factor.Between(
                    factor!["path"]!.GetValue<string>(), factor["from"]!.GetValue<double>(), factor["to"]!.GetValue<double>()))
            ];
            ClaimArm[] arms = [.. its["arms"]!.AsArray()
                .Select(arm => new ClaimArm(arm!["name"]!.GetValue<string>(), arm["treatment"]!.GetValue<string>()))];
            string[] outcomes = [.. its["outcomes"]!.AsArray().Select(outcome => outcome!.GetValue<string>())];
            var points =
                File.ReadLines(Path.Combine(path, Parameters)).Skip(1).Select(line => (IReadOnlyList<string>)line.Split(',')[1..]).ToList();
            var values = Values(Path.Combine(path, Runs), points.Count, its["replications"]!.GetValue<int>(), arms, outcomes.Length);
            return new ClaimDraws(
                its["claim"]!.GetValue<string>(), its["statement"]!.GetValue<string>(),
                CaseFile.Parse(its["scenario"]!.GetValue<string>(), path),
                its["seed"]!.GetValue<ulong>(), factors, points, arms, outcomes, values);
        }
        catch (Exception damaged) when (damaged is JsonException or InvalidOperationException or FormatException or NullReferenceException
            or IndexOutOfRangeException or KeyNotFoundException or ScenarioFileException)
        {
            throw new StoreException(
                $"The draws in '{path}' are damaged ({damaged.Message}); make them again with 'samenwerken claims' in another folder.");
        }
    });

    /// <summary>Writes a discovery beside the draws.</summary>
    /// <param name="path">Folder of the draws.</param>
    /// <param name="tables">Its tables.</param>
    /// <param name="files">Figures and report, as <see cref="DiscoveryIllustration.Files"/> makes them.</param>
    /// <exception cref="StoreException">Nothing can be written.</exception>
    public static void Write(string path, IReadOnlyList<DescribedTable> tables, IReadOnlyList<ResultFile> files)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(files);
        files = [.. tables.Select(table => ResultFile.OfBytes(table.Name, table.Bytes)), .. files];
        foreach (var file in files)
        {
            using var bytes = new MemoryStream();
            file.WriteTo(bytes);
            var place = Path.Combine(path, file.Name);
            StoreFailure.Of(place, () => WholeFile.Write(place, bytes.ToArray()));
        }

        var package = Path.Combine(path, DescribedTable.PackageName);
        if (File.Exists(package))
            StoreFailure.Of(package,
                () => WholeFile.Write(package, Encoding.UTF8.GetBytes(DataPackage.With(File.ReadAllText(package), tables))));
    }

    private static double[][][][] Values(string file, int draws, int replications, ClaimArm[] arms, int outcomes)
    {
        var values = Enumerable.Range(0, draws)
            .Select(_ => arms.Select(_ => Enumerable.Range(0, outcomes).Select(_ => Missing(replications)).ToArray()).ToArray()).ToArray();
        var places = arms.Select((arm, place) => (arm.Name, place)).ToDictionary(its => its.Name, its => its.place);
        foreach (var cells in File.ReadLines(file, Encoding.UTF8).Skip(1).Select(line => line.Split(',')))
        {
            var (draw, replication) =
                (int.Parse(cells[0], CultureInfo.InvariantCulture), int.Parse(cells[1], CultureInfo.InvariantCulture));
            for (var outcome = 0; outcome < outcomes; outcome++)
            {
                values[draw][places[cells[2]]][outcome][replication] = cells[3 + outcome].Length == 0
                    ? double.NaN
                    : double.Parse(cells[3 + outcome], NumberStyles.Float, CultureInfo.InvariantCulture);
            }
        }

        return values;
    }

    private static double[] Missing(int count)
    {
        var runs = new double[count];
        Array.Fill(runs, double.NaN);
        return runs;
    }

    private static JsonObject Describe(ClaimDraws draws, string content) => new()
    {
        ["program"] = "samenwerken",
        ["format"] = 1,
        ["claim"] = draws.Claim,
        ["statement"] = draws.Statement,
        ["content"] = content,
        ["seed"] = draws.Seed,
        ["replications"] = draws.Replications,
        ["arms"] =
            new JsonArray([.. draws.Arms.Select(arm => (JsonNode)new JsonObject { ["name"] = arm.Name, ["treatment"] = arm.Treatment })]),
        ["outcomes"] = new JsonArray([.. draws.Outcomes.Select(outcome => (JsonNode)outcome)]),
        ["parameters"] = new JsonArray(
            [.. draws.Factors
                .Select(factor => (JsonNode)new JsonObject { ["path"] = factor.Path, ["from"] = factor.From, ["to"] = factor.To })]),
        ["scenario"] = CaseFile.Write(draws.Scenario),
    };
}
