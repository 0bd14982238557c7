namespace SamenWerken.Sim.Lab.Figures.Drawing;

/// <summary>Names around a ring, each at its own mark: level where they are few, else along the rays from the middle.</summary>
internal sealed class RingNames
{
    private const double FirstTurn = 0.5; // of the angle between two; so that none stands right above the middle
    private const int Few = 6;

    private readonly IReadOnlyList<string> _names;
    private readonly double _size;

    /// <summary>The names as they fit a square panel.</summary>
    internal RingNames(IReadOnlyList<string> names, double panel)
    {
        _names = names;
        _size = names.Count > 36 ? 8.5 : names.Count > 24 ? 9.5 : 10.5;
        Room = Math.Min(panel * (names.Count > 30 ? 0.23 : 0.27),
            names.Select(name => TextWidth.Of(name, _size)).DefaultIfEmpty(0).Max() + 4);
    }

    /// <summary>How far the names reach out.</summary>
    internal double Room { get; }

    /// <summary>The angle of a mark, clockwise from above.</summary>
    internal double Turn(int place) => 2 * Math.PI * (place + FirstTurn) / Math.Max(1, _names.Count);

    /// <summary>The middles of the marks.</summary>
    internal (double X, double Y)[] Marks((double X, double Y) middle, double ring) =>
        [.. Enumerable.Range(0, _names.Count)
            .Select(place => (middle.X + ring * Math.Sin(Turn(place)), middle.Y - ring * Math.Cos(Turn(place))))];

    /// <summary>Draws the names from a distance of the middle on.</summary>
    internal void Draw(Svg svg, Look look, (double X, double Y) middle, double radius)
    {
        for (var place = 0; place < _names.Count; place++)
        {
            var (turn, name) = (Turn(place), TextWidth.Cut(_names[place], Room, _size));
            var (x, y) = (middle.X + radius * Math.Sin(turn), middle.Y - radius * Math.Cos(turn));
            if (_names.Count <= Few)
                Level(svg, look, name, (x, y), Math.Sin(turn));
            else
                Along(svg, look, name, (x, y), turn);
        }
    }

    private void Level(Svg svg, Look look, string name, (double X, double Y) at, double aside) => svg.Text(at.X,
        at.Y + (Math.Abs(aside) > 0.3 ? 0.35 : 1) * _size, name, _size, look.Palette.Ink,
        aside > 0.3 ? "start" : aside < -0.3 ? "end" : "middle");

    // So that as many names fit as there are marks, each readable from the same side.
    private void Along(Svg svg, Look look, string name, (double X, double Y) at, double turn)
    {
        var left = Math.Sin(turn) < 0;
        var degrees = 180 / Math.PI * turn - 90 - (left ? 180 : 0);
        svg.Words("text", name, ("x", Svg.Number(at.X)), ("y", Svg.Number(at.Y)), ("dy", "0.35em"), ("font-size", Svg.Number(_size)),
            ("fill", look.Palette.Ink), ("text-anchor", left ? "end" : "start"),
            ("transform", $"rotate({Svg.Number(degrees)} {Svg.Number(at.X)} {Svg.Number(at.Y)})"));
    }
}
