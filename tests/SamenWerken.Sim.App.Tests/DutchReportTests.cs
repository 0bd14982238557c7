namespace SamenWerken.Sim.App.Tests;

/// <summary>What the other commands write in Dutch is Dutch throughout, too, where names and questions are.</summary>
public sealed class DutchReportTests : Desk
{
    private const string Sizes = "--replications 3 --strategies mandate,covenant";

    public DutchReportTests()
    {
        File.WriteAllText(At("klein.yaml"), "name: klein\nquestion: wie beweegt?\nrounds: 12\npopulation: {actors: 4, issues: 3}\n");
        File.WriteAllText(At("suite.yaml"),
            "suite: klein\nquestion: who?\nnl: {question: wie?}\ncriteria: [cooperation, cynicism]\nreplications: 4\nworlds:\n"
            + "  - {name: gewoon, kind: enkel, scenario: klein.yaml}\n  - {name: trots, kind: enkel, scenario: klein.yaml, set: "
            + "[population.autonomyNeed.mean=0.85]}\n"
            + "  - {name: getrokken, kind: aannemelijk, scenario: klein.yaml, draws: 4}\n");
        File.WriteAllText(At("patronen.yaml"),
            "patterns: patronen\nseen:\n  - {name: nagekomen, outcome: keep_rate, strategy: mandate, observed: 0.7, tolerance: 0.2, "
                + "source: niemand}\n"
            + "  - {name: bitter, outcome: cynicism, strategy: mandate, observed: 0.4, tolerance: 0.1, source: niemand}\n");
        File.WriteAllText(At("tafel.csv"),
            "actor,issue,position,salience,power\nA,woningen,10,0.5,80\nB,woningen,60,0.9,50\nC,woningen,100,0.3,40\n"
            + "A,veiligheid,0,0.2,80\nB,veiligheid,70,0.6,50\nC,veiligheid,90,0.8,40\n");
    }

    public static TheoryData<string> Commands() => new()
    {
        $"sweep KLEIN --vary coordination.fine=0,1 --vary population.trust=0.2,0.8 {Sizes}",
        $"map KLEIN --x coordination.fine=0..1:2 --y population.trust=0.2..0.8:2 {Sizes}",
        "sensitivity KLEIN --method morris --vary coordination.fine=0..1 --vary population.trust=0.2..0.8 --strategy mandate --points "
            + "4 --replications 2",
        "sensitivity KLEIN --method sobol --vary coordination.fine=0..1 --vary population.trust=0.2..0.8 --strategy mandate --points 4 "
            + "--replications 2",
        "claims compulsion-raises-cynicism slow-growth-beats-a-big-start --replications 2 --scenarios SCENARIOS",
        "replicate hauert klein",
        "optimise KLEIN --strategy mandate --levers coordination.fine=0..1 --objectives cooperation,-cynicism --population 6 "
            + "--generations 1 --replications 2",
        "calibrate KLEIN --patterns PATRONEN --vary coordination.fine=0..1 --waves 1 --points 8 --replications 6 --checks 2",
        "benchmark --suite SUITE --strategies covenant,mandate",
        "decide TAFEL --model exchange --rounds 2",
        "decide TAFEL --model challenge",
        "decide TAFEL --model compromise",
        "run GOUDA --strategy tender",
        "run GOUDA --strategy covenant --full",
        "run GOUDA --strategy escalating --full",
    };

    [Fact]
    public void Patterns_that_come_with_the_product_have_a_name_in_Dutch()
    {
        var files = Directory.GetFiles(Path.Combine(EnglishWords.Repository, "benchmarks", "patterns"), "*.yaml");
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Contains("\nnl: {patterns: ", File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void No_English_word_stands_in_what_is_written_in_Dutch(string command)
    {
        var run = CommandLineRun.Of([.. command.Split(' ').Select(Word), "--language", "nl", "--out", At("nl"), "--quiet"]);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Empty(EnglishWords.InFolder(At("nl")));
        foreach (var file in Directory.EnumerateFiles(At("nl"), "*.html"))
            Assert.DoesNotMatch(@"\[[−\d]\d*,\d+, ", File.ReadAllText(file)); // a decimal comma, and one that parts
    }

    [Fact]
    public void Nor_does_one_stand_in_what_a_discovery_finds()
    {
        string[] words = ["sweep", At("klein.yaml"), "--vary", "coordination.fine=0..1", "--vary", "population.trust=0.2..0.8", "--design",
            "lhs", "--points", "60",
            "--strategies", "mandate,covenant", "--replications", "2", "--language", "nl", "--out", At("nl"), "--quiet"];
        Assert.Equal(0, CommandLineRun.Of(words).ExitCode);
        var found = CommandLineRun.Of("discover", At("nl"), "--where", "mandate.cynicism > 0.35", "--boxes", "1", "--language", "nl");
        Assert.True(found.ExitCode == 0, found.Error);
        Assert.Empty(EnglishWords.InFolder(At("nl")));
    }

    [Fact]
    public void A_question_is_asked_in_Dutch_where_there_is_one()
    {
        File.WriteAllText(At("proef.yaml"),
            "experiment: proef\nquestion: Who moves?\nnl: {question: Wie beweegt hier?}\nscenario: klein.yaml\nfactors:\n"
            + "  - {path: coordination.fine, values: [0, 1]}\nstrategies: [mandate, covenant]\nreplications: 2\n");
        foreach (var (language, asked) in new[] { ("nl", "Wie beweegt hier?"), ("en", "Who moves?") })
        {
            Assert.Equal(0, CommandLineRun.Of("sweep", "--experiment", At("proef.yaml"), "--language", language, "--out", At(language),
                "--quiet").ExitCode);
            Assert.Contains(asked, File.ReadAllText(Path.Combine(At(language), "report.html")), StringComparison.Ordinal);
        }

        // What is stored asks the same in both languages.
        Assert.Equal(0, CommandLineRun.Of("resume", At("en"), "--language", "nl", "--quiet").ExitCode);
        Assert.Contains("Wie beweegt hier?", File.ReadAllText(Path.Combine(At("en"), "report.html")), StringComparison.Ordinal);
    }

    private string Word(string word) => word switch
    {
        "KLEIN" => At("klein.yaml"),
        "SUITE" => At("suite.yaml"),
        "PATRONEN" => At("patronen.yaml"),
        "TAFEL" => At("tafel.csv"),
        "SCENARIOS" => Path.Combine(EnglishWords.Repository, "scenarios"),
        "GOUDA" => Path.Combine(EnglishWords.Repository, "scenarios", "weer-thuis-gouda.yaml"),
        _ => word,
    };
}
