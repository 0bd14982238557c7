using System.Collections.Concurrent;
using System.Diagnostics;
using SamenWerken.Sim.Lab.Stakeholders;
using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Lab.Words;
using SamenWerken.Sim.Lab.Yaml;
using SamenWerken.Sim.Parameters;

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

    public MutatedFileTests() => SpoiledFile.Prepare(_folder);

    /// <summary>Files that once broke something, by number.</summary>
    public static TheoryData<int> Kept => [1, 1046083, 1141490, 1231587, 1310048, 2387245, 2422939, 2597834, 2739489, 2790782, 2854119];

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

    private static int Given(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), out var given) ? given : otherwise;

    private void Try(int number, int times = 1)
    {
        var file = SpoiledFile.Of(number, _folder);
        var watch = Stopwatch.StartNew();
        try
        {
            file.Read(file.Text);
        }
        catch (ScenarioFileException refused)
        {
            Assert.All(refused.Problems, problem =>
                Assert.True(problem is { Line: > 0, Column: > 0, Message.Length: > 0 } or { Line: 0, Column: 0 }, $"{number}: {problem}"));
            Assert.True(Hints.Mistaken(file.Text, refused, file.Read) is var mistaken && mistaken is null, $"{number}: {mistaken}");
            Seen(number, refused);
        }
        catch (StakeholderFileException refused)
        {
            Assert.NotEmpty(refused.Problems);
            Seen(number, refused);
        }
        catch (StoreException refused) when (file.Kind == "manifest")
        {
            Seen(number, refused);
        }
        catch (Exception error)
        {
            Assert.Fail($"{number}, {file.Kind}: {error}\n{file.Text}");
        }

        // Where other programs have the processors, once more tells whether it was the file.
        if (watch.Elapsed.TotalSeconds < LongestSeconds)
            return;
        Assert.True(times < 4, $"{number}, {file.Kind}: {watch.Elapsed}\n{file.Text}");
        Try(number, times + 1);
    }

    // A message shows what it says, on lines of its own, in both languages.
    private static void Seen(int number, Exception refused)
    {
        Assert.True(PlainText.FirstOther(refused.Message) < 0, $"{number}: {VisibleText.Of(refused.Message)}");
        Assert.DoesNotContain(refused.Message.Split('\n'), line => Messages.Find(line) is null);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
