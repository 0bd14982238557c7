using Microsoft.Playwright;
using SamenWerken.Sim.App.Tests;

namespace SamenWerken.Sim.Web.Tests;

/// <summary>A run that is played: what the stage and the charts show, what moves one party, and the page that is kept of it.</summary>
public sealed class PlayTests(Browser browser) : IClassFixture<Browser>
{
    [FactWith("chromium")]
    public async Task A_party_that_is_chosen_shows_what_it_wants_trusts_promised_gained_and_why()
    {
        var page = await Played("exchange");
        await page.Locator("#stage .actor circle").Nth(2).ClickAsync();
        Assert.Equal("2", await page.InputValueAsync("#actor"));
        var panel = await page.TextContentAsync("#actor-panel") ?? "";
        foreach (var part in new[] { "What it did this round, and why", "What it gained", "What it wants and does", "What it promised",
            "Trust" })
            Assert.Contains(part, panel);
        Assert.Equal(7, await page.Locator("#actor-panel section:has(h3:text-is('Trust')) tbody tr").CountAsync());
        Assert.True(await page.Locator(".ties .level[d^=M]").CountAsync() > 0);
        await page.FocusAsync("#stage");
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("3", await page.InputValueAsync("#actor"));
        await page.Keyboard.PressAsync("End");
        Assert.Equal("Round 11 of 0–11", await page.TextContentAsync("#round-text"));
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal("", await page.InputValueAsync("#actor"));
        await browser.Close(page, "party");
    }

    [FactWith("chromium")]
    public async Task The_round_has_the_number_that_the_story_gives_it()
    {
        var page = await Played("exchange");
        Assert.Equal("Round 0 of 0–11", await page.TextContentAsync("#story-title"));
        var chart = (await page.Locator(".chart").First.BoundingBoxAsync())!;
        await page.Mouse.ClickAsync(chart.X + chart.Width / 2, chart.Y + chart.Height / 2);
        var round = await page.InputValueAsync("#round");
        Assert.NotEqual("0", round);
        Assert.StartsWith($"Round {round} ", await page.TextContentAsync("#story-title"));
        await browser.Close(page, "chart");
    }

    [FactWith("chromium")]
    public async Task Playing_forty_five_actors_leaves_time_for_sixty_pictures_a_second()
    {
        var page = await browser.Open();
        await page.ClickAsync("#tab-edit");
        await page.FillAsync("#yaml", "name: many\nrounds: 12\npopulation: {actors: 45, issues: 6}\n");
        await page.WaitForFunctionAsync("() => document.querySelector('#title').textContent === 'many'");
        await page.ClickAsync("#tab-play");
        await page.SelectOptionAsync("#play-strategy", "exchange");
        await page.ClickAsync("#fetch");
        await page.WaitForSelectorAsync("#stage .actor");
        // What a picture costs the page's own thread while it plays, in processor time, so that other work on the machine does not count:
        // the time between two pictures is 17 ms.
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Performance.enable", new() { ["timeDomain"] = "threadTicks" });
        await page.SelectOptionAsync("#speed", "300");
        var before = await Worked(session);
        await page.EvaluateAsync("""
            () => {
              window.pictures = 0;
              const next = () => { window.pictures++; requestAnimationFrame(next); };
              requestAnimationFrame(next);
              document.querySelector('#toggle').click();
            }
            """);
        await page.WaitForFunctionAsync("() => document.querySelector('#round').value === '11'");
        var pictures = await page.EvaluateAsync<int>("() => window.pictures");
        Assert.InRange(1000 * (await Worked(session) - before) / pictures, 0, 16.7); // where nothing else runs it is 3
        await browser.Close(page, "many");
    }

    [FactWith("chromium")]
    public async Task A_run_that_is_saved_plays_from_its_file_alone()
    {
        var page = await Played("covenant");
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("#save-page"));
        Assert.Equal("covenant-0.html", download.SuggestedFilename);
        var file = await download.PathAsync();
        Assert.InRange(new FileInfo(file).Length, 50_000, 2_000_000);
        var complaints = new List<string>();
        var saved = await page.Context.NewPageAsync();
        saved.Console += (_, message) => complaints.Add(message.Text);
        saved.PageError += (_, error) => complaints.Add(error);
        saved.Request += (_, request) =>
            complaints.AddRange(request.Url.StartsWith("file:", StringComparison.Ordinal) ? [] : [request.Url]);
        await saved.GotoAsync("file://" + Renamed(file));
        await saved.WaitForSelectorAsync("html[data-ready]", new() { State = WaitForSelectorState.Attached });
        await saved.FocusAsync("#stage");
        await saved.Keyboard.PressAsync("ArrowRight");
        await saved.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("Round 1 of 0–11", await saved.TextContentAsync("#story-title"));
        Assert.Contains("What it wants and does", await saved.TextContentAsync("#actor-panel"));
        Assert.Empty(complaints);
        await saved.ScreenshotAsync(new() { Path = Path.Combine(Path.GetTempPath(), "samenwerken-page", "saved.png") });
        await saved.CloseAsync();
        await browser.Close(page, "saved-from");
    }

    // Seconds that the page's thread has worked.
    private static async Task<double> Worked(ICDPSession session) =>
        (await session.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics")
        .EnumerateArray().First(metric => metric.GetProperty("name").GetString() == "TaskDuration").GetProperty("value").GetDouble();

    // A browser shows a file as a page by its name.
    internal static string Renamed(string file)
    {
        var named = file + ".html";
        File.Copy(file, named, overwrite: true);
        return named;
    }

    private async Task<IPage> Played(string strategy)
    {
        var page = await browser.Open();
        await page.SelectOptionAsync("#scenario", "small.yaml");
        await page.WaitForFunctionAsync("() => document.querySelector('#title').textContent === 'small'");
        await page.ClickAsync("#tab-play");
        await page.SelectOptionAsync("#play-strategy", strategy);
        await page.ClickAsync("#fetch");
        await page.WaitForSelectorAsync("#stage .actor");
        return page;
    }
}
