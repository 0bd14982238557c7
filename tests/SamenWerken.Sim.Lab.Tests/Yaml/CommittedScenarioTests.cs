using SamenWerken.Sim.Lab.Yaml;
using SamenWerken.Sim.Model;

namespace SamenWerken.Sim.Lab.Tests.Yaml;

public sealed class CommittedScenarioTests
{
    public static TheoryData<string> Files => [.. Directory.GetFiles(Repository.Scenarios, "*.yaml").Select(file => Path.GetFileName(file)!).Order()];

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
        Assert.Equal("# yaml-language-server: $schema=scenario.schema.json", File.ReadLines(Path.Combine(Repository.Scenarios, file)).First());

    [Fact]
    public void The_reference_scenario_is_the_defaults() =>
        Assert.Equal(new Scenario(), Read("reference.yaml") with { Question = null, Description = null });

    [Fact]
    public void The_reference_scenario_names_every_parameter()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Scenarios, "reference.yaml"));

        Assert.All(ParameterCatalogue.Of(new Scenario()), parameter => Assert.Contains(ParameterPath.Split(parameter.Path)[^1] + ":", text));
    }

    [Fact]
    public void Weer_Thuis_in_Gouda_has_five_municipalities_and_says_what_is_assumed()
    {
        var gouda = Read("weer-thuis-gouda.yaml");

        Assert.Equal(5, gouda.Actors.Count(actor => actor.Type!.StartsWith("municipality", StringComparison.Ordinal)));
        Assert.Equal(["Gouda"], gouda.Actors.Where(actor => actor.Role == Role.Commissioner).Select(actor => actor.Name));
        Assert.All(gouda.Actors, actor => Assert.False(string.IsNullOrWhiteSpace(actor.Note)));
        Assert.All(gouda.Issues, issue => Assert.True(issue is { Low: not null, High: not null, Scale: not null }));
        Assert.NotEmpty(gouda.Sources);
        Assert.NotEmpty(gouda.Assumptions);
    }
}
