using SamenWerken.Sim.Lab.Yaml;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Tests.Yaml;

public sealed class CommittedScenarioTests
{
    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Repository.Scenarios, "*.yaml").Select(file => Path.GetFileName(file)!).Order()];

    private static Scenario Read(string file) => ScenarioFile.Read(Path.Combine(Repository.Scenarios, file), Strategies.Keys);

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_scenario_reads_and_reads_back_as_written(string file)
    {
        var scenario = Read(file);

        Assert.Equal(scenario, ScenarioFile.Parse(ScenarioFile.Write(scenario), file, Strategies.Keys));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_scenario_tells_editors_its_schema(string file) =>
        Assert.Equal("# yaml-language-server: $schema=scenario.schema.json",
            File.ReadLines(Path.Combine(Repository.Scenarios, file)).First());

    [Fact]
    public void The_reference_scenario_is_the_defaults() =>
        Assert.Equal(new Scenario(), Read("reference.yaml") with { Question = null, Description = null, Nl = new() });

    [Fact]
    public void The_reference_scenario_names_every_parameter()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Scenarios, "reference.yaml"));

        Assert.All(ParameterCatalogue.Of(new Scenario()),
            parameter => Assert.Contains(ParameterPath.Split(parameter.Path)[^1] + ":", text));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_scenario_asks_a_question_and_those_of_places_argue_their_goals_and_say_what_is_assumed(string file)
    {
        var scenario = Read(file);

        Assert.EndsWith("?", scenario.Question, StringComparison.Ordinal);
        if (file == "reference.yaml")
            return;
        Assert.NotEmpty(scenario.Sources);
        Assert.Contains(scenario.Assumptions,
            assumed => assumed.StartsWith("All positions, saliences, influences, red lines", StringComparison.Ordinal));
        Assert.All(scenario.Actors,
            actor => Assert.False(string.IsNullOrWhiteSpace(actor.Note) || string.IsNullOrWhiteSpace(actor.Type), actor.Name));
        Assert.All(scenario.Issues, issue =>
            Assert.True(issue is { Note: not null, Low: not null, High: not null, Scale: not null, PublicIdeal: not null }, issue.Name));
    }

    [Theory]
    [InlineData("weer-thuis-gouda.yaml", 14, 5)]
    [InlineData("weer-thuis-nieuwegein.yaml", 10, 1)]
    [InlineData("norm-opdrachtgeverschap.yaml", 18, 8)]
    [InlineData("doorstroom-utrecht.yaml", 45, 1)]
    [InlineData("shadow-of-hierarchy.yaml", 10, 7)]
    public void Scenarios_have_the_parties_that_their_sources_count(string file, int parties, int municipalities)
    {
        var scenario = Read(file);

        Assert.Equal(parties, scenario.ActorCount);
        Assert.Equal(municipalities, scenario.Actors.Count(actor => actor.Type!.StartsWith("municipality", StringComparison.Ordinal)));
    }

    [Fact]
    public void Issues_that_Gouda_and_Nieuwegein_share_mean_the_same_there_and_here()
    {
        var here = Read("weer-thuis-nieuwegein.yaml").Issues.ToDictionary(issue => issue.Name);
        var shared = Read("weer-thuis-gouda.yaml").Issues.Where(issue => here.ContainsKey(issue.Name)).ToList();

        Assert.Equal(["nuisance", "rent arrears", "eviction", "support at night", "length of support", "shared information"],
            shared.Select(issue => issue.Name));
        Assert.All(shared, issue => Assert.Equal(
            (issue.Low, issue.High, issue.PublicIdeal, issue.PublicWeight),
            (here[issue.Name].Low, here[issue.Name].High, here[issue.Name].PublicIdeal, here[issue.Name].PublicWeight)));
    }

    [Fact]
    public void Gouda_commissions_for_its_region() => Assert.Equal(
        ["Gouda"], Read("weer-thuis-gouda.yaml").Actors.Where(actor => actor.Role == Role.Commissioner).Select(actor => actor.Name));
}
