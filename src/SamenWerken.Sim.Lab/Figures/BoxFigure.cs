using SamenWerken.Sim.Discovery;
using SamenWerken.Sim.Lab.Figures.Drawing;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>A discovered box: for each parameter that it restricts, where within its range the box lies, and how sure its ends
/// are.</summary>
/// <param name="Box">The box.</param>
/// <param name="Ranges">Least and largest value of each restricted parameter among the cases; for a choice its number of levels.</param>
/// <param name="Condition">What the cases in it have in common, such as "cooperation is lower under a covenant than under a
/// mandate".</param>
/// <param name="From">What it was made from.</param>
public sealed record BoxFigure(DiscoveredBox Box, IReadOnlyList<BoxRange> Ranges, Headline Condition, Origin From) : Figure
{
    private const double TextSize = 12, SmallSize = 11;
    private const double RowHeight = 54;

    /// <inheritdoc/>
    public override Origin Origin => From;

    /// <summary>The figure of a box among cases.</summary>
    /// <param name="box">The box.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="condition">What was asked, in words.</param>
    /// <param name="from">What it was made from.</param>
    public static BoxFigure Of(DiscoveredBox box, Cases cases, Headline condition, Origin from) => new(
        box, [.. box.Restrictions.Select(its => BoxRange.Of(cases.Variables[its.Restriction.Variable]))], condition, from);

    /// <inheritdoc/>
    public override string Topic(Look look) => look.Say("figures.box.where", ("condition", Condition.In(look)));

    /// <inheritdoc/>
    public override string Explanation(Look look) =>
        look.Greys
            ? look.Say("figures.box.grey-the-whole-range-of", ("density", look.Percent(Box.Quality.Density)),
                ("coverage", look.Percent(Box.Quality.Coverage)))
            : look.Say("figures.box.grey-the-whole-range", ("density", look.Percent(Box.Quality.Density)),
                ("coverage", look.Percent(Box.Quality.Coverage)));

    /// <inheritdoc/>
    public override string Alternative(Look look) => BoxWords.Of(Box.Box, look) + ".";

    internal override double BodyHeight(Look look) => 12 + Box.Restrictions.Length * RowHeight;

    internal override void DrawBody(Svg svg, Look look, Frame frame)
    {
        var tail = 92.0;
        var plot = new Frame(frame.Left + 2, frame.Top + 8, frame.Width - tail - 4, frame.Height);
        for (var place = 0; place < Box.Restrictions.Length; place++)
        {
            var evidence = Box.Restrictions[place];
            var top = plot.Top + place * RowHeight;
            var name = TextWidth.Cut(ParameterWords.WithPath(evidence.Restriction.Name, look), frame.Width, TextSize, bold: true);
            svg.Text(plot.Left, top + 12, name, TextSize, look.Palette.Ink, bold: true);
            if (evidence.Restriction.Levels.Length > 0)
                Levels(svg, look, plot, evidence.Restriction, Ranges[place], top + 36);
            else
                Range(svg, look, plot, evidence, Ranges[place], top + 36);
            var p = evidence.QuasiP < 0.001 ? "p < " + look.Text(0.001, 3) : $"p = {look.Text(evidence.QuasiP, 3)}";
            svg.Text(frame.Right, top + 40, p, SmallSize, look.Palette.Soft, "end");
        }
    }

    private static void Range(Svg svg, Look look, Frame plot, RestrictionEvidence evidence, BoxRange range, double y)
    {
        var x = Axis.Exactly(range.Least, range.Largest, plot.Left + 34, plot.Right - 34, 4);
        svg.Panel(new Frame(x.Start, y - 12, x.End - x.Start, 24), x);
        var within = evidence.Restriction.Within;
        double low = x.At(Math.Max(range.Least, within.Low)), high = x.At(Math.Min(range.Largest, within.High));
        svg.Rect(x.Start, y - 4, x.End - x.Start, 8, look.Palette.Faint);
        svg.Rect(low, y - 7, Math.Max(2, high - low), 14, look.Palette.Colours[0]);
        foreach (var ends in ((Interval?[])[evidence.Low, evidence.High]).OfType<Interval>())
        {
            Marks.Interval(svg, x.At(Clamped(ends.Low, range)), x.At(Clamped(ends.High, range)), y, look.Palette.Paper, 5);
            Marks.Interval(svg, x.At(Clamped(ends.Low, range)), x.At(Clamped(ends.High, range)), y, look.Palette.Ink, 2);
        }

        svg.Text(x.Start - 6, y + 4, look.Short(range.Least), SmallSize, look.Palette.Soft, "end");
        svg.Text(x.End + 6, y + 4, look.Short(range.Largest), SmallSize, look.Palette.Soft);
        if (double.IsFinite(within.Low))
            svg.Text(low, y - 10, look.Short(within.Low), SmallSize, look.Palette.Ink, "middle");
        if (double.IsFinite(within.High))
            svg.Text(high, y - 10, look.Short(within.High), SmallSize, look.Palette.Ink, "middle");
    }

    private static void Levels(Svg svg, Look look, Frame plot, Restriction restriction, BoxRange range, double y)
    {
        var left = plot.Left + 34;
        foreach (var level in range.Levels)
        {
            var (inside, name) = (restriction.Levels.Contains(level), look.Value(level));
            var width = TextWidth.Of(name, SmallSize) + 12;
            if (left + width > plot.Right)
                break;
            svg.Rect(left, y - 8, width, 16, inside ? look.Palette.Colours[0] : look.Palette.Faint);
            svg.Text(left + 6, y + 4, name, SmallSize, inside ? look.Palette.Paper : look.Palette.Ink);
            left += width + 4;
        }
    }

    private static double Clamped(double value, BoxRange range) =>
        double.IsFinite(value) ? Math.Clamp(value, range.Least, range.Largest) : value;
}
