using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Collaboration.Engine;
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

/// <summary>How a figure looks: language, light or dark, width.</summary>
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

    /// <summary>
    /// Whether its colours are those of the web page around it, so that they change with it: custom properties
    /// <c>--paper</c>, <c>--ink</c> and so on, with the light colours where the page has none.
    /// </summary>
    public bool FollowsPage { get; init; }

    /// <summary>Whether title and caption are left out, because the page around it sets them as its own text.</summary>
    public bool Bare { get; init; }

    /// <summary>Width in pixels, at least <see cref="Narrowest"/> × <see cref="Scale"/>.</summary>
    public int Width { get; init; } = 900;

    /// <summary>How many times larger than usual letters and lines are, 1 or more; what is drawn then has the layout of a narrower figure.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>
    /// What draws the pixels of PNG, JPEG and WebP: the package SamenWerken.Sim.ScottPlot has one. Null: the program
    /// rsvg-convert, which makes PNG only.
    /// </summary>
    public Func<Figure, FigureFormat, Look, byte[]>? Painter { get; init; }

    internal Palette Palette => FollowsPage ? Palette.Page : Dark ? Palette.Dark : Palette.Light;

    internal string Say(string english, string dutch) => Language == Language.Dutch ? dutch : english;

    internal string Name(Outcome outcome) => Glossary.Name(outcome, Language);

    internal string Unit(Outcome outcome) => Glossary.Unit(outcome, Language);

    internal string Definition(Outcome outcome) => Glossary.Definition(outcome, Language);

    /// <summary>The name of a strategy.</summary>
    internal string Name(string strategy) => Glossary.Strategy(strategy, Language);
}
