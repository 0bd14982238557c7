using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SamenWerken.Sim.App.Tests;

namespace SamenWerken.Sim.Web.Tests;

/// <summary>What one does to find things out: try, look back, compare, vary, read off, keep.</summary>
public sealed class ExploreTests(Browser browser) : IClassFixture<Browser>
{
    [FactWith("chromium")]
    public async Task The_first_picture_comes_by_itself_beside_slider_and_run_on_one_screen()
    {
        var page = await browser.Open(height: 800);
        await page.WaitForSelectorAsync("#picture svg");
        await Ended(page);
        foreach (var seen in new[] { "#main-parameters input[type=range]", "#run", "#picture svg" })
        {
            var box = await page.Locator(seen).First.BoundingBoxAsync();
            Assert.InRange(box!.Y + box.Height, 0, 800);
        }

        // a second on a computer of its own
        Assert.InRange(await page.EvaluateAsync<double>("() => performance.getEntriesByName('first picture')[0].duration"), 0, 5000);
        await browser.Close(page, "first");
    }

    [FactWith("chromium")]
    public async Task A_pinned_result_stands_beside_the_next_with_the_paired_difference()
    {
        var page = await Opened();
        await page.ClickAsync("#pin");
        await Move(page, "coordination.fine", "2");
        await page.ClickAsync("#run");
        await page.WaitForSelectorAsync("#pair svg");
        await page.WaitForSelectorAsync("#pinned-picture svg");
        Assert.Matches("A: small · the scenario as it is · 20 runs", await page.TextContentAsync("#pinned-picture figcaption") ?? "");
        Assert.Matches("B: small · Fine 2 · 20 runs", await page.TextContentAsync("#picture figcaption") ?? "");
        var appeal = await page.Locator("#pair-table tbody tr", new() { HasText = "appeal" }).TextContentAsync();
        Assert.Contains("0.000 ±0.000", appeal); // no fine is paid under an appeal, so that not one run differs
        Assert.Contains("B minus A", await page.TextContentAsync("#pair-table caption"));
        await page.ClickAsync("#unpin");
        await page.WaitForSelectorAsync("#pair[hidden]", new() { State = WaitForSelectorState.Attached });
        await browser.Close(page, "pair");
    }

    [FactWith("chromium")]
    public async Task What_was_run_can_be_gone_back_to_and_on_again()
    {
        var page = await Opened();
        await Move(page, "coordination.fine", "2");
        await page.ClickAsync("#run");
        await page.WaitForFunctionAsync("() => document.querySelector('#past').selectedOptions[0]?.textContent.includes('Fine 2')");
        await page.FocusAsync("#undo");
        await page.Keyboard.PressAsync("Control+z");
        await page.WaitForFunctionAsync("() => document.querySelector('[data-path=\"coordination.fine\"] input').value === '0.5'");
        Assert.Equal("", await page.TextContentAsync("#change-count"));
        await page.WaitForFunctionAsync("() => document.querySelector('#status').textContent === '20 runs of each strategy'");
        await page.ClickAsync("#redo");
        await page.WaitForFunctionAsync("() => document.querySelector('[data-path=\"coordination.fine\"] input').value === '2'");
        Assert.True(await page.IsDisabledAsync("#redo"));
        await browser.Close(page, "past");
    }

    [FactWith("chromium")]
    public async Task The_address_holds_the_settings_and_not_the_secret()
    {
        var page = await Opened();
        await Move(page, "coordination.fine", "1.5");
        await page.SelectOptionAsync("#outcome", "trust");
        await page.ClickAsync("#tab-edit");
        await page.FillAsync("#yaml", "name: edited\nrounds: 9\n");
        await page.WaitForFunctionAsync("() => location.hash.includes('text=') && location.hash.includes('tab=edit')");
        var address = page.Url;
        Assert.DoesNotContain("token", address);
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync(address);
        await other.WaitForSelectorAsync("html[data-ready]", new() { State = WaitForSelectorState.Attached });
        Assert.Equal("edited", await other.TextContentAsync("#title"));
        Assert.Equal("1.5", await other.InputValueAsync("[data-path='coordination.fine'] .exact"));
        Assert.Equal("20", await other.InputValueAsync("#replications"));
        Assert.Equal("trust", await other.InputValueAsync("#outcome"));
        Assert.Equal("true", await other.GetAttributeAsync("#tab-edit", "aria-selected"));
        await browser.Close(page, "address");
    }

    [FactWith("chromium")]
    public async Task A_sweep_comes_from_any_slider_and_a_map_from_two()
    {
        var page = await Opened();
        await page.ClickAsync("[data-path='coordination.fine'] .vary");
        Assert.Equal("vary-run", await page.EvaluateAsync<string>("() => document.activeElement.id"));
        await page.FillAsync("#vary-runs", "6");
        await page.FillAsync("#x-levels", "3");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync(
            "() => document.querySelector('#vary-status').textContent === '3 points, 6 runs of each strategy at each'");
        await page.FocusAsync("#vary-picture");
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.Matches(@"^Fine 0, .*mandate −?0\.\d{3}( ± 0\.\d{3})?", await page.TextContentAsync("#vary-reading") ?? "");
        Assert.Equal(3, await page.Locator("#vary-table tbody tr").CountAsync());

        await page.ClickAsync("[data-path='coordination.detection'] .vary");
        await page.FillAsync("#x-levels", "2");
        await page.FillAsync("#y-levels", "3");
        await page.ClickAsync("#vary-run");
        await page.WaitForFunctionAsync(
            "() => document.querySelector('#vary-status').textContent === '6 points, 6 runs of each strategy at each'");
        Assert.StartsWith("Which strategy is best", await page.TextContentAsync("#vary-picture svg title"));
        Assert.True(await page.IsVisibleAsync("#vary-means svg"));

        // Every cell says what every strategy brings there, to the pointer on either picture and to the keyboard.
        await page.FocusAsync("#vary-picture");
        foreach (var key in new[] { "ArrowUp", "ArrowUp", "ArrowRight" })
            await page.Keyboard.PressAsync(key);
        Assert.Matches(@"^Fine 2, Chance of being caught 0\.5, .*mandate −?0\.\d{3} ± 0\.\d{3}",
            await page.TextContentAsync("#vary-reading") ?? "");
        Assert.Equal(1, await page.Locator("#vary-picture rect.reading[visibility='visible']").CountAsync());
        Assert.True(await page.Locator("#tip tr.best").CountAsync() > 0);
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await page.IsVisibleAsync("#tip"));
        await page.Locator("#vary-means").ScrollIntoViewIfNeededAsync();
        var at = await page.EvaluateAsync<float[]>("""
            () => {
              const svg = document.querySelector('#vary-means svg');
              const [left, top, right, bottom] = svg.querySelectorAll('[data-plot]')[1].dataset.plot.split(' ').map(Number);
              const box = svg.getBoundingClientRect();
              const scale = box.width / svg.viewBox.baseVal.width;
              return [box.left + (left + right) / 2 * scale + 5, box.top + (top + bottom) / 2 * scale];
            }
            """);
        await page.Mouse.MoveAsync(at[0], at[1]);
        Assert.StartsWith("Fine", await page.TextContentAsync("#tip b"));
        var marks = page.Locator("#vary-means rect.reading[visibility='visible']");
        Assert.Equal(await page.Locator("#vary-means [data-plot]").CountAsync(), await marks.CountAsync());
        await browser.Close(page, "vary");
    }

    [FactWith("chromium")]
    public async Task Values_are_read_off_by_pointer_and_by_keyboard()
    {
        var page = await Opened();
        var box = (await page.Locator("#picture svg").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + box.Width / 2, box.Y + box.Height / 3);
        await page.WaitForSelectorAsync("#tip:not([hidden])");
        Assert.Matches("^Round [3-8]", await page.TextContentAsync("#tip") ?? "");
        await page.FocusAsync("#picture");
        await page.Keyboard.PressAsync("End");
        Assert.StartsWith("Round 11, ", await page.TextContentAsync("#reading"));
        await page.Keyboard.PressAsync("Escape");
        Assert.True(await page.IsHiddenAsync("#tip"));
        var png = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("#save-png"));
        var bytes = await File.ReadAllBytesAsync(await png.PathAsync());
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], bytes[..4]);
        await browser.Close(page, "values");
    }

    [FactWith("chromium")]
    public async Task Parameters_are_found_by_a_word_in_either_language()
    {
        var page = await Opened();
        foreach (var (word, path) in new[] { ("fine", "coordination.fine"), ("vertrouwen", "population.trust"),
            ("Pakkans", "coordination.detection"), ("public orientation", "population.publicOrientation.mean") })
        {
            await page.FillAsync("#filter", word);
            await page.WaitForFunctionAsync(
                "word => document.querySelector('#found-count').textContent !== '' && document.querySelector('#filter').value === word",
                word);
            await page.WaitForSelectorAsync($"#parameter-block [data-path='{path}']");
        }

        await page.FillAsync("#filter", "nothingofthekind");
        await page.WaitForFunctionAsync("() => document.querySelector('#found-count').textContent === '0 parameters found'");
        await browser.Close(page, "search");
    }

    [FactWith("chromium")]
    public async Task Every_parameter_is_called_by_its_name_with_its_path_in_small_and_what_a_search_opened_it_closes()
    {
        var page = await Opened();
        await page.FillAsync("#filter", "tenderFine");
        var row = page.Locator("[data-path='coordination.tenderFine']");
        await row.WaitForAsync();
        Assert.Equal("Enforcement of a tender", await row.Locator("label").TextContentAsync());
        Assert.Equal("coordination.tenderFine", (await row.Locator("code").TextContentAsync())!.Trim());
        await page.FillAsync("#filter", "");
        await page.WaitForSelectorAsync("#all-parameters:not([open])");
        // What is folded or scrolled away on the left makes the page no longer than its results are.
        await page.ClickAsync("#all-parameters > summary");
        await page.WaitForSelectorAsync("#other-parameters .group");
        foreach (var group in await page.Locator("#other-parameters .group > summary").AllAsync())
            await group.ClickAsync();
        await page.ClickAsync("#tab-found");
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollHeight <= innerHeight + 80"));
        await browser.Close(page, "names");
    }

    [FactWith("chromium")]
    public async Task Sliders_that_move_nothing_here_are_put_away_with_the_reason()
    {
        var page = await Opened();
        await page.ClickAsync("#none");
        await page.ClickAsync("#strategies label:text-is('exchange')");
        // nothing is fined in an exchange
        await page.WaitForSelectorAsync("#still-parameters [data-path='coordination.fine']",
            new() { State = WaitForSelectorState.Attached });
        Assert.Equal(0, await page.Locator("#main-parameters [data-path='coordination.fine']").CountAsync());
        Assert.True(await page.Locator("#main-parameters [data-path='population.openness.mean']").CountAsync() == 1);
        await page.ClickAsync("#strategies label:text-is('mandate')");
        await page.WaitForSelectorAsync("#main-parameters [data-path='coordination.fine']");
        await browser.Close(page, "still");
    }

    private static async Task Ended(IPage page) =>
        await page.WaitForSelectorAsync("#stop[hidden]", new() { State = WaitForSelectorState.Attached });

    private static async Task Move(IPage page, string path, string value)
    {
        await page.FillAsync($"[data-path='{path}'] .exact", value);
        await page.PressAsync($"[data-path='{path}'] .exact", "Tab");
    }

    private async Task<IPage> Opened()
    {
        var page = await browser.Open();
        await page.SelectOptionAsync("#scenario", "small.yaml");
        await page.WaitForFunctionAsync("() => document.querySelector('#title').textContent === 'small'");
        await page.FillAsync("#replications", "20");
        await page.ClickAsync("#run");
        await page.WaitForFunctionAsync("() => document.querySelector('#status').textContent === '20 runs of each strategy'");
        return page;
    }
}
