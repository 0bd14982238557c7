using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures.Drawing;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>Paired differences of strategies from one of them, with intervals: a forest plot for each outcome.</summary>
/// <param name="Baseline">Key of the strategy that the others are compared with.</param>
/// <param name="Contrasts">Each other strategy minus the baseline.</param>
/// <param name="Outcomes">The outcomes, in order; the first one orders the strategies.</param>
/// <param name="From">What it was made from.</param>
public sealed record DifferencesFigure(string Baseline, IReadOnlyList<Contrast> Contrasts, IReadOnlyList<Outcome> Outcomes, Origin From)
    : Figure
{
    private const double RowHeight = 20;
    private const double Wide = 560;

    /// <inheritdoc/>
    public override Origin Origin => From;

    /// <summary>The strategy that others are compared with where nothing else is asked for: going alone where it is among them, else the
    /// first.</summary>
    public static string UsualBaseline(IReadOnlyList<string> strategies) =>
        strategies.Contains("autonomous") ? "autonomous" : strategies[0];

    /// <summary>The differences in a comparison of at least two strategies.</summary>
    /// <exception cref="KeyNotFoundException">The comparison has no such strategy.</exception>
    /// <exception cref="ArgumentException">It has no other.</exception>
    public static DifferencesFigure Of(Comparison comparison, string baseline, params IReadOnlyList<Outcome> outcomes)
    {
        var others = comparison.Strategies.Where(key => key != baseline).ToList();
        if (others.Count == 0)
            throw new ArgumentException($"There is no strategy to compare '{baseline}' with.", nameof(comparison));
        return new(baseline, [.. outcomes.SelectMany(outcome => others.Select(key => comparison.Between(key, baseline, outcome)))],
            outcomes, Origin.Of(comparison));
    }

    private IReadOnlyList<string> Strategies => [.. Contrasts.Where(row => row.Outcome == Outcomes[0].Key)
        .OrderBy(row => !double.IsFinite(row.Difference))
        .ThenBy(row => Outcomes[0].Better == Better.Lower ? row.Difference : -row.Difference).Select(row => row.First)];

    /// <inheritdoc/>
    public override string Topic(Look look) => look.Say("figures.differences.differences-from", ("baseline", look.Name(Baseline)));

    /// <inheritdoc/>
    public override string Explanation(Look look) => look.Say("figures.differences.points-means-of-the", ("baseline", look.Name(Baseline)));

    /// <inheritdoc/>
    public override string Alternative(Look look) => string.Join(" ", Outcomes.Select(outcome => look.Name(outcome) + ": "
        + string.Join(", ", Strategies.Select(key => $"{look.Name(key)} {Number(look, Row(key, outcome), outcome)}")) + "."));

    internal override double BodyHeight(Look look) => Grid(look).Height;

    internal override void DrawBody(Svg svg, Look look, Frame frame)
    {
        var strategies = Strategies;
        var strokes = look.Palette.For([Baseline, .. strategies]);
        var (numbers, right) = (Tail(look), frame.Right - 14);
        Grid(look).Draw(svg, frame,
            (panel, plot) =>
                Axis.Around(Least(Outcomes[panel]), Largest(Outcomes[panel]), plot.Left, plot.Right - 8, NumberText.Ticks(plot.Width)),
            (panel, place, x, y) =>
            {
                var row = Row(strategies[place], Outcomes[panel]);
                svg.Text(right, y + 4, look.Percent(row.PBetter), PanelGrid.SmallSize, look.Palette.Soft, "end");
                svg.Text(right - numbers.Share, y + 4, look.Width < Wide
                    ? Number(look, row, Outcomes[panel])
                    : WithInterval(look, row, Outcomes[panel]), PanelGrid.SmallSize, look.Palette.Ink, "end");
                if (!double.IsFinite(row.Difference))
                    return;
                Marks.Interval(svg, x.At(row.CiLow), x.At(row.CiHigh), y, strokes[place + 1].Colour, 2);
                Marks.Point(svg, x.At(row.Difference), y, strokes[place + 1], 4, look.Palette.Paper);
            },
            (_, plot, x) =>
            {
                svg.Line(x.At(0), plot.Top - 2, x.At(0), plot.Bottom, look.Palette.Ink, 1.5);
                svg.Text(right, plot.Top - 6, look.Say("figures.differences.better-in"), PanelGrid.SmallSize, look.Palette.Soft, "end");
                svg.Text(right - numbers.Share, plot.Top - 6, look.Width < Wide
                    ? look.Say("figures.differences.diff")
                    : look.Say("figures.differences.difference-95-interval"), PanelGrid.SmallSize, look.Palette.Soft, "end");
            });
    }

    // The name of the outcome and its unit take one line each; the heads of the numbers stand beside the unit.
    private PanelGrid Grid(Look look) =>
        new(look, [.. Outcomes.Select(outcome => (look.Name(outcome), StrategiesFigure.Note(outcome, look)))],
        [.. Strategies.Select(look.Name)], RowHeight, double.MaxValue, Inner(look), most: 1, tail: Tail(look).Width);

    private (double Width, double Share) Tail(Look look)
    {
        var share = TextWidth.Of(look.Say("figures.differences.better-in"), PanelGrid.SmallSize) + 12;
        var texts = Contrasts.Select(row => look.Width < Wide ? Number(look, row, OutcomeOf(row)) : WithInterval(look, row, OutcomeOf(row)))
            .Append(look.Width < Wide ? look.Say("figures.differences.diff") : look.Say("figures.differences.difference-95-interval"));
        return (share + texts.Max(text => TextWidth.Of(text, PanelGrid.SmallSize)) + 10, share);
    }

    private Outcome OutcomeOf(Contrast row) => Outcomes.First(outcome => outcome.Key == row.Outcome);

    private string Number(Look look, Contrast row, Outcome outcome) => look.Text(row.Difference, Decimals(outcome), signed: true);

    private string WithInterval(Look look, Contrast row, Outcome outcome) => !double.IsFinite(row.CiLow)
        ? Number(look, row, outcome)
        : Number(look, row, outcome) + " "
            + look.Interval(look.Text(row.CiLow, Decimals(outcome)), look.Text(row.CiHigh, Decimals(outcome)));

    private int Decimals(Outcome outcome) => NumberText.Decimals(Rows(outcome).Select(row => row.Difference));

    private IEnumerable<Contrast> Rows(Outcome outcome) => Contrasts.Where(row => row.Outcome == outcome.Key);

    private double Least(Outcome outcome) =>
        Rows(outcome).SelectMany(row => new[] { row.CiLow, row.Difference }).Where(double.IsFinite).Append(0).Min();

    private double Largest(Outcome outcome) =>
        Rows(outcome).SelectMany(row => new[] { row.CiHigh, row.Difference }).Where(double.IsFinite).Append(0).Max();

    private Contrast Row(string strategy, Outcome outcome) => Contrasts.First(row => row.First == strategy && row.Outcome == outcome.Key);
}
