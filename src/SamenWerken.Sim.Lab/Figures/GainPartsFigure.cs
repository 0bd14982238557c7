using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures.Drawing;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>What an outcome is the sum of: for each strategy its parts, stacked, what adds to the right of zero and what takes to the
/// left.</summary>
/// <param name="Whole">The outcome that is the sum.</param>
/// <param name="Parts">Its parts, each with the sign that it has in the sum.</param>
/// <param name="Summaries">Means and intervals of the whole and of its parts under each strategy.</param>
/// <param name="Strategies">Keys of the strategies, in the order of the rows.</param>
/// <param name="From">What it was made from.</param>
public sealed record GainPartsFigure(
    Outcome Whole, IReadOnlyList<(Outcome Outcome, int Sign)> Parts, IReadOnlyList<OutcomeSummary> Summaries,
    IReadOnlyList<string> Strategies, Origin From) : Figure
{
    private const double RowHeight = 36;
    private const double AxisRoom = 44;
    private const double TextSize = PanelGrid.TextSize;
    private const double SmallSize = PanelGrid.SmallSize;

    /// <inheritdoc/>
    public override Origin Origin => From;

    /// <summary>The parts of an outcome in a comparison; null where it is no sum, or a part was not measured.</summary>
    public static GainPartsFigure? Of(Comparison comparison, Outcome whole)
    {
        var (parts, keys) = (new List<(Outcome, int)>(), new HashSet<string> { whole.Key });
        foreach (var part in whole.Parts)
        {
            if (comparison.Outcomes.WithKey(part.Key) is not { } its)
                return null;
            parts.Add((its, part.Sign));
            keys.Add(its.Key);
        }

        return parts.Count == 0 ? null : new(
            whole, parts, [.. comparison.Summaries.Where(row => keys.Contains(row.Outcome))], Largest(comparison, whole),
            Origin.Of(comparison));
    }

    // Strategies from the largest mean to the least, equal ones in their order; those without one last.
    private static List<string> Largest(Comparison comparison, Outcome whole)
    {
        var order = new List<string>();
        foreach (var key in comparison.Strategies)
        {
            var (mean, place) = (Mean(key), order.Count);
            while (place > 0 && Mean(order[place - 1]) < mean)
                place--;
            order.Insert(place, key);
        }

        return order;

        double Mean(string key) => comparison[key, whole].Mean is var mean && double.IsFinite(mean) ? mean : double.NegativeInfinity;
    }

    /// <inheritdoc/>
    public override string Topic(Look look) =>
        look.Say("figures.gain-parts.what-is-made-of", ("whole", look.Name(Whole).ToLowerInvariant()));

    /// <inheritdoc/>
    public override string Explanation(Look look) =>
        look.Say("figures.gain-parts.bars-means-over-runs", ("whole", look.Name(Whole).ToLowerInvariant()));

    /// <inheritdoc/>
    public override string Alternative(Look look) =>
        string.Join("; ", Strategies.Select(key => $"{look.Name(key)}: {look.Name(Whole).ToLowerInvariant()} "
        + $"{look.Text(Row(key, Whole).Mean, 3, signed: true)} = " + string.Join(", ", Parts.Select(part =>
            $"{look.Name(part.Outcome).ToLowerInvariant()} {look.Text(part.Sign * Row(key, part.Outcome).Mean, 3, signed: true)}")))) + ".";

    internal override double BodyHeight(Look look) => Signs(look).Height + 8 + Strategies.Count * RowHeight + AxisRoom;

    internal override void DrawBody(Svg svg, Look look, Frame frame)
    {
        var (signs, textures) = (Signs(look), new Textures(look.Palette));
        textures.Define(svg, Parts.Count);
        signs.Draw(svg, frame.Left, frame.Top, look.Palette.Ink);
        var (names, numbers) = (Names(look, frame.Width), Strategies.Max(key => TextWidth.Of(Told(look, key), SmallSize)) + 8);
        var top = frame.Top + signs.Height + 8;
        var plot = new Frame(frame.Left + names, top, frame.Width - names - numbers, Strategies.Count * RowHeight);
        var ends = Strategies.SelectMany(Ends).Where(double.IsFinite).Append(0).ToList();
        var x = Axis.Around(ends.Min(), ends.Max(), plot.Left, plot.Right - 8, NumberText.Ticks(plot.Width));
        Marks.Bottom(svg, look, plot, x);
        var strokes = look.Palette.For(Strategies);
        for (var place = 0; place < Strategies.Count; place++)
        {
            var row = plot.Top + place * RowHeight;
            svg.Text(frame.Left, row + 17, TextWidth.Cut(look.Name(Strategies[place]), names - 10, TextSize), TextSize, look.Palette.Ink);
            svg.Text(frame.Right, row + 29, Told(look, Strategies[place]), SmallSize, look.Palette.Ink, "end");
            Stack(svg, look, textures, Strategies[place], x, row + 4);
            var whole = Row(Strategies[place], Whole);
            if (!double.IsFinite(whole.Mean))
                continue;
            Marks.Interval(svg, x.At(whole.CiLow), x.At(whole.CiHigh), row + 26, strokes[place].Colour, 2);
            Marks.Point(svg, x.At(whole.Mean), row + 26, strokes[place], 4, look.Palette.Paper);
        }

        svg.Line(x.At(0), plot.Top - 2, x.At(0), plot.Bottom, look.Palette.Ink, 1.5);
        svg.Text(plot.Right, plot.Bottom + 33, $"{look.Name(Whole)} ({look.Unit(Whole)})", SmallSize, look.Palette.Soft, "end");
    }

    private void Stack(Svg svg, Look look, Textures textures, string key, Axis x, double top)
    {
        double right = 0, left = 0;
        for (var part = 0; part < Parts.Count; part++)
        {
            var (row, sign) = (Row(key, Parts[part].Outcome), Parts[part].Sign);
            var value = sign * row.Mean;
            if (!double.IsFinite(value))
                continue;
            var (from, to) = value >= 0 ? (right, right + value) : (left + value, left);
            textures.Bar(svg, part, x.At(from), top, x.At(to) - x.At(from), 14);
            var end = value >= 0 ? to : from;
            Marks.Cut(svg, x, (end - (row.Mean - row.CiLow), end + (row.CiHigh - row.Mean)), top + 7, look.Palette.Ink, 1.2);
            (left, right) = value >= 0 ? (left, to) : (from, right);
        }
    }

    private IEnumerable<double> Ends(string key)
    {
        var values = Parts.Select(part => part.Sign * Row(key, part.Outcome).Mean).Where(double.IsFinite).ToList();
        return [values.Where(value => value > 0).Sum(), values.Where(value => value < 0).Sum(), Row(key, Whole).CiLow,
            Row(key, Whole).CiHigh];
    }

    private Legend Signs(Look look)
    {
        var textures = new Textures(look.Palette);
        return new(
        [
            .. Parts.Select((part, place) => (
                (part.Sign < 0 ? "− " : "+ ") + look.Name(part.Outcome).ToLowerInvariant(),
                (Action<Svg, Frame>)((svg, frame) => textures.Bar(svg, place, frame.Left, frame.Top, frame.Width, frame.Height)))),
        ], Inner(look));
    }

    private double Names(Look look, double width) =>
        Math.Min(width * 0.3, Strategies.Max(key => TextWidth.Of(look.Name(key), TextSize)) + 12);

    private string Told(Look look, string key) => look.Text(Row(key, Whole).Mean, 3, signed: true);

    private OutcomeSummary Row(string strategy, Outcome outcome) =>
        Summaries.First(row => row.Strategy == strategy && row.Outcome == outcome.Key);
}
