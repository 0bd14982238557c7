namespace SamenWerken.Sim.App.Tests;

/// <summary>A file, or a link that leads nowhere, in the path of what is to be written is told as that by every command.</summary>
public sealed class FolderPathTests : Desk
{
    private static readonly string Repository = Path.GetFullPath(Notebooks.Teaching.At("../"));

    public static TheoryData<string> Writers =>
    [
        "compare SCENARIO --replications 2 --out PLACE",
        "compare SCENARIO --strategies norm,mandate --precision 0.5 --out PLACE",
        "run SCENARIO --strategy norm --out PLACE",
        "sweep SCENARIO --vary fragmentation=0,1 --replications 1 --out PLACE",
        "sweep SCENARIO --vary fragmentation=0,1 --replications 1 --plan --out PLACE",
        "sensitivity SCENARIO --vary fragmentation=0..1 --strategy norm --points 2 --replications 2 --out PLACE",
        "map SCENARIO --x fragmentation=0,1 --y clientVoice=0,1 --replications 2 --out PLACE",
        "claims compulsion-raises-cynicism --replications 25 --scenarios REPOSITORY/scenarios --out PLACE",
        "benchmark --suite REPOSITORY/benchmarks/suites/governance-2.yaml --out PLACE",
        "replicate --out PLACE",
        "decide REPOSITORY/scenarios/stakeholders/neighbourhood.csv --out PLACE",
        "optimise SCENARIO --strategy norm --levers coordination.fine=0..1 --objectives cooperation,-cynicism --out PLACE",
        "calibrate SCENARIO --patterns REPOSITORY/benchmarks/patterns/evidence-2.yaml --vary coordination.fine=0..1 --out PLACE",
        "scenario template --actors 2 --issues 2 --out PLACE",
        "scenario form --issues 2 --out PLACE",
        "scenario import REPOSITORY/scenarios/stakeholders/workshop.csv --out PLACE",
        "scenario export REPOSITORY/scenarios/weer-thuis-gouda.yaml --out PLACE",
        "status PLACE",
        "resume PLACE",
        "merge PLACE",
        "export PLACE",
        "reproduce PLACE",
        "submit PLACE",
        "discover PLACE --where cooperation>0.5",
        "serve --no-browser --scenarios PLACE",
        "serve --no-browser --results PLACE",
        "list scenarios PLACE",
        "claims compulsion-raises-cynicism --within PLACE",
    ];

    [Theory]
    [MemberData(nameof(Writers))]
    public void A_file_in_the_path_of_what_is_written_is_named(string line)
    {
        var (held, astray) = (At("held"), At("astray"));
        File.WriteAllText(held, "");
        (string Place, string Part, string Kind)[] places = [(held, held, "a file"), (held + "/", held, "a file"),
            (held + "/below/further", held, "a file"), (astray + "/below", astray, "a link that leads nowhere")];
        if (!OperatingSystem.IsWindows())
            File.CreateSymbolicLink(astray, At("nowhere"));
        foreach (var (place, part, kind) in places.Where(
            its => its.Place.EndsWith("further", StringComparison.Ordinal) || !line.StartsWith("scenario", StringComparison.Ordinal)))
        {
            var before = Entries();
            var run = CommandLineRun.Of([.. line.Split(' ').Select(word => Word(word, place)), "--quiet"]);
            Assert.True(run.ExitCode == 2, $"{line} at {place}: {run.ExitCode} {run.Output}{run.Error}");
            Assert.All(run.Error.TrimEnd('\n').Split('\n'),
                told => Assert.Matches($"'{part}' is {kind}(, not a folder|; expected the folder of an experiment)", told));
            Assert.DoesNotContain("no such folder", run.Error, StringComparison.Ordinal);
            Assert.Equal(before, Entries());
        }
    }

    private string Word(string word, string place) => word switch
    {
        "SCENARIO" => Scenario,
        "PLACE" => place,
        _ => word.Replace("REPOSITORY/", Repository, StringComparison.Ordinal),
    };
}
