using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Figures.Drawing;

namespace SamenWerken.Sim.Lab.Stakeholders;

/// <summary>How often, or how much, one actor has to do with another.</summary>
/// <param name="One">Place of the one; of the challenger.</param>
/// <param name="Other">Place of the other; of the challenged.</param>
/// <param name="Count">Number of exchanges or challenges.</param>
/// <param name="Weight">Sum of their gains.</param>
public sealed record Tie(int One, int Other, int Count, double Weight);

/// <summary>Who exchanges with whom, or who challenges whom: actors on a circle, lines the thicker the more it brings.</summary>
/// <param name="Actors">Names of the actors.</param>
/// <param name="Ties">The ties.</param>
/// <param name="From">What it was made from.</param>
public sealed record TiesFigure(IReadOnlyList<string> Actors, IReadOnlyList<Tie> Ties, DecisionOrigin From) : Figure
{
    private const double LargestNode = 9;
    private const double Widest = 7;
    private const double LargestCircle = 460;

    /// <inheritdoc/>
    public override Origin Origin => From;

    private bool Directed => From.Model == DecisionModel.Challenge;

    /// <summary>The ties of all rounds of exchange, or of the first turn of challenges.</summary>
    public static TiesFigure Of(Decision decision)
    {
        var place = decision.Actors.Select((name, at) => (name, at)).ToDictionary(pair => pair.name, pair => pair.at);
        var pairs = decision.Turns.Count > 0
            ? decision.Turns[1].Confrontations.Select(it => (One: place[it.Actor], Other: place[it.Target], Gain: it.ExpectedGain))
            : from exchange in decision.Rounds.SelectMany(round => round.Exchanges)
              from k in Enumerable.Range(0, exchange.Parties.Count == 2 ? 1 : exchange.Parties.Count)
              let one = place[exchange.Parties[k].Actor]
              let other = place[exchange.Parties[(k + 1) % exchange.Parties.Count].Actor]
              select (One: Math.Min(one, other), Other: Math.Max(one, other), exchange.Gain);
        var ties = pairs.GroupBy(pair => (pair.One, pair.Other))
            .Select(same => new Tie(same.Key.One, same.Key.Other, same.Count(), same.Sum(pair => pair.Gain)));
        return new(decision.Actors, [.. ties], DecisionOrigin.Of(decision));
    }

    /// <inheritdoc/>
    public override string Topic(Look look) => Directed
        ? look.Say("decide.ties.who-challenges-whom-in")
        : look.Say("decide.ties.who-exchanges-with-whom");

    /// <inheritdoc/>
    public override string Explanation(Look look) => Directed
        ? look.Say("decide.ties.arrows-from-the-challenger")
        : look.Say("decide.ties.lines-all-exchanges-of");

    /// <inheritdoc/>
    public override string Alternative(Look look)
    {
        var most = Ties.OrderByDescending(tie => tie.Weight).Take(3).Select(tie => Directed
            ? look.Say("decide.ties.challenges", ("challenger", Actors[tie.One]), ("challenged", Actors[tie.Other]))
            : look.Say("decide.ties.and", ("one", Actors[tie.One]), ("other", Actors[tie.Other]), ("times", tie.Count))).ToList();
        return most.Count == 0
            ? Directed ? look.Say("decide.ties.nobody-challenges-anybody") : look.Say("decide.ties.nobody-exchanges")
            : look.Say("decide.ties.most") + string.Join("; ", most) + ".";
    }

    internal override double BodyHeight(Look look) => Circle(Inner(look));

    internal override void DrawBody(Svg svg, Look look, Frame frame)
    {
        var size = Circle(frame.Width);
        var (x, y) = (frame.Left + frame.Width / 2, frame.Top + size / 2);
        var names = new RingNames(Actors, size);
        var radius = size / 2 - names.Room - LargestNode - 6;
        var node = Math.Min(LargestNode, Math.PI * radius / Math.Max(1, Actors.Count) * 0.85);
        var at = names.Marks((x, y), radius);
        var edge = (size / 2) / radius;
        svg.Panel(new Frame(x - size / 2, frame.Top, size, size),
            Axis.Exactly(-edge, edge, x - size / 2, x + size / 2, 2), Axis.Exactly(-edge, edge, frame.Top + size, frame.Top, 2));
        var largest = Ties.Select(tie => tie.Weight).DefaultIfEmpty(1).Max();
        foreach (var tie in Ties.OrderBy(tie => tie.Weight))
            Draw(svg, look, at[tie.One], at[tie.Other], node, 0.6 + Widest * Math.Max(0, tie.Weight) / Math.Max(largest, double.Epsilon));
        foreach (var (left, top) in at)
            svg.Element("circle", ("cx", Svg.Number(left)), ("cy", Svg.Number(top)), ("r", Svg.Number(node)),
                ("fill", look.Palette.Paper), ("stroke", look.Palette.Ink), ("stroke-width", "1"));
        names.Draw(svg, look, (x, y), radius + node + 4);
    }

    private void Draw(Svg svg, Look look, (double X, double Y) from, (double X, double Y) to, double node, double width)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Max(1e-9, Math.Sqrt(dx * dx + dy * dy));
        var (ux, uy) = (dx / length, dy / length);
        var head = Directed ? 5 + width : 0;
        var (endX, endY) = (to.X - ux * (node + head), to.Y - uy * (node + head));
        svg.Path($"M{Svg.Number(from.X)} {Svg.Number(from.Y)}L{Svg.Number(endX)} {Svg.Number(endY)}",
            ("fill", "none"), ("stroke", look.Palette.Colours[0]), ("stroke-width", Svg.Number(width)), ("stroke-opacity", "0.7"));
        if (!Directed)
            return;
        var half = 2.5 + width / 2;
        svg.Path(
            $"M{Svg.Number(to.X - ux * node)} {Svg.Number(to.Y - uy * node)}L{Svg.Number(endX - uy * half)} {Svg.Number(endY + ux * half)}"
            + $"L{Svg.Number(endX + uy * half)} {Svg.Number(endY - ux * half)}Z",
            ("fill", look.Palette.Colours[0]), ("fill-opacity", "0.85"));
    }

    private static double Circle(double width) => Math.Min(width, LargestCircle);
}
