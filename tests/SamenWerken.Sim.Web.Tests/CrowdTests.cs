using System.Net.Http.Json;

namespace SamenWerken.Sim.Web.Tests;

public sealed class CrowdTests(ServedPage page) : IClassFixture<ServedPage>
{
    private static readonly string[] One = ["covenant"];

    [Fact]
    public async Task A_hundred_good_and_bad_requests_at_once_are_all_answered_and_it_goes_on()
    {
        var good = new { yaml = ServedPage.Small, strategies = One, replications = 20 };
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(number => (number % 4) switch
        {
            0 => page.Post("/api/compare", good),
            1 => page.Post("/api/play", new { yaml = ServedPage.Small, strategy = "exchange", replication = number }),
            2 => page.Post("/api/scenario", new { yaml = $"name: [{new string('[', 500)}" }),
            _ => page.Post("/api/compare", "{"),
        }));
        var told = answers.Select((answer, number) => (Kind: number % 4, answer.Status)).ToLookup(each => each.Kind, each => each.Status);
        Assert.All(told[0], status => Assert.Contains(status, new[] { 200, 503 }));
        Assert.Contains(200, told[0]);
        Assert.All(told[1], status => Assert.Equal(200, status));
        Assert.All(told[2], status => Assert.Equal(422, status));
        Assert.All(told[3], status => Assert.Equal(400, status));
        foreach (var full in answers.Where(answer => answer.Status == 503))
            full.IsRefused(503, "Too many comparisons at once");
        Assert.True((bool)(await page.Compare(good))[^1].Data["final"]!);
    }

    [Fact]
    public async Task Connections_that_are_idle_keep_nobody_out()
    {
        var idle = new List<System.Net.Sockets.TcpClient>();
        for (var number = 0; number < 600; number++)
        {
            var client = new System.Net.Sockets.TcpClient();
            await client.ConnectAsync(System.Net.IPAddress.Loopback, page.Site.Port);
            // Some say nothing, some begin a request and never end it.
            if (number % 2 == 0)
                await client.GetStream().WriteAsync("GET / HTTP/1.1\r\nHost: "u8.ToArray());
            idle.Add(client);
        }

        using (var another = new HttpClient { BaseAddress = page.Site, Timeout = TimeSpan.FromSeconds(20) })
            Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await another.GetAsync("/")).StatusCode);
        Assert.Equal(200, (await page.Get("/api/catalogue")).Status);
        idle.ForEach(client => client.Dispose());
    }

    [Fact]
    public async Task Who_closes_the_page_stops_the_runs_and_makes_room_for_the_next()
    {
        for (var time = 0; time < 4; time++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/compare") { Content =
                JsonContent.Create(new { yaml = "name: long", strategies = One, replications = 100_000 }) };
            using var response = await page.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            await using var stream = await response.Content.ReadAsStreamAsync();
            Assert.NotEqual(0, await stream.ReadAsync(new byte[100]));
        }

        Assert.True((bool)(await page.Compare(new { yaml = ServedPage.Small, strategies = One, replications = 3 }))[^1].Data["final"]!);
    }

    [Fact]
    public async Task What_was_stopped_can_still_be_looked_at()
    {
        string id;
        using (var request = new HttpRequestMessage(HttpMethod.Post, "/api/compare") { Content =
            JsonContent.Create(new { yaml = "name: long", strategies = One, replications = 100_000 }) })
        {
            using var response = await page.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
            await reader.ReadLineAsync();
            id = (string)System.Text.Json.Nodes.JsonNode.Parse((await reader.ReadLineAsync())!["data: ".Length..])!["comparison"]!;
        }

        Answer answer;
        do
        {
            await Task.Delay(50);
            answer = await page.Post("/api/draw", new { comparison = id, look = new { figure = "rounds", outcome = "effort" } });
        }
        while (answer.Json["comes"] is not null);
        Assert.True(answer.Status == 200, answer.Text);
        Assert.False((bool)answer.Json["final"]!);
        Assert.InRange((int)answer.Json["replications"]!, 1, 99_999);
    }
}
