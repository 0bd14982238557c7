using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures.Drawing;
using SamenWerken.Sim.Robustness;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>A leaderboard: for each criterion the mean and the worst tenth of every strategy over many worlds.</summary>
/// <param name="Board">The leaderboard.</param>
/// <param name="Outcomes">The outcomes that are its criteria, in its order.</param>
/// <param name="Order">Places of the strategies, best first.</param>
/// <param name="From">What it was made from.</param>
public sealed record LeaderboardFigure(Leaderboard Board, IReadOnlyList<Outcome> Outcomes, IReadOnlyList<int> Order, Origin From) : Figure
{
    private const double RowHeight = 21;
    private const double Narrowest = 130;

    /// <inheritdoc/>
    public override Origin Origin => From;

    /// <inheritdoc/>
    public override string Topic(Look look) => look.Say("figures.leaderboard.strategies-over-worlds", ("worlds", Board.Worlds.Length));

    /// <inheritdoc/>
    public override string Explanation(Look look) => look.Say("figures.leaderboard.points-means-over-the");

    /// <inheritdoc/>
    public override string Alternative(Look look) => string.Join(" ", Outcomes.Select((outcome, criterion) => look.Name(outcome) + ": "
        + string.Join(", ", Order.Select(
            place => $"{look.Name(Board.Standings[place].Strategy)} {look.Text(Score(place, criterion).Mean.Value, 2)}")) + "."));

    internal override double BodyHeight(Look look) => Grid(look).Height;

    internal override void DrawBody(Svg svg, Look look, Frame frame)
    {
        var strokes = look.Palette.For([.. Order.Select(place => Board.Standings[place].Strategy)]);
        Grid(look).Draw(svg, frame,
            (panel, plot) => NumberText.Axis(
                Order.SelectMany(place => Numbers(Score(place, panel))), Outcomes[panel], plot.Left, plot.Right,
                NumberText.Ticks(plot.Width)),
            (panel, row, x, y) =>
            {
                var score = Score(Order[row], panel);
                var worst = x.At(score.WorstTenth.Value);
                svg.Rect(worst - 2.5, y - 2.5, 5, 5, strokes[row].Colour);
                var (low, high) = (Within(score.Mean.Interval.Low, x), Within(score.Mean.Interval.High, x));
                Marks.Interval(svg, x.At(low), x.At(high), y, strokes[row].Colour, 2);
                Marks.Point(svg, x.At(score.Mean.Value), y, strokes[row], 4, look.Palette.Paper);
                var share = look.Percent(score.NotClearlyWorse.Value);
                svg.Text(x.End + Tail - 4, y + 4, share, PanelGrid.SmallSize, look.Palette.Soft, "end");
            },
            (_, plot, x) => svg.Text(x.End + Tail - 4, plot.Top - 6, look.Say("figures.leaderboard.best-in"), PanelGrid.SmallSize,
                look.Palette.Soft, "end"));
    }

    private const double Tail = 54;

    private RobustScore Score(int strategy, int criterion) => Board.Standings[strategy].Scores[criterion];

    private static IEnumerable<double> Numbers(RobustScore score) =>
        [score.Mean.Value, score.Mean.Interval.Low, score.Mean.Interval.High, score.WorstTenth.Value];

    private static double Within(double value, Axis x) => Math.Clamp(value, Math.Min(x.Least, x.Largest), Math.Max(x.Least, x.Largest));

    private PanelGrid Grid(Look look) => new(
        look, [.. Outcomes.Select(outcome => (look.Name(outcome), StrategiesFigure.Note(outcome, look)))],
        [.. Order.Select(place => look.Name(Board.Standings[place].Strategy))], RowHeight, Narrowest, Inner(look), tail: Tail);
}
