using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures.Drawing;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>Language of a figure's words.</summary>
public enum Language
{
    /// <summary>English.</summary>
    English,

    /// <summary>Dutch.</summary>
    Dutch,
}

/// <summary>How a figure looks: language, light, dark or in greys, width.</summary>
public sealed record Look
{
    /// <summary>Narrowest figure, in pixels.</summary>
    public const int Narrowest = 320;

    /// <summary>English, light, 900 pixels wide.</summary>
    public static Look Default { get; } = new();

    /// <summary>The same in Dutch.</summary>
    public static Look Dutch { get; } = new() { Language = Language.Dutch };

    /// <summary>For a phone: 360 pixels wide.</summary>
    public static Look Phone { get; } = new() { Width = 360 };

    /// <summary>For a page: 760 pixels wide.</summary>
    public static Look Page { get; } = new() { Width = 760 };

    /// <summary>For a slide: 1280 pixels wide, everything half as large again.</summary>
    public static Look Slide { get; } = new() { Width = 1280, Scale = 1.5 };

    /// <summary>Language of all words.</summary>
    public Language Language { get; init; }

    /// <summary>Whether it is drawn on dark paper.</summary>
    public bool Dark { get; init; }

    /// <summary>Whether it is drawn in greys, for a printer without colours; on light paper.</summary>
    public bool Greys { get; init; }

    /// <summary>
    /// Whether its colours are those of the web page around it, so that they change with it: custom properties
    /// <c>--paper</c>, <c>--ink</c> and so on, with the light colours where the page has none.
    /// </summary>
    public bool FollowsPage { get; init; }

    /// <summary>Whether title and caption are left out, because the page around it sets them as its own text.</summary>
    public bool Bare { get; init; }

    /// <summary>
    /// Whether it says where its axes lie, so that a page can read values off it: an element with <c>data-plot</c> holds the left,
    /// top, right and bottom of the plot in pixels, and the values at its left and right.
    /// </summary>
    public bool Measured { get; init; }

    /// <summary>Width in pixels, at least <see cref="Narrowest"/> × <see cref="Scale"/>.</summary>
    public int Width { get; init; } = 900;

    /// <summary>How many times larger than usual letters and lines are, 1 or more; what is drawn then has the layout of a narrower
    /// figure.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>
    /// What draws the pixels of PNG, JPEG and WebP: the package SamenWerken.Sim.ScottPlot has one. Null: the program
    /// rsvg-convert, which makes PNG only.
    /// </summary>
    public Func<Figure, FigureFormat, Look, byte[]>? Painter { get; init; }

    internal Palette Palette => FollowsPage ? Palette.Page : Greys ? Palette.Greys : Dark ? Palette.Dark : Palette.Light;

    /// <summary>Says a sentence of the words by its key, with what stands in its holes.</summary>
    internal string Say(string key, params ReadOnlySpan<(string Hole, object? Value)> values) => Language.Say(key, values);

    /// <summary>Which of two texts, for what names itself in both languages.</summary>
    internal string Say(string english, string dutch) => Language == Language.Dutch ? dutch : english;

    /// <summary>A number with so many decimals: a minus sign that is one, in Dutch a decimal comma, a dash for what is missing.</summary>
    internal string Text(double value, int decimals, bool signed = false) => NumberText.Text(value, decimals, Language, signed);

    /// <summary>A value of a parameter as it was typed: a number as people write it, a word of the library as people say it.</summary>
    internal string Value(string typed) =>
        double.TryParse(typed, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _)
            ? NumberText.Told(typed, Language)
            : Language.Found($"values.{typed}") ?? Name(typed);

    internal string Percent(double share) => NumberText.Percent(share, Language);

    /// <summary>An interval between two numbers, parted by what parts no digits.</summary>
    internal string Interval(string low, string high) => Language == Language.Dutch ? $"[{low}; {high}]" : $"[{low}, {high}]";

    /// <summary>A number to three figures.</summary>
    internal string Short(double value) => ShortNumber.Of(value, Language);

    /// <summary>A number at the end of a line or in a legend: two decimals, fewer where it is large.</summary>
    internal string Brief(double value) => Text(value, Math.Abs(value) >= 100 ? 0 : Math.Abs(value) >= 10 ? 1 : 2);

    /// <summary>A case with its texts in this language.</summary>
    internal Case Told(Case its) => Language == Language.Dutch ? its.InDutch() : its;

    /// <summary>An experiment with its question in this language.</summary>
    internal Experiment Told(Experiment its) => Language == Language.Dutch ? its.InDutch() : its;

    /// <summary>The name of a case.</summary>
    internal string Name(Case its) => Told(its).Name;

    internal string Name(Outcome outcome) => Glossary.Name(outcome, Language);

    internal string Unit(Outcome outcome) => Glossary.Unit(outcome, Language);

    internal string Definition(Outcome outcome) => Glossary.Definition(outcome, Language);

    /// <summary>A strategy as the subject of a sentence.</summary>
    internal string Phrase(string strategy) => Glossary.Phrase(strategy, Language);

    /// <summary>The same at the beginning of a sentence.</summary>
    internal string Begun(string strategy) => Phrase(strategy) is var phrase ? char.ToUpperInvariant(phrase[0]) + phrase[1..] : "";

    /// <summary>Under which strategy something is so: "under a mandate".</summary>
    internal string Under(string strategy) =>
        Language.Found($"strategies.{strategy}.under") ?? Say("common.under", ("strategy", Phrase(strategy)));

    /// <summary>Words in a row: "a, b and c".</summary>
    internal string Listed(IReadOnlyList<string> words) => words.Count < 2 ? string.Concat(words)
        : string.Join(", ", words.SkipLast(1)) + Say("common.and") + words[^1];

    /// <summary>The name of a strategy.</summary>
    internal string Name(string strategy) => Glossary.Strategy(strategy, Language);
}
