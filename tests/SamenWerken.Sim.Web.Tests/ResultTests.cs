using System.Net;

namespace SamenWerken.Sim.Web.Tests;

public sealed class ResultTests(ServedPage page) : IClassFixture<ServedPage>
{
    [Fact]
    public async Task Leaderboards_and_boxes_are_listed_by_their_titles_and_links_out_of_the_folder_are_not()
    {
        var pages = (await page.Get("/api/results")).Json["pages"]!.AsArray()
            .Select(its => ((string)its!["kind"]!, (string)its["title"]!, (string)its["name"]!));
        Assert.Equal([("leaderboard", "Leaderboard of tiny 1", "results/leaderboard.html"),
            ("box", "where a < 0", "results/space/discovery.html")], pages);
    }

    [Fact]
    public async Task A_page_opens_for_who_has_the_cookie_and_nothing_in_it_can_run()
    {
        using var browser = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = page.Site };
        await browser.GetStringAsync(page.Address);
        using var answer = await browser.GetAsync("found/results/leaderboard.html");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("covenant first", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("sandbox", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        using var stranger = new HttpClient { BaseAddress = page.Site };
        using var refused = await stranger.GetAsync("found/results/leaderboard.html");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Theory]
    [InlineData("results/link.html")]
    [InlineData("results/../outside.html")]
    [InlineData("results/..%2Foutside.html")]
    [InlineData("%2Fetc%2Fpasswd")]
    [InlineData("results/space/discovery-boxes.csv")]
    public async Task Nothing_else_is_shown(string name)
    {
        using var browser = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = page.Site };
        await browser.GetStringAsync(page.Address);
        using var answer = await browser.GetAsync(new Uri(page.Site + "found/" + name));
        Assert.InRange((int)answer.StatusCode, 400, 404);
        Assert.DoesNotContain("<title>outside", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
