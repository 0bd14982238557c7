using System.Text.Json.Nodes;
using SamenWerken.Sim.Lab.Yaml;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Tests.Yaml;

public sealed class ScenarioSchemaTests
{
    private static readonly JsonNode Schema = JsonNode.Parse(ScenarioSchema.Json())!;

    private static string Committed => Path.Combine(Repository.Scenarios, "scenario.schema.json");

    [Fact]
    public void The_schema_beside_the_scenarios_is_up_to_date() => Assert.Equal(ScenarioSchema.Json(), File.ReadAllText(Committed));

    [Fact]
    public void A_parameter_has_its_meaning_range_and_default()
    {
        var alignment = Schema["properties"]!["population"]!["properties"]!["alignment"]!;

        Assert.Equal("number", (string?)alignment["type"]);
        Assert.Equal(0, (double?)alignment["minimum"]);
        Assert.Equal(1, (double?)alignment["maximum"]);
        Assert.Equal(0.3, (double?)alignment["default"]);
        Assert.StartsWith("λ (Alignment): how far generated ideals", (string?)alignment["description"]);
    }

    [Fact]
    public void Other_keys_are_refused_and_each_event_has_the_keys_of_its_kind()
    {
        Assert.False((bool?)Schema["additionalProperties"]);
        var kinds = Schema["properties"]!["events"]!["items"]!["oneOf"]!.AsArray();
        Assert.Equal(
            ["training", "turnoverWave", "goalShift", "join", "leave", "budgetCut", "strategyChange"],
            kinds.Select(kind => (string?)kind!["properties"]!["kind"]!["const"]));
        Assert.Equal(["kind", "round", "amount"], kinds[0]!["required"]!.AsArray().Select(name => (string?)name));
    }

    [Fact]
    public void Every_key_of_the_format_is_in_the_schema()
    {
        var names = RecordKey.Of(typeof(Scenario)).Select(key => key.Name);

        Assert.Equal(names, Schema["properties"]!.AsObject().Select(property => property.Key));
    }
}
