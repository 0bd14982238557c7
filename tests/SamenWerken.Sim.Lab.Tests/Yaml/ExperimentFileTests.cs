using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Tests.Store;
using SamenWerken.Sim.Lab.Yaml;

namespace SamenWerken.Sim.Lab.Tests.Yaml;

public sealed class ExperimentFileTests : Bench
{
    private const string Sound = """
        experiment: fines
        question: how far does enforcement carry?
        scenario: small.yaml
        factors:
          - {path: coordination.fine, from: 0, to: 1, levels: 3}
          - path: coordination.network.shape
            values: [complete, ring]
          - {path: population.alignment, values: [0.1, 0.30]}
        strategies: [mandate, norm]
        replications: 7
        seed: 3
        rounds: true
        """;

    public ExperimentFileTests() => File.WriteAllText(At("small.yaml"), "name: small\nrounds: 6\n");

    [Fact]
    public void An_experiment_is_read_with_the_scenario_beside_it()
    {
        var plan = Read(Sound);
        Assert.Equal(new Experiment
        {
            Name = "fines",
            Scenario = new() { Name = "small", Rounds = 6 },
            Factors = [Factor.Between("coordination.fine", 0, 1, 3), Factor.Of("coordination.network.shape", "complete", "ring"), Factor.Of("population.alignment", "0.1", "0.30")],
            Strategies = ["mandate", "norm"],
            Replications = 7,
            Seed = 3,
            Rounds = true,
        }, plan.Experiment);
        Assert.Equal(12, plan.Points.Count);
    }

    [Theory]
    [InlineData("seed: 3", "sede: 3", "11:1: the experiment has no 'sede'; did you mean 'seed'?")]
    [InlineData("path: coordination.fine,", "path: coordination.fin,", "5:12: factors.0.path: 'coordination.fin' is no parameter of the scenario; expected a path such as coordination.fine; did you mean 'coordination.fine'?")]
    [InlineData("levels: 3", "levels: 1", "5:55: factors.0.levels: 1 levels; expected 2 or more, or one of the values")]
    [InlineData("to: 1", "to: 11", "5:44: factors.0.to: 11; expected a number from 0 to 10")]
    [InlineData("[complete, ring]", "[complete, rin]", "7:24: factors.1.values.1: 'rin'; expected one of complete, hub, ring, smallWorld, listed; did you mean 'ring'?")]
    [InlineData("[mandate, norm]", "[mandat, norm]", "9:14: strategies.0: 'mandat'; expected one of autonomous, ")]
    [InlineData("replications: 7", "replications: 0", "10:15: replications: 0; expected 1 or more")]
    [InlineData("rounds: true", "design: sobol", "1:1: points: no size; expected a number of points, such as 64")]
    [InlineData("rounds: true", "design: lsh", "12:9: design: 'lsh'; expected one of factorial, list, lhs, sobol, morris, saltelli; did you mean 'lhs'?")]
    [InlineData("scenario: small.yaml", "scenario: big.yaml", "3:11: scenario 'big.yaml': no such file")]
    [InlineData("experiment: fines\n", "", "1:1: the experiment has no 'experiment'; expected name of the experiment, shown above results")]
    [InlineData("to: 1, ", "", "5:5: factors.0: coordination.fine has no values and not both ends; expected values, or from and to")]
    public void A_mistake_is_told_with_its_place(string sound, string mistaken, string message)
    {
        var problems = Assert.Throws<ScenarioFileException>(() => Read(Sound.Replace(sound, mistaken, StringComparison.Ordinal))).Message;
        Assert.Contains($"{At("experiment.yaml")}:{message}", problems, StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_are_told_together()
    {
        var problems = Assert.Throws<ScenarioFileException>(() => Read(Sound.Replace("levels: 3", "levels: 1", StringComparison.Ordinal).Replace("norm]", "norn]", StringComparison.Ordinal))).Problems;
        Assert.Equal([5, 9], problems.Select(problem => problem.Line));
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a")]
    [InlineData("experiment: a\nfactors: 3\nscenario: small.yaml")]
    [InlineData("experiment: [a")]
    public void What_is_no_experiment_is_refused(string text) => Assert.Throws<ScenarioFileException>(() => Read(text));

    private ExperimentPlan Read(string text)
    {
        File.WriteAllText(At("experiment.yaml"), text);
        return ExperimentFile.Read(At("experiment.yaml"));
    }
}
