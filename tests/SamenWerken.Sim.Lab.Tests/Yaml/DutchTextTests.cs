using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Benchmarks;
using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Lab.Yaml;

namespace SamenWerken.Sim.Lab.Tests.Yaml;

public sealed class DutchTextTests
{
    private static readonly string Suites = Path.Combine(Repository.Scenarios, "..", "benchmarks", "suites");

    public static TheoryData<string> Experiments =>
        [.. Directory.GetFiles(Path.Combine(Repository.Scenarios, "experiments"), "*.yaml").Select(file => Path.GetFileName(file)!)
            .Order()];

    public static TheoryData<string> AllSuites => [.. Directory.GetFiles(Suites, "*.yaml").Select(file => Path.GetFileName(file)!).Order()];

    [Fact]
    public void Dutch_texts_of_a_scenario_are_written_and_read_again()
    {
        var scenario = new Scenario
        {
            Name = "small",
            Nl = new() { Name = "klein", Question = "Wie: beweegt #1?", Description = "een \"dorp\"\nmet twee regels",
                Sources = ["een bron"], Assumptions = ["alles"] },
            Issues = [new("rent") { Nl = new() { Name = "huur", Note = "wat: men betaalt", Low = "laag", High = "hoog" } }],
            Actors = [new("police") { Nl = new() { Name = "politie", Type = "dienst", Note = "’s nachts" } }, new("school")],
        };
        var read = ScenarioFile.Parse(ScenarioFile.Write(scenario), "written");
        Assert.Equal(scenario, read);
        var dutch = (Scenario)read.InDutch();
        Assert.Equal(("klein", "huur", "politie", "school"),
            (dutch.Name, dutch.Issues[0].Name, dutch.Actors[0].Name, dutch.Actors[1].Name));
    }

    [Theory]
    [MemberData(nameof(Experiments))]
    public void Every_experiment_that_comes_along_asks_its_question_in_Dutch_too(string file)
    {
        var plan = ExperimentFile.Read(Path.Combine(Repository.Scenarios, "experiments", file));
        Assert.EndsWith("?", plan.Experiment.Nl.Question, StringComparison.Ordinal);
        Assert.Equal(plan.Experiment.Nl.Question, plan.Experiment.InDutch().Question);

        // It is stored with it, and an experiment that is translated keeps its name.
        var manifest = ExperimentManifest.Of(plan);
        var again = ExperimentManifest.Parse(manifest.Text(), "manifest.json").Plan("manifest.json").Experiment;
        Assert.Equal(plan.Experiment.Nl, again.Nl);
        Assert.Equal(manifest.Name, ExperimentManifest.Of((plan.Experiment with { Nl = new() }).Expand()).Name);
    }

    [Theory]
    [MemberData(nameof(AllSuites))]
    public void Every_suite_that_comes_along_does_so(string file) =>
        Assert.EndsWith("?", SuiteFile.Read(Path.Combine(Suites, file)).Nl.Question, StringComparison.Ordinal);

    [Fact]
    public void A_suite_that_is_translated_is_the_same_suite()
    {
        var folder = Directory.CreateTempSubdirectory("samenwerken-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "small.yaml"), "name: small\nrounds: 6\n");
            Assert.Equal(Id("question: Who?\n"), Id("question: Who?\nnl:\n  question: Wie?\n"));
            Assert.Equal(Id("question: Who?\n"), Id("question: Who?\nnl: {question: Wie?}\n"));
            Assert.NotEqual(Id("question: Who?\n"), Id("question: What?\n"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        string Id(string asked)
        {
            var file = Path.Combine(folder, "suite.yaml");
            File.WriteAllText(file, $"suite: s\n{asked}criteria: [cooperation]\nworlds:\n  - {{name: a, kind: k, scenario: small.yaml}}\n"
                + "  - {name: b, kind: k, scenario: small.yaml, set: [rounds=7]}\n");
            return SuiteFile.Read(file).Id;
        }
    }

    [Fact]
    public void A_question_in_no_language_that_is_known_is_told()
    {
        var file = Path.Combine(Repository.Scenarios, "experiments", "fines.yaml");
        var wrong = Assert.Throws<ScenarioFileException>(() =>
            ExperimentFile.Parse(File.ReadAllText(file).Replace("nl: {question:", "nl: {qestion:", StringComparison.Ordinal), file));
        Assert.Contains("did you mean 'question'?", wrong.Message, StringComparison.Ordinal);
    }
}
