namespace SamenWerken.Sim.Lab.Figures.Drawing;

/// <summary>Names with their numbers from 1, in columns.</summary>
internal sealed class NumberedNames
{
    private const double Size = 11;
    private const double Line = 15;
    private const double NumberRoom = 22;
    private const double Gap = 14;

    private readonly IReadOnlyList<string> _names;
    private readonly double _column;
    private readonly int _rows;

    internal NumberedNames(IReadOnlyList<string> names, double width)
    {
        _names = names;
        var widest = names.Select(name => TextWidth.Of(name, Size)).DefaultIfEmpty(0).Max();
        var columns = Math.Clamp((int)((width + Gap) / (NumberRoom + Math.Min(widest, 200) + 2 + Gap)), 1, Math.Max(1, names.Count));
        _rows = (names.Count + columns - 1) / columns;
        _column = (width + Gap) / columns;
    }

    internal double Height => _rows * Line;

    internal void Draw(Svg svg, double left, double top, Palette palette)
    {
        for (var place = 0; place < _names.Count; place++)
        {
            var (x, y) = (left + place / _rows * _column, top + place % _rows * Line + 11);
            svg.Text(x + NumberRoom - 6, y, FormattableString.Invariant($"{place + 1}"), Size, palette.Soft, "end");
            svg.Text(x + NumberRoom, y, TextWidth.Cut(_names[place], _column - NumberRoom - Gap, Size), Size, palette.Ink);
        }
    }
}
