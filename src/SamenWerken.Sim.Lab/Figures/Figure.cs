using System.Security.Cryptography;
using System.Text;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures.Drawing;
using SamenWerken.Sim.Lab.Notebooks;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>What a figure was made from; stands in its caption.</summary>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="Seed">Seed of the experiment.</param>
/// <param name="Replications">Runs of each strategy.</param>
public record Origin(string Scenario, ulong Seed, int Replications)
{
    /// <summary>Design points, where parameters were varied: there are so many runs of each strategy at each of them.</summary>
    public int Points { get; init; } = 1;

    /// <summary>Whether a round of it is a month.</summary>
    public bool RoundIsMonth { get; init; } = true;

    /// <summary>Dutch name of the scenario; the same as in English if null.</summary>
    public string? DutchScenario { get; init; }

    /// <summary>The origin of a comparison.</summary>
    public static Origin Of(Comparison comparison) =>
        new(comparison.Scenario.Name, comparison.Seed, comparison.Replications)
        {
            DutchScenario = comparison.Scenario.Nl.Name,
            RoundIsMonth = comparison.Scenario.RoundIsMonth,
        };

    /// <summary>The scenario's name in a language.</summary>
    private protected string Named(Look look) => look.Say(Scenario, DutchScenario ?? Scenario);

    internal virtual string Words(Look look)
    {
        var at = Points > 1 ? look.Say("figures.figure.at-each-of-design", ("points", Points)) : "";
        return Replications == 1
            ? look.Say("figures.figure.run-of-each-strategy", ("named", Named(look)), ("replications", Replications), ("at", at),
                ("seed", Seed))
            : look.Say("figures.figure.runs-of-each-strategy", ("named", Named(look)), ("replications", Replications), ("at", at),
                ("seed", Seed));
    }
}

/// <summary>
/// A figure: a value of plain data, made from results, that any renderer can draw. A kind of figure is one class in one file;
/// the built-in renderer asks it for its height and lets it draw its own inside.
/// </summary>
[TypeFormatterSource(typeof(NotebookForms))]
public abstract record Figure : IHtmlForm
{
    private const double Margin = 16;
    private const double TitleSize = 17;
    private const double CaptionSize = 11.5;
    private const double CaptionLine = 16;

    /// <summary>What it was made from.</summary>
    public abstract Origin Origin { get; }

    /// <summary>How it looks in a notebook, and wherever no other look is asked for.</summary>
    public Look Look { get; init; } = Look.Default;

    /// <summary>What was found, told in its title; null where nothing is clear.</summary>
    public Headline? Headline { get; init; }

    /// <summary>What it is about.</summary>
    public abstract string Topic(Look look);

    /// <summary>Its title: what was found where that is clear, else what it is about.</summary>
    public string Title(Look look) => Headline?.In(look) ?? Topic(look);

    /// <summary>What its marks mean; follows the origin in the caption.</summary>
    public abstract string Explanation(Look look);

    /// <summary>What stands below it: what it was made from and what its marks mean.</summary>
    public string Caption(Look look) => Origin.Words(look) + " " + Explanation(look);

    /// <summary>What it shows in words, for who cannot see it.</summary>
    public abstract string Alternative(Look look);

    /// <summary>The figure as an SVG document; the same data and look give the same text.</summary>
    /// <param name="look">How it looks; the default if null.</param>
    /// <param name="id">What all ids in it begin with, so that several figures can stand in one page: a letter, then letters, digits and
    /// hyphens.</param>
    /// <exception cref="ArgumentException">The look's width is too small, its scale below 1, or the id of another form.</exception>
    public string ToSvg(Look? look = null, string id = "figure") => Draw(look, id, null);

    internal string Draw(Look? look, string id, Recording? recording)
    {
        look ??= Look;
        if (!(look.Scale >= 1) || look.Width < Look.Narrowest * look.Scale)
            throw new ArgumentException(
                string.Create(System.Globalization.CultureInfo.InvariantCulture, 
                    $"A figure has a scale of at least 1 and is at least {Look.Narrowest} × scale pixels wide, not {look.Width} at "
                        + $"scale {look.Scale}."), nameof(look));
        var (outer, scale) = (look.Width, look.Scale);
        look = look with { Width = (int)(look.Width / look.Scale), Scale = 1 };
        var inner = Inner(look);
        var title = look.Bare ? [] : TextWidth.Lines(Title(look), inner / 1.08, TitleSize);
        var caption = look.Bare ? [] : TextWidth.Lines(Caption(look), inner, CaptionSize);
        var top = look.Bare ? Margin / 2 : Margin + title.Count * 22 + 6;
        var bodyHeight = BodyHeight(look);
        var height = top + bodyHeight + (look.Bare ? 0 : 14) + caption.Count * CaptionLine + Margin / 2;

        var svg = new Svg(id, recording) { Measured = look.Measured };
        svg.Open("svg", ("xmlns", "http://www.w3.org/2000/svg"), ("width", Svg.Number(outer)), ("height", Svg.Number(height * scale)),
            ("viewBox", $"0 0 {Svg.Number(look.Width)} {Svg.Number(height)}"), ("font-family", Svg.Fonts), ("role", "img"),
            ("aria-labelledby", svg.Id("title")), ("aria-describedby", svg.Id("words")));
        svg.Words("title", Title(look), ("id", svg.Id("title"))).Words("desc", Alternative(look), ("id", svg.Id("words")));
        svg.Rect(0, 0, look.Width, height, look.Palette.Paper);
        for (var line = 0; line < title.Count; line++)
            svg.Text(Margin, Margin + 14 + line * 22, title[line], TitleSize, look.Palette.Ink, bold: true);
        DrawBody(svg, look, new Frame(Side(look), top, inner, bodyHeight));
        for (var line = 0; line < caption.Count; line++)
            svg.Text(Margin, top + bodyHeight + 22 + line * CaptionLine, caption[line], CaptionSize, look.Palette.Soft);
        return svg.Close().ToString();
    }

    /// <summary>The figure as SVG within HTML, no wider than the page; its ids are its own.</summary>
    public string ToHtml()
    {
        var id = "f" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ToSvg())).AsSpan(0, 4));
        return $"<div style=\"max-width:{Look.Width}"
            + $"px\">\n{ToSvg(id: id).Replace("<svg ", "<svg style=\"width:100%;height:auto\" ", StringComparison.Ordinal)}</div>";
    }

    /// <summary>Title, what it shows in words, and what it was made from.</summary>
    public sealed override string ToString() => $"{Title(Look)}. {Alternative(Look)} ({Origin.Words(Look).TrimEnd('.')})";

    /// <summary>Width of what is drawn between the margins.</summary>
    internal static double Inner(Look look) => look.Width - 2 * Side(look);

    // A page has margins of its own.
    private static double Side(Look look) => look.Bare ? 2 : Margin;

    internal abstract double BodyHeight(Look look);

    internal abstract void DrawBody(Svg svg, Look look, Frame frame);
}

/// <summary>A rectangle to draw in, in pixels.</summary>
internal readonly record struct Frame(double Left, double Top, double Width, double Height)
{
    internal double Right => Left + Width;

    internal double Bottom => Top + Height;
}
