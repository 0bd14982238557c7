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
            (0, 0) => look.Say($"{name}: no clear difference between A and B", $"{name}: geen duidelijk verschil tussen A en B"),
            (_, 0) => look.Say($"{name}: B is clearly higher under {Of(more)} strategies", $"{name}: B is duidelijk hoger onder {Of(more)} strategieën"),
            (0, _) => look.Say($"{name}: B is clearly lower under {Of(less)} strategies", $"{name}: B is duidelijk lager onder {Of(less)} strategieën"),
            _ => look.Say($"{name}: B is clearly higher under {Of(more)} strategies, lower under {less}", $"{name}: B is duidelijk hoger onder {Of(more)} strategieën, lager onder {less}"),
        };

        string Of(int count) => look.Say($"{count} of {Rows.Count}", $"{count} van {Rows.Count}");
    }

    /// <inheritdoc/>
    public override string Explanation(Look look) => look.Say(
        "Open points: mean under A; filled points: under B. Numbers: the mean difference B − A within runs with the same actors and luck, with its 95 % interval; bold where that has no zero in it.",
        "Open punten: gemiddelde onder A; dichte punten: onder B. Getallen: het gemiddelde verschil B − A binnen runs met dezelfde actoren en hetzelfde toeval, met het 95%-interval; vet waar dat geen nul bevat.");

    /// <inheritdoc/>
    public override string Alternative(Look look) => look.Say("B minus A: ", "B min A: ")
        + string.Join(", ", Rows.Select(row => $"{look.Name(row.Strategy)} {Text(row.Difference, look, signed: true)}")) + ".";

    internal override double BodyHeight(Look look) => Grid(look).Height;

    internal override void DrawBody(Svg svg, Look look, Frame frame)
    {
        var strokes = look.Palette.For([.. Rows.Select(row => row.Strategy)]);
        var right = frame.Right - 14;
        Grid(look).Draw(svg, frame,
            (_, plot) => NumberText.Axis(Rows.SelectMany(row => new[] { row.First, row.Second }), Outcome, plot.Left, plot.Right - 8, NumberText.Ticks(plot.Width)),
            (_, place, x, y) =>
            {
                var (row, colour) = (Rows[place], strokes[place].Colour);
                svg.Text(right, y + 4, Numbers(row, look), PanelGrid.SmallSize, look.Palette.Ink, "end", bold: row.Low > 0 || row.High < 0);
                if (!double.IsFinite(row.First) || !double.IsFinite(row.Second))
                    return;
                svg.Line(x.At(row.First), y, x.At(row.Second), y, colour, 2.5);
                svg.Element("circle", ("cx", Svg.Number(x.At(row.First))), ("cy", Svg.Number(y)), ("r", "4.5"), ("fill", look.Palette.Paper), ("stroke", colour), ("stroke-width", "2"));
                svg.Element("circle", ("cx", Svg.Number(x.At(row.Second))), ("cy", Svg.Number(y)), ("r", "4.5"), ("fill", colour));
            },
            (_, plot, _) => svg.Text(right, plot.Top - 6, Head(look), PanelGrid.SmallSize, look.Palette.Soft, "end"));
    }

    private PanelGrid Grid(Look look) => new(
        look, [(look.Name(Outcome), look.Unit(Outcome))], [.. Rows.Select(row => look.Name(row.Strategy))], RowHeight, double.MaxValue, Inner(look), most: 1,
        tail: Rows.Select(row => Numbers(row, look)).Append(Head(look)).Max(text => TextWidth.Of(text, PanelGrid.SmallSize, bold: true)) + 10);

    private static string Head(Look look) => look.Width < Wide ? "B − A" : look.Say("B − A [95 % interval]", "B − A [95%-interval]");

    private string Numbers(SettingsDifference row, Look look) => look.Width < Wide || !double.IsFinite(row.Low)
        ? Text(row.Difference, look, signed: true)
        : $"{Text(row.Difference, look, signed: true)} [{Text(row.Low, look)}, {Text(row.High, look)}]";

    private string Text(double value, Look look, bool signed = false) =>
        NumberText.Text(value, NumberText.Decimals(Rows.Select(row => row.Difference)), look.Language, signed);
}
