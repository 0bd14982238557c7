using ScottPlot;

namespace SamenWerken.Sim.ScottPlot;

/// <summary>Places of plots on a page, which grow and shrink with it.</summary>
/// <param name="places">The places, in pixels; the first is the page.</param>
internal sealed class Sheet(IReadOnlyList<PixelRect> places) : IMultiplotLayout
{
    public PixelRect[] GetSubplotRectangles(SubplotCollection subplots, PixelRect figureRect)
    {
        var (wide, high) = (figureRect.Width / places[0].Width, figureRect.Height / places[0].Height);
        return [.. places.Take(subplots.Count).Select(place => new PixelRect(
            figureRect.Left + place.Left * wide, figureRect.Left + place.Right * wide,
            figureRect.Top + place.Bottom * high, figureRect.Top + place.Top * high))];
    }
}
