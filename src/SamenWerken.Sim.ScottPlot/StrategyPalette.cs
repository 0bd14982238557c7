using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Figures.Drawing;
using SamenWerken.Sim.ScottPlot.Drawing;
using ScottPlot;
using Palette = SamenWerken.Sim.Lab.Figures.Drawing.Palette;

namespace SamenWerken.Sim.ScottPlot;

/// <summary>
/// The colours of all figures, for plots of one's own. There are seven that people with any colour vision can tell apart; from
/// the eighth strategy on a style has another dash and mark as well, so that 28 styles differ.
/// </summary>
/// <remarks>Source: Okabe &amp; Ito (2008), Color Universal Design; without its yellow, which disappears on white.</remarks>
/// <param name="dark">Whether for dark paper.</param>
public sealed class StrategyPalette(bool dark = false) : IPalette
{
    private static readonly MarkerShape[] Markers =
        [MarkerShape.FilledCircle, MarkerShape.OpenCircle, MarkerShape.FilledDiamond, MarkerShape.OpenDiamond];

    private readonly Palette _palette = dark ? Palette.Dark : Palette.Light;

    /// <summary>How many styles differ.</summary>
    public static int Count => 7 * Markers.Length;

    /// <inheritdoc/>
    public Color[] Colors => [.. _palette.Colours.Select(Color.FromHex)];

    /// <inheritdoc/>
    public string Name => dark ? "SamenWerken.Sim, dark" : "SamenWerken.Sim";

    /// <inheritdoc/>
    public string Description => "Okabe and Ito (2008) without yellow.";

    /// <summary>How each of these strategies is drawn in every figure: those of the library always alike, others with what is
    /// left.</summary>
    public IReadOnlyList<StrategyStyle> Styles(IReadOnlyList<string> strategies) => [.. _palette.For(strategies).Select(Style)];

    /// <summary>The style at a place.</summary>
    /// <param name="place">The place, from 0 to <see cref="Count"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such style.</exception>
    public StrategyStyle this[int place] => place >= 0 && place < Count
        ? Style(_palette.For(place))
        : throw new ArgumentOutOfRangeException(nameof(place), place, $"There are {Count} styles, from 0 on.");

    /// <inheritdoc/>
    public Color GetColor(int index) => Color.FromHex(_palette.For(index).Colour);

    private static StrategyStyle Style(Stroke stroke) => new(Color.FromHex(stroke.Colour), Ink.Dashes(stroke.Dash), Markers[stroke.Mark]);
}
