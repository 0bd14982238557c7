using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures.Drawing;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>Strategies compared: the mean of each outcome with its 95 % interval, a small panel for each outcome, best first by the first
/// outcome.</summary>
/// <param name="Summaries">Means and intervals.</param>
/// <param name="Outcomes">The outcomes, in order; the first one orders the strategies.</param>
/// <param name="From">What it was made from.</param>
public sealed record StrategiesFigure(IReadOnlyList<OutcomeSummary> Summaries, IReadOnlyList<Outcome> Outcomes, Origin From) : Figure
{
    private const double RowHeight = 19;
    private const double Narrowest = 112;

    /// <inheritdoc/>
    public override Origin Origin => From;

    /// <summary>The means of a comparison.</summary>
    public static StrategiesFigure Of(Comparison comparison, params IReadOnlyList<Outcome> outcomes) =>
        new([.. comparison.Summaries.Where(row => outcomes.Any(outcome => outcome.Key == row.Outcome))], outcomes, Origin.Of(comparison));

    private IReadOnlyList<string> Strategies => [.. Summaries.Where(row => row.Outcome == Outcomes[0].Key)
        .OrderBy(row => !double.IsFinite(row.Mean)).ThenBy(row => Outcomes[0].Better == Better.Lower ? row.Mean : -row.Mean)
        .Select(row => row.Strategy)];

    /// <inheritdoc/>
    public override string Topic(Look look) => look.Say("figures.strategies.strategies-compared");

    /// <inheritdoc/>
    public override string Explanation(Look look) =>
        look.Say("figures.strategies.points-means-over-runs", ("outcomes", look.Name(Outcomes[0]).ToLowerInvariant()))
        + (Summaries.Any(row => !double.IsFinite(row.Mean)) ? look.Say("common.no-run-has-a") : "");

    /// <inheritdoc/>
    public override string Alternative(Look look) => string.Join(" ", Outcomes.Select(outcome => look.Name(outcome) + ": "
        + string.Join(", ", Strategies.Select(key => look.Name(key) + " " + look.Text(Row(key, outcome).Mean, Decimals(outcome)))) + "."));

    internal override double BodyHeight(Look look) => Grid(look).Height;

    internal override void DrawBody(Svg svg, Look look, Frame frame)
    {
        var strategies = Strategies;
        var strokes = look.Palette.For(strategies);
        Grid(look).Draw(svg, frame,
            (panel, plot) => NumberText.Axis(Summaries.Where(row => row.Outcome == Outcomes[panel].Key).SelectMany(
                row => new[] { row.Mean, row.CiLow, row.CiHigh }), Outcomes[panel], plot.Left, plot.Right, NumberText.Ticks(plot.Width)),
            (panel, place, x, y) =>
            {
                var row = Row(strategies[place], Outcomes[panel]);
                if (!double.IsFinite(row.Mean))
                {
                    svg.Text(x.Start + 2, y + 4, "–", PanelGrid.TextSize, look.Palette.Soft);
                    return;
                }

                Marks.Interval(svg, x.At(row.CiLow), x.At(row.CiHigh), y, strokes[place].Colour, 2);
                Marks.Point(svg, x.At(row.Mean), y, strokes[place], 4, look.Palette.Paper);
            });
    }

    private PanelGrid Grid(Look look) => new(look, [.. Outcomes.Select(outcome => (look.Name(outcome), Note(outcome, look)))],
        [.. Strategies.Select(look.Name)], RowHeight, Narrowest, Inner(look));

    /// <summary>Unit of an outcome, and which way it is better.</summary>
    internal static string Note(Outcome outcome, Look look) => look.Unit(outcome) + outcome.Better switch
    {
        Better.Higher => look.Say("figures.strategies.better"),
        Better.Lower => look.Say("figures.strategies.better-2"),
        _ => "",
    };

    private int Decimals(Outcome outcome) =>
        NumberText.Decimals(Summaries.Where(row => row.Outcome == outcome.Key).Select(row => row.Mean));

    private OutcomeSummary Row(string strategy, Outcome outcome) =>
        Summaries.First(row => row.Strategy == strategy && row.Outcome == outcome.Key);
}
