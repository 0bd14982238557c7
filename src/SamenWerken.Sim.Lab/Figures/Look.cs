using SamenWerken.Sim.Engine;
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
    /// <summary>English, light, 900 pixels wide.</summary>
    public static Look Default { get; } = new();

    /// <summary>The same in Dutch.</summary>
    public static Look Dutch { get; } = new() { Language = Language.Dutch };

    /// <summary>Language of all words.</summary>
    public Language Language { get; init; }

    /// <summary>Whether it is drawn on dark paper.</summary>
    public bool Dark { get; init; }

    /// <summary>Width in pixels, at least 480.</summary>
    public int Width { get; init; } = 900;

    internal Palette Palette => Dark ? Palette.Dark : Palette.Light;

    internal string Say(string english, string dutch) => Language == Language.Dutch ? dutch : english;

    internal string Name(Outcome outcome) => Say(outcome.Name, outcome.Dutch);
}
