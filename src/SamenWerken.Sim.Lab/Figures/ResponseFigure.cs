using SamenWerken.Sim.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures.Drawing;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>An outcome under one strategy at each value of a parameter.</summary>
/// <param name="Strategy">Key of the strategy.</param>
/// <param name="Points">The outcome's mean and interval, value by value.</param>
public sealed record StrategyResponse(string Strategy, IReadOnlyList<OutcomeSummary> Points);

/// <summary>How an outcome answers to a parameter: its mean at each value with the 95 % interval, a line for each strategy.</summary>
/// <param name="Outcome">What is shown.</param>
/// <param name="Parameter">Path of the parameter.</param>
/// <param name="Values">Its values.</param>
/// <param name="Responses">A line for each strategy, in the order in which they are drawn.</param>
/// <param name="From">What it was made from.</param>
public sealed record ResponseFigure(Outcome Outcome, string Parameter, IReadOnlyList<double> Values, IReadOnlyList<StrategyResponse> Responses, Origin From) : Figure
{
    private const double LabelSize = 12;
    private const double LabelHeight = 16;
    private const double TickSize = 11;
    private const double TickRoom = 44;
    private const double AxisRoom = 40;
    private const double Headroom = 22;

    /// <inheritdoc/>
    public override Origin Origin => From;

    /// <summary>The response of an outcome to what was varied.</summary>
    public static ResponseFigure Of(Variation variation, Outcome outcome) => new(
        outcome, variation.Path, variation.Values,
        [.. variation.Strategies.Select(strategy => new StrategyResponse(strategy, [.. variation.Comparisons.Select(comparison => comparison[strategy, outcome])]))],
        Origin.Of(variation.Comparisons[0]));

    /// <inheritdoc/>
    public override string Title(Look look) => look.Say($"{Outcome.Name} at different values of {Parameter}", $"{Outcome.Dutch} bij verschillende waarden van {Parameter}");

    /// <inheritdoc/>
    public override string Explanation(Look look) => look.Say(
        "Points: means at each value; bars: their 95 % intervals. The same actors and luck at all values.",
        "Punten: gemiddelden bij elke waarde; streepjes: hun 95%-intervallen. Bij alle waarden dezelfde actoren en hetzelfde toeval.")
        + $" {look.Name(Outcome)}: {look.Definition(Outcome)}.";

    /// <inheritdoc/>
    public override string Alternative(Look look) => string.Join("; ", Responses.Select(response =>
        look.Name(response.Strategy) + " " + string.Join(", ", response.Points.Select(point => PathsFigure.Number(point.Mean))))) + ".";

    internal override double BodyHeight(Look look) => Headroom + Math.Max(270, Responses.Count * LabelHeight + 8) + AxisRoom;

    internal override void DrawBody(Svg svg, Look look, Frame frame)
    {
        var longest = Math.Min(frame.Width * 0.25, Responses.Max(response => TextWidth.Of(look.Name(response.Strategy), LabelSize)) + 2);
        var plot = new Frame(frame.Left + TickRoom, frame.Top + Headroom, frame.Width - TickRoom - longest - 30, frame.Height - Headroom - AxisRoom);
        var x = Axis.Exactly(Values.Min(), Values.Max(), plot.Left + 8, plot.Right - 8, Numbers.Ticks(plot.Width));
        var y = Numbers.Axis(Responses.SelectMany(response => response.Points).SelectMany(point => new[] { point.Mean, point.CiLow, point.CiHigh }), Outcome, plot.Bottom, plot.Top, 5);
        DrawAxes(svg, look, plot, x, y);
        var strokes = look.Palette.For([.. Responses.Select(response => response.Strategy)]);
        for (var place = 0; place < Responses.Count; place++)
            DrawLine(svg, Responses[place], x, y, strokes[place], look.Palette.Paper);
        DrawNames(svg, look, plot, y, strokes, longest);
    }

    private void DrawAxes(Svg svg, Look look, Frame plot, Axis x, Axis y)
    {
        foreach (var tick in y.Ticks())
        {
            svg.Line(plot.Left, y.At(tick), plot.Right, y.At(tick), look.Palette.Grid, 1);
            svg.Text(plot.Left - 6, y.At(tick) + 4, y.Label(tick), TickSize, look.Palette.Soft, "end");
        }

        svg.Line(plot.Left, plot.Bottom, plot.Right, plot.Bottom, look.Palette.Soft, 1);
        foreach (var tick in x.Ticks())
        {
            svg.Line(x.At(tick), plot.Bottom, x.At(tick), plot.Bottom + 4, look.Palette.Soft, 1);
            svg.Text(x.At(tick), plot.Bottom + 16, x.Label(tick), TickSize, look.Palette.Soft, "middle");
        }

        svg.Text(plot.Left + plot.Width / 2, plot.Bottom + 31, Parameter, TickSize, look.Palette.Soft, "middle");
        svg.Text(plot.Left, plot.Top - 9, $"{look.Name(Outcome)} ({look.Unit(Outcome)})", TickSize, look.Palette.Soft);
    }

    private void DrawLine(Svg svg, StrategyResponse response, Axis x, Axis y, Stroke stroke, string paper)
    {
        var known = Values.Zip(response.Points).Where(pair => double.IsFinite(pair.Second.Mean)).OrderBy(pair => pair.First).ToList();
        if (known.Count == 0)
            return;
        svg.Path("M" + string.Join('L', known.Select(pair => Svg.Number(x.At(pair.First)) + " " + Svg.Number(y.At(pair.Second.Mean)))), PathMarks.Stroked(stroke, 2));
        foreach (var (value, point) in known)
        {
            if (double.IsFinite(point.CiLow))
                svg.Line(x.At(value), y.At(point.CiLow), x.At(value), y.At(point.CiHigh), stroke.Colour, 1.5);
            Marks.Point(svg, x.At(value), y.At(point.Mean), stroke, 4, paper);
        }
    }

    private void DrawNames(Svg svg, Look look, Frame plot, Axis y, IReadOnlyList<Stroke> strokes, double longest)
    {
        var last = Values.Select((value, place) => (value, place)).MaxBy(pair => pair.value).place;
        var wishes = Responses.Select(response => double.IsFinite(response.Points[last].Mean) ? y.At(response.Points[last].Mean) : plot.Bottom).ToArray();
        var centres = LabelPlacement.Apart(wishes, LabelHeight, plot.Top - LabelHeight / 2, plot.Bottom + LabelHeight / 2);
        for (var place = 0; place < Responses.Count; place++)
        {
            if (double.IsFinite(Responses[place].Points[last].Mean))
            {
                svg.Path($"M{Svg.Number(plot.Right - 2)} {Svg.Number(wishes[place])}L{Svg.Number(plot.Right + 4)} {Svg.Number(wishes[place])}L{Svg.Number(plot.Right + 18)} {Svg.Number(centres[place])}h5",
                    ("fill", "none"), ("stroke", strokes[place].Colour), ("stroke-width", "1"));
            }

            svg.Text(plot.Right + 26, centres[place] + 4, TextWidth.Cut(look.Name(Responses[place].Strategy), longest, LabelSize), LabelSize, look.Palette.Ink);
        }
    }
}
