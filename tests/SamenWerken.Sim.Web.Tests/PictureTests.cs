using Microsoft.Playwright;
using SamenWerken.Sim.App.Tests;

namespace SamenWerken.Sim.Web.Tests;

/// <summary>What a picture of a run may cost the page while it plays, told in work rather than in time.</summary>
public sealed class PictureTests(Browser browser) : IClassFixture<Browser>
{
    private const int Actors = 45;

    [FactWith("chromium")]
    public async Task While_it_plays_nothing_is_measured_nothing_made_and_only_what_changed_is_written()
    {
        var page = await Crowd();
        // Once through, so that every element that is ever needed is there.
        await Play(page);
        await page.FocusAsync("#stage");
        await page.Keyboard.PressAsync("Home");
        // What is measured when the page first has its size is measured by then.
        await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        await page.EvaluateAsync("""
            () => {
              const seen = window.seen = { measured: [], made: [], written: {} };
              const note = (owner, name, way) => {
                const known = Object.getOwnPropertyDescriptor(owner, name);
                const kind = way ?? (known.get ? 'get' : 'value');
                const act = known[kind];
                Object.defineProperty(owner, name, { ...known, [kind]: function (...all) {
                  // A comparison that still runs beside it measures what is its own.
                  if (!(this instanceof Element) || this.closest('#player')) seen.measured.push(name);
                  return act.apply(this, all);
                } });
              };
              for (const name of ['getBoundingClientRect', 'getClientRects', 'clientWidth', 'clientHeight', 'scrollTop', 'scrollHeight']) note(Element.prototype, name);
              for (const name of ['offsetWidth', 'offsetHeight', 'offsetTop', 'offsetLeft']) note(HTMLElement.prototype, name);
              note(SVGGraphicsElement.prototype, 'getBBox');
              note(Element.prototype, 'scrollTop', 'set');
              note(window, 'getComputedStyle');
              new MutationObserver(changes => {
                const round = document.querySelector('#round').value;
                for (const change of changes) {
                  for (const node of change.addedNodes) if (node.nodeType === 1) seen.made.push(node.outerHTML.slice(0, 80));
                  if (change.target.closest?.('#stage, .chart, .transport')) seen.written[round] = (seen.written[round] ?? 0) + 1;
                }
              }).observe(document.querySelector('#player'), { subtree: true, childList: true, attributes: true, characterData: true });
            }
            """);
        await Play(page);
        Assert.Empty(await page.EvaluateAsync<string[]>("() => window.seen.measured"));
        Assert.Empty(await page.EvaluateAsync<string[]>("() => window.seen.made"));
        // An actor's colour and class, a line of each kind with and without a dimmed one, and the charts' marks.
        Assert.All(await page.EvaluateAsync<int[]>("() => Object.values(window.seen.written)"),
            writes => Assert.InRange(writes, 1, (2 * Actors) + 60));
        await browser.Close(page, "crowd");
    }

    [FactWith("chromium")]
    public async Task What_is_shown_already_is_not_written_again()
    {
        var page = await Crowd();
        await page.FocusAsync("#stage");
        await page.Keyboard.PressAsync("End");
        await page.EvaluateAsync("""
            () => {
              window.seen = [];
              new MutationObserver(changes => window.seen.push(...changes.map(change => change.target.nodeName + ' ' + change.attributeName)))
                .observe(document.querySelector('#player'), { subtree: true, childList: true, attributes: true, characterData: true });
            }
            """);
        for (var time = 0; time < 3; time++)
            await page.Keyboard.PressAsync("End");
        Assert.Empty(await page.EvaluateAsync<string[]>("() => window.seen"));
        await page.Keyboard.PressAsync("ArrowLeft");
        Assert.NotEmpty(await page.EvaluateAsync<string[]>("() => window.seen"));
        await browser.Close(page, "crowd-still");
    }

    [FactWith("chromium")]
    public async Task Between_two_rounds_only_the_opacity_of_whole_layers_changes()
    {
        var page = await Crowd();
        await page.FocusAsync("#stage");
        var moved = new HashSet<string>();
        for (var round = 1; round < 12; round++)
        {
            await page.Keyboard.PressAsync("ArrowRight");
            // What moves by itself, and by what; nothing else may ask for a picture until the next round.
            moved.UnionWith(await page.EvaluateAsync<string[]>("""
                () => document.getAnimations().filter(each => document.querySelector('#player').contains(each.effect.target)).flatMap(each =>
                  each.effect.getKeyframes().flatMap(frame => Object.keys(frame).filter(name => !['offset', 'computedOffset', 'easing', 'composite'].includes(name))
                    .map(name => `${name} of ${each.effect.target.getAttribute('class')}`)))
                """));
        }

        Assert.Contains("opacity of layer fresh", moved);
        Assert.Subset(new HashSet<string> { "opacity of layer fresh", "opacity of layer gone" }, moved);
        await browser.Close(page, "crowd-fading");
    }

    [FactWith("chromium")]
    public async Task Lines_of_a_round_lie_between_those_who_agreed_and_only_theirs_stay_bright_who_is_pointed_at()
    {
        var page = await Crowd();
        await page.FocusAsync("#stage");
        await page.Keyboard.PressAsync("End");
        var all = await Ends(page, ".under .holds:not(.dim)");
        Assert.NotEqual(0, all);
        await page.SelectOptionAsync("#actor", "0");
        Assert.Equal(all, await Ends(page, ".under .holds:not(.dim)") + await Ends(page, ".under .holds.dim"));
        Assert.True(await Ends(page, ".under .holds.dim") > 0);
        await page.Keyboard.PressAsync("Escape");
        await browser.Close(page, "crowd-chosen");
    }

    private static Task<int> Ends(IPage page, string paths) => page.EvaluateAsync<int>(
        "paths => [...document.querySelectorAll(paths)].reduce((sum, path) => sum + path.getAttribute('d').replace(/[^M]/g, '').length, 0)",
        paths);

    private static async Task Play(IPage page)
    {
        await page.SelectOptionAsync("#speed", "300");
        await page.ClickAsync("#toggle");
        await page.WaitForSelectorAsync("#player.playing");
        await page.WaitForSelectorAsync("#player:not(.playing)");
        Assert.Equal("11", await page.InputValueAsync("#round"));
    }

    private async Task<IPage> Crowd()
    {
        var page = await browser.Open();
        await page.ClickAsync("#tab-edit");
        await page.FillAsync("#yaml", $"name: many\nrounds: 12\npopulation: {{actors: {Actors}, issues: 6}}\n");
        await page.WaitForFunctionAsync("() => document.querySelector('#title').textContent === 'many'");
        await page.ClickAsync("#tab-play");
        await page.SelectOptionAsync("#play-strategy", "exchange");
        await page.ClickAsync("#fetch");
        await page.WaitForSelectorAsync("#stage .actor");
        return page;
    }
}
