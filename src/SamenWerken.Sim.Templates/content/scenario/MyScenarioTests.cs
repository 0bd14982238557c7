using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Yaml;

namespace MyScenario;

public sealed class MyScenarioTests
{
    private static readonly string Path = System.IO.Path.Combine(AppContext.BaseDirectory, "my-scenario.yaml");

    [Fact]
    public void It_has_no_mistakes_and_names_what_it_assumes()
    {
        var scenario = ScenarioFile.Read(Path);
        Assert.NotNull(scenario.Question);
        Assert.NotEmpty(scenario.Assumptions);
    }

    [Fact]
    public void Every_strategy_that_it_is_about_runs()
    {
        var scenario = ScenarioFile.Read(Path);
        var comparison = scenario.Compare(replications: 20);
        Assert.Equal(scenario.Strategies, comparison.Strategies);
        Assert.All(comparison.Strategies, strategy => Assert.InRange(comparison[strategy, CollaborationOutcomes.Cynicism].Mean, 0, 1));
    }
}
