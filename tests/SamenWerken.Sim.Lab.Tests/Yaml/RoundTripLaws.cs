using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SamenWerken.Sim.Lab.Yaml;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Tests.Yaml;

public sealed class RoundTripLaws
{
    [Property(MaxTest = 300)]
    public Property Any_scenario_that_is_written_reads_back_as_an_equal_one() => Prop.ForAll(Scenarios.All, scenario =>
    {
        Assert.Empty(ScenarioCheck.Mistakes(scenario, Strategies.Keys));
        Assert.Equal(scenario, ScenarioFile.Parse(ScenarioFile.Write(scenario), "written", Strategies.Keys));
    });

    [Property(MaxTest = 300)]
    public Property Writing_is_the_same_again_after_reading() => Prop.ForAll(Scenarios.All, scenario =>
    {
        var text = ScenarioFile.Write(scenario);
        return ScenarioFile.Write(ScenarioFile.Parse(text, "written", Strategies.Keys)) == text;
    });

    [Property(MaxTest = 30)]
    public Property Any_parameter_of_any_scenario_set_to_its_own_value_leaves_an_equal_one() => Prop.ForAll(Scenarios.All, scenario =>
        ParameterCatalogue.Of(scenario).All(parameter =>
            scenario.Equals(ParameterPath.Set(scenario, parameter.Path, ParameterPath.Text(ParameterPath.Get(scenario, parameter.Path))))));

    [Fact]
    public void Only_what_differs_from_the_defaults_is_written()
    {
        Assert.Equal("name: reference\n", ScenarioFile.Write(new Scenario()));
        Assert.Equal(
            """
            name: Gouda
            population:
              openness: {mean: 0.5, width: 0.15}
            coordination:
              network:
                shape: hub
            actors:
              - name: "3"
                position: {issue 1: 0.8}
            events:
              - kind: join
                round: 12
                actor: "3"

            """,
            ScenarioFile.Write(new Scenario
            {
                Name = "Gouda",
                Population = new() { Openness = Spread.Of(0.5, 0.15) },
                Coordination = new() { Network = new() { Shape = NetworkShape.Hub } },
                Actors = [new("3") { Position = [("issue 1", 0.8)] }],
                Events = [new Join { Round = 12, Actor = "3" }],
            }));
    }

    [Fact]
    public void What_a_group_leaves_out_keeps_its_default() => Assert.Equal(
        Spread.Of(0.7, 0.15),
        ScenarioFile.Parse("name: x\npopulation: {openness: {mean: 0.7}}\n", "s", Strategies.Keys).Population.Openness);

    [Fact]
    public void Numbers_may_be_written_with_an_exponent_or_without_a_leading_zero()
    {
        Assert.Equal(0.001, ScenarioFile.Parse("name: x\ninfoNoise: 1e-3\n", "s", Strategies.Keys).InfoNoise);
        Assert.Equal(0.5, ScenarioFile.Parse("name: x\ninfoNoise: .5\n", "s", Strategies.Keys).InfoNoise);
        Assert.Equal(100, ScenarioFile.Parse("name: x\ndisciplines: 1e2\n", "s", Strategies.Keys).Disciplines);
    }
}
