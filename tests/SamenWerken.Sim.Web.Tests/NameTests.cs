using SamenWerken.Sim.App.Tests;

namespace SamenWerken.Sim.Web.Tests;

/// <summary>Names of the parties of a run on a phone.</summary>
public sealed class NameTests(Browser browser) : IClassFixture<Browser>
{
    private const string Three = "name: three\nrounds: 8\npopulation:\n  actors: 3\n  issues: 4\n";

    // Corners of a name where it stands, turned or not, without the white of its line.
    private const string Overlaps = """
        () => {
          const names = [...document.querySelectorAll('#stage .name')].map(text => {
            const { x, y, width, height } = text.getBBox();
            const [dx, dy, to] = [0.5, height * 0.22, text.getScreenCTM()];
            return { text: text.textContent, corners: [[x + dx, y + dy], [x + width - dx, y + dy], [x + width - dx, y + height - dy], [x + dx, y + height - dy]]
              .map(([px, py]) => [px * to.a + py * to.c + to.e, px * to.b + py * to.d + to.f]) };
          });
          const apart = (one, other) => [one, other].some(({ corners }) => corners.some(([x1, y1], at) => {
            const [x2, y2] = corners[(at + 1) % 4];
            const side = ({ corners: all }) => all.map(([x, y]) => (x - x1) * (y2 - y1) - (y - y1) * (x2 - x1));
            return Math.min(...side(one)) > Math.max(...side(other)) || Math.min(...side(other)) > Math.max(...side(one));
          }));
          const stage = document.querySelector('#stage').getBoundingClientRect();
          return [
            ...names.flatMap((one, at) => names.slice(at + 1).filter(other => !apart(one, other)).map(other => `${one.text} over ${other.text}`)),
            ...names.filter(({ corners }) => corners.some(([x, y]) => x < stage.left || x > stage.right || y < stage.top || y > stage.bottom))
              .map(({ text }) => `${text} is cut`),
            ...names.filter(({ text }, at) => names.findIndex(other => other.text === text) !== at).map(({ text }) => `${text} twice`),
          ];
        }
        """;

    [FactWith("chromium")]
    public async Task On_a_phone_three_fourteen_and_forty_five_names_can_be_read_told_apart_and_chosen()
    {
        await File.WriteAllTextAsync(browser.Served.At("three.yaml"), Three);
        foreach (var name in new[] { "weer-thuis-gouda.yaml", "doorstroom-utrecht.yaml" })
            File.Copy(Path.Combine(AppContext.BaseDirectory, "share", "scenarios", name), browser.Served.At(name), overwrite: true);
        var page = await browser.Open(width: 390, height: 844, locale: "nl-NL");
        foreach (var (file, actors) in new[] { ("three.yaml", 3), ("weer-thuis-gouda.yaml", 14), ("doorstroom-utrecht.yaml", 45) })
        {
            await page.SelectOptionAsync("#scenario", file);
            await page.ClickAsync("#tab-play");
            await page.ClickAsync("#fetch");
            await page.WaitForFunctionAsync($"() => document.querySelectorAll('#stage .name').length === {actors}");
            Assert.Empty(await page.EvaluateAsync<string[]>(Overlaps));
            var least = await page.EvaluateAsync<double>(
                "() => Math.min(...[...document.querySelectorAll('#stage .name')].map(text => parseFloat(getComputedStyle(text).fontSize) "
                    + "* text.ownerSVGElement.getBoundingClientRect().width / text.ownerSVGElement.viewBox.baseVal.width))");
            Assert.InRange(least, 11, 14);
        }

        // Those that are shortened stand in full in a list, in which one is chosen; a finger beside a dot chooses it too.
        await page.ClickAsync("#names summary");
        Assert.Contains("begeleiding thuis 12", await page.TextContentAsync("#names"));
        await page.ClickAsync("#names button >> text=begeleiding thuis 12");
        await page.WaitForFunctionAsync("() => document.querySelector('#selected').textContent.startsWith('begeleiding thuis 12')");
        var dot = (await page.Locator("#stage .actor circle").First.BoundingBoxAsync())!;
        await page.Mouse.ClickAsync(dot.X + (dot.Width / 2), dot.Y + dot.Height + 6);
        await page.WaitForFunctionAsync("() => document.querySelector('#selected').textContent.startsWith('gemeente')");
        await browser.Close(page, "names");
    }
}
