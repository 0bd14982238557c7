using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Figures.Drawing;

namespace SamenWerken.Sim.Lab.Stakeholders;

/// <summary>What an actor gains and loses.</summary>
/// <param name="Actor">Name of the actor.</param>
/// <param name="OwnGain">Own gains; NaN where they are not told apart.</param>
/// <param name="Externality">What others did to it.</param>
/// <param name="Net">Both together.</param>
public sealed record GainAndLoss(string Actor, double OwnGain, double Externality, double Net);

/// <summary>Who wins and who loses, the most fortunate first.</summary>
/// <param name="Actors">The actors.</param>
/// <param name="From">What it was made from.</param>
public sealed record GainsFigure(IReadOnlyList<GainAndLoss> Actors, DecisionOrigin From) : Figure
{
    private const double RowHeight = 22;
    private const double AxisRoom = 42;
    private const double TextSize = 12;
    private const double NumberRoom = 46;

    /// <inheritdoc/>
    public override Origin Origin => From;

    private bool Apart => Actors.Any(actor => double.IsFinite(actor.OwnGain));

    private IReadOnlyList<GainAndLoss> Sorted => [.. Actors.OrderByDescending(actor => actor.Net)];

    /// <summary>The first round of exchange; all turns of challenges.</summary>
    public static GainsFigure Of(Decision decision) => new(
        decision.Model == DecisionModel.Exchange
            ? [.. decision.Rounds[0].Actors.Select(actor => new GainAndLoss(actor.Actor, actor.OwnGain, actor.Externality, actor.Net))]
            : [.. decision.Actors.Zip(decision.Changes, (actor, change) => new GainAndLoss(actor, double.NaN, double.NaN, change))],
        DecisionOrigin.Of(decision));

    /// <inheritdoc/>
    public override string Topic(Look look) => Apart
        ? look.Say("decide.gains.who-wins-and-who")
        : look.Say("decide.gains.who-wins-and-who-loses");

    /// <inheritdoc/>
    public override string Explanation(Look look) => Apart
        ? look.Say("decide.gains.solid-bars-gains-from")
        : look.Say("decide.gains.bars-how-much-nearer");

    /// <inheritdoc/>
    public override string Alternative(Look look) =>
        string.Join("; ", Sorted.Select(actor => $"{actor.Actor} {look.Text(actor.Net, 1, signed: true)}")) + ".";

    internal override double BodyHeight(Look look) => Actors.Count * RowHeight + AxisRoom + 4;

    internal override void DrawBody(Svg svg, Look look, Frame frame)
    {
        var names = Math.Min(frame.Width * 0.34, Actors.Max(actor => TextWidth.Of(actor.Actor, TextSize)) + 10);
        var plot = new Frame(frame.Left + names, frame.Top, frame.Width - names - NumberRoom, Actors.Count * RowHeight);
        var numbers =
            Actors.SelectMany(actor => new[] { actor.OwnGain, actor.Externality, actor.Net }).Where(double.IsFinite).Append(0).ToList();
        var axis = Axis.Around(numbers.Min(), numbers.Max(), plot.Left, plot.Right, NumberText.Ticks(plot.Width));
        Marks.Bottom(svg, look, plot, axis);
        svg.Line(axis.At(0), plot.Top, axis.At(0), plot.Bottom, look.Palette.Soft, 1);
        Stripes(svg, look);
        foreach (var (actor, place) in Sorted.Select((actor, place) => (actor, place)))
            Row(svg, look, actor, axis, frame, plot.Top + place * RowHeight);
        svg.Text(plot.Right, plot.Bottom + 33, look.Say("decide.gains.gain-in-points"), PanelGrid.SmallSize, look.Palette.Soft, "end");
    }

    private void Row(Svg svg, Look look, GainAndLoss actor, Axis axis, Frame frame, double top)
    {
        svg.Text(frame.Left, top + 15, TextWidth.Cut(actor.Actor, axis.Start - frame.Left - 6, TextSize), TextSize, look.Palette.Ink);
        if (Apart)
        {
            Bar(svg, axis, actor.OwnGain, top + 3, 8, look.Palette.Colours[0]);
            Bar(svg, axis, actor.Externality, top + 11, 8, $"url(#{svg.Id("stripes")})");
            Marks.Point(svg, axis.At(actor.Net), top + 11, new Stroke(look.Palette.Ink, "", 2), 4, look.Palette.Paper);
        }
        else
        {
            Bar(svg, axis, actor.Net, top + 4, 14, look.Palette.Colours[actor.Net < 0 ? 1 : 0]);
        }

        svg.Text(frame.Right, top + 15, look.Text(actor.Net, 1, signed: true), TextSize, look.Palette.Ink, "end");
    }

    private static void Bar(Svg svg, Axis axis, double value, double top, double height, string fill) =>
        svg.Rect(Math.Min(axis.At(0), axis.At(value)), top, Math.Abs(axis.At(value) - axis.At(0)), height, fill);

    private static void Stripes(Svg svg, Look look)
    {
        svg.Open("defs").Open("pattern", ("id", svg.Id("stripes")), ("width", "5"), ("height", "5"),
            ("patternUnits", "userSpaceOnUse"), ("patternTransform", "rotate(45)"));
        svg.Rect(0, 0, 5, 5, look.Palette.Paper);
        svg.Rect(0, 0, 2.6, 5, look.Palette.Colours[1]);
        svg.Close().Close();
    }
}
