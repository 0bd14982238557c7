using SamenWerken.Sim.Lab.Figures.Drawing;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>How far a search has come: its hypervolume, generation by generation.</summary>
/// <param name="Volumes">The hypervolume after each generation.</param>
/// <param name="From">What it was made from.</param>
public sealed record HypervolumeFigure(IReadOnlyList<double> Volumes, Origin From) : Figure
{
    private const double TickRoom = 60;

    /// <inheritdoc/>
    public override Origin Origin => From;

    /// <inheritdoc/>
    public override string Topic(Look look) => look.Say("figures.hypervolume.how-far-the-search");

    /// <inheritdoc/>
    public override string Explanation(Look look) => look.Say("figures.hypervolume.hypervolume-how-much-of");

    /// <inheritdoc/>
    public override string Alternative(Look look) =>
        look.Say("figures.hypervolume.from-at-first-to", ("first", look.Short(Volumes[0])), ("last", look.Short(Volumes[^1])));

    internal override double BodyHeight(Look look) => Math.Clamp(Inner(look) * 0.35, 180, 300);

    internal override void DrawBody(Svg svg, Look look, Frame frame)
    {
        var plot = new Frame(frame.Left + TickRoom, frame.Top + 22, frame.Width - TickRoom - 16, frame.Height - 62);
        var x = Axis.Exactly(0, Math.Max(1, Volumes.Count - 1), plot.Left, plot.Right, NumberText.Ticks(plot.Width), whole: true);
        var y = Axis.Around(0, Math.Max(1e-12, Volumes.Max()), plot.Bottom, plot.Top, 4);
        Marks.Bottom(svg, look, plot, x, y);
        foreach (var tick in y.Ticks())
        {
            svg.Line(plot.Left, y.At(tick), plot.Right, y.At(tick), look.Palette.Grid, 1);
            svg.Tick(plot.Left - 6, y.At(tick) + 4, look.Short(tick), look.Palette.Soft, "end");
        }

        svg.Text(frame.Left + 8, frame.Top + 10, look.Say("figures.hypervolume.hypervolume"), PanelGrid.SmallSize, look.Palette.Soft);
        svg.Text(plot.Right, plot.Bottom + 33, look.Say("figures.hypervolume.generation"), PanelGrid.SmallSize, look.Palette.Soft, "end");
        var path = string.Concat(
            Volumes.Select((volume, place) => $"{(place == 0 ? 'M' : 'L')}{Svg.Number(x.At(place))} {Svg.Number(y.At(volume))}"));
        svg.Path(path, PathMarks.Stroked(look.Palette.For(0), 2));
    }
}
