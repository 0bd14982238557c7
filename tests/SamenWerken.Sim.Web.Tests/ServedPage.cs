using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SamenWerken.Sim.App.Web;
using SamenWerken.Sim.Collaboration.Strategies;

namespace SamenWerken.Sim.Web.Tests;

/// <summary>A started server with a folder of scenarios of its own, and a client that knows the page's token.</summary>
public sealed partial class ServedPage : IAsyncLifetime
{
    public const string Small = "name: small\nquestion: who moves?\nrounds: 12\n";

    private readonly string _desk = Directory.CreateTempSubdirectory("samenwerken-").FullName;
    private PageServer? _server;

    public Uri Address => _server!.Address;

    /// <summary>The address without its secret.</summary>
    public Uri Site => new(Address.GetLeftPart(UriPartial.Path));

    public HttpClient Client { get; } = new();

    public string Folder => Path.Combine(_desk, "scenarios");

    /// <summary>Folder of results: a leaderboard, a box, a page that would run a script, and a link out of it.</summary>
    public string Results => Path.Combine(_desk, "results");

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Folder);
        Directory.CreateDirectory(Path.Combine(Results, "space"));
        File.WriteAllText(Path.Combine(Results, "leaderboard.html"),
            "<html><head><title>Leaderboard of tiny 1</title></head><body>covenant first<script>alert(1)</script></body></html>");
        File.WriteAllText(Path.Combine(Results, "space", "discovery.html"),
            "<html><head><title>where a &lt; 0</title></head><body>a box</body></html>");
        File.WriteAllText(Path.Combine(Results, "space", "discovery-boxes.csv"), "box\n");
        File.WriteAllText(Path.Combine(_desk, "outside.html"), "<title>outside</title>");
        File.CreateSymbolicLink(Path.Combine(Results, "link.html"), Path.Combine(_desk, "outside.html"));
        File.WriteAllText(At("small.yaml"), Small);
        File.WriteAllText(At("broken.yaml"), "name: broken\nrouds: 12\n");
        File.WriteAllText(Path.Combine(_desk, "secret.yaml"), "name: secret\n");
        File.CreateSymbolicLink(At("link.yaml"), Path.Combine(_desk, "secret.yaml"));
        var strategies = StrategyCatalogue.All();
        _server = await PageServer.Start(new ScenarioShelf(Folder, null, [.. strategies.Select(strategy => strategy.Key)]), strategies,
            port: 0, new ResultShelf([Results]));
        Client.BaseAddress = Site;
        var page = await Client.GetStringAsync(Address);
        Client.DefaultRequestHeaders.Add("X-SamenWerken-Token", Token().Match(page).Groups[1].Value);
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _server!.DisposeAsync();
        Directory.Delete(_desk, recursive: true);
    }

    public string At(string name) => Path.Combine(Folder, name);

    /// <summary>Every file on the desk, the one outside the folder of scenarios included.</summary>
    public string[] Files() => [.. Directory.EnumerateFiles(_desk, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(_desk, file)).Order(StringComparer.Ordinal)];

    internal async Task<Answer> Get(string path)
    {
        using var response = await Client.GetAsync(path);
        return await Answer.Of(response);
    }

    internal Task<Answer> Post(string path, object body) => Post(path, JsonSerializer.Serialize(body));

    internal async Task<Answer> Post(string path, string body, string type = "application/json")
    {
        using var content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(type, "utf-8"));
        using var response = await Client.PostAsync(path, content);
        return await Answer.Of(response);
    }

    /// <summary>The events of a comparison until it ends.</summary>
    internal async Task<IReadOnlyList<(string Kind, JsonNode Data)>> Compare(object body)
    {
        var answer = await Post("/api/compare", body);
        Assert.True(answer.Status == 200, answer.Text);
        return
        [
            .. answer.Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('\n'))
                .Select(lines => (lines[0]["event: ".Length..], JsonNode.Parse(lines[1]["data: ".Length..])!)),
        ];
    }

    [GeneratedRegex("samenwerken-token\" content=\"([0-9a-f]{64})\"")]
    private static partial Regex Token();
}

/// <summary>What the server answered.</summary>
internal sealed record Answer(int Status, string? Type, string Text)
{
    internal JsonNode Json => JsonNode.Parse(Text)!;

    internal static async Task<Answer> Of(HttpResponseMessage response) =>
        new((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync());

    /// <summary>Refused, with words for the page to show.</summary>
    internal void IsRefused(int status, string said)
    {
        Assert.True(Status == status, $"{Status}: {Text}");
        Assert.Equal("application/problem+json", Type);
        Assert.Contains(said, (string)Json["detail"]!, StringComparison.Ordinal);
    }
}
