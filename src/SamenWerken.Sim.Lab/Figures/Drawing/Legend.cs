namespace SamenWerken.Sim.Lab.Figures.Drawing;

/// <summary>Signs with their words, in rows as wide as there is room.</summary>
/// <param name="items">The words, and what draws the sign in its frame.</param>
/// <param name="width">Width of a row.</param>
internal sealed class Legend(IReadOnlyList<(string Words, Action<Svg, Frame> Sign)> items, double width)
{
    private const double Size = 11.5;
    private const double RowHeight = 20;
    private const double SignWidth = 22;
    private const double SignHeight = 13;
    private const double Gap = 18;

    private readonly List<(double Left, int Row, string Words)> _places = Placed(items, width);

    internal double Height => items.Count == 0 ? 0 : (_places[^1].Row + 1) * RowHeight;

    internal void Draw(Svg svg, double left, double top, string ink)
    {
        for (var place = 0; place < items.Count; place++)
        {
            var (x, y) = (left + _places[place].Left, top + _places[place].Row * RowHeight);
            items[place].Sign(svg, new Frame(x, y + 2, SignWidth, SignHeight));
            svg.Text(x + SignWidth + 6, y + 13, _places[place].Words, Size, ink);
        }
    }

    private static List<(double Left, int Row, string Words)> Placed(IReadOnlyList<(string Words, Action<Svg, Frame> Sign)> items,
        double width)
    {
        var (places, x, row) = (new List<(double, int, string)>(), 0.0, 0);
        foreach (var (words, _) in items)
        {
            var cut = TextWidth.Cut(words, width - SignWidth - 6, Size);
            var wide = SignWidth + 6 + TextWidth.Of(cut, Size);
            if (x > 0 && x + wide > width)
                (x, row) = (0, row + 1);
            places.Add((x, row, cut));
            x += wide + Gap;
        }

        return places;
    }
}
