using Microsoft.Playwright;
using SamenWerken.Sim.App.Web;

namespace SamenWerken.Sim.Web.Tests;

/// <summary>A browser and a served page to open in it; pictures of what was seen go to a folder for temporary files.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Program = "chromium";

    private readonly ServedPage _served = new();
    private readonly List<string> _complaints = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public ServedPage Served => _served;

    private static string Pictures => Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "samenwerken-page")).FullName;

    public async Task InitializeAsync()
    {
        if (App.Tests.FactWithAttribute.Find(Program) is not { } chromium)
            return;
        await _served.InitializeAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is null)
            return;
        await _browser.DisposeAsync();
        _playwright!.Dispose();
        await _served.DisposeAsync();
    }

    /// <summary>The page, ready to use; the browser's complaints and requests to elsewhere are noted.</summary>
    internal async Task<IPage> Open(int width = 1280, int height = 900, bool dark = false, string locale = "en-GB")
    {
        Assert.NotNull(_browser);
        _complaints.Clear();
        var context = await _browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light, Locale = locale });
        context.SetDefaultTimeout(60_000);
        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _complaints.Add(message.Text);
        };
        page.PageError += (_, error) => _complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(_served.Site.ToString(), StringComparison.Ordinal)
                && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
                _complaints.Add("asked elsewhere: " + request.Url);
        };
        await page.GotoAsync(_served.Address.ToString());
        await page.WaitForSelectorAsync("html[data-ready]", new() { State = WaitForSelectorState.Attached });
        return page;
    }

    /// <summary>Keeps a picture of the page and closes it.</summary>
    internal async Task Close(IPage page, string picture)
    {
        await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, picture + ".png") });
        await page.Context.CloseAsync();
        Assert.Empty(_complaints);
    }
}
