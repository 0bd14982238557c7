using SamenWerken.Sim.Collaboration.Scenarios;
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
            Question = "how far does enforcement carry?",
            Scenario = new Scenario { Name = "small", Rounds = 6 },
            Factors = [Factor.Between("coordination.fine", 0, 1, 3), Factor.Of("coordination.network.shape", "complete", "ring"),
                Factor.Of("population.alignment", "0.1", "0.30")],
            Strategies = ["mandate", "norm"],
            Replications = 7,
            Seed = 3,
            Rounds = true,
        }, plan.Experiment);
        Assert.Equal(12, plan.Points.Count);
    }

    [Theory]
    [InlineData("seed: 3", "sede: 3", "11:1: the experiment has no 'sede'; did you mean 'seed'?")]
    [InlineData("path: coordination.fine,", "path: coordination.fin,",
        "5:12: factors.0.path: 'coordination.fin' is no parameter of the scenario; expected a path such as coordination.fine; did you "
            + "mean 'coordination.fine'?")]
    [InlineData("levels: 3", "levels: 1", "5:55: factors.0.levels: 1 level; expected 2 or more, or one of the values")]
    [InlineData("to: 1", "to: 11", "5:44: factors.0.to: 11; expected a number from 0 to 10")]
    [InlineData("[complete, ring]", "[complete, rin]",
        "7:24: factors.1.values.1: 'rin'; expected one of complete, hub, ring, smallWorld, listed; did you mean 'ring'?")]
    [InlineData("[mandate, norm]", "[mandat, norm]", "9:14: strategies.0: 'mandat'; expected one of autonomous, ")]
    [InlineData("replications: 7", "replications: 0", "10:15: replications: 0; expected a whole number from 1 to 10000000")]
    [InlineData("seed: 3", "seed: -1", "11:7: seed: '-1'; expected a whole number from 0 to 18446744073709551615")]
    [InlineData("rounds: true", "points: 3", "12:9: points: 3; expected no size for the design factorial: its levels tell it")]
    [InlineData("rounds: true", "design: sobol\npoints: 8",
        "5:55: factors.0.levels: 3 levels; expected none for the design sobol: its points tell how many values there are")]
    [InlineData(", levels: 3}", "}",
        "5:5: factors.0: coordination.fine has no levels; expected levels, the number of values from one end to the other")]
    [InlineData("[0.1, 0.30]", "[0.1, 0.10]", "8:48: factors.2.values.1: '0.10' again; expected each value once")]
    [InlineData("from: 0,", "from: 0,5,",
        "5:39: '5' stands here as a key; if it follows a decimal comma, write the number with a point, such as 0.5")]
    [InlineData("experiment: fines\n", "experiment: ''\n",
        "1:13: experiment: no text; expected name of the experiment, shown above results")]
    [InlineData("scenario: small.yaml", "scenario: ''",
        "3:11: scenario: no text; expected file of the scenario, as seen from the folder of this file")]
    [InlineData("rounds: true", "design: lsh",
        "12:9: design: 'lsh'; expected one of factorial, list, lhs, sobol, morris, saltelli; did you mean 'lhs'?")]
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
        var problems = Assert.Throws<ScenarioFileException>(() => Read(Sound.Replace("levels: 3", "levels: 1", StringComparison.Ordinal)
            .Replace("norm]", "norn]", StringComparison.Ordinal))).Problems;
        Assert.Equal([5, 9], problems.Select(problem => problem.Line));
    }

    [Fact]
    public void The_experiment_of_the_readme_is_the_file_and_can_be_run()
    {
        var file = Path.Combine(Repository.Scenarios, "experiments", "fines.yaml");
        Assert.Equal(6000, ExperimentFile.Read(file).Runs);
        Assert.Contains($"```yaml\n{File.ReadAllText(file)}```", File.ReadAllText(Path.Combine(Repository.Scenarios, "..", "src",
            "SamenWerken.Sim.Docs", "articles", "experiments.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_design_without_its_size_is_told_where_the_design_stands()
    {
        var problems = Assert.Throws<ScenarioFileException>(
            () => Read("experiment: a\nscenario: small.yaml\ndesign: sobol\nfactors: [{path: coordination.fine, from: 0, to: 1}]")).Message;
        Assert.Equal($"{At("experiment.yaml")}:3:9: points: no size; expected a number of points, such as 64", problems);
    }

    [Fact]
    public void Values_that_do_not_go_together_are_told_at_the_factor()
    {
        var problems =
            Assert.Throws<ScenarioFileException>(
                () => Read(
                    "experiment: a\nscenario: small.yaml\nfactors:\n  - {path: population.issues, values: [4, 8]}\n  - {path: "
                        + "coordination.preconditions, values: [0, 5]}")).Problems;
        Assert.Equal([(5, 5)], problems.Select(problem => (problem.Line, problem.Column)));
    }

    [Fact]
    public void What_can_be_read_is_checked_beside_what_cannot()
    {
        var problems = Assert.Throws<ScenarioFileException>(() => Read(Sound
            .Replace("from: 0", "from: 0%", StringComparison.Ordinal).Replace("[0.1, 0.30]", "[0.1, 30%]", StringComparison.Ordinal)
            .Replace("norm]", "norn]", StringComparison.Ordinal))).Problems;
        Assert.Equal([5, 8, 9], problems.Select(problem => problem.Line));
    }

    [Fact]
    public void A_list_that_is_misspelled_is_the_only_mistake_that_is_told()
    {
        var problems = Assert.Throws<ScenarioFileException>(() => Read(
            "experiment: a\nscenario: small.yaml\ndesign: lhs\npoints: 4\nfactor:\n  - {path: coordination.fine, from: 0, to: 1}")).Message;
        Assert.Equal($"{At("experiment.yaml")}:5:1: the experiment has no 'factor'; did you mean 'factors'?", problems);
    }

    [Theory]
    [InlineData("strategies: [mandate, norm]", "strategies: []",
        "9:13: strategies: an empty list; expected a list of texts with one or more in it, or the key left out")]
    [InlineData("values: [complete, ring]", "values: []",
        "7:13: factors.1.values: an empty list; expected a list of values with one or more in it, or the key left out")]
    [InlineData("seed: 3", "seed: 18446744073709551616",
        "11:7: seed: '18446744073709551616'; expected a whole number from 0 to 18446744073709551615")]
    [InlineData("seed: 3", "seed: 3,0", "11:7: seed: '3,0'; expected a whole number from 0 to 18446744073709551615; did you mean '3'?")]
    [InlineData("replications: 7", "replications: 7,0",
        "10:15: replications: '7,0'; expected a whole number from 1 to 10000000; did you mean '7'?")]
    [InlineData("values: [0.1, 0.30]", "values: ['0,1', 0.30]",
        "8:43: factors.2.values.0: '0,1'; expected a number from 0 to 1; did you mean '0.1'?")]
    [InlineData("question: how far does enforcement carry?", "question: \"a\\e[31m\"",
        "2:11: question: a text with the control character U+001B; expected text that can be seen; leave it out")]
    [InlineData("experiment: fines", "experiment: \"a\\u202e\"",
        "1:13: experiment: a text with the control character U+202E; expected text that can be seen; leave it out")]
    [InlineData("to: 1,", "to: 1e400,", "5:44: factors.0.to: '1e400'; expected a number from -1000000 to 1000000")]
    public void Kinds_of_mistakes_are_the_same_as_in_a_scenario(string sound, string mistaken, string message) =>
        Assert.Contains($"{At("experiment.yaml")}:{message}", Assert.Throws<ScenarioFileException>(
            () => Read(Sound.Replace(sound, mistaken, StringComparison.Ordinal))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(0UL)]
    [InlineData(2147483648UL)]
    [InlineData(ulong.MaxValue)]
    public void Seeds_have_sixty_four_bits(ulong seed) =>
        Assert.Equal(seed,
            Read(Sound.Replace("seed: 3", FormattableString.Invariant($"seed: {seed}"), StringComparison.Ordinal)).Experiment.Seed);

    [Fact]
    public void Mistakes_of_every_kind_take_one_pass()
    {
        File.WriteAllText(At("small.yaml"), "name: small\nrounds: 0\n");
        var problems = Assert.Throws<ScenarioFileException>(() => Read("""
            experiment: fines
            sede: 3
            scenario: small.yaml
            factors:
              - {path: coordination.fine, from: 0, to: 11, levels: 3}
              - {path: coordination.network.shape, values: [complete, rin]}
            design: factorial
            points: 8
            strategies: [mandat]
            replications: 0
            """)).Problems;
        Assert.Equal([2, 3, 5, 6, 9, 10], problems.Select(problem => problem.Line));
        File.WriteAllText(At("small.yaml"), "name: small\n");
        problems = Assert.Throws<ScenarioFileException>(() => Read("""
            experiment: fines
            scenario: small.yaml
            factors:
              - {path: coordination.fine, from: 0, to: 1}
              - {path: coordination.quorum, from: 0, to: 11}
            design: sobol
            points: 0
            strategies: [mandat]
            """)).Problems;
        Assert.Equal([5, 7, 8], problems.Select(problem => problem.Line));
    }

    [Fact]
    public void A_scenario_and_an_experiment_are_not_taken_for_each_other()
    {
        Assert.Equal(
            $"{At("experiment.yaml")}:1:1: a scenario, not an experiment; give it without --experiment, as in 'samenwerken sweep "
                + "SCENARIO --vary PATH=FROM..TO:LEVELS --out DIR', or name it in an experiment file by 'scenario: FILE'",
            Assert.Throws<ScenarioFileException>(() => Read("name: small\nrounds: 6\n")).Message);
        File.WriteAllText(At("fines.yaml"), Sound);
        Assert.Equal(
            $"{At("fines.yaml")}:1:1: an experiment, not a scenario; give it with --experiment, as in 'samenwerken sweep --experiment "
                + "FILE --out DIR'",
            Assert.Throws<ScenarioFileException>(() => ScenarioFile.Read(At("fines.yaml"))).Message);
        Assert.Contains("the scenario has no 'seed'",
            Assert.Throws<ScenarioFileException>(() => ScenarioFile.Parse("name: small\nseed: 3", "x")).Message, StringComparison.Ordinal);
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
