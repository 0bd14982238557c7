using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Http;
using SamenWerken.Sim.App.Web;
using SamenWerken.Sim.Lab.Tests.Fuzzing;

namespace SamenWerken.Sim.Web.Tests;

/// <summary>
/// Spoiled requests are answered or refused, and are no fault of the server. A share of them is tried with every test run; as many as
/// are asked for with FUZZ=1000000 in the environment, from the number FUZZ_FROM on.
/// </summary>
public sealed class SpoiledRequestTests
{
    private const int Usual = 2000, UsualFrom = 1;
    private const int Told = 20; // failures

    private static readonly string[] Keys = ["autonomous", "mandate", "covenant", "norm"];

    private static readonly string[] Sound =
    [
        """{"yaml": "name: x\nrounds: 12\nactors: [{name: A}, {name: B}]\n", "set": {"coordination.fine": "0.5", "rounds": "3"}, "name": "small.yaml", "language": "dutch"}""",
        """{"yaml": "name: x\n", "strategies": ["mandate", "covenant"], "replications": 60, "seed": "18446744073709551615", "look": {"figure": "rounds", "outcome": "trust", "dark": true, "width": 358}}""",
        """{"yaml": "name: x\nrounds: 12\n", "strategy": "norm", "replication": 3, "seed": 5, "set": {"population.actors": "4"}}""",
        """{"comparison": "a1b2", "look": {"figure": "runs", "outcome": "cynicism", "baseline": "mandate", "language": "english"}}""",
        """{"comparison": "a1b2", "language": "english"}""",
        """{"name": "new.yaml", "yaml": "name: x\n", "overwrite": true}""",
    ];

    private readonly ScenarioReading _reading = new(Keys);

    [Fact]
    public void Spoiled_requests_are_answered_or_refused()
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
    [InlineData("""{"yaml": "\ud800"}""")]
    [InlineData("""{"yaml": "name: x", "set": {"\ud800": "1"}}""")]
    [InlineData("""{"yaml": "name: x", "\ud800": "1"}""")]
    public async Task Half_a_character_is_refused(string json) =>
        Assert.Equal(StatusCodes.Status400BadRequest,
            (await Assert.ThrowsAsync<RefusedException>(() => Wire.Read<ScenarioRequest>(Context(json)))).Status);

    private void Try(int number)
    {
        var chance = new Random(number);
        var kind = chance.Next(Sound.Length);
        var json = FileMutator.Of(Sound[kind], chance);
        try
        {
            Answer(kind, Context(json));
        }
        catch (RefusedException refused)
        {
            Assert.True(refused.Status is >= 400 and < 500 && refused.Message.Length > 0,
                $"{number}: {refused.Status} {refused.Message}\n{json}");
        }
        catch (Exception error) when (error is not Xunit.Sdk.XunitException)
        {
            Assert.Fail($"{number}: {error}\n{json}");
        }
    }

    private void Answer(int kind, HttpContext context)
    {
        switch (kind)
        {
            case 0:
                Assert.NotNull(_reading.Scenario(Read<ScenarioRequest>(context)));
                break;
            case 1:
                var request = Read<CompareRequest>(context);
                Pictures.Check(request.Look);
                Assert.NotNull(_reading.Scenario(request));
                break;
            case 2:
                Assert.NotNull(_reading.Scenario(Read<PlayRequest>(context)));
                break;
            case 3:
                Pictures.Check(Read<DrawRequest>(context).Look);
                break;
            case 4:
                Assert.NotNull(Read<DownloadRequest>(context).Comparison);
                break;
            default:
                var saved = Read<SaveRequest>(context);
                Assert.NotNull(_reading.Scenario(new ScenarioRequest(saved.Yaml) { Name = saved.Name }));
                break;
        }
    }

    private static T Read<T>(HttpContext context)
        where T : class => Wire.Read<T>(context).GetAwaiter().GetResult();

    private static DefaultHttpContext Context(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var context = new DefaultHttpContext();
        (context.Request.ContentType, context.Request.ContentLength, context.Request.Body) =
            ("application/json", bytes.Length, new MemoryStream(bytes));
        return context;
    }

    private static int Given(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), out var given) ? given : otherwise;
}
