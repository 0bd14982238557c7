using System.Text;
using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Benchmarks;
using SamenWerken.Sim.Lab.Calibrations;
using SamenWerken.Sim.Lab.Claims;
using SamenWerken.Sim.Lab.Stakeholders;
using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Lab.Yaml;

namespace SamenWerken.Sim.Lab.Tests.Fuzzing;

/// <summary>A spoiled file of some kind, and how it is read: a number stands for one file, always the same.</summary>
internal sealed class SpoiledFile
{
    private readonly string _folder;

    private SpoiledFile(string kind, string text, string folder) => (Kind, Text, _folder) = (kind, text, folder);

    /// <summary>What it was before it was spoiled.</summary>
    internal string Kind { get; }

    internal string Text { get; }

    /// <summary>The file with a number.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="folder">A folder that <see cref="Prepare"/> prepared.</param>
    internal static SpoiledFile Of(int number, string folder)
    {
        var chance = new System.Random(number);
        var (kind, sound) = chance.Next(12) switch
        {
            < 5 => ("scenario", SoundFiles.Scenarios),
            < 8 => ("experiment", SoundFiles.Experiments),
            8 => ("patterns", SoundFiles.Patterns),
            9 => ("suite", SoundFiles.Suites),
            10 => ("stakeholders", SoundFiles.Stakeholders),
            _ => chance.Next(2) == 0
                ? ("manifest", [File.ReadAllText(Path.Combine(folder, "manifest.json"))])
                : ("claims", (IReadOnlyList<string>)[File.ReadAllText(Path.Combine(folder, "kept.json"))]),
        };
        return new(kind, FileMutator.Of(sound[chance.Next(sound.Count)], chance), folder);
    }

    /// <summary>Writes what such files name.</summary>
    internal static void Prepare(string folder)
    {
        File.WriteAllText(Path.Combine(folder, "small.yaml"), SoundFiles.Small);
        File.WriteAllText(Path.Combine(folder, "issues.csv"), SoundFiles.Scales);
        var plan = new Experiment { Scenario = new Scenario { Rounds = 2 }, Factors = [Factor.Between("coordination.fine", 0, 1, 3)],
            Replications = 2 }.Expand();
        File.WriteAllText(Path.Combine(folder, "manifest.json"), ExperimentManifest.Of(plan).Text());
        using (var claims = new ClaimFolder(Path.Combine(folder, "claims")))
            claims.Keep(Plan, Found, null);
        File.Copy(Directory.GetFiles(Path.Combine(folder, "claims", "kept")).Single(), Path.Combine(folder, "kept.json"));
    }

    private static ClaimPlan Plan { get; } =
        new(new SmallClaim("Dreams."), _ => new Scenario { Rounds = 3, Population = new() { Actors = 3, Issues = 2 } }, replications: 2);

    private static ClaimResult Found { get; } = Plan.Run();

    /// <summary>Reads it, or the same file in which something was put right.</summary>
    internal void Read(string text)
    {
        switch (Kind)
        {
            case "scenario":
                ReadScenario(text);
                break;
            case "experiment":
                Assert.Empty(ExperimentFile.Parse(text, Path.Combine(_folder, "experiment.yaml")).Mistakes());
                break;
            case "patterns":
                Assert.All(PatternFile.Read(Written(text), new Scenario()).Fitted, its => Assert.True(its.Pattern.Tolerance > 0));
                break;
            case "suite":
                Assert.All(SuiteFile.Read(Written(text)).Groups, its => Assert.Empty(its.Experiment.Mistakes()));
                break;
            case "stakeholders":
                var file = Written(text);
                Assert.NotEmpty(StakeholderFile.ReadStakes(file, Path.Combine(_folder, "issues.csv")).Stakes);
                Assert.NotEmpty(StakeholderFile.ReadStakeholders(file).Stakeholders);
                break;
            case "manifest":
                ReadManifest(text);
                break;
            default:
                ReadClaims(text);
                break;
        }
    }

    private static void ReadScenario(string text)
    {
        var scenario = ScenarioFile.Parse(text, "s.yaml", Yaml.Strategies.Keys);
        Assert.Equal(scenario, ScenarioFile.Parse(ScenarioFile.Write(scenario), "again.yaml", Yaml.Strategies.Keys));
        Assert.Empty(ScenarioCheck.Mistakes(scenario, Yaml.Strategies.Keys));
    }

    // Many design points are stopped, as a user would.
    private static void ReadManifest(string text)
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(0.5));
        try
        {
            Assert.True(ExperimentManifest.Parse(text, "manifest.json").Plan("manifest.json", null, stop.Token).Runs > 0);
        }
        catch (OperationCanceledException)
        {
            Assert.True(stop.IsCancellationRequested);
        }
    }

    // What is kept is what was found, or it is found again.
    private void ReadClaims(string text)
    {
        var folder = Path.Combine(_folder, FormattableString.Invariant($"claims-{Environment.CurrentManagedThreadId}"));
        using var claims = new ClaimFolder(folder);
        File.WriteAllBytes(Path.Combine(folder, "kept", "dreams.json"), Encoding.UTF8.GetBytes(text)); // half a character too
        if (claims.Find(Plan) is { } kept)
            Assert.Equal((Found.Verdict, Found.Missing, Found.Share), (kept.Verdict, kept.Missing, kept.Share));
    }

    private string Written(string text)
    {
        var file = Path.Combine(_folder, FormattableString.Invariant($"{Environment.CurrentManagedThreadId}.txt"));
        File.WriteAllBytes(file, Encoding.UTF8.GetBytes(text));
        return file;
    }

    // A claim that takes no runs, and that nobody finds.
    private sealed class SmallClaim(string missing) : Claim
    {
        public override string Id => "dreams";

        public override string Source => "this test";

        public override string Statement => "Who dreams together works together.";

        public override string Missing => missing;
    }
}
