using SamenWerken.Sim.Collaboration.Scenarios;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Reports;

namespace SamenWerken.Sim.Lab.Tests.Reports;

public class ReportPageTests
{
    private static readonly Report Sample = new("Who <moves>?", "Nobody & everybody.",
    [
        new("Figures", new FigureBlock(PathsFigure.Of(Invented.Comparison(3), CollaborationOutcomes.Cooperation)),
            new FigureBlock(PathsFigure.Of(Invented.Comparison(3), CollaborationOutcomes.Cynicism))),
        new("Numbers", new TableBlock("Means \"all\"", ["strategy", "cooperation"], [["<script>alert(1)</script>", "0.1"]]),
            new FactsBlock([("seed", "7")])),
        new("Again", new CodeBlock("one\n  two <b>"), new FoldedBlock("More", new ParagraphBlock("&lt;"))),
    ]);

    [Fact]
    public void Every_element_ends_every_id_is_unique_and_every_reference_has_its_id()
    {
        var page = Pages.Parsed(ReportPage.Text(Sample));
        var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToList();
        Assert.Equal(8, ids.Count);
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(page.Descendants().SelectMany(element => element.Attributes()).Where(attribute =>
            attribute.Name.LocalName is "aria-labelledby" or "aria-describedby"), reference => Assert.Contains(reference.Value, ids));
    }

    [Fact]
    public void Tables_that_scroll_can_be_reached_by_keyboard_and_told_apart()
    {
        var twice = Sample with { Sections = [.. Sample.Sections, .. Sample.Sections.Skip(1).Take(1)] };
        var scrolled = Pages.Parsed(ReportPage.Text(twice)).Descendants("table").Select(table => table.Parent!).ToList();
        Assert.Equal(["Table 1: Means \"all\"", "Table 2: Means \"all\""], scrolled.Select(part => part.Attribute("aria-label")!.Value));
        Assert.All(scrolled, part => Assert.Equal("0", part.Attribute("tabindex")!.Value));
    }

    [Fact]
    public void Headings_descend_one_by_one_from_one_title()
    {
        var levels = Pages.Parsed(ReportPage.Text(Sample)).Descendants().Where(element => Regex.IsMatch(element.Name.LocalName, "^h[1-6]$"))
            .Select(element => element.Name.LocalName[1] - '0').ToList();
        Assert.Equal([1, 2, 3, 3, 2, 2], levels);
    }

    [Fact]
    public void Every_picture_says_in_words_what_it_shows_and_every_table_cell_has_headings()
    {
        var page = Pages.Parsed(ReportPage.Text(Sample));
        Assert.All(page.Descendants().Where(element => element.Name.LocalName == "svg"), svg =>
        {
            Assert.Equal("img", svg.Attribute("role")!.Value);
            Assert.All(new[] { "title", "desc" },
                name => Assert.NotEqual("", svg.Elements().Single(element => element.Name.LocalName == name).Value));
        });
        Assert.All(page.Descendants("figure"), figure => Assert.NotEqual("", figure.Element("figcaption")!.Value));
        Assert.All(page.Descendants("th"), cell => Assert.Contains(cell.Attribute("scope")!.Value, new[] { "col", "row" }));
    }

    [Fact]
    public void What_a_user_wrote_is_text_and_nothing_is_fetched_or_run()
    {
        var text = ReportPage.Text(Sample);
        var page = Pages.Parsed(text);
        Assert.Equal("<script>alert(1)</script>", page.Descendants("td").First().Parent!.Element("th")!.Value);
        Assert.Equal("one\n  two <b>", page.Descendants("pre").Single().Value);
        Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName is "script" or "link" or "img" or "iframe" or "object");
        Assert.DoesNotContain(page.Descendants().Attributes(), attribute =>
            attribute.Name.LocalName is "href" or "src" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotContain("url(", text, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_place_in_a_report_takes_markup_from_outside()
    {
        const string hostile = "</p><script>alert('&amp;')</script>\"";
        var figure =
            PathsFigure.Of(Invented.Comparison(2) with { Scenario = new Scenario { Name = hostile } }, CollaborationOutcomes.Cooperation);
        var report = new Report(hostile, hostile,
        [
            new(hostile, new ParagraphBlock(hostile), new FactsBlock([(hostile, hostile)]), new CodeBlock(hostile),
                new FoldedBlock(hostile, new ParagraphBlock(hostile)),
                new TableBlock(hostile, [hostile, hostile], [[hostile, hostile]]), new FigureBlock(figure)),
        ]);
        var page = Pages.Parsed(ReportPage.Text(report));
        Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName == "script");
        foreach (var place in new[] { "title", "h1", "h2", "p", "dt", "dd", "pre", "summary", "caption", "th", "td" })
            Assert.All(page.Root!.Descendants(place).Where(element => element.Parent!.Name.LocalName != "footer"),
                element => Assert.Equal(hostile, element.Value));
        Assert.All(page.Descendants("figcaption"), caption => Assert.StartsWith(hostile, caption.Value, StringComparison.Ordinal));
        Assert.EndsWith(hostile, page.Descendants().Single(element => element.Attribute("class")?.Value == "scroll")
            .Attribute("aria-label")!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ink", "paper", 7)]
    [InlineData("soft", "paper", 4.5)]
    [InlineData("link", "paper", 4.5)]
    [InlineData("ink", "code", 4.5)]
    public void Words_stand_out_from_the_paper_by_day_and_by_night(string front, string back, double least)
    {
        var style = Pages.Parsed(ReportPage.Text(Sample)).Descendants("style").Single().Value;
        var modes = Regex.Matches(style, @":root \{(.*?)\}").Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(3, modes.Count);
        Assert.All(modes.Take(2),
            mode => Assert.True(Contrast(Colour(mode, front), Colour(mode, back)) >= least, $"{front} on {back} in {mode}"));
    }

    [Fact]
    public void The_language_of_the_page_is_that_of_its_words()
    {
        Assert.Equal("en", Pages.Parsed(ReportPage.Text(Sample)).Root!.Attribute("lang")!.Value);
        var dutch = Pages.Parsed(ReportPage.Text(Sample with { Language = Language.Dutch }));
        Assert.Equal("nl", dutch.Root!.Attribute("lang")!.Value);
        Assert.Equal("Samenwerking door de rondes heen", dutch.Descendants("h3").First().Value);
    }

    private static double[] Colour(string mode, string name)
    {
        var hex = Regex.Match(mode, $"--{name}: #([0-9a-f]{{6}});").Groups[1].Value;
        return [.. Enumerable.Range(0, 3)
            .Select(part => int.Parse(hex.AsSpan(2 * part, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)];
    }

    // Source: WCAG 2.2, relative luminance and contrast ratio.
    private static double Contrast(double[] one, double[] other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(double[] colour)
    {
        double Linear(int part) => colour[part] <= 0.04045 ? colour[part] / 12.92 : Math.Pow((colour[part] + 0.055) / 1.055, 2.4);
        return 0.2126 * Linear(0) + 0.7152 * Linear(1) + 0.0722 * Linear(2);
    }
}
