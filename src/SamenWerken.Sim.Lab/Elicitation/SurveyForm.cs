using System.Globalization;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Reports;

namespace SamenWerken.Sim.Lab.Elicitation;

/// <summary>A form on paper for a workshop: what one respondent says of one actor, in the columns of the table.</summary>
public static class SurveyForm
{
    private const int Steps = 10; // of a scale

    private const string Style = """
        @page { size: A4; margin: 14mm }
        body { font: 10.5pt/1.35 "Liberation Sans", Arial, sans-serif; color: #111; background: #fff; max-width: 182mm; margin: 1rem auto }
        h1 { font-size: 17pt; margin: 0 0 2mm } h2 { font-size: 12pt; margin: 6mm 0 1mm; break-after: avoid } p { margin: 1mm 0 2mm }
        table { border-collapse: collapse; width: 100%; margin: 1mm 0 3mm; break-inside: avoid }
        th, td { border: 0.3mm solid #666; padding: 1mm 1.5mm; text-align: left; vertical-align: top; font-weight: normal }
        thead th { background: #eee; font-weight: bold } tbody th { width: 44mm } .line { height: 7mm } .scale td { text-align: center; width: 8mm }
        .scale { page-break-inside: avoid } small { color: #444 }
        """;

    /// <summary>The form as a page of HTML, to be printed.</summary>
    /// <param name="issues">Names of the issues, or how many there are to be filled in.</param>
    /// <param name="others">Names of the actors whose trust is asked, or empty lines for them.</param>
    /// <param name="language">Language.</param>
    public static string Html(IReadOnlyList<string> issues, IReadOnlyList<string> others, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(issues);
        ArgumentNullException.ThrowIfNull(others);
        var look = new Look { Language = language };
        var page = new Html().Line("<!DOCTYPE html>").Open("html", ("lang", language.Code())).Open("head")
            .Void("meta", ("charset", "utf-8")).Void("meta", ("name", "viewport"), ("content", "width=device-width"))
            .Words("title", look.Say("survey.survey-form.form-for-a-workshop")).Line($"<style>\n{Style}\n</style>").Close().Open("body");
        Head(page, look);
        foreach (var (place, issue) in issues.Index())
            Issue(page, look, place + 1, issue);
        Traits(page, look);
        Trust(page, look, others);
        return page.Close().Close().ToString();
    }

    private static void Head(Html page, Look look)
    {
        page.Words("h1", look.Say("survey.survey-form.what-does-your-organisation"));
        page.Words("p", look.Say("survey.survey-form.one-form-for-each"));
        Lines(page,
            (look.Say("survey.survey-form.respondent"), look.Say("survey.survey-form.a-name-or-a")),
            (look.Say("survey.survey-form.actor"), look.Say("survey.survey-form.the-organisation")),
            (look.Say("survey.survey-form.type"), look.Say("survey.survey-form.municipality-corporation-care")));
    }

    private static void Issue(Html page, Look look, int number, string name)
    {
        page.Words("h2", string.Create(CultureInfo.InvariantCulture,
            $"{look.Say("survey.survey-form.issue")} {number}{(name.Length > 0 ? ": " + name : "")}"));
        if (name.Length == 0)
            Lines(page, (look.Say("survey.survey-form.what-it-is"), ""));
        Lines(page,
            (look.Say("survey.survey-form.0-stands-for-low"), ""),
            (look.Say("survey.survey-form.1-stands-for-high"), ""));
        Scale(page, look,
            (look.Say("survey.survey-form.position"), look.Say("survey.survey-form.what-we-would-do"), 1),
            (look.Say("survey.survey-form.salience"), look.Say("survey.survey-form.how-much-it-matters"), Steps),
            (look.Say("survey.survey-form.influence"), look.Say("survey.survey-form.how-much-of-it"), Steps));
    }

    private static void Traits(Html page, Look look)
    {
        page.Words("h2", look.Say("survey.survey-form.your-organisation-as-a"));
        Scale(page, look,
            (look.Say("survey.survey-form.red-line"), look.Say("survey.survey-form.further-from-our-position"), 1),
            (look.Say("survey.survey-form.autonomy-need"), look.Say("survey.survey-form.how-much-doing-it"), 1),
            (look.Say("survey.survey-form.openness"), look.Say("survey.survey-form.how-readily-we-tell"), 1),
            (look.Say("survey.survey-form.public-orientation"), look.Say("survey.survey-form.weight-of-residents-beside"), 1),
            (look.Say("survey.survey-form.trust"), look.Say("survey.survey-form.in-the-others-in"), 1));
    }

    private static void Trust(Html page, Look look, IReadOnlyList<string> others)
    {
        if (others.Count == 0)
            return;
        page.Words("h2", look.Say("survey.survey-form.trust-in-each-of"));
        Scale(page, look, [.. others.Select(name => (name, "", 1))]);
    }

    private static void Lines(Html page, params ReadOnlySpan<(string Name, string Note)> lines)
    {
        page.Open("table").Open("tbody");
        foreach (var (name, note) in lines)
        {
            page.Open("tr").Words("th", name).Open("td", ("class", "line")).Words("small", note).Close().Close();
        }

        page.Close().Close();
    }

    private static void Scale(Html page, Look look, params ReadOnlySpan<(string Name, string Note, int Largest)> rows)
    {
        page.Open("table", ("class", "scale")).Open("tbody");
        foreach (var (name, note, largest) in rows)
        {
            page.Open("tr").Open("th").Words("strong", name).Words("small", note).Close();
            for (var step = 0; step <= Steps; step++)
                page.Words("td", Number((double)step * largest / Steps, look));
            page.Close();
        }

        page.Close().Close();
    }

    private static string Number(double number, Look look)
    {
        var text = number.ToString("0.#", CultureInfo.InvariantCulture);
        return look.Say(text, text.Replace('.', ','));
    }
}
