using System.CommandLine;
using System.Text.RegularExpressions;
using SamenWerken.Sim.App.Notebooks;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.App.Terminals;

namespace SamenWerken.Sim.App.Tests;

/// <summary>What every command shows in Dutch is Dutch throughout: no line of it is the English one, and no word is English, but for what
/// is to be typed.</summary>
public sealed partial class DutchConsoleTests : Desk
{
    private const string Sizes = "--replications 3 --strategies mandate,covenant";
    private const string Varied = "--vary coordination.fine=0,1 " + Sizes;

    // The ODD is in English only, which is said; the script of a shell is not there to be read.
    private static readonly string[] Documents = ["odd", "completion"];

    // Those that write where one works, each in a folder of its own.
    private static readonly string[] Where =
        ["new scenario", "new experiment", "new strategy", "new model", "notebook run", "notebook twin", "serve"];

    private static readonly string[] All =
    [
        $"compare KLEIN {Sizes}", $"compare KLEIN {Sizes} --out OUT",
        "compare KLEIN --strategies mandate,covenant --precision 0.5 --outcome cynicism",
        "compare KLEIN --strategies mandate,covenant --precision 0.0001 --outcome cynicism --limit 40",
        "compare KLEIN --strategies mandate,covenant --select-best --indifference 0.9 --outcome cooperation",
        "compare KLEIN --strategies mandate,covenant --select-best --indifference 0.00001 --outcome cooperation --limit 20",
        "run KLEIN --strategy exchange", "run KLEIN --strategy covenant --full",
        $"sweep KLEIN {Varied} --out OUT & status OUT & export OUT --format parquet & export OUT --crate & reproduce OUT & resume OUT & "
            + "merge OUT & submit OUT --engine snakemake",
        $"sweep KLEIN {Varied} --plan --shards 3 --out OUT & status OUT & submit OUT --engine snakemake & submit OUT --engine kubernetes "
            + "--image i --claim c & resume OUT --shard 0 & status OUT & resume OUT --shard 1 & resume OUT --shard 2 & merge OUT",
        $"sweep KLEIN --vary coordination.fine=0..1 --vary population.trust=0.2..0.8 --design lhs --points 60 {Sizes} --out OUT & discover "
            + "OUT --where mandate.cynicism>0.35 --boxes 1 & discover OUT --where mandate.cynicism<0",
        $"map KLEIN --x coordination.fine=0..1:2 --y population.trust=0.2..0.8:2 {Sizes} --out OUT",
        $"map KLEIN --x coordination.fine=0..1:2 --y population.trust=0.2..0.8:2 {Sizes} --plan --out OUT",
        "sensitivity KLEIN --method morris --vary coordination.fine=0..1 --vary population.trust=0.2..0.8 --strategies mandate,covenant "
            + "--points 4 --replications 2 --out OUT",
        "sensitivity KLEIN --method sobol --vary coordination.fine=0..1 --vary population.trust=0.2..0.8 --strategy mandate --points 4 "
            + "--replications 2 --out OUT",
        "claims compulsion-raises-cynicism slow-growth-beats-a-big-start small-steps-beat-big-plans --replications 2 --scenarios SCENARIOS",
        "replicate hauert klein ostrom",
        "optimise KLEIN --strategy mandate --levers coordination.fine=0..1 --objectives cooperation,-cynicism --population 6 "
            + "--generations 1 --replications 2 --out OUT",
        "calibrate KLEIN --patterns PATRONEN --vary coordination.fine=0..1 --waves 1 --points 8 --replications 6 --checks 2 --out OUT",
        "benchmark --suite SUITE --strategies covenant,mandate --out OUT",
        "decide TAFEL --model exchange --rounds 2", "decide TAFEL --model challenge", "decide TAFEL --model compromise",
        "validate KLEIN PROEF OSTROM STAD", "schema",
        "list models", "list strategies", "list strategies --model ostrom", "list strategies --model exchange", "list outcomes",
        "list outcomes --model hauert", "list outcomes --model klein", "list parameters", "list parameters STAD",
        "list parameters --model public-goods", "list parameters --model landscapes", "list parameters --model klein",
        "list scenarios SCENARIOS", "list scenarios MIS", "list suites", "list experiments",
        "list patterns", "list claims",
        "scenario template --actors 3 --issues 2 --relations FILE-r.csv --out FILE.csv", "scenario import GEVULD --out FILE.yaml",
        "scenario export GOUDA --out FILE.csv", "scenario form --issues 2 --out FILE.html",
    ];

    public static TheoryData<string> Lines() => [.. All];

    public DutchConsoleTests()
    {
        const string asked = "question: who moves?\nnl: {question: wie beweegt?}\n";
        File.WriteAllText(At("klein.yaml"), $"name: klein\n{asked}rounds: 12\npopulation: {{actors: 4, issues: 3}}\n");
        File.WriteAllText(At("stad.yaml"), $"name: stad\n{asked}issues: [{{name: huur}}, {{name: zorg}}]\nactors:\n"
            + "  - {name: A, salience: {huur: 0.5}}\n  - {name: B}\n");
        File.WriteAllText(At("ostrom.yaml"), "model: ostrom\nname: weide\n");
        File.WriteAllText(At("proef.yaml"), $"experiment: proef\n{asked}scenario: klein.yaml\nfactors:\n  - {{path: coordination.fine, "
            + "values: [0, 1]}\nstrategies: [mandate, covenant]\nreplications: 2\n");
        File.WriteAllText(At("suite.yaml"),
            $"suite: klein\n{asked}criteria: [cooperation, cynicism]\nreplications: 4\nequalEffort:\n  - {{set: "
            + "[coordination.meetings=2, coordination.meetingCost=0.002]}\nworlds:\n"
            + "  - {name: gewoon, kind: enkel, scenario: klein.yaml}\n  - {name: trots, kind: enkel, scenario: klein.yaml, set: "
            + "[population.autonomyNeed.mean=0.85]}\n  - {name: gelijk, kind: inspanning, scenario: klein.yaml, draws: 3, "
            + "equalEffort: true}\n");
        File.WriteAllText(At("patronen.yaml"),
            "patterns: patronen\nseen:\n  - {name: nagekomen, outcome: keep_rate, strategy: mandate, observed: 0.7, tolerance: 0.2, "
            + "source: niemand}\n  - {name: bitter, outcome: cynicism, strategy: mandate, observed: 0.4, tolerance: 0.1, source: niemand, "
            + "heldOut: true}\n");
        File.WriteAllText(At("tafel.csv"),
            "actor,issue,position,salience,power\nA,woningen,10,0.5,80\nB,woningen,60,0.9,50\nC,woningen,100,0.3,40\n"
            + "A,veiligheid,0,0.2,80\nB,veiligheid,70,0.6,50\nC,veiligheid,90,0.8,40\n");
        File.WriteAllText(At("gevuld.csv"), "respondent,actor,issue,position\n1,A,x,0.2\n2,A,x,0.6\n1,B,x,0.9\n");
        Directory.CreateDirectory(At("mis"));
        File.WriteAllText(At("mis/mis.yaml"), "ruonds: 3\n");
        File.WriteAllText(At("mis/mis-2.yaml"), "name: mis\nruonds: 3\n");
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void No_line_is_the_English_one_and_no_word_is_English(string lines)
    {
        var (english, dutch) = (Told(lines, "en"), Told(lines, "nl"));
        Assert.NotEmpty(dutch);
        Assert.Empty(dutch.Where(line => Sentence().IsMatch(EnglishWords.Untyped(line))).Intersect(english));
        Assert.Empty(EnglishWords.InTexts(dutch));
    }

    [FactWith("bash")]
    public void What_begins_something_and_what_runs_a_notebook_speaks_Dutch()
    {
        using var folder = new EmptyFolder();
        File.WriteAllText(folder.At("les.ipynb"), """
            {"cells": [{"cell_type": "code", "execution_count": null, "id": "een", "metadata": {}, "outputs": [], "source": ["1 + 1"]},
              {"cell_type": "code", "execution_count": null, "id": "twee", "metadata": {}, "outputs": [], "source": ["int.Parse(\"x\")"]}],
              "metadata": {"kernelspec": {"name": ".net-csharp"}}, "nbformat": 4, "nbformat_minor": 5}
            """);
        (string Line, int ExitCode, string Told)[] lines =
        [
            ("new scenario stad", 0, "stad.yaml\nGa verder met: samenwerken compare stad.yaml --language nl\n"),
            ("new experiment proef --scenario stad.yaml", 0, "Ga verder met: samenwerken sweep"),
            ("new strategy koffie", 0, "en dan:"), ("new model bakker", 0, "en dan:"),
            ("notebook twin les.ipynb --check", 1, "les.cs is niet wat het notebook zegt; schrijf het opnieuw met: samenwerken"),
            ("notebook run les.ipynb --check", 1, "les.ipynb: cel 2 (twee), regel 1: FormatException: "),
            ("notebook run les.py", 2, "les.py: zo'n bestand is er niet.\n"),
        ];
        foreach (var (line, exitCode, told) in lines)
        {
            var run = folder.Of($"samenwerken {line} --language nl");
            Assert.Equal((line, exitCode), (line, run.ExitCode));
            Assert.Contains(told, run.Output + run.Error, StringComparison.Ordinal);
        }

        File.WriteAllText(folder.At("les.ipynb"), File.ReadAllText(folder.At("les.ipynb")).Replace("int.Parse(\\\"x\\\")", "2",
            StringComparison.Ordinal));
        Assert.Contains("les.ipynb: cel 1 (een) heeft geen uitvoer in het bestand; draai zonder --check om die te bewaren.\n",
            folder.Of("samenwerken notebook run les.ipynb --check --language nl").Error, StringComparison.Ordinal);
        Assert.Matches(@"^les\.ipynb: 2 cellen in \d+,\d s\n$", folder.Of("samenwerken notebook run les.ipynb --language nl").Error);
    }

    [Fact]
    public void The_command_of_the_page_tells_who_can_open_it_and_that_it_stopped()
    {
        using var stop = new CancellationTokenSource();
        using var output = new Stopping(stop);
        using var error = new StringWriter { NewLine = "\n" };
        using var terminal = new Terminal(output, error);
        Assert.Equal(130, Program.Run(["serve", "--no-browser", "--language", "nl"], terminal, stop.Token));
        // In between it may say that it stops, where that takes longer than a moment.
        Assert.StartsWith("De pagina is open voor wie dit adres heeft, alleen op deze computer. Ctrl-C stopt haar.\n", error.ToString(),
            StringComparison.Ordinal);
        Assert.EndsWith("\nGestopt.\n", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_in_English_only_says_so()
    {
        Assert.Equal("Let op: de beschrijving van het model is er alleen in het Engels.\n",
            CommandLineRun.Of("odd", "--language", "nl").Error);
        Assert.Equal("", CommandLineRun.Of("odd").Error);
    }

    [Fact]
    public void What_programs_read_is_the_same_in_both_languages()
    {
        foreach (var line in new[] { "list parameters", "list outcomes", "claims reputation-fails-with-size --replications 2 --quiet" })
            Assert.Equal(CommandLineRun.Of([.. line.Split(' '), "--format", "csv"]).Output,
                CommandLineRun.Of([.. line.Split(' '), "--format", "csv", "--language", "nl"]).Output);
    }

    [Fact]
    public void Every_command_is_looked_at()
    {
        using var terminal = new Terminal(TextWriter.Null, TextWriter.Null);
        var lines = All.SelectMany(lines => lines.Split(" & ")).ToList();
        Assert.DoesNotContain(Leaves(Program.Root(terminal), ""),
            command => !Documents.Contains(command) && !Where.Contains(command) && !lines.Exists(line => line == command
                || line.StartsWith(command + " ", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Leaves(Command command, string path) => command.Subcommands.Count == 0
        ? [path]
        : command.Subcommands.Where(sub => !sub.Hidden).SelectMany(sub => Leaves(sub, path.Length == 0 ? sub.Name : path + " " + sub.Name));

    private List<string> Told(string lines, string language)
    {
        Directory.CreateDirectory(At("files-" + language));
        var told = new List<string>();
        foreach (var line in lines.Split(" & "))
        {
            string[] words = [.. line.Split(' ').Select(word => Word(word, language)), "--language", language];
            // In a process of its own a list has nothing of these tests.
            var run = words[0] == "list" ? Processes.Start(words).End() : CommandLineRun.Of(words);
            Assert.True(run.ExitCode == 0, $"{line}: {run.Error}");
            told.AddRange((run.Output + run.Error).Split('\n').Where(text => text.Length > 0));
        }

        return told;
    }

    private string Word(string word, string language) => word switch
    {
        "KLEIN" => At("klein.yaml"),
        "PROEF" => At("proef.yaml"),
        "STAD" => At("stad.yaml"),
        "OSTROM" => At("ostrom.yaml"),
        "SUITE" => At("suite.yaml"),
        "PATRONEN" => At("patronen.yaml"),
        "TAFEL" => At("tafel.csv"),
        "GEVULD" => At("gevuld.csv"),
        "MIS" => At("mis"),
        "OUT" => At(language),
        "SCENARIOS" => Path.Combine(EnglishWords.Repository, "scenarios"),
        "GOUDA" => Path.Combine(EnglishWords.Repository, "scenarios", "weer-thuis-gouda.yaml"),
        _ when word.StartsWith("FILE", StringComparison.Ordinal) => Path.Combine(At("files-" + language), "file" + word[4..]),
        _ => word,
    };

    /// <summary>Asks for the end as soon as something was written.</summary>
    private sealed class Stopping(CancellationTokenSource stop) : StringWriter
    {
        public override void Flush() => stop.Cancel();
    }

    // Two words beside each other.
    [GeneratedRegex(@"\b[a-z]{2,}[,;:]? [a-z]{2,}\b")]
    private static partial Regex Sentence();
}
