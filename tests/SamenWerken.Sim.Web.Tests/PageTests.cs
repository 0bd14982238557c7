using Microsoft.Playwright;
using SamenWerken.Sim.App.Tests;

namespace SamenWerken.Sim.Web.Tests;

public sealed class PageTests(Browser browser) : IClassFixture<Browser>
{
    private const string Ended = "#stop[hidden]";

    [FactWith("chromium")]
    public async Task Pressing_run_brings_a_picture_that_sharpens_until_all_runs_are_in()
    {
        var page = await Opened("small.yaml");
        await page.EvaluateAsync(
            "() => { window.seen = []; new MutationObserver(() => "
                + "seen.push(document.querySelector('#status').textContent)).observe(document.querySelector('#picture'), { childList: "
                + "true }); }");
        await page.FillAsync("#replications", "400");
        await page.ClickAsync("#run");
        await page.WaitForSelectorAsync("#picture svg");
        await page.WaitForSelectorAsync(Ended, new() { State = WaitForSelectorState.Attached });
        Assert.Equal("400 runs of each strategy", await page.TextContentAsync("#status"));
        Assert.True((await page.EvaluateAsync<string[]>("() => seen")).Length > 1);
        Assert.Equal(9, await page.Locator("#table tbody tr").CountAsync());
        Assert.Contains("small.yaml", await page.TextContentAsync("#command"));
        Assert.Contains("covenant", await page.TextContentAsync("#picture svg desc"));
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("#save-report"));
        Assert.Equal("report.html", download.SuggestedFilename);
        Assert.Contains("400", await File.ReadAllTextAsync(await download.PathAsync()));
        await browser.Close(page, "compare");
    }

    [FactWith("chromium")]
    public async Task Ten_thousand_runs_can_be_stopped_and_what_is_there_turned_to_another_outcome()
    {
        var page = await Opened("small.yaml");
        await page.FillAsync("#replications", "10000");
        await page.ClickAsync("#run");
        await page.WaitForSelectorAsync("#picture svg");
        await page.SelectOptionAsync("#outcome", "trust");
        await page.WaitForFunctionAsync("() => document.querySelector('#picture svg title').textContent.startsWith('Trust')");
        await page.ClickAsync("#stop");
        await page.WaitForFunctionAsync("() => document.querySelector('#status').textContent.startsWith('Stopped after')");
        await page.SelectOptionAsync("#figure", "differences");
        await page.WaitForFunctionAsync("() => document.querySelector('#picture svg title').textContent.startsWith('Differences')");
        Assert.True(await page.IsVisibleAsync("#baseline"));
        await browser.Close(page, "stopped");
    }

    [FactWith("chromium")]
    public async Task A_leaderboard_and_a_box_are_reached_from_the_page_and_open_beside_it()
    {
        var page = await Opened("small.yaml");
        await page.ClickAsync("#tab-found");
        await page.WaitForSelectorAsync("#found-list a");
        Assert.Equal(["Leaderboard of tiny 1", "where a < 0"], await page.Locator("#found-list a").AllTextContentsAsync());
        await page.ClickAsync("[data-language=dutch]");
        await page.WaitForFunctionAsync("() => document.querySelector('#found-list h2').textContent === 'Wie wint over veel werelden'");
        var opened = await page.Context.RunAndWaitForPageAsync(() => page.ClickAsync("#found-list a >> nth=0"));
        await opened.WaitForSelectorAsync("body");
        Assert.Contains("covenant first", await opened.TextContentAsync("body"));
        await opened.CloseAsync();
        await browser.Close(page, "found");
    }

    [FactWith("chromium")]
    public async Task A_new_run_takes_the_place_of_the_one_before()
    {
        var page = await Opened("small.yaml");
        for (var time = 0; time < 4; time++)
        {
            await page.FillAsync("#replications", "100000");
            await page.ClickAsync("#run");
        }

        await page.FillAsync("#replications", "5");
        await page.ClickAsync("#run");
        await page.WaitForFunctionAsync("() => document.querySelector('#status').textContent === '5 runs of each strategy'");
        Assert.True(await page.IsHiddenAsync("#message"));
        await browser.Close(page, "again");
    }

    [FactWith("chromium")]
    public async Task Everything_can_be_done_with_the_keyboard_alone()
    {
        var page = await Opened("small.yaml");
        await Reach(page, "replications");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("6");
        await Reach(page, "run");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("() => document.querySelector('#status').textContent === '6 runs of each strategy'");

        await Reach(page, "tab-compare");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowRight");
        await Reach(page, "fetch");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("() => document.activeElement.id === 'toggle'");
        await page.Keyboard.PressAsync("Space");
        await page.WaitForFunctionAsync("() => Number(document.querySelector('#round').value) >= 2");
        await page.Keyboard.PressAsync("Space");
        await Reach(page, "stage");
        var at = await page.InputValueAsync("#round");
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal(int.Parse(at) + 1, int.Parse(await page.InputValueAsync("#round")));
        await page.Keyboard.PressAsync("End");
        Assert.Equal("Round 11 of 0–11", await page.TextContentAsync("#story-title"));

        await Reach(page, "yaml", "tab-edit");
        await page.Keyboard.PressAsync("Control+Home");
        await page.Keyboard.TypeAsync("rouds: 5\n");
        await page.WaitForSelectorAsync("#problems button");
        await Reach(page, null, within: "problems");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("yaml", await page.EvaluateAsync<string>("() => document.activeElement.id"));
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.activeElement.selectionStart"));
        await browser.Close(page, "keyboard");
    }

    [FactWith("chromium")]
    public async Task A_mistake_in_the_text_stands_at_its_line_and_what_is_sound_runs_without_being_saved()
    {
        var page = await Opened("small.yaml");
        await page.ClickAsync("#tab-edit");
        await page.FillAsync("#yaml", "name: edited\nfragmentation: 0.5\nrouds: 8\n");
        await page.WaitForSelectorAsync("#problems li");
        Assert.Equal("Line 3, column 1 the scenario has no 'rouds'; did you mean 'rounds'?", await page.TextContentAsync("#problems li"));
        Assert.Equal("3", (await page.TextContentAsync("#gutter .bad"))!.Trim());
        var (note, line) = (await page.Locator(".note").BoundingBoxAsync(), await page.Locator("#gutter .bad").BoundingBoxAsync());
        Assert.InRange(note!.Y - line!.Y, -3, 3);
        await page.ClickAsync("#run");
        await page.WaitForSelectorAsync("#message:not([hidden])");
        Assert.Equal("The scenario has a mistake; it stands under “Edit the scenario”.", await page.TextContentAsync("#message"));
        await page.ClickAsync("[data-language=dutch]");
        await page.WaitForFunctionAsync("() => document.querySelector('#run').textContent === 'Start'");
        await page.ClickAsync("#run");
        await page.WaitForFunctionAsync("() => document.querySelector('#message').textContent.startsWith('Het scenario heeft een fout')");
        await page.ClickAsync("[data-language=english]");
        await page.WaitForFunctionAsync("() => document.querySelector('#run').textContent === 'Run'");

        await page.ClickAsync("#tab-edit");
        await page.FillAsync("#yaml", "name: edited\nfragmentation: 0.5\nrounds: 8\n");
        await page.WaitForFunctionAsync("() => document.querySelector('#title').textContent === 'edited'");
        await page.FillAsync("#replications", "5");
        await page.ClickAsync("#run");
        await page.WaitForFunctionAsync("() => document.querySelector('#status').textContent === '5 runs of each strategy'");
        Assert.Contains("edited", await page.TextContentAsync("#picture"));
        Assert.Equal(ServedPage.Small, await File.ReadAllTextAsync(browser.Served.At("small.yaml")));
        await browser.Close(page, "edit");
    }

    [FactWith("chromium")]
    public async Task A_run_that_fails_leaves_the_last_picture_in_use_and_its_message_goes_when_the_mistake_is_mended()
    {
        var page = await Opened("small.yaml");
        await page.FillAsync("#replications", "5");
        await page.ClickAsync("#run");
        await page.WaitForFunctionAsync("() => document.querySelector('#status').textContent === '5 runs of each strategy'");
        await page.ClickAsync("#tab-edit");
        await page.FillAsync("#yaml", "name: small\nrouds: 8\n");
        await page.WaitForSelectorAsync("#problems li");
        await page.ClickAsync("#run");
        await page.WaitForSelectorAsync("#message:not([hidden])");

        Assert.True(await page.IsVisibleAsync("#picture svg"));
        await page.SelectOptionAsync("#figure", "differences");
        await page.WaitForFunctionAsync("() => document.querySelector('#picture svg title').textContent.startsWith('Differences')");
        foreach (var (button, file) in new[] { ("#save-report", "report.html"), ("#save-table", "summary.csv") })
            Assert.Equal(file, (await page.RunAndWaitForDownloadAsync(() => page.ClickAsync(button))).SuggestedFilename);

        await page.ClickAsync("#none");
        Assert.True(await page.IsHiddenAsync("#message"));
        await page.ClickAsync("#run");
        await page.WaitForSelectorAsync("#message:not([hidden])");
        await page.ClickAsync("#tab-edit");
        await page.FillAsync("#yaml", ServedPage.Small);
        await page.WaitForSelectorAsync("#message[hidden]", new() { State = WaitForSelectorState.Attached });
        await page.ClickAsync("#usual");
        await page.ClickAsync("#run");
        await page.WaitForFunctionAsync("() => document.querySelector('#status').textContent === '5 runs of each strategy'");
        await browser.Close(page, "mended");
    }

    [FactWith("chromium")]
    public async Task A_moved_slider_changes_what_is_run_and_can_be_put_back()
    {
        var page = await Opened("small.yaml");
        var slider = page.GetByLabel("Goal alignment", new() { Exact = true });
        await slider.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("0.35", await page.GetByLabel("Goal alignment, exact value").InputValueAsync());
        Assert.Equal("1 changed", await page.TextContentAsync("#change-count"));
        await page.FillAsync("#replications", "3");
        await page.ClickAsync("#run");
        await page.WaitForFunctionAsync("() => document.querySelector('#command').textContent.endsWith('--set population.alignment=0.35')");
        await page.ClickAsync("#reset");
        Assert.Equal("0.3", await slider.InputValueAsync());
        Assert.Equal("3 runs of each strategy · Changed since this run", await page.TextContentAsync("#status"));
        await browser.Close(page, "slider");
    }

    [FactWith("chromium")]
    public async Task On_a_phone_in_Dutch_and_in_the_dark_nothing_is_wider_than_the_screen()
    {
        var page = await browser.Open(width: 390, height: 844, dark: true, locale: "nl-NL");
        await page.FillAsync("#replications", "5");
        await page.ClickAsync("#run");
        await page.WaitForFunctionAsync("() => document.querySelector('#status').textContent === '5 runs per strategie'");
        Assert.Equal("nl", await page.GetAttributeAsync("html", "lang"));
        Assert.Contains("convenant", await page.TextContentAsync("#picture"));
        foreach (var tab in new[] { "compare", "vary", "play", "edit" })
        {
            await page.ClickAsync("#tab-" + tab);
            if (tab == "play")
            {
                await page.ClickAsync("#fetch");
                await page.WaitForSelectorAsync("#stage .actor");
            }

            Assert.Equal(390, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        }

        await page.ClickAsync("#tab-compare");
        await browser.Close(page, "phone");
    }

    [FactWith("chromium")]
    public async Task A_run_is_told_in_the_language_of_the_page_also_when_that_changes()
    {
        var page = await browser.Open(locale: "nl-NL");
        await page.ClickAsync("#tab-play");
        await page.ClickAsync("#fetch");
        await page.WaitForSelectorAsync("#story p");
        await page.ClickAsync("#forward");
        Assert.Equal(Enumerable.Range(1, 8).Select(actor => $"actor {actor}"), await page.Locator("#stage .name").AllTextContentsAsync());
        Assert.Contains("ontmoetingen waarin twee spraken over wat hen beweegt", await page.TextContentAsync("#story"));
        await page.ScreenshotAsync(new() { Path = Path.Combine(Path.GetTempPath(), "samenwerken-page", "verhaal.png") });
        await page.ClickAsync("[data-language=english]");
        await page.WaitForFunctionAsync("() => document.querySelector('#story').textContent.includes('meetings in which two')");
        Assert.DoesNotContain("ontmoetingen", await page.TextContentAsync("#story"));
        await browser.Close(page, "story");
    }

    [FactWith("chromium")]
    public async Task Every_control_has_a_name_and_every_part_a_landmark()
    {
        var page = await Opened("small.yaml");
        await page.EvaluateAsync(
            "() => { for (const fold of document.querySelectorAll('details')) fold.open = true; for (const panel of "
                + "document.querySelectorAll('[role=tabpanel], #player, #save-form, #vary-result, #pair')) panel.hidden = false; }");
        await page.WaitForFunctionAsync("() => document.querySelectorAll('#other-parameters .group').length > 0");
        await page.EvaluateAsync("() => { for (const fold of document.querySelectorAll('details')) fold.open = true; }");
        await page.WaitForFunctionAsync("() => document.querySelectorAll('#other-parameters .parameter').length > 20");
        var nameless = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('input, select, textarea, button')]
              .filter(e => !(e.getAttribute('aria-label') || [...(e.labels ?? [])].some(label => label.textContent.trim()) || (e.tagName === 'BUTTON' && e.textContent.trim())))
              .map(e => e.outerHTML)
            """);
        Assert.Empty(nameless);
        foreach (var landmark in new[] { "header", "main", "form#controls" })
            Assert.Equal(1, await page.Locator(landmark).CountAsync());
        var twice = await page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('[id]')].map(e => e.id).filter((id, place, all) => all.indexOf(id) !== place)");
        Assert.Empty(twice);
        await browser.Close(page, "all");
    }

    private async Task<IPage> Opened(string scenario)
    {
        var page = await browser.Open();
        await page.EvaluateAsync("() => delete document.documentElement.dataset.still");
        await page.SelectOptionAsync("#scenario", scenario);
        // Its sliders are laid out once more when it is known which of them move nothing.
        await page.WaitForFunctionAsync(
            "() => document.querySelector('#title').textContent === 'small' && document.documentElement.dataset.still === 'known'");
        return page;
    }

    /// <summary>Presses Tab until the focus is where it is wanted; on the way a tab of the page can be chosen.</summary>
    private static async Task Reach(IPage page, string? id, string? tab = null, string? within = null)
    {
        for (var steps = 0; steps < 200; steps++)
        {
            var (now, inside) = (await page.EvaluateAsync<string>("() => document.activeElement.id"), within is not null
                && await page.EvaluateAsync<bool>("id => document.getElementById(id).contains(document.activeElement)", within));
            if (within is null ? now == id : inside)
                return;
            if (tab is not null && now.StartsWith("tab-", StringComparison.Ordinal) && now != tab)
                await page.Keyboard.PressAsync("ArrowRight");
            else
                await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"Tab never reaches '{id ?? within}'.");
    }
}
