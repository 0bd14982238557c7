using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Tests.Examples;

/// <summary>The example of the README, compiled and run; it stands there word for word.</summary>
public class ReadmeExample
{
    [Fact]
    public void The_example_of_the_readme_runs_and_stands_there_word_for_word()
    {
        using var Console = new StringWriter();
        // example
        var scenario = new Scenario
        {
            Name = "A restless tenant",
            Issues = [new("nuisance"), new("rent arrears")],
            Actors =
            [
                new("Housing corporation")
                {
                    Position = [("nuisance", 0.1), ("rent arrears", 0.2)],
                    Salience = [("nuisance", 1), ("rent arrears", 4)],
                },
                new("Care provider")
                {
                    Position = [("nuisance", 0.9), ("rent arrears", 0.8)],
                    Salience = [("nuisance", 4), ("rent arrears", 1)],
                },
                new("Police") { Openness = 0.8 }, // what is left out is drawn anew in each replication
            ],
        };
        var comparison = scenario.Compare(["appeal", "mandate", "exchange", "covenant"], replications: 500);
        foreach (var strategy in comparison.Strategies)
        {
            var cooperation = comparison[strategy, CollaborationOutcomes.Cooperation].Mean;
            var cynicism = comparison[strategy, CollaborationOutcomes.Cynicism].Mean;
            Console.WriteLine($"{strategy,-9} cooperation {cooperation:F2}  cynicism {cynicism:F2}");
        }

        // end

        Assert.Equal(4, Console.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        var root = Root();
        var lines = File.ReadAllLines(Path.Combine(root, "tests", "SamenWerken.Sim.Tests", "Examples", "ReadmeExample.cs"));
        var example = lines.SkipWhile(line => line.Trim() != "// example").Skip(1).TakeWhile(line => line.Trim() != "// end")
            .Select(line => line.Length > 8 ? line[8..] : "");
        Assert.Contains(string.Join("\n", example), File.ReadAllText(Path.Combine(root, "README.md")), StringComparison.Ordinal);
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SamenWerken.Sim.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
