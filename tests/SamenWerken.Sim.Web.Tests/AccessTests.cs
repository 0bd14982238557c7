using System.Text.Json;
using Microsoft.Playwright;

namespace SamenWerken.Sim.Web.Tests;

/// <summary>Every view of the page meets WCAG 2.2 at level AA as far as axe-core can tell, in both languages and papers, wide and
/// narrow.</summary>
public sealed class AccessTests(Browser browser) : IClassFixture<Browser>
{
    [FactWithAxe]
    public Task Wide_light_and_English() => Check(1280, dark: false, "en-GB");

    [FactWithAxe]
    public Task Narrow_dark_and_Dutch() => Check(390, dark: true, "nl-NL");

    private async Task Check(int width, bool dark, string locale)
    {
        var page = await browser.Open(width, 844, dark, locale);
        await page.WaitForSelectorAsync("#picture svg");
        await page.SelectOptionAsync("#scenario", "small.yaml");
        await page.WaitForFunctionAsync("() => document.querySelector('#title').textContent === 'small'");
        await page.EvaluateAsync(
            "() => { for (const fold of document.querySelectorAll('#strategy-block, #parameter-block, #about-more')) fold.open = true; }");
        await Run(page, "4");
        await Passes(page, "compare");

        await page.ClickAsync("#pin");
        await Run(page, "5");
        await page.WaitForSelectorAsync("#pair svg");
        await Passes(page, "pair");

        await page.ClickAsync("[data-path='coordination.fine'] .vary");
        await page.FillAsync("#vary-runs", "4");
        await page.FillAsync("#x-levels", "2");
        await page.ClickAsync("#vary-run");
        await page.WaitForSelectorAsync("#vary-picture svg");
        await page.WaitForSelectorAsync("#vary-stop[hidden]", new() { State = WaitForSelectorState.Attached });
        await Passes(page, "vary");

        await page.ClickAsync("#tab-play");
        await Passes(page, "play, empty");
        await page.SelectOptionAsync("#play-strategy", "exchange");
        await page.ClickAsync("#fetch");
        await page.WaitForSelectorAsync("#stage .actor");
        await page.SelectOptionAsync("#actor", "1");
        await Passes(page, "play");
        var saved = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("#save-page"));
        var file = PlayTests.Renamed(await saved.PathAsync());

        await page.ClickAsync("#tab-party");
        await Passes(page, "party, empty");
        await page.FillAsync("#party-rounds", "2");
        await page.ClickAsync("#begin");
        await page.ClickAsync("#seats li:nth-child(2) button");
        await page.WaitForSelectorAsync("#question-title");
        await Passes(page, "party");
        await page.SelectOptionAsync("#model-until", "1");
        await page.ClickAsync("#let-model");
        await page.WaitForSelectorAsync("#party-result .chart");
        await Passes(page, "party, over");

        await page.ClickAsync("#tab-found");
        await page.WaitForSelectorAsync("#found-list a");
        await Passes(page, "found");

        await page.ClickAsync("#tab-edit");
        await page.FillAsync("#yaml", "name: x\nrouds: 3\n");
        await page.WaitForSelectorAsync("#problems li");
        await Passes(page, "edit");

        await page.GotoAsync("file://" + file);
        await page.WaitForSelectorAsync("html[data-ready]", new() { State = WaitForSelectorState.Attached });
        await page.SelectOptionAsync("#actor", "1");
        await Passes(page, "saved");
        await page.Context.CloseAsync();
    }

    private static async Task Run(IPage page, string runs)
    {
        await page.FillAsync("#replications", runs);
        await page.ClickAsync("#run");
        await page.WaitForFunctionAsync(
            "runs => document.querySelector('#stop').hidden && document.querySelector('#status').textContent.startsWith(runs + ' ')", runs);
    }

    // The page lets no script in that is not its own, so that the check comes by the browser's own door.
    private static async Task Passes(IPage page, string view)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(FactWithAxeAttribute.Script) + ";0");
        var found = await page.EvaluateAsync<JsonElement>("""
            async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations
              .map(each => `${each.id}: ${each.help}: ${each.nodes.slice(0, 4).map(node => node.html.slice(0, 160) + ' ' + (node.any[0]?.message ?? '')).join(' | ')}`)
            """);
        var violations = found.EnumerateArray().Select(each => each.GetString()!).ToList();
        Assert.True(violations.Count == 0, $"{view}:\n{string.Join('\n', violations)}");
    }
}
