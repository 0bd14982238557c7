using System.Text;
using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Lab.Figures.Drawing;

/// <summary>The marks of a path: lines and bands, broken where rounds have no value.</summary>
internal static class PathMarks
{
    private const string LightBand = "0.16";
    private const string DarkBand = "0.32";

    internal static void Line(Svg svg, IReadOnlyList<RoundSummary> rounds, Func<RoundSummary, double> value, Axis x, Axis y, Stroke stroke,
        double width)
    {
        var data = new StringBuilder();
        foreach (var stretch in Stretches(rounds, value))
        {
            for (var place = 0; place < stretch.Count; place++)
                Point(data, place == 0 ? 'M' : 'L', x.At(stretch[place].Round), y.At(value(stretch[place])));
            if (stretch.Count == 1)
                data.Append("h0.01"); // a round line cap makes a dot of it
        }

        if (data.Length > 0)
            svg.Path(data.ToString(), Stroked(stroke, width));
    }

    internal static void Bands(Svg svg, IReadOnlyList<RoundSummary> rounds, Axis x, Axis y, string colour)
    {
        Band(svg, rounds, round => round.Q05, round => round.Q95, x, y, colour, LightBand);
        Band(svg, rounds, round => round.Q25, round => round.Q75, x, y, colour, DarkBand);
    }

    internal static (string Name, string Value)[] Stroked(Stroke stroke, double width) =>
    [
        ("fill", "none"), ("stroke", stroke.Colour), ("stroke-width", Svg.Number(width)), ("stroke-linejoin", "round"),
        .. stroke.Dash.Length == 0 ? [("stroke-linecap", "round")] : new[] { ("stroke-dasharray", stroke.Dash) },
    ];

    private static void Band(
        Svg svg, IReadOnlyList<RoundSummary> rounds, Func<RoundSummary, double> low, Func<RoundSummary, double> high, Axis x, Axis y,
        string colour, string opacity)
    {
        var data = new StringBuilder();
        foreach (var stretch in Stretches(rounds, round => low(round) + high(round)))
        {
            for (var place = 0; place < stretch.Count; place++)
                Point(data, place == 0 ? 'M' : 'L', x.At(stretch[place].Round), y.At(high(stretch[place])));
            for (var place = stretch.Count - 1; place >= 0; place--)
                Point(data, 'L', x.At(stretch[place].Round), y.At(low(stretch[place])));
            data.Append('Z');
        }

        if (data.Length > 0)
            svg.Path(data.ToString(), ("fill", colour), ("fill-opacity", opacity), ("stroke", "none"));
    }

    private static void Point(StringBuilder data, char move, double x, double y)
    {
        Svg.Number(data.Append(move), x);
        Svg.Number(data.Append(' '), y);
    }

    private static IEnumerable<List<RoundSummary>> Stretches(IReadOnlyList<RoundSummary> rounds, Func<RoundSummary, double> value)
    {
        var stretch = new List<RoundSummary>();
        foreach (var round in rounds)
        {
            if (double.IsFinite(value(round)))
            {
                stretch.Add(round);
            }
            else if (stretch.Count > 0)
            {
                yield return stretch;
                stretch = [];
            }
        }

        if (stretch.Count > 0)
            yield return stretch;
    }
}
