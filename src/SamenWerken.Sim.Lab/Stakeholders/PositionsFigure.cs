using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Figures.Drawing;

namespace SamenWerken.Sim.Lab.Stakeholders;

/// <summary>Who stands where on an issue, and the outcome.</summary>
/// <param name="Issue">Name of the issue.</param>
/// <param name="Positions">Position of each actor, 0–100; NaN for who has none.</param>
/// <param name="Before">Outcome before.</param>
/// <param name="After">Outcome after.</param>
public sealed record IssuePositions(string Issue, IReadOnlyList<double> Positions, double Before, double After);

/// <summary>Positions on the scale of each issue, with the outcome before and after.</summary>
/// <param name="Actors">Names of the actors.</param>
/// <param name="Issues">The issues.</param>
/// <param name="From">What it was made from.</param>
public sealed record PositionsFigure(IReadOnlyList<string> Actors, IReadOnlyList<IssuePositions> Issues, DecisionOrigin From) : Figure
{
    private const double Radius = 7.5;
    private const double NameRoom = 20;
    private const double OutcomeRoom = 30;
    private const double AxisRoom = 42;
    private const double TextSize = 12;

    /// <inheritdoc/>
    public override Origin Origin => From;

    /// <summary>Positions at the start, and the outcomes of the start and the end.</summary>
    public static PositionsFigure Of(Decision decision)
    {
        var first = decision.Outcomes.Take(decision.Issues.Count).ToList();
        var last = decision.Outcomes.TakeLast(decision.Issues.Count).ToList();
        var issues =
            decision.Issues.Select((issue, k) => new IssuePositions(issue, Starts(decision, issue, k), first[k].Before, last[k].After));
        return new(decision.Actors, [.. issues], DecisionOrigin.Of(decision));
    }

    /// <inheritdoc/>
    public override string Topic(Look look) => look.Say("decide.positions.positions-and-outcomes");

    /// <inheritdoc/>
    public override string Explanation(Look look) => From.Model == DecisionModel.Compromise
        ? look.Say("decide.positions.numbers-actors-at-their")
        : look.Say("decide.positions.numbers-actors-at-their-first");

    /// <inheritdoc/>
    public override string Alternative(Look look) => string.Join("; ", Issues.Select(issue => From.Model == DecisionModel.Compromise
        ? look.Say("decide.positions.outcome", ("issue", issue.Issue), ("after", look.Text(issue.After, 1)))
        : look.Say("decide.positions.outcome-from-to", ("issue", issue.Issue), ("before", look.Text(issue.Before, 1)),
            ("after", look.Text(issue.After, 1))))) + ".";

    internal override double BodyHeight(Look look) =>
        Issues.Sum(issue => RowHeight(issue, Inner(look))) + AxisRoom + new NumberedNames(Actors, Inner(look)).Height;

    internal override void DrawBody(Svg svg, Look look, Frame frame)
    {
        var axis = Axis.Exactly(0, 100, frame.Left + Radius + 2, frame.Right - Radius - 2, NumberText.Ticks(frame.Width));
        var top = frame.Top;
        var bottom = frame.Top + Issues.Sum(issue => RowHeight(issue, frame.Width));
        Marks.Bottom(svg, look, new Frame(axis.Start, frame.Top, axis.End - axis.Start, bottom - frame.Top), axis);
        foreach (var issue in Issues)
        {
            var height = RowHeight(issue, frame.Width);
            Row(svg, look, issue, axis, frame.Left, top, top + height - OutcomeRoom);
            top += height;
        }

        svg.Text(axis.End, bottom + 33, look.Say("decide.positions.position"), PanelGrid.SmallSize, look.Palette.Soft, "end");
        new NumberedNames(Actors, frame.Width).Draw(svg, frame.Left, bottom + AxisRoom, look.Palette);
    }

    private void Row(Svg svg, Look look, IssuePositions issue, Axis axis, double left, double top, double line)
    {
        svg.Text(left, top + 13, TextWidth.Cut(issue.Issue, axis.End - left, TextSize, bold: true), TextSize, look.Palette.Ink, bold: true);
        svg.Line(axis.Start, line, axis.End, line, look.Palette.Soft, 1);
        foreach (var (actor, level) in Stacked(issue, axis.End - axis.Start))
        {
            var (x, y) = (axis.At(issue.Positions[actor]), line - Radius - 1 - level * (2 * Radius + 1));
            ActorMark.Draw(svg, look, x, y, Radius, actor);
        }

        if (From.Model != DecisionModel.Compromise)
            Triangle(svg, look, axis.At(issue.Before), line, filled: false);
        Triangle(svg, look, axis.At(issue.After), line, filled: true);
        var at = Math.Clamp(axis.At(issue.After), axis.Start + 12, axis.End - 12);
        svg.Text(at, line + 24, look.Text(issue.After, 1), 10.5, look.Palette.Colours[0], "middle", bold: true);
    }

    private static void Triangle(Svg svg, Look look, double x, double line, bool filled) => svg.Path(
        $"M{Svg.Number(x)} {Svg.Number(line + 2)}L{Svg.Number(x + 6)} {Svg.Number(line + 13)}L{Svg.Number(x - 6)} {Svg.Number(line + 13)}Z",
        ("fill", filled ? look.Palette.Colours[0] : look.Palette.Paper), ("stroke", look.Palette.Colours[0]), ("stroke-width", "1.3"));

    private static double RowHeight(IssuePositions issue, double width) =>
        NameRoom + Levels(issue, width) * (2 * Radius + 1) + OutcomeRoom;

    private static int Levels(IssuePositions issue, double width) =>
        1 + Stacked(issue, width - 2 * Radius - 4).Select(at => at.Level).DefaultIfEmpty(0).Max();

    /// <summary>Each actor with how many stand below it: the lowest level at which it touches nobody.</summary>
    private static List<(int Actor, int Level)> Stacked(IssuePositions issue, double width)
    {
        var placed = new List<(int Actor, int Level)>();
        var closest = (2 * Radius + 1) * 100 / Math.Max(1, width);
        foreach (var actor in Enumerable.Range(0, issue.Positions.Count).Where(a => double.IsFinite(issue.Positions[a])))
        {
            var level = 0;
            while (placed.Exists(
                other => other.Level == level && Math.Abs(issue.Positions[other.Actor] - issue.Positions[actor]) < closest))
                level++;
            placed.Add((actor, level));
        }

        return placed;
    }

    private static double[] Starts(Decision decision, string issue, int k)
    {
        if (decision.Turns.Count > 0)
            return [.. decision.Turns[0].Standings.Select(standing => standing.Positions[k])];
        var at = decision.Rounds[0].Positions.Where(position => position.Issue == issue)
            .ToDictionary(position => position.Actor, position => position.Start);
        return [.. decision.Actors.Select(actor => at.GetValueOrDefault(actor, double.NaN))];
    }
}
