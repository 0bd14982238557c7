using SamenWerken.Sim.Collaboration.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Lab.Tables;
using SamenWerken.Sim.Lab.Yaml;

namespace SamenWerken.Sim.Lab.Claims;

/// <summary>Everything needed to repeat the verdicts, and nothing that may differ when they are repeated.</summary>
internal static class ClaimsManifest
{
    internal const string FileName = "manifest.json";
    internal const string PackageName = "datapackage.json";

    internal static string Text(string command, IReadOnlyList<ClaimPlan> plans) => new JsonObject
    {
        ["program"] = "samenwerken",
        ["version"] = Manifest.ProgramVersion,
        ["revision"] = Manifest.ProgramRevision,
        ["format"] = 1,
        ["command"] = command,
        ["claims"] = new JsonArray([.. plans.Select(plan => (JsonNode)plan.Claim.Id)]),
        ["replications"] = plans[0].Replications,
        ["seeds"] = new JsonArray([.. Enumerable.Range(0, ClaimPlan.Seeds).Select(seed => (JsonNode)(plans[0].Seed + (ulong)seed))]),
        ["confidence"] = EffectResult.Confidence,
        ["draws"] = ClaimPlan.Draws,
        ["within"] = plans[0].Within is { } within
            ? new JsonObject
            {
                ["source"] = within.Source,
                ["middle"] = new JsonArray([.. within.Middle.Select(value => (JsonNode)value)]),
                ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(within.ToString()))),
            }
            : null,
        ["ranges"] = new JsonArray([.. plans[0].Ranges.Select(
            factor => (JsonNode)new JsonObject { ["path"] = factor.Path, ["from"] = factor.From, ["to"] = factor.To })]),
        ["scenarios"] = new JsonArray([.. plans.SelectMany(plan => plan.Trials.Zip(plan.Scenarios))
            .Select(its => (Name: its.First.Scenario, Yaml: CaseFile.Write(its.Second))).Distinct()
            .Select(its => (JsonNode)new JsonObject { ["name"] = its.Name,
                ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(its.Yaml))), ["yaml"] = its.Yaml })]),
    }.ToJsonString(Json.Shape) + "\n";

    internal static string Package(IReadOnlyList<(ClaimTable Table, byte[] Bytes, int Rows)> tables) => new JsonObject
    {
        ["profile"] = "tabular-data-package",
        ["name"] = "claims",
        ["title"] = "Claims about collaboration, and what the model says of them",
        ["version"] = Manifest.ProgramVersion,
        ["resources"] = new JsonArray([.. tables.Select(its => (JsonNode)DataPackage.Resource(
            new(its.Table.Name, its.Rows, its.Bytes.Length, Convert.ToHexStringLower(SHA256.HashData(its.Bytes))),
            new(its.Table.Name, its.Table.Columns, its.Table.Key)))]),
    }.ToJsonString(Json.Shape) + "\n";
}
