namespace SamenWerken.Sim.Lab.Figures.Drawing;

/// <summary>How a strategy is drawn: a colour and, when the colours are used up, a dash as well.</summary>
/// <param name="Colour">Colour of the line and its bands.</param>
/// <param name="Dash">Dash pattern in pixels; empty for a solid line.</param>
internal readonly record struct Stroke(string Colour, string Dash);

/// <summary>Colours that people with any colour vision can tell apart, on light and on dark paper.</summary>
/// <remarks>Source: Okabe &amp; Ito (2008), Color Universal Design; without its yellow, which disappears on white.</remarks>
internal sealed record Palette(string Paper, string Ink, string Soft, string Faint, string Grid, IReadOnlyList<string> Colours)
{
    private static readonly string[] Dashes = ["", "7 3", "2 3", "9 3 2 3"];

    internal static Palette Light { get; } = new("#ffffff", "#1c1c1c", "#5a5a5a", "#c4c4c4", "#e8e8e8",
        ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#1c1c1c"]);

    internal static Palette Dark { get; } = new("#16181c", "#f0f0f0", "#b0b3b8", "#55595f", "#2c2f35",
        ["#3f9fe0", "#f0803c", "#22b98c", "#df96bd", "#eab13a", "#8fd0f5", "#f0f0f0"]);

    internal Stroke For(int place) => new(Colours[place % Colours.Count], Dashes[place / Colours.Count % Dashes.Length]);
}
