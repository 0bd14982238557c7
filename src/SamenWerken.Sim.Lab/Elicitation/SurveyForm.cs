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
            .Words("title", look.Say("Form for a workshop", "Formulier voor een werkbijeenkomst")).Line($"<style>\n{Style}\n</style>").Close().Open("body");
        Head(page, look);
        foreach (var (place, issue) in issues.Index())
            Issue(page, look, place + 1, issue);
        Traits(page, look);
        Trust(page, look, others);
        return page.Close().Close().ToString();
    }

    private static void Head(Html page, Look look)
    {
        page.Words("h1", look.Say("What does your organisation want, and how much does it matter?", "Wat wil uw organisatie, en hoeveel doet het ertoe?"));
        page.Words("p", look.Say(
            "One form for each respondent and organisation. Answer for the organisation, as it acts now, not as it should. Leave open what you do not know: it is then varied.",
            "Eén formulier per respondent en organisatie. Antwoord voor de organisatie zoals zij nu handelt, niet zoals het zou moeten. Laat open wat u niet weet: dat wordt dan gevarieerd."));
        Lines(page,
            (look.Say("Respondent", "Respondent"), look.Say("a name or a number", "een naam of een nummer")),
            (look.Say("Actor", "Partij"), look.Say("the organisation", "de organisatie")),
            (look.Say("Type", "Soort"), look.Say("municipality, corporation, care …", "gemeente, corporatie, zorg …")));
    }

    private static void Issue(Html page, Look look, int number, string name)
    {
        page.Words("h2", string.Create(CultureInfo.InvariantCulture, $"{look.Say("Issue", "Onderwerp")} {number}{(name.Length > 0 ? ": " + name : "")}"));
        if (name.Length == 0)
            Lines(page, (look.Say("What it is", "Wat het is"), ""));
        Lines(page,
            (look.Say("0 stands for (low)", "0 staat voor (laag)"), ""),
            (look.Say("1 stands for (high)", "1 staat voor (hoog)"), ""));
        Scale(page, look,
            (look.Say("Position", "Standpunt"), look.Say("what we would do alone", "wat wij alleen zouden doen"), 1),
            (look.Say("Salience", "Belang"), look.Say("how much it matters to us", "hoeveel het ons uitmaakt"), Steps),
            (look.Say("Influence", "Invloed"), look.Say("how much of it we carry out", "hoeveel ervan wij uitvoeren"), Steps));
    }

    private static void Traits(Html page, Look look)
    {
        page.Words("h2", look.Say("Your organisation as a whole", "Uw organisatie als geheel"));
        Scale(page, look,
            (look.Say("Red line", "Rode lijn"), look.Say("further from our position than this is unacceptable", "verder dan dit van ons standpunt is onaanvaardbaar"), 1),
            (look.Say("Autonomy need", "Autonomiebehoefte"), look.Say("how much doing it our own way matters", "hoeveel het op onze eigen manier doen uitmaakt"), 1),
            (look.Say("Openness", "Openheid"), look.Say("how readily we tell our interests", "hoe makkelijk wij onze belangen vertellen"), 1),
            (look.Say("Public orientation", "Publieke oriëntatie"), look.Say("weight of residents beside ourselves", "gewicht van bewoners naast onszelf"), 1),
            (look.Say("Trust", "Vertrouwen"), look.Say("in the others in general", "in de anderen in het algemeen"), 1));
    }

    private static void Trust(Html page, Look look, IReadOnlyList<string> others)
    {
        if (others.Count == 0)
            return;
        page.Words("h2", look.Say("Trust in each of the others, where it differs", "Vertrouwen in elk van de anderen, waar dat verschilt"));
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
