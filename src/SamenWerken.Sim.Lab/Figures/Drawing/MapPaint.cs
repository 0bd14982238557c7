using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Lab.Figures.Drawing;

/// <summary>
/// How cells of maps are filled. One strategy: its colour, with a pattern as well where strategies share a colour. Several:
/// stripes of their colours.
/// </summary>
internal sealed class MapPaint(IReadOnlyList<string> strategies, Palette palette)
{
    internal const int Levels = 5;
    internal const int MostStripes = 4;

    private const double Palest = 0.4;
    private const double Stripe = 5;

    private static readonly string[] Patterns =
    [
        "M2 2h2v2h-2zM6 6h2v2h-2z", "M0 3h8v1.5h-8z", "M3 0h1.5v8h-1.5zM0 3h8v1.5h-8z", "M3 0h2v8h-2z", "M0 0h2l6 6v2l-8 -8zM6 0h2v2z",
        "M8 0h-2l-6 6v2l8 -8zM2 0h-2v2z", "M1 1h6v6h-6zM2.5 2.5v3h3v-3z", "M0 1h8v1h-8zM0 3h8v1h-8zM0 5h8v1h-8zM0 7h8v1h-8z",
        "M1 1h4v4h-4z", "M0 4l4 -4l4 4l-4 4zM2 4l2 2l2 -2l-2 -2z",
    ];

    private readonly IReadOnlyList<Stroke> _strokes = palette.For(strategies);
    private readonly List<string> _ties = [];

    /// <summary>Defines the patterns; comes before anything that is filled with them.</summary>
    internal void Define(Svg svg, IEnumerable<IReadOnlyList<int>> ties)
    {
        svg.Open("defs");
        foreach (var mark in _strokes.Select(stroke => stroke.Mark).Where(mark => mark > 0).Distinct().Order())
        {
            svg.Open("pattern", ("id", svg.Id($"mark-{mark}")), ("width", "8"), ("height", "8"), ("patternUnits", "userSpaceOnUse"));
            svg.Path(Patterns[(mark - 1) % Patterns.Length], ("fill", palette.Paper), ("fill-opacity", "0.75"));
            svg.Close();
        }

        foreach (var tie in ties.Where(tie => tie.Count > 1 && !_ties.Contains(Name(tie))))
        {
            _ties.Add(Name(tie));
            DefineTie(svg, tie);
        }

        svg.Close();
    }

    /// <summary>Fills a shape for one strategy, more strongly at higher levels, or for several.</summary>
    internal void Fill(Svg svg, string shape, IReadOnlyList<int> tied, int level)
    {
        if (tied.Count == 0)
        {
            svg.Path(shape, ("fill", palette.Paper), ("shape-rendering", "crispEdges"));
            return;
        }

        if (tied.Count > 1)
        {
            svg.Path(shape, ("fill", $"url(#{svg.Id("tie-" + _ties.IndexOf(Name(tied)))})"), ("shape-rendering", "crispEdges"));
            return;
        }

        var stroke = _strokes[tied[0]];
        svg.Path(shape, ("fill", stroke.Colour), ("fill-opacity", Svg.Number(Strength(level))), ("shape-rendering", "crispEdges"));
        if (stroke.Mark > 0)
            svg.Path(shape, ("fill", $"url(#{svg.Id($"mark-{stroke.Mark}")})"), ("shape-rendering", "crispEdges"));
    }

    internal static double Strength(int level) => Palest + (1 - Palest) * level / (Levels - 1);

    /// <summary>How strongly a cell is filled: by its margin, as a share of the largest.</summary>
    internal static int Level(MapCell cell, double largest) =>
        cell.IsClear && largest > 0 ? (int)Math.Clamp(Math.Floor(cell.Margin / largest * Levels), 0, Levels - 1) : 0;

    private void DefineTie(Svg svg, IReadOnlyList<int> tie)
    {
        var drawn = tie.Count > MostStripes ? [] : tie;
        var width = Stripe * Math.Max(2, drawn.Count);
        svg.Open("pattern", ("id", svg.Id($"tie-{_ties.Count - 1}")), ("width", Svg.Number(width)), ("height", Svg.Number(width)),
            ("patternUnits", "userSpaceOnUse"), ("patternTransform", "rotate(45)"));
        svg.Rect(0, 0, width, width, palette.Paper);
        for (var place = 0; place < drawn.Count; place++)
        {
            svg.Element("rect", ("x", Svg.Number(place * Stripe)), ("y", "0"), ("width", Svg.Number(Stripe)), ("height", Svg.Number(width)),
                ("fill", _strokes[drawn[place]].Colour), ("fill-opacity", "0.62"));
            if (_strokes[drawn[place]].Mark > 0)
                svg.Element("rect", ("x", Svg.Number(place * Stripe)), ("y", "0"), ("width", Svg.Number(Stripe)),
                    ("height", Svg.Number(width)), ("fill", $"url(#{svg.Id($"mark-{_strokes[drawn[place]].Mark}")})"));
        }

        // Thin lines across on paper: no strategy looks like that.
        if (drawn.Count == 0)
            svg.Path($"M0 0h{Svg.Number(width)}v1h{Svg.Number(-width)}zM0 0h1v{Svg.Number(width)}h-1z", ("fill", palette.Faint));
        svg.Close();
    }

    private static string Name(IReadOnlyList<int> tie) => tie.Count > MostStripes ? "many" : string.Join('-', tie);
}
