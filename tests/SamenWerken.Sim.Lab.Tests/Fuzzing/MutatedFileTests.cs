using System.Collections.Concurrent;
using System.Diagnostics;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Yaml;

namespace SamenWerken.Sim.Lab.Tests.Fuzzing;

/// <summary>
/// Spoiled files are read or refused, and nothing else. A share of them is tried with every test run; all that is asked for with
/// FUZZ=1000000 in the environment, and with FUZZ_FROM the number of the first.
/// </summary>
public sealed class MutatedFileTests : IDisposable
{
    private const int Usual = 4000, UsualFrom = 1;
    private const int Told = 20; // failures
    private const int LongestSeconds = 10; // on a machine that does other things as well

    private readonly string _folder = Directory.CreateTempSubdirectory("samenwerken-").FullName;

    public MutatedFileTests() => File.WriteAllText(Path.Combine(_folder, "small.yaml"), FileMutator.Scenario);

    /// <summary>Files that once broke something, by number.</summary>
    public static TheoryData<int> Kept => [1];

    [Fact]
    public void Spoiled_files_are_read_or_refused_with_places_and_hints_that_hold()
    {
        var (from, count) = (Given("FUZZ_FROM", UsualFrom), Given("FUZZ", Usual));
        var failures = new ConcurrentBag<string>();
        Parallel.For(from, from + count, number =>
        {
            if (failures.Count < Told && Record.Exception(() => Try(number)) is { } failure)
                failures.Add(failure.Message);
        });
        Assert.True(failures.IsEmpty, string.Join("\n\n", failures));
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public void A_file_that_once_broke_something_does_no_more(int number) => Try(number);

    private static int Given(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), out var given) ? given : otherwise;

    private void Try(int number)
    {
        var (text, experiment) = FileMutator.Of(number);
        var watch = Stopwatch.StartNew();
        try
        {
            if (experiment)
                ReadExperiment(text);
            else
                ReadScenario(text);
        }
        catch (ScenarioFileException refused)
        {
            Assert.All(refused.Problems, problem => Assert.True(problem is { Line: > 0, Column: > 0, Message.Length: > 0 } or { Line: 0, Column: 0 }, $"{number}: {problem}"));
            Assert.True(refused.Message.All(letter => letter == '\n' || !char.IsControl(letter)), $"{number}: {refused.Message}");
            Assert.True(Hints.Mistaken(text, refused, experiment ? ReadExperiment : ReadScenario) is var mistaken && mistaken is null, $"{number}: {mistaken}");
        }
        catch (Exception error) when (error is not Xunit.Sdk.XunitException)
        {
            Assert.Fail($"{number}: {error}\n{text}");
        }

        Assert.True(watch.Elapsed.TotalSeconds < LongestSeconds, $"{number}: {watch.Elapsed}");
    }

    private static void ReadScenario(string text)
    {
        var scenario = ScenarioFile.Parse(text, "s.yaml", Yaml.Strategies.Keys);
        Assert.Equal(scenario, ScenarioFile.Parse(ScenarioFile.Write(scenario), "again.yaml", Yaml.Strategies.Keys));
        Assert.Empty(ScenarioCheck.Mistakes(scenario, Yaml.Strategies.Keys));
    }

    private void ReadExperiment(string text)
    {
        var experiment = ExperimentFile.Parse(text, Path.Combine(_folder, "experiment.yaml"));
        Assert.Empty(experiment.Mistakes());
        Assert.Equal(experiment, experiment with { });
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
