using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SamenWerken.Sim.App.Tests;

namespace SamenWerken.Sim.Web.Tests;

/// <summary>A report printed on A4 as a browser prints it, without a script.</summary>
public sealed partial class PrintTests(Browser browser) : IClassFixture<Browser>
{
    [FactWith("chromium", "pdftotext")]
    public async Task On_paper_folded_parts_are_open_no_page_ends_with_a_title_and_none_is_empty()
    {
        var report = await Report();
        var titles = Title().Matches(report).Select(title => OneLine(WebUtility.HtmlDecode(title.Groups[1].Value))).ToList();
        Assert.InRange(titles.Count, 12, 60);
        var pages = await Printed(report, _ => Task.CompletedTask);

        Assert.All(pages, page =>
        {
            var lines = page.Split('\n').Select(OneLine).Where(line => line.Length > 0).ToList();
            Assert.Matches("^[0-9]+ / [0-9]+$", lines[^1]);
            Assert.InRange(lines.Count, 5, int.MaxValue);
            Assert.DoesNotContain(lines[^2], titles);
        });
        var all = OneLine(string.Join(' ', pages));
        foreach (var folded in new[] { "Refusal rate", "a mandate: the plan", "Student's t at 95", "How runs differ" })
            Assert.Contains(folded, all, StringComparison.Ordinal);
        Assert.Contains("Every parameter with its value (left out on paper", all, StringComparison.Ordinal);
        Assert.DoesNotContain("coordination.fine", all, StringComparison.Ordinal);
    }

    [FactWith("chromium", "pdftotext")]
    public async Task What_is_pages_long_is_printed_where_it_was_opened_before()
    {
        var pages = await Printed(await Report(), page =>
            page.EvaluateAsync("() => { for (const fold of document.querySelectorAll('.long')) fold.open = true; }"));
        var all = OneLine(string.Join(' ', pages));
        Assert.Contains("coordination.fine", all, StringComparison.Ordinal);
        Assert.DoesNotContain("left out on paper", all, StringComparison.Ordinal);
    }

    private async Task<string> Report()
    {
        var events = await browser.Served.Compare(new
        {
            yaml = ServedPage.Small, replications = 12,
            strategies = new[] { "autonomous", "adjustment", "appeal", "mandate", "tender", "exchange", "relational", "covenant", "norm" },
        });
        using var answer = await browser.Served.Client.PostAsJsonAsync("/api/report.html",
            new { comparison = (string)events[^1].Data["comparison"]! });
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<string[]> Printed(string report, Func<IPage, Task> before)
    {
        var folder = Directory.CreateTempSubdirectory("samenwerken-print-");
        try
        {
            var (html, pdf) = (Path.Combine(folder.FullName, "report.html"), Path.Combine(folder.FullName, "report.pdf"));
            await File.WriteAllTextAsync(html, report);
            var page = await browser.Open();
            var paper = await page.Context.NewPageAsync();
            await paper.GotoAsync(new Uri(html).ToString());
            await before(paper);
            await paper.PdfAsync(new() { Path = pdf, PreferCSSPageSize = true });
            await browser.Close(page, "print");
            using var reader = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", pdf, "-"]) { RedirectStandardOutput = true })!;
            var text = await reader.StandardOutput.ReadToEndAsync();
            await reader.WaitForExitAsync();
            return [.. text.Split('\f').SkipLast(1)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string OneLine(string text) => Spaces().Replace(text, " ").Trim();

    [GeneratedRegex("<(?:h1|h2|h3|summary)[^>]*>([^<]+)</")]
    private static partial Regex Title();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
