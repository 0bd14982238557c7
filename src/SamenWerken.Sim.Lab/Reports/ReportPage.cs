using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Files;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.Lab.Reports;

/// <summary>Writes a report as one web page that needs nothing else: no script, no other file, no network.</summary>
public static class ReportPage
{
    /// <summary>Name of the file in a result folder.</summary>
    public const string FileName = "report.html";

    /// <summary>The report as HTML; the same report gives the same text.</summary>
    public static string Text(Report report)
    {
        var html = new Html();
        html.Line("<!DOCTYPE html>");
        html.Open("html", ("lang", report.Language.Code()));
        Head(html, report);
        html.Open("body").Open("main");
        html.Words("h1", report.Title);
        if (report.Question.Length > 0)
            html.Words("p", report.Question, ("class", "question"));
        if (report.Lead.Length > 0)
            html.Words("p", report.Lead, ("class", "lead"));
        if (report.Caveat.Length > 0)
            html.Words("p", report.Caveat, ("class", "caveat"));
        var (count, pictures) = (default(Count), Drawn(report));
        foreach (var section in report.Sections)
            Section(html, report, pictures, section, ref count);
        html.Close().Open("footer");
        html.Words("p", $"samenwerken {Manifest.ProgramVersion}");
        return html.Close().Close().Close().ToString();
    }

    private static void Head(Html html, Report report)
    {
        html.Open("head");
        html.Void("meta", ("charset", "utf-8"));
        html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Void("meta", ("name", "color-scheme"), ("content", "light dark"));
        html.Words("title", report.Title);
        html.Line("<style>").Line(ReportStyle.Text.TrimEnd()).Line("</style>");
        html.Close();
    }

    private static void Section(Html html, Report report, string[] pictures, ReportSection section, ref Count count)
    {
        html.Open("section").Words("h2", section.Heading);
        foreach (var block in section.Blocks)
            Block(html, report, pictures, block, ref count);
        html.Close();
    }

    private static void Block(Html html, Report report, string[] pictures, ReportBlock block, ref Count count)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                html.Words("p", paragraph.Text);
                break;
            case FactsBlock facts:
                Facts(html, facts);
                break;
            case FigureBlock picture:
                Picture(html, LookOf(report), pictures, picture.Figure, ++count.Figures);
                break;
            case TableBlock table:
                Table(html, table, $"{(report.Language.Say("common.table"))} {++count.Tables}: {table.Caption}");
                break;
            case CodeBlock code:
                html.Exactly("pre", code.Text, ("tabindex", "0"));
                break;
            case FoldedBlock folded:
                Summary(html, report, folded);
                foreach (var inner in folded.Blocks)
                    Block(html, report, pictures, inner, ref count);
                html.Close();
                break;
            default:
                throw new ArgumentException($"A report has no way to show a {block.GetType().Name}.", nameof(block));
        }
    }

    private static void Summary(Html html, Report report, FoldedBlock folded)
    {
        if (folded.IsLong)
            html.Open("details", ("class", "long")).Open("summary").Words("span", folded.Summary)
                .Words("span", report.Language.Say("reports.page.left-out-on-paper"), ("class", "paper")).Close();
        else
            html.Open("details").Words("summary", folded.Summary);
    }

    private static void Facts(Html html, FactsBlock facts)
    {
        html.Open("dl");
        foreach (var (term, words) in facts.Facts)
            html.Words("dt", term).Words("dd", words);
        html.Close();
    }

    // Drawn twice, for a wide and a narrow screen: letters stay as large as those of the text. All side by side, from the last, since
    // those with most lines stand last.
    private static string[] Drawn(Report report)
    {
        var (look, figures) = (LookOf(report), report.Sections.SelectMany(section => Figures(section.Blocks)).ToArray());
        var pictures = new string[2 * figures.Length];
        SideBySide.Each(pictures.Length, number =>
        {
            var place = pictures.Length - 1 - number;
            var (figure, narrow, id) = (figures[place / 2], place % 2 == 1, $"figure-{place / 2 + 1}");
            pictures[place] = narrow
                ? figure.ToSvg(look with { Width = Look.Phone.Width }, $"{id}-narrow")
                : figure.ToSvg(look with { Width = Look.Page.Width }, id);
        });
        return pictures;
    }

    private static IEnumerable<Figure> Figures(IEnumerable<ReportBlock> blocks) => blocks.SelectMany(block => block switch
    {
        FigureBlock picture => [picture.Figure],
        FoldedBlock folded => Figures(folded.Blocks),
        _ => Enumerable.Empty<Figure>(),
    });

    private static Look LookOf(Report report) => new() { Language = report.Language, FollowsPage = true, Bare = true };

    private static void Picture(Html html, Look look, string[] pictures, Figure figure, int number)
    {
        html.Open("figure").Words("h3", figure.Title(look));
        html.Open("div", ("class", "wide")).Line(pictures[2 * number - 2].TrimEnd()).Close();
        html.Open("div", ("class", "narrow")).Line(pictures[2 * number - 1].TrimEnd()).Close();
        html.Words("figcaption", figure.Caption(look)).Close();
    }

    private static void Table(Html html, TableBlock table, string name)
    {
        html.Open("section", ("class", "scroll"), ("tabindex", "0"), ("aria-label", name));
        html.Open("table").Words("caption", table.Caption);
        html.Open("thead").Open("tr");
        for (var column = 0; column < table.Columns.Count; column++)
            html.Words("th", table.Columns[column], [("scope", "col"), .. Side(table, column)]);
        html.Close().Close().Open("tbody");
        foreach (var row in table.Rows)
        {
            html.Open("tr");
            for (var column = 0; column < row.Count; column++)
                html.Words(column == 0 ? "th" : "td", row[column],
                    [.. column == 0 ? [("scope", "row")] : Array.Empty<(string, string)>(), .. Side(table, column)]);
            html.Close();
        }

        html.Close().Close().Close();
    }

    private record struct Count(int Figures, int Tables);

    private static (string, string)[] Side(TableBlock table, int column) => column >= table.WordColumns ? [("class", "number")] : [];
}
