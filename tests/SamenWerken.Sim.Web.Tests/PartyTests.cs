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
