using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures.Drawing;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>Two outcomes under a strategy: of single runs, and on average.</summary>
/// <param name="Strategy">Key of the strategy.</param>
/// <param name="Runs">Both outcomes in runs that have both.</param>
/// <param name="X">The first outcome over all runs.</param>
/// <param name="Y">The second outcome over all runs.</param>
public sealed record StrategyCloud(string Strategy, IReadOnlyList<(double X, double Y)> Runs, OutcomeSummary X, OutcomeSummary Y);

/// <summary>The trade-off of two outcomes: for each strategy a cloud of runs, and its centre with intervals in both directions, named
/// beside it.</summary>
/// <param name="X">The outcome from left to right.</param>
/// <param name="Y">The outcome from below to above.</param>
/// <param name="Clouds">The strategies.</param>
/// <param name="From">What it was made from.</param>
public sealed record TradeOffFigure(Outcome X, Outcome Y, IReadOnlyList<StrategyCloud> Clouds, Origin From) : Figure
{
    /// <summary>Runs drawn of each strategy at most.</summary>
    public const int MostRuns = 100;

    private const double TickRoom = 44;
    private const double AxisRoom = 42;
    private const double Headroom = 24;

    /// <inheritdoc/>
    public override Origin Origin => From;

    /// <summary>The trade-off in a comparison.</summary>
    public static TradeOffFigure Of(Comparison comparison, Outcome x, Outcome y) =>
        new(x, y, [.. comparison.Strategies.Select(key => new StrategyCloud(
            key, Both(comparison.Sample.Of(key, x), comparison.Sample.Of(key, y)), comparison[key, x], comparison[key, y]))],
            Origin.Of(comparison));

    private static List<(double, double)> Both(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        var runs = new List<(double, double)>(MostRuns);
        for (var run = 0; run < x.Count && runs.Count < MostRuns; run++)
        {
            if (double.IsFinite(x[run]) && double.IsFinite(y[run]))
                runs.Add((x[run], y[run]));
        }

        return runs;
    }

    private IEnumerable<StrategyCloud> Centred => Clouds.Where(cloud => double.IsFinite(cloud.X.Mean) && double.IsFinite(cloud.Y.Mean));

    /// <inheritdoc/>
    public override string Topic(Look look) => look.Say("common.against", ("x", look.Name(X)), ("y", look.Name(Y).ToLowerInvariant()));

    /// <inheritdoc/>
    public override string Explanation(Look look)
    {
        var most = Clouds.Max(cloud => cloud.Runs.Count);
        var all = Clouds.All(cloud => cloud.Runs.Count == From.Replications);
        var missing = Clouds.Except(Centred).Select(cloud => look.Name(cloud.Strategy)).ToList();
        return look.Say("figures.trade-off.large-points-means-of",
            ("replications", From.Replications == 1 ? look.Say("figures.trade-off.the-run") : look.Say("figures.trade-off.all-runs")),
            ("all", all ? "" : look.Say("figures.trade-off.the-first-of-each", ("most", most))))
            + (missing.Count > 0 ? look.Say("figures.trade-off.without-values", ("missing", string.Join(", ", missing))) : "");
    }

    /// <inheritdoc/>
    public override string Alternative(Look look) => look.Say("figures.trade-off.means") + string.Join("; ", Centred.Select(cloud =>
        $"{look.Name(cloud.Strategy)} {look.Name(X).ToLowerInvariant()} {look.Text(cloud.X.Mean, 2)}, "
            + $"{look.Name(Y).ToLowerInvariant()} {look.Text(cloud.Y.Mean, 2)}")) + ".";

    internal override double BodyHeight(Look look) => Headroom + Math.Clamp(Inner(look) * 0.62, 260, 520) + AxisRoom;

    internal override void DrawBody(Svg svg, Look look, Frame frame)
    {
        var plot = new Frame(frame.Left + TickRoom, frame.Top + Headroom, frame.Width - TickRoom - 14, frame.Height - Headroom - AxisRoom);
        var x = NumberText.Axis(Clouds.SelectMany(cloud => cloud.Runs.Select(run => run.X)
            .Concat([cloud.X.Mean, cloud.X.CiLow, cloud.X.CiHigh])), X, plot.Left, plot.Right, NumberText.Ticks(plot.Width) + 1);
        var y = NumberText.Axis(Clouds.SelectMany(
            cloud => cloud.Runs.Select(run => run.Y).Concat([cloud.Y.Mean, cloud.Y.CiLow, cloud.Y.CiHigh])), Y, plot.Bottom, plot.Top, 5);
        Axes(svg, look, plot, x, y);
        BestCorner(svg, look, plot);
        var strokes = look.Palette.For([.. Clouds.Select(cloud => cloud.Strategy)]);
        for (var place = 0; place < Clouds.Count; place++)
            Cloud(svg, Clouds[place], strokes[place], x, y);
        Centres(svg, look, plot, x, y, strokes);
    }

    private void Axes(Svg svg, Look look, Frame plot, Axis x, Axis y)
    {
        Marks.Bottom(svg, look, plot, x, y);
        foreach (var tick in y.Ticks())
        {
            svg.Line(plot.Left, y.At(tick), plot.Right, y.At(tick), look.Palette.Grid, 1);
            svg.Tick(plot.Left - 6, y.At(tick) + 4, y.Label(tick, look), look.Palette.Soft, "end");
        }

        svg.Text(plot.Left - TickRoom + 4, plot.Top - 10, TextWidth.Cut($"{look.Name(Y)} ({Unit(Y, look, "↑", "↓")})",
            plot.Width + TickRoom - 4, PanelGrid.SmallSize), PanelGrid.SmallSize, look.Palette.Soft);
        svg.Text(plot.Right, plot.Bottom + 33, TextWidth.Cut($"{look.Name(X)} ({Unit(X, look, "→", "←")})", plot.Width,
            PanelGrid.SmallSize), PanelGrid.SmallSize, look.Palette.Soft, "end");
    }

    // Where both outcomes are at their best.
    private void BestCorner(Svg svg, Look look, Frame plot)
    {
        if (X.Better == Better.Neither || Y.Better == Better.Neither)
            return;
        var (right, top) = (X.Better == Better.Higher, Y.Better == Better.Higher);
        var (x, y, radius) = (right ? plot.Right : plot.Left, top ? plot.Top : plot.Bottom, 34.0);
        var (across, up) = (right ? -radius : radius, top ? radius : -radius);
        var arc = Enumerable.Range(0, 13).Select(step => Math.PI / 2 * step / 12)
            .Select(turn => $"L{Svg.Number(x + across * Math.Cos(turn))} {Svg.Number(y + up * Math.Sin(turn))}");
        svg.Path($"M{Svg.Number(x)} {Svg.Number(y)}{string.Concat(arc)}Z", ("fill", look.Palette.Grid));
        svg.Text(x + (right ? -4 : 4), y + (top ? 14 : -6), look.Say("figures.trade-off.best"), PanelGrid.SmallSize, look.Palette.Soft,
            right ? "end" : "start");
    }

    private static void Cloud(Svg svg, StrategyCloud cloud, Stroke stroke, Axis x, Axis y)
    {
        if (cloud.Runs.Count == 0)
            return;
        (string, string)[] paint = stroke.Mark % 2 == 1
            ? [("fill", "none"), ("stroke", stroke.Colour), ("stroke-width", "0.9"), ("stroke-opacity", "0.5")]
            : [("fill", stroke.Colour), ("fill-opacity", "0.35")];
        foreach (var run in cloud.Runs)
            svg.Element("circle", [("cx", Svg.Number(x.At(run.X))), ("cy", Svg.Number(y.At(run.Y))), ("r", "2"), .. paint]);
    }

    private void Centres(Svg svg, Look look, Frame plot, Axis x, Axis y, IReadOnlyList<Stroke> strokes)
    {
        var centred = Enumerable.Range(0, Clouds.Count).Where(place => Centred.Contains(Clouds[place])).ToList();
        var points = centred.ConvertAll(place => (X: x.At(Clouds[place].X.Mean), Y: y.At(Clouds[place].Y.Mean)));
        var sizes = centred.ConvertAll(place => TextWidth.Of(look.Name(Clouds[place].Strategy), PanelGrid.TextSize, bold: true));
        var dust = Clouds.SelectMany(cloud => cloud.Runs.Select(run => (x.At(run.X), y.At(run.Y)))).ToList();
        var boxes =
            LabelSites.Beside(points, sizes, plot, dust, [.. centred.SelectMany((place, at) => Arms(Clouds[place], points[at], x, y))]);
        for (var at = 0; at < centred.Count; at++)
        {
            var (cloud, stroke) = (Clouds[centred[at]], strokes[centred[at]]);
            LabelSites.Leader(svg, points[at], boxes[at], stroke.Colour);
            Marks.Interval(svg, x.At(cloud.X.CiLow), x.At(cloud.X.CiHigh), points[at].Y, stroke.Colour, 2);
            if (double.IsFinite(cloud.Y.CiLow))
                svg.Line(points[at].X, y.At(cloud.Y.CiLow), points[at].X, y.At(cloud.Y.CiHigh), stroke.Colour, 2);
        }

        for (var at = 0; at < centred.Count; at++)
        {
            svg.Element("circle", ("cx", Svg.Number(points[at].X)), ("cy", Svg.Number(points[at].Y)), ("r", "7"),
                ("fill", look.Palette.Paper));
            Marks.Point(svg, points[at].X, points[at].Y, strokes[centred[at]], 5.5, look.Palette.Paper);
            var name = TextWidth.Cut(look.Name(Clouds[centred[at]].Strategy), boxes[at].Width, PanelGrid.TextSize, bold: true);
            svg.Halo(boxes[at].Left, boxes[at].Bottom - 3, name, PanelGrid.TextSize, look.Palette.Ink, look.Palette.Paper);
        }
    }

    // The crosses, which no name may cover.
    private static IEnumerable<Frame> Arms(StrategyCloud cloud, (double X, double Y) point, Axis x, Axis y)
    {
        if (double.IsFinite(cloud.X.CiLow))
            yield return new(x.At(cloud.X.CiLow), point.Y - 2, x.At(cloud.X.CiHigh) - x.At(cloud.X.CiLow), 4);
        if (double.IsFinite(cloud.Y.CiLow))
            yield return new(point.X - 2, y.At(cloud.Y.CiHigh), 4, y.At(cloud.Y.CiLow) - y.At(cloud.Y.CiHigh));
    }

    private static string Unit(Outcome outcome, Look look, string higher, string lower) => look.Unit(outcome) + outcome.Better switch
    {
        Better.Higher => look.Say("figures.trade-off.better", ("higher", higher)),
        Better.Lower => look.Say("figures.trade-off.better-2", ("lower", lower)),
        _ => "",
    };
}
