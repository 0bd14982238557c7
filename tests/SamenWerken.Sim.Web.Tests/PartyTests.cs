using Microsoft.Playwright;
using SamenWerken.Sim.App.Tests;

namespace SamenWerken.Sim.Web.Tests;

/// <summary>Persons at the page who play parties.</summary>
public sealed class PartyTests(Browser browser) : IClassFixture<Browser>
{
    [FactWith("chromium")]
    public async Task A_person_plays_a_party_with_the_keyboard_and_sees_the_model_s_game_beside_it()
    {
        var page = await Begun(rounds: "4");
        await page.ClickAsync("#seats li:nth-child(3) button");
        await page.WaitForSelectorAsync("#question-title");
        for (var moves = 0; moves < 80 && await page.Locator("#result-title").CountAsync() == 0; moves++)
        {
            await page.WaitForFunctionAsync("() => document.querySelector('#question-title, #result-title')");
            if (await page.Locator("#question-title").CountAsync() == 0)
                break;
            var before = await page.TextContentAsync("#party-question") + await page.TextContentAsync("#party-round");
            await page.FocusAsync("#party-question button.primary");
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForFunctionAsync(
                "before => document.querySelector('#party-question').textContent + document.querySelector('#party-round').textContent "
                    + "!== before", before);
        }

        Assert.Equal("result-title", await page.EvaluateAsync<string>("() => document.activeElement.id"));
        Assert.Contains("By the model", await page.TextContentAsync("#party-result"));
        Assert.Equal(6, await page.Locator("#party-result .chart").CountAsync());
        var kept = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("#keep-game"));
        await page.ClickAsync("#watch-played");
        await page.WaitForSelectorAsync("#stage .actor");
        await page.ClickAsync("#tab-party");
        await page.ClickAsync("#party-begin summary");
        await page.SetInputFilesAsync("#party-file", await kept.PathAsync());
        await page.WaitForFunctionAsync("() => location.hash.includes('game=')");
        await page.WaitForFunctionAsync("() => document.querySelectorAll('#party-result .chart').length === 6");
        await browser.Close(page, "party-over");
    }

    [FactWith("chromium")]
    public async Task Another_browser_joins_by_the_address_and_each_waits_for_the_other()
    {
        var page = await Begun(rounds: "3", strategy: "mandate");
        await page.ClickAsync("#seats li:nth-child(1) button");
        await page.WaitForSelectorAsync("#question-title");
        var address = await page.InputValueAsync("#share");
        var context = await page.Context.Browser!.NewContextAsync();
        var other = await context.NewPageAsync();
        await other.GotoAsync(address);
        await other.WaitForSelectorAsync("#seats button");
        Assert.DoesNotContain("token", other.Url);
        await other.ClickAsync("#seat-block summary >> nth=0", new() { Trial = true });
        await other.ClickAsync("#seats li:nth-child(2) button");
        await other.WaitForFunctionAsync("() => document.querySelector('#party-wait').textContent.startsWith('Waiting for actor 1')");
        await page.ClickAsync("#party-question button.primary");
        await other.WaitForSelectorAsync("#question-title");
        await other.ClickAsync("#party-question button.primary");
        await other.WaitForFunctionAsync("() => document.querySelector('#question-title')?.textContent.startsWith('Which promises')");
        await page.WaitForFunctionAsync("() => document.querySelector('#question-title')?.textContent.startsWith('Which promises')");
        await context.CloseAsync();
        await browser.Close(page, "party-two");
    }

    [FactWith("chromium")]
    public async Task A_decision_is_made_once_however_often_it_is_pressed()
    {
        var page = await Begun(rounds: "3", strategy: "mandate");
        await page.ClickAsync("#seats li:nth-child(1) button");
        await page.WaitForSelectorAsync("#question-title");
        var asked = new List<string>();
        page.Request += (_, request) => asked.AddRange(request.Url.EndsWith("/decide", StringComparison.Ordinal) ? [request.Url] : []);
        await page.EvaluateAsync(
            "() => { for (let time = 0; time < 5; time++) document.querySelector('#party-question button.primary').click(); }");
        await page.WaitForFunctionAsync("() => document.querySelector('#question-title')?.textContent.startsWith('Which promises')");
        Assert.Single(asked);
        Assert.True(await page.IsHiddenAsync("#message"));
        Assert.True(await page.IsEnabledAsync("#party-question button.primary"));
        await browser.Close(page, "party-pressed");
    }

    [FactWith("chromium")]
    public async Task A_game_is_watched_from_its_start_also_after_a_longer_run_of_which_an_actor_was_chosen()
    {
        var page = await Begun(rounds: "3");
        await page.ClickAsync("#tab-play");
        await page.ClickAsync("#fetch");
        await page.WaitForSelectorAsync("#stage .actor");
        await page.SelectOptionAsync("#actor", "1");
        await page.FocusAsync("#stage");
        await page.Keyboard.PressAsync("End");
        await page.ClickAsync("#tab-party");
        await page.ClickAsync("#seats li:nth-child(1) button");
        await page.WaitForSelectorAsync("#question-title");
        await page.SelectOptionAsync("#model-until", "2");
        await page.ClickAsync("#let-model");
        await page.WaitForSelectorAsync("#party-result .chart");
        await page.ClickAsync("#watch-played");
        await page.WaitForFunctionAsync("() => document.querySelector('#story-title').textContent === 'Round 0 of 0–2'");
        Assert.Equal("1", await page.InputValueAsync("#actor"));
        Assert.Contains("What it wants and does", await page.TextContentAsync("#actor-panel"));
        await browser.Close(page, "party-watched");
    }

    private async Task<IPage> Begun(string rounds, string strategy = "exchange")
    {
        var page = await browser.Open();
        await page.SelectOptionAsync("#scenario", "small.yaml");
        await page.WaitForFunctionAsync("() => document.querySelector('#title').textContent === 'small'");
        await page.ClickAsync("#tab-party");
        await page.SelectOptionAsync("#party-strategy", strategy);
        await page.FillAsync("#party-rounds", rounds);
        await page.ClickAsync("#begin");
        await page.WaitForSelectorAsync("#seats button");
        return page;
    }
}
