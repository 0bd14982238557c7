using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Lab.Benchmarks;
using SamenWerken.Sim.Lab.Calibrations;
using SamenWerken.Sim.Lab.Stakeholders;
using SamenWerken.Sim.Lab.Yaml;

namespace SamenWerken.Sim.Lab.Tests.Yaml;

/// <summary>Suites, patterns and tables of stakeholders are held to what scenarios and experiments are held to.</summary>
public sealed class OtherFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("samenwerken-").FullName;

    private const string Suite =
        "suite: small\nversion: 1\ncriteria: [cooperation]\nreplications: 20\nseed: 1\nworlds:\n- {name: one, scenario: small.yaml, "
            + "draws: 3}\n- {name: two, scenario: small.yaml}\n";

    private const string Patterns =
        "patterns: small\nseen:\n- {name: kept, outcome: keep_rate, strategy: covenant, observed: 0.5, tolerance: 0.1, source: a paper}\n";

    public OtherFileTests() => File.WriteAllText(At("small.yaml"), "name: small\n");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Patterns_are_called_in_Dutch_as_their_file_says()
    {
        File.WriteAllText(At("patterns.yaml"), Patterns.Replace("seen:", "nl: {patterns: klein}\nseen:", StringComparison.Ordinal));
        Assert.Equal("klein", PatternFile.Read(At("patterns.yaml"), new Scenario()).DutchName);
        File.WriteAllText(At("patterns.yaml"), Patterns);
        Assert.Null(PatternFile.Read(At("patterns.yaml"), new Scenario()).DutchName);
    }

    [Theory]
    [InlineData("version: 1", "version: 0", "2:10: version: 0; expected a whole number from 1 to 10000")]
    [InlineData("replications: 20", "replications: 1", "4:15: replications: 1; expected a whole number from 2 to 100000")]
    [InlineData("replications: 20", "replications: 20,0",
        "4:15: replications: '20,0'; expected a whole number from 2 to 100000; did you mean '20'?")]
    [InlineData("draws: 3", "draws: 0", "7:44: draws: 0; expected a whole number from 1 to 100000")]
    [InlineData("seed: 1", "seed: -1", "5:7: seed: '-1'; expected a whole number from 0 to 18446744073709551615")]
    [InlineData("suite: small", "suite: \"a\\u202e\"",
        "1:8: suite: a text with the control character U+202E; expected text that can be seen; leave it out")]
    [InlineData("name: two", "name: two, kind: \"\\e\"",
        "8:21: kind: a text with the control character U+001B; expected text that can be seen; leave it out")]
    public void A_suite_is_held_to_its_ranges(string sound, string mistaken, string message)
    {
        File.WriteAllText(At("suite.yaml"), Suite.Replace(sound, mistaken, StringComparison.Ordinal));
        Assert.Equal($"{At("suite.yaml")}:{message}", Assert.Throws<ScenarioFileException>(() => SuiteFile.Read(At("suite.yaml"))).Message);
    }

    [Fact]
    public void Strategies_are_compared_over_two_worlds_or_more_that_are_not_of_equal_effort()
    {
        const string One = "- {name: one, scenario: small.yaml, draws: 3}\n";
        const string Level = "- {name: level, kind: level, scenario: small.yaml, draws: 3, equalEffort: true}\n"
            + "equalEffort:\n- {set: [coordination.meetings=2]}\n";
        File.WriteAllText(At("suite.yaml"), Suite + Level);
        Assert.Equal(3, SuiteFile.Read(At("suite.yaml")).Groups.Count);
        File.WriteAllText(At("suite.yaml"), Suite.Replace(One, "", StringComparison.Ordinal) + Level);
        Assert.Equal(
            $"{At("suite.yaml")}:7:1: worlds: one that is not of equal effort; expected two or more such, or one with draws, since "
                + "strategies are compared over them",
            Assert.Throws<ScenarioFileException>(() => SuiteFile.Read(At("suite.yaml"))).Message);
        // Where all are of equal effort, they are what strategies are compared over.
        File.WriteAllText(At("suite.yaml"), Suite[..Suite.IndexOf("- {", StringComparison.Ordinal)] + Level);
        Assert.Single(SuiteFile.Read(At("suite.yaml")).Groups);
    }

    [Fact]
    public void Seeds_of_suites_have_sixty_four_bits()
    {
        File.WriteAllText(At("suite.yaml"), Suite.Replace("seed: 1", "seed: 18446744073709551615", StringComparison.Ordinal));
        Assert.Equal(ulong.MaxValue, SuiteFile.Read(At("suite.yaml")).Groups[0].Experiment.Seed);
    }

    [Fact]
    public void Each_mistake_of_a_scenario_that_is_named_has_its_place_there()
    {
        File.WriteAllText(At("small.yaml"), "name: small\nrouds: 3\ninfoNoise: 2\n");
        File.WriteAllText(At("suite.yaml"), Suite);
        File.WriteAllText(At("experiment.yaml"), "experiment: a\nscenario: small.yaml\n");
        string[] mistakes = ["scenario 'small.yaml', 2:1: the scenario has no 'rouds'; did you mean 'rounds'?",
            "scenario 'small.yaml', 3:12: infoNoise: 2; expected a number from 0 to 1"];
        Assert.Equal([.. mistakes, .. mistakes],
            Assert.Throws<ScenarioFileException>(() => SuiteFile.Read(At("suite.yaml"))).Problems.Select(problem => problem.Message));
        Assert.Equal(mistakes, Assert.Throws<ScenarioFileException>(() => ExperimentFile.Read(At("experiment.yaml"))).Problems
            .Select(problem => problem.Message));
    }

    [Theory]
    [InlineData("tolerance: 0.1", "tolerance: 0", "3:82: tolerance: 0; expected a number from 1E-09 to 1000000")]
    [InlineData("observed: 0.5", "observed: 2000000", "3:66: observed: 2000000; expected a number from -1000000 to 1000000")]
    [InlineData("source: a paper", "source: \"\\x07\"",
        "3:95: source: a text with the control character U+0007; expected text that can be seen; leave it out")]
    [InlineData("source: a paper", "source: \"\"", "3:95: source: no text; expected where it was published")]
    public void Patterns_are_held_to_their_ranges(string sound, string mistaken, string message)
    {
        File.WriteAllText(At("patterns.yaml"), Patterns.Replace(sound, mistaken, StringComparison.Ordinal));
        Assert.Equal($"{At("patterns.yaml")}:{message}",
            Assert.Throws<ScenarioFileException>(() => PatternFile.Read(At("patterns.yaml"), new Scenario())).Message);
    }

    [Theory]
    [InlineData("b\u202ec", "a text with the control character U+202E; expected text that can be seen; leave it out")]
    [InlineData("b\u001b[1m", "a text with the control character U+001B; expected text that can be seen; leave it out")]
    public void Names_in_a_table_are_plain_text(string name, string message)
    {
        File.WriteAllText(At("table.csv"), $"actor,issue,position,salience,power\n{name},a,1,0.5,1\nc,a,2,0.5,1\n");
        Assert.Equal($"{At("table.csv")}: row 2, column actor: {message}",
            Assert.Throws<StakeholderFileException>(() => StakeholderFile.ReadStakes(At("table.csv"))).Message);
    }

    [Theory]
    [InlineData("0,5", "'0,5'; expected a number from 0 to 1; did you mean '0.5'?")]
    [InlineData("1,5", "'1,5'; expected a number from 0 to 1")]
    [InlineData("1e400", "'1e400'; expected a number from 0 to 1")]
    public void A_decimal_comma_is_proposed_with_a_point_where_that_fits(string salience, string message)
    {
        File.WriteAllText(At("table.csv"), $"actor;issue;position;salience;power\nb;a;1;{salience};1\nc;a;2;0.5;1\n");
        Assert.Equal($"{At("table.csv")}: row 2, column salience: {message}",
            Assert.Throws<StakeholderFileException>(() => StakeholderFile.ReadStakes(At("table.csv"))).Message);
    }

    private string At(string name) => Path.Combine(_folder, name);
}
