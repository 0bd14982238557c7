using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SamenWerken.Sim.App.Tests;

/// <summary>The page stays, and tells whose fault it is, whatever a strategy of the user's own does.</summary>
public sealed class OwnStrategyOnThePageTests : Desk
{
    private const string Small = "name: small\nrounds: 6\npopulation: {actors: 4, issues: 2}\n";

    [Fact]
    public async Task A_strategy_that_throws_ends_the_program_or_never_ends_is_a_failed_row()
    {
        var own = OwnAssembly.Write(At("Own.dll"),
            OwnAssembly.Strategy("boom", OwnAssembly.Coordinating("throw new System.InvalidOperationException(\"it went wrong\");")),
            OwnAssembly.Strategy("never", OwnAssembly.Coordinating("while (true) { }")),
            OwnAssembly.Strategy("leaving", OwnAssembly.Coordinating("System.Environment.Exit(0);")),
            OwnAssembly.Strategy("unborn",
                "public Unborn() { throw new System.InvalidOperationException(\"no\"); }" + OwnAssembly.Coordinating("")));
        using var process = Processes.Start("serve", "--no-browser", "--assembly", own);
        try
        {
            var address = new Uri((await process.StandardOutput.ReadLineAsync())!);
            using var client =
                new HttpClient { BaseAddress = new Uri(address.GetLeftPart(UriPartial.Path)), Timeout = TimeSpan.FromMinutes(3) };
            var page = await client.GetStringAsync(address);
            client.DefaultRequestHeaders
                .Add("X-SamenWerken-Token", Regex.Match(page, "samenwerken-token\" content=\"([0-9a-f]{64})\"").Groups[1].Value);

            var catalogue = await client.GetStringAsync("/api/catalogue");
            Assert.Contains("\"boom\"", catalogue, StringComparison.Ordinal);
            Assert.DoesNotContain("\"unborn\"", catalogue, StringComparison.Ordinal);

            foreach (var (key, said) in new[] { ("boom", "InvalidOperationException: it went wrong"), ("never",
                "TimeoutException: it did not end within 20 seconds"), ("leaving", "TimeoutException: it did not end within 20 seconds") })
            {
                var last = await Compared(client, "norm", key);
                Assert.True((bool)last["final"]!);
                Assert.StartsWith($"Strategy '{key}' of Own.dll failed in 6 runs, first in replication 0 with seed 1: {said}.",
                    (string)last["failed"]!, StringComparison.Ordinal);
                Assert.Equal((string)(await Compared(client, "norm"))["rows"]![0]!.ToJsonString(), last["rows"]![0]!.ToJsonString());
            }

            using var varied = await client.PostAsJsonAsync("/api/vary", new { yaml = Small, strategies = new[] { "norm", "boom" },
                replications = 2, x = new { path = "fragmentation", from = 0, to = 1, levels = 2 } });
            Assert.Contains("\"failed\":4", await varied.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            using var still = await client.PostAsJsonAsync("/api/still", new { yaml = Small, strategies = new[] { "never" } });
            Assert.Equal("{\"still\":[]}", await still.Content.ReadAsStringAsync());
            using var played = await client.PostAsJsonAsync("/api/play", new { yaml = Small, strategy = "boom" });
            Assert.Equal(422, (int)played.StatusCode);
            Assert.Contains("it went wrong", await played.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.False(process.HasExited);
        }
        finally
        {
            process.Signal(Processes.Terminate);
            if (!process.WaitForExit(20_000))
                process.Signal(Processes.Kill);
        }

        Assert.Equal(143, process.ExitCode);
        Assert.Contains("Code of your own asked to end the whole program (Environment.Exit)", await process.StandardError.ReadToEndAsync(),
            StringComparison.Ordinal);
    }

    private static async Task<JsonNode> Compared(HttpClient client, params string[] strategies)
    {
        using var response = await client.PostAsJsonAsync("/api/compare", new { yaml = Small, strategies, replications = 6 });
        var text = await response.Content.ReadAsStringAsync();
        var last = text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries)[^1].Split('\n');
        Assert.Equal("event: picture", last[0]);
        return JsonNode.Parse(last[1]["data: ".Length..])!;
    }
}
