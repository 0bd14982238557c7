using System.Security.Cryptography;
using System.Text.Json.Nodes;
using SamenWerken.Sim.Lab.Crates;
using SamenWerken.Sim.Lab.Tables;
using SamenWerken.Sim.Lab.Tests.Yaml;
using SamenWerken.Sim.Lab.Yaml;

namespace SamenWerken.Sim.Lab.Tests.Store;

public sealed class CrateTests : Bench
{
    private static Citation Program => Citation.Read(Path.Combine(Repository.Root, "CITATION.cff"));

    private Citation Own()
    {
        File.WriteAllText(At("own.cff"), """
            cff-version: 1.2.0
            title: Fines in our town
            license: CC-BY-4.0
            authors:
              - {family-names: Berg, name-particle: van den, given-names: An, orcid: "https://orcid.org/0000-0002-1825-0097", affiliation: Our University}
              - name: The team
            keywords: [fines, towns]
            """);
        return Citation.Read(At("own.cff"));
    }

    private Dictionary<string, JsonObject> Graph(string name, out JsonObject root)
    {
        var folder = Finished(name);
        Crate.Write(folder, Own(), Program, [ResultFile.OfBytes("ODD.md", () => "# model\n"u8.ToArray())]);
        root = JsonNode.Parse(File.ReadAllText(At(name, "ro-crate-metadata.json")))!.AsObject();
        return root["@graph"]!.AsArray().ToDictionary(node => (string)node!["@id"]!, node => node!.AsObject());
    }

    [Fact]
    public void The_metadata_are_those_that_ro_crate_1_1_asks_for()
    {
        var graph = Graph("x", out var root);
        Assert.Equal("https://w3id.org/ro/crate/1.1/context", (string)root["@context"]![0]!);
        Assert.Equal(("CreativeWork", "./", "https://w3id.org/ro/crate/1.1"),
            ((string)graph["ro-crate-metadata.json"]["@type"]!, (string)graph["ro-crate-metadata.json"]["about"]!["@id"]!,
                (string)graph["ro-crate-metadata.json"]["conformsTo"]!["@id"]!));
        var data = graph["./"];
        foreach (var needed in new[] { "name", "description", "datePublished", "license", "author", "keywords", "identifier", "hasPart",
            "variableMeasured" })
            Assert.NotNull(data[needed]);
        Assert.Matches(@"^\d{4}-\d{2}-\d{2}$", (string)data["datePublished"]!);
        Assert.Equal(["https://orcid.org/0000-0002-1825-0097", "#The%20team"],
            data["author"]!.AsArray().Select(author => (string)author!["@id"]!));
        var person = graph["https://orcid.org/0000-0002-1825-0097"];
        Assert.Equal(("Person", "An van den Berg", "Our University"),
            ((string)person["@type"]!, (string)person["name"]!, (string)graph[(string)person["affiliation"]!["@id"]!]["name"]!));
        Assert.Equal("CC-BY-4.0", (string)graph["https://spdx.org/licenses/CC-BY-4.0"]["name"]!);
    }

    [Fact]
    public void Every_file_is_described_with_its_type_size_and_checksum_and_no_other()
    {
        var graph = Graph("x", out _);
        var files = graph["./"]["hasPart"]!.AsArray().Select(part => (string)part!["@id"]!).ToList();
        Assert.Equal(Directory.GetFiles(At("x")).Select(Path.GetFileName).Where(name =>
            name != "ro-crate-metadata.json" && !name!.EndsWith(".lock", StringComparison.Ordinal)).Order(StringComparer.Ordinal), files);
        Assert.Superset(new HashSet<string> { "manifest.json", "runs.csv", "summary.csv", "datapackage.json", "runs.sqlite",
            "scenario.yaml", "README.md", "ODD.md" }, files.ToHashSet());
        foreach (var file in files)
        {
            var bytes = File.ReadAllBytes(At("x", file));
            Assert.Equal((bytes.Length.ToString(System.Globalization.CultureInfo.InvariantCulture),
                Convert.ToHexStringLower(SHA256.HashData(bytes))), ((string)graph[file]["contentSize"]!, (string)graph[file]["sha256"]!));
            Assert.Contains('/', (string)graph[file]["encodingFormat"]!);
            Assert.NotEmpty((string)graph[file]["description"]!);
        }
    }

    [Fact]
    public void What_was_run_with_what_is_told_and_nothing_points_nowhere()
    {
        var graph = Graph("x", out _);
        Assert.Equal("CreateAction", (string)graph["#runs"]["@type"]!);
        Assert.Equal("SoftwareSourceCode", (string)graph["#samenwerken"]["@type"]!);
        Assert.Equal(("coordination.fine", "0 to 1 (3 values)"),
            ((string)graph["#factor-coordination.fine"]["name"]!, (string)graph["#factor-coordination.fine"]["value"]!));
        Assert.Equal("11", (string)graph["#replications"]["value"]!);
        Assert.Equal("mandate, covenant, autonomous", (string)graph["#strategies"]["value"]!);
        Assert.NotNull(graph["#outcome-cooperation"]["unitText"]);
        foreach (var node in graph.Values)
        {
            foreach (var target in References(node).Where(target => !target.StartsWith("https://w3id.org", StringComparison.Ordinal)))
                Assert.True(graph.ContainsKey(target), target);
        }
    }

    [Fact]
    public void A_crate_says_the_same_when_it_is_written_again_and_its_scenario_reads_back()
    {
        Graph("x", out _);
        var before = File.ReadAllText(At("x", "ro-crate-metadata.json"));
        Crate.Write(Lab.Store.ExperimentFolder.Open(At("x")), Own(), Program,
            [ResultFile.OfBytes("ODD.md", () => "# model\n"u8.ToArray())]);
        Assert.Equal(before, File.ReadAllText(At("x", "ro-crate-metadata.json")));
        Assert.Equal(Experiment.Scenario, ScenarioFile.Read(At("x", "scenario.yaml")));
    }

    [Fact]
    public void A_citation_without_authors_or_title_is_a_mistake()
    {
        File.WriteAllText(At("bad.cff"), "cff-version: 1.2.0\n");
        var failure = Assert.Throws<ScenarioFileException>(() => Citation.Read(At("bad.cff")));
        Assert.Equal(2, failure.Problems.Count);
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(References),
        JsonObject { Count: 1 } one when one["@id"] is { } id => [(string)id!],
        JsonObject some => some.SelectMany(entry => References(entry.Value)),
        _ => [],
    };
}
