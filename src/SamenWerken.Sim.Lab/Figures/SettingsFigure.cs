using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures.Drawing;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>An outcome under two settings, A and B, strategy by strategy, with the paired difference between the two.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Rows">The strategies, in the order in which they are drawn.</param>
/// <param name="From">What it was made from.</param>
public sealed record SettingsFigure(Outcome Outcome, IReadOnlyList<SettingsDifference> Rows, Origin From) : Figure
{
    private const double RowHeight = 24;
    private const double Wide = 560;

    /// <inheritdoc/>
    public override Origin Origin => From;

    /// <inheritdoc/>
    public override string Topic(Look look)
    {
        var (more, less, name) = (Rows.Count(row => row.Low > 0), Rows.Count(row => row.High < 0), look.Name(Outcome));
        return (more, less) switch
        {
            (0, 0) => look.Say("figures.settings.no-clear-difference-between", ("name", name)),
            (_, 0) => look.Say("figures.settings.b-is-clearly-higher", ("name", name), ("more", Of(more))),
            (0, _) => look.Say("figures.settings.b-is-clearly-lower", ("name", name), ("less", Of(less))),
            _ => look.Say("figures.settings.b-is-clearly-higher-under", ("name", name), ("more", Of(more)), ("less", less)),
        };

        string Of(int count) => look.Say("figures.settings.of", ("count", count), ("rows", Rows.Count));
    }

    /// <inheritdoc/>
    public override string Explanation(Look look) => look.Say("figures.settings.open-points-mean-under");

    /// <inheritdoc/>
    public override string Alternative(Look look) => look.Say("figures.settings.b-minus-a")
        + string.Join(", ", Rows.Select(row => $"{look.Name(row.Strategy)} {Text(row.Difference, look, signed: true)}")) + ".";

    internal override double BodyHeight(Look look) => Grid(look).Height;

    internal override void DrawBody(Svg svg, Look look, Frame frame)
    {
        var strokes = look.Palette.For([.. Rows.Select(row => row.Strategy)]);
        var right = frame.Right - 14;
        Grid(look).Draw(svg, frame,
            (_, plot) => NumberText.Axis(Rows.SelectMany(row => new[] { row.First, row.Second }), Outcome, plot.Left, plot.Right - 8,
                NumberText.Ticks(plot.Width)),
            (_, place, x, y) =>
            {
                var (row, colour) = (Rows[place], strokes[place].Colour);
                svg.Text(right, y + 4, Numbers(row, look), PanelGrid.SmallSize, look.Palette.Ink, "end", bold: row.Low > 0 || row.High < 0);
                if (!double.IsFinite(row.First) || !double.IsFinite(row.Second))
                    return;
                svg.Line(x.At(row.First), y, x.At(row.Second), y, colour, 2.5);
                svg.Element("circle", ("cx", Svg.Number(x.At(row.First))), ("cy", Svg.Number(y)), ("r", "4.5"),
                    ("fill", look.Palette.Paper), ("stroke", colour), ("stroke-width", "2"));
                svg.Element("circle", ("cx", Svg.Number(x.At(row.Second))), ("cy", Svg.Number(y)), ("r", "4.5"), ("fill", colour));
            },
            (_, plot, _) => svg.Text(right, plot.Top - 6, Head(look), PanelGrid.SmallSize, look.Palette.Soft, "end"));
    }

    private PanelGrid Grid(Look look) => new(
        look, [(look.Name(Outcome), look.Unit(Outcome))], [.. Rows.Select(row => look.Name(row.Strategy))], RowHeight, double.MaxValue,
        Inner(look), most: 1,
        tail: Rows.Select(row => Numbers(row, look)).Append(Head(look)).Max(text => TextWidth.Of(text, PanelGrid.SmallSize, bold: true))
            + 10);

    private static string Head(Look look) => look.Width < Wide ? "B − A" : look.Say("figures.settings.b-a-95-interval");

    private string Numbers(SettingsDifference row, Look look) => look.Width < Wide || !double.IsFinite(row.Low)
        ? Text(row.Difference, look, signed: true)
        : $"{Text(row.Difference, look, signed: true)} {look.Interval(Text(row.Low, look), Text(row.High, look))}";

    private string Text(double value, Look look, bool signed = false) =>
        NumberText.Text(value, NumberText.Decimals(Rows.Select(row => row.Difference)), look.Language, signed);
}
