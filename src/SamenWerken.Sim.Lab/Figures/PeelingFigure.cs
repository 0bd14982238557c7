using SamenWerken.Sim.Discovery;
using SamenWerken.Sim.Lab.Figures.Drawing;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>The peeling trajectory: what density costs in coverage, step by step, and the box that was chosen.</summary>
/// <param name="Box">The box with its trajectory.</param>
/// <param name="Condition">What was asked, in words.</param>
/// <param name="From">What it was made from.</param>
public sealed record PeelingFigure(DiscoveredBox Box, Headline Condition, Origin From) : Figure
{
    private const double SmallSize = 11;
    private const double TickRoom = 44;

    /// <inheritdoc/>
    public override Origin Origin => From;

    /// <inheritdoc/>
    public override string Topic(Look look) => look.Say("figures.peeling.what-density-costs-in");

    /// <inheritdoc/>
    public override string Explanation(Look look) => look.Say("figures.peeling.each-small-point-is", ("condition", Condition.In(look)));

    /// <inheritdoc/>
    public override string Alternative(Look look) =>
        look.Say("figures.peeling.the-box-chosen-has", ("coverage", look.Percent(Box.Quality.Coverage)),
            ("density", look.Percent(Box.Quality.Density)), ("everywhere", look.Percent(Box.Trajectory[0].Quality.Density)));

    internal override double BodyHeight(Look look) => Math.Clamp(Inner(look) * 0.45, 220, 380);

    internal override void DrawBody(Svg svg, Look look, Frame frame)
    {
        var plot = new Frame(frame.Left + TickRoom, frame.Top + 22, frame.Width - TickRoom - 16, frame.Height - 62);
        var x = Axis.Exactly(0, 1, plot.Left, plot.Right, NumberText.Ticks(plot.Width));
        var y = Axis.Exactly(0, 1, plot.Bottom, plot.Top, 5);
        Marks.Bottom(svg, look, plot, x, y);
        foreach (var tick in y.Ticks())
        {
            svg.Line(plot.Left, y.At(tick), plot.Right, y.At(tick), look.Palette.Grid, 1);
            svg.Tick(plot.Left - 6, y.At(tick) + 4, y.Label(tick, look), look.Palette.Soft, "end");
        }

        svg.Text(plot.Left - TickRoom + 4, frame.Top + 10, look.Say("common.density"), SmallSize, look.Palette.Soft);
        svg.Text(plot.Right, plot.Bottom + 33, look.Say("common.coverage"), SmallSize, look.Palette.Soft, "end");
        string Place(BoxQuality quality) => $"{Svg.Number(x.At(quality.Coverage))} {Svg.Number(y.At(quality.Density))}";
        var path = string.Concat(Box.Trajectory.Select((peel, place) => (place == 0 ? "M" : "L") + Place(peel.Quality)));
        svg.Path(path, ("fill", "none"), ("stroke", look.Palette.Faint), ("stroke-width", "1"));
        foreach (var peel in Box.Trajectory)
            Marks.Point(svg, x.At(peel.Quality.Coverage), y.At(peel.Quality.Density), look.Palette.For(0), 2.5, look.Palette.Paper);
        Marks.Point(svg, x.At(Box.Quality.Coverage), y.At(Box.Quality.Density), look.Palette.For(1), 6, look.Palette.Paper);
    }
}
