using System.Text;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures.Drawing;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>How an outcome depends on a parameter that was varied: a line with its 95 % band for each strategy, named at its end.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Factor">The parameter and its levels.</param>
/// <param name="Means">The means: groups are the levels.</param>
/// <param name="From">What it was made from.</param>
public sealed record ResponseFigure(Outcome Outcome, FactorLevels Factor, IReadOnlyList<GroupMean> Means, Origin From) : Figure
{
    private const double TickRoom = 44;
    private const double AxisRoom = 42;
    private const double Headroom = 24;
    private const double Edge = 8;
    private const double NoteLine = 15;

    /// <summary>Whether other parameters were varied as well; the means are then over all their values.</summary>
    public bool Averaged { get; init; }

    /// <inheritdoc/>
    public override Origin Origin => From;

    private IReadOnlyList<string> Strategies => [.. Means.Select(mean => mean.Strategy).Distinct()];

    /// <inheritdoc/>
    public override string Topic(Look look) =>
        look.Say("figures.response.by", ("outcome", look.Name(Outcome)), ("factor", ParameterWords.NameOf(Factor.Factor, look)));

    /// <inheritdoc/>
    public override string Explanation(Look look) => Marked(look)
        + look.Say("figures.response.numbers-means-at-the")
        + (Averaged ? look.Say("figures.response.averaged-over-the-other") : "")
        + (Factor.Ranged ? look.Say("figures.response.points-ranges-of-values") : "");

    /// <inheritdoc/>
    public override string Alternative(Look look) =>
        look.Say("figures.response.from-to", ("first", LevelText.Of(Factor, look)[0]),
            ("last", LevelText.Of(Factor, look)[^1]))
        + string.Join(", ", Strategies.Select(key => $"{look.Name(key)} {Text(look, At(key)[0].Mean)}–{Text(look, At(key)[^1].Mean)}"))
        + ".";

    private string Marked(Look look) => (Separate, Means.Any(mean => double.IsFinite(mean.CiLow))) switch
    {
        (_, false) => look.Say("figures.response.points-one-run-of"),
        (true, _) => look.Say("figures.response.points-means-over-runs"),
        _ => look.Say("figures.response.lines-means-over-runs"),
    };

    // Between words, and beside a single value, there is nothing that a line could show.
    private bool Separate => !Factor.Numeric || Factor.Places.Count == 1;

    // Room in which the points of strategies stand side by side.
    private double Spread(double width) =>
        Separate ? Math.Min(7 * (Strategies.Count - 1), 0.6 * (width - 2 * Edge) / Factor.Places.Count) : 0;

    // An interval says nothing beyond what the outcome can be.
    private double Possible(double value) => double.IsFinite(value) ? Math.Clamp(value, Outcome.Least, Outcome.Largest) : value;

    internal override double BodyHeight(Look look) => Headroom + Math.Max(Math.Clamp(Inner(look) * 0.5, 220, 360),
        Strategies.Count * LineEnds.LabelHeight + 8) + AxisRoom + Lower(look) + Numbered(look).Count * NoteLine;

    internal override void DrawBody(Svg svg, Look look, Frame frame)
    {
        var strategies = Strategies;
        var strokes = look.Palette.For(strategies);
        var (longest, labels) = Ends(look);
        var plot = new Frame(frame.Left + TickRoom, frame.Top + Headroom, frame.Width - TickRoom - labels,
            frame.Height - Headroom - AxisRoom - Lower(look) - Numbered(look).Count * NoteLine);
        var y = NumberText.Axis(Means.SelectMany(mean => new[] { mean.Mean, Possible(mean.CiLow), Possible(mean.CiHigh) }), Outcome,
            plot.Bottom, plot.Top, 5);
        var x = Axis.Exactly(Factor.Places[0], Factor.Places[^1], plot.Left + Edge + Spread(plot.Width) / 2,
            plot.Right - Edge - Spread(plot.Width) / 2, NumberText.Ticks(plot.Width));
        Axes(svg, look, plot, x, y);
        for (var place = 0; place < strategies.Count; place++)
        {
            if (Separate)
                Points(svg, look, At(strategies[place]), strokes[place], x, y, Aside(place));
            else
                Line(svg, look, At(strategies[place]), strokes[place], x, y);
        }

        LineEnds.Draw(svg, look, plot,
            [.. strategies.Select((key, place) => new LineEnd(look.Name(key), Text(look, At(key)[^1].Mean), strokes[place].Colour,
            double.IsFinite(At(key)[^1].Mean) ? (x.At(Factor.Places[^1]) + Aside(place), y.At(At(key)[^1].Mean)) : null))], longest,
            labels);

        double Aside(int place) => strategies.Count < 2 ? 0 : Spread(plot.Width) * (place / (strategies.Count - 1.0) - 0.5);
    }

    private void Axes(Svg svg, Look look, Frame plot, Axis x, Axis y)
    {
        svg.Panel(plot, x, y);
        foreach (var tick in y.Ticks())
        {
            svg.Line(plot.Left, y.At(tick), plot.Right, y.At(tick), look.Palette.Grid, 1);
            svg.Tick(plot.Left - 6, y.At(tick) + 4, y.Label(tick, look), look.Palette.Soft, "end");
        }

        svg.Line(plot.Left, plot.Bottom, plot.Right, plot.Bottom, look.Palette.Soft, 1);
        var (notes, lower) = (Numbered(look), Lower(look));
        IEnumerable<(double At, string Text)> ticks = !Separate
            ? x.Ticks().Select(tick => (x.At(tick), x.Label(tick, look)))
            : LevelText.Of(Factor, look).Select((name, place) => (x.At(Factor.Places[place]), notes.Count > 0 ? $"{place + 1}" : name));
        foreach (var (place, (at, text)) in ticks.Index())
        {
            var down = place % 2 * lower;
            svg.Line(at, plot.Bottom, at, plot.Bottom + 4 + down, look.Palette.Soft, 1);
            svg.Tick(at, plot.Bottom + 16 + down, text, look.Palette.Soft, "middle");
        }

        svg.Text(plot.Left, plot.Bottom + 33 + lower, ParameterWords.Fitting(Factor.Factor, look, plot.Width, PanelGrid.SmallSize),
            PanelGrid.SmallSize, look.Palette.Soft);
        for (var line = 0; line < notes.Count; line++)
            svg.Text(plot.Left, plot.Bottom + 33 + lower + (line + 1) * NoteLine, notes[line], PanelGrid.SmallSize, look.Palette.Soft);
        svg.Text(plot.Left - TickRoom + 4, plot.Top - 10, $"{look.Name(Outcome)} ({look.Unit(Outcome)})", PanelGrid.SmallSize,
            look.Palette.Soft);
    }

    private (double Longest, double Labels) Ends(Look look) =>
        LineEnds.Room([.. Strategies.Select(key => (look.Name(key), Text(look, At(key)[^1].Mean)))], Inner(look));

    // Words that do not fit beside each other below the axis stand in two rows, and else are numbered, with lines of their own.
    private IReadOnlyList<string> Numbered(Look look) => !Separate || Fits(look, 2)
        ? []
        : TextWidth.Lines(string.Join(", ", LevelText.Of(Factor, look).Select((name, place) => $"{place + 1} {name}")),
            Inner(look) - TickRoom - Ends(look).Labels, PanelGrid.SmallSize);

    private bool Fits(Look look, int rows)
    {
        var width = Inner(look) - TickRoom - Ends(look).Labels;
        var pitch = (width - 2 * Edge - Spread(width)) / Math.Max(1, Factor.Names.Count - 1);
        var room = Math.Min(rows * pitch - 6, 2 * (TickRoom - 4));
        return LevelText.Of(Factor, look).All(name => TextWidth.Of(name, PanelGrid.SmallSize) <= room);
    }

    // How much lower the words of every other level stand.
    private double Lower(Look look) => Separate && !Fits(look, 1) && Fits(look, 2) ? 14 : 0;

    private void Line(Svg svg, Look look, IReadOnlyList<GroupMean> means, Stroke stroke, Axis x, Axis y)
    {
        var known = means.Where(mean => double.IsFinite(mean.Mean)).ToList();
        var banded = known.Where(mean => double.IsFinite(mean.CiLow)).ToList();
        if (banded.Count > 1)
        {
            var band = new StringBuilder();
            foreach (var mean in banded)
                band.Append(band.Length == 0 ? 'M' : 'L').Append(Place(mean.Group, Possible(mean.CiHigh)));
            foreach (var mean in banded.AsEnumerable().Reverse())
                band.Append('L').Append(Place(mean.Group, Possible(mean.CiLow)));
            svg.Path(band.Append('Z').ToString(), ("fill", stroke.Colour), ("fill-opacity", "0.25"));
        }

        if (known.Count > 1)
            svg.Path(string.Concat(known.Select((mean, place) => (place == 0 ? "M" : "L") + Place(mean.Group, mean.Mean))),
                PathMarks.Stroked(stroke, 2));
        foreach (var mean in known)
            Marks.Point(svg, x.At(Factor.Places[mean.Group]), y.At(mean.Mean), stroke, 3, look.Palette.Paper);

        string Place(int level, double value) => $"{Svg.Number(x.At(Factor.Places[level]))} {Svg.Number(y.At(value))}";
    }

    private void Points(Svg svg, Look look, IReadOnlyList<GroupMean> means, Stroke stroke, Axis x, Axis y, double aside)
    {
        foreach (var mean in means.Where(mean => double.IsFinite(mean.Mean)))
        {
            var at = x.At(Factor.Places[mean.Group]) + aside;
            if (double.IsFinite(mean.CiLow))
                svg.Line(at, y.At(Possible(mean.CiLow)), at, y.At(Possible(mean.CiHigh)), stroke.Colour, 1.5);
            Marks.Point(svg, at, y.At(mean.Mean), stroke, 3.5, look.Palette.Paper);
        }
    }

    private IReadOnlyList<GroupMean> At(string strategy) =>
        [.. Means.Where(mean => mean.Strategy == strategy && mean.Outcome == Outcome.Key).OrderBy(mean => mean.Group)];

    private string Text(Look look, double value) => look.Text(value, Math.Min(2, NumberText.Decimals(Means.Select(mean => mean.Mean))));
}
