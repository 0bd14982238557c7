using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures.Drawing;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>Who gains and who loses: a row for each party, and in it a point for each strategy.</summary>
/// <param name="Found">The gains.</param>
/// <param name="Whole">The outcome that is the mean of them over parties.</param>
/// <param name="From">What it was made from.</param>
public sealed record PartyGainsFigure(PartyGains Found, Outcome Whole, Origin From) : Figure
{
    private const double RowHeight = 20;
    private const double NamedRow = 32;
    private const double AxisRoom = 44;
    private const double Narrow = 560;
    private const double TextSize = PanelGrid.TextSize;
    private const double SmallSize = PanelGrid.SmallSize;

    /// <inheritdoc/>
    public override Origin Origin => From;

    /// <summary>The gains of a comparison's parties.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="found">The gains in its first runs.</param>
    /// <param name="whole">The outcome that is the mean of them over parties.</param>
    public static PartyGainsFigure Of(Comparison comparison, PartyGains found, Outcome whole) =>
        new(found, whole, Origin.Of(comparison) with { Replications = found.Runs });

    /// <summary>The parties, those first that gain most over all strategies.</summary>
    private IReadOnlyList<string> Sorted =>
        [.. Found.Parties.OrderByDescending(party => Found.Strategies.Average(key => Found.Of(party, key).Mean))];

    /// <inheritdoc/>
    public override string Topic(Look look) => look.Say("figures.party-gains.who-gains-and-who");

    /// <inheritdoc/>
    public override string Explanation(Look look) => look.Say("figures.party-gains.points-a-partys-mean");

    /// <inheritdoc/>
    public override string Alternative(Look look) =>
        string.Join("; ", Found.Strategies.Select(key => look.Say("figures.party-gains.gain-lose-of", ("strategy", look.Name(key)),
            ("gaining", Count(key, gain => gain.Gains)), ("losing", Count(key, gain => gain.Loses)),
            ("parties", Found.Parties.Count)))) + ".";

    internal override double BodyHeight(Look look) => Signs(look).Height + 8 + Found.Parties.Count * Row(look) + AxisRoom;

    internal override void DrawBody(Svg svg, Look look, Frame frame)
    {
        var (signs, strokes, parties) = (Signs(look), look.Palette.For(Found.Strategies), Sorted);
        signs.Draw(svg, frame.Left, frame.Top, look.Palette.Ink);
        var names =
            look.Width < Narrow ? 0 : Math.Min(frame.Width * 0.34, parties.Max(party => TextWidth.Of(Named(look, party), TextSize)) + 14);
        var plot = new Frame(frame.Left + names, frame.Top + signs.Height + 8, frame.Width - names - 10, parties.Count * Row(look));
        var x = Axis.Around(Math.Min(0, Found.Gains.Min(gain => gain.Mean)), Math.Max(0, Found.Gains.Max(gain => gain.Mean)),
            plot.Left + 8, plot.Right, NumberText.Ticks(plot.Width));
        Marks.Bottom(svg, look, plot, x);
        svg.Line(x.At(0), plot.Top - 2, x.At(0), plot.Bottom, look.Palette.Ink, 1.5);
        for (var place = 0; place < parties.Count; place++)
        {
            var top = plot.Top + place * Row(look);
            var middle = top + Row(look) - RowHeight / 2;
            svg.Line(plot.Left, middle, plot.Right, middle, look.Palette.Grid, 1);
            if (names > 0)
                svg.Text(frame.Left, middle + 4, TextWidth.Cut(Named(look, parties[place]), names - 12, TextSize), TextSize,
                    look.Palette.Ink);
            else
                svg.Halo(frame.Left, top + 11, TextWidth.Cut(Named(look, parties[place]), frame.Width, SmallSize, bold: true), SmallSize,
                    look.Palette.Ink, look.Palette.Paper);
            Points(svg, look, parties[place], strokes, x, middle);
        }

        svg.Text(plot.Right, plot.Bottom + 33, look.Say("figures.party-gains.gain-against-going-alone", ("unit", look.Unit(Whole))),
            SmallSize, look.Palette.Soft, "end");
    }

    private void Points(Svg svg, Look look, string party, IReadOnlyList<Stroke> strokes, Axis x, double y)
    {
        var drawn = new List<(double X, double Y)>();
        for (var place = 0; place < Found.Strategies.Count; place++)
        {
            var gain = Found.Of(party, Found.Strategies[place]);
            var at = x.At(gain.Mean);
            var level = Freest(drawn, at, y);
            drawn.Add((at, level));
            if (gain is { Gains: false, Loses: false })
            {
                svg.Element("circle", ("cx", Svg.Number(at)), ("cy", Svg.Number(level)), ("r", "6"), ("fill", "none"),
                    ("stroke", look.Palette.Faint), ("stroke-width", "1"));
            }

            Marks.Point(svg, at, level, strokes[place], 4, look.Palette.Paper);
        }
    }

    // On the line of its row, or as little above or below it as keeps other points in sight.
    private static double Freest(List<(double X, double Y)> drawn, double x, double y) =>
        new[] { y, y - 5, y + 5 }.MaxBy(level => Math.Min(8, drawn
            .Select(other => Math.Sqrt((other.X - x) * (other.X - x) + (other.Y - level) * (other.Y - level))).DefaultIfEmpty(8).Min()));

    private Legend Signs(Look look)
    {
        var strokes = look.Palette.For(Found.Strategies);
        return new(
        [
            .. Found.Strategies.Select((key, place) => (look.Name(key), (Action<Svg, Frame>)((svg, frame) =>
                Marks.Point(svg, frame.Left + frame.Width / 2, frame.Top + frame.Height / 2, strokes[place], 4.5, look.Palette.Paper)))),
        ], Inner(look));
    }

    private string Named(Look look, string party) => look.Say(party, Found.DutchParties[Found.Parties.ToList().IndexOf(party)]);

    private int Count(string strategy, Func<PartyGain, bool> which) => Found.Gains.Count(gain => gain.Strategy == strategy && which(gain));

    private static double Row(Look look) => look.Width < Narrow ? NamedRow : RowHeight;
}
