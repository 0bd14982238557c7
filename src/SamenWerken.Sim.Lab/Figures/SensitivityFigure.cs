using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures.Drawing;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>What an outcome depends on: a bar with its interval for each parameter, the one that matters most first.</summary>
/// <param name="Found">The measures: Morris' μ* and σ, or Sobol' S1 and ST.</param>
/// <param name="From">What it was made from.</param>
public sealed record SensitivityFigure(Sensitivity Found, Origin From) : Figure
{
    private const double EdgeRoom = 12; // for half a number below the left end of the axis
    private const double Wide = 560;
    private const double BarHeight = 22;
    private const double NameHeight = 17;
    private const double KeyHeight = 26;
    private const double AxisRoom = 40;
    private const double TextSize = PanelGrid.TextSize;
    private const double SmallSize = PanelGrid.SmallSize;

    /// <inheritdoc/>
    public override Origin Origin => From;

    private bool Screens => Found.Measures.Any(measure => measure.Measure == Main(true));

    private IReadOnlyList<SensitivityMeasure> Bars => [.. Found.Measures.Where(measure => measure.Measure == Main(Screens))
        .OrderBy(measure => !double.IsFinite(measure.Value)).ThenByDescending(measure => measure.Value)];

    /// <inheritdoc/>
    public override string Topic(Look look)
    {
        var (outcome, first) = (look.Name(Found.Response.Outcome).ToLowerInvariant(), Found.Response.Strategy);
        return Found.Response.Minus is { } minus
            ? look.Say("figures.sensitivity.what-the-difference-in", ("outcome", outcome), ("first", look.Phrase(first)),
                ("minus", look.Phrase(minus)))
            : look.Say("figures.sensitivity.what-depends-on-under", ("outcome", outcome), ("under", look.Under(first)));
    }

    /// <inheritdoc/>
    public override string Explanation(Look look) => (Never ? look.Say("figures.sensitivity.the-outcome-never-varies") : "") + (Screens
        ? look.Say("figures.sensitivity.bars-the-mean-size")
        : look.Say("figures.sensitivity.narrow-bars-s1-the"));

    private bool Never => Bars.All(bar => !(bar.Value > 0));

    /// <inheritdoc/>
    public override string Alternative(Look look) => (Screens ? "μ*: " : "ST: ")
        + string.Join(", ", Bars.Select(bar => $"{ParameterWords.NameOf(bar.Factor, look)} {look.Text(bar.Value, Decimals)}")) + ".";

    internal override double BodyHeight(Look look) => KeyHeight + Bars.Count * RowHeight(look) + AxisRoom;

    internal override void DrawBody(Svg svg, Look look, Frame frame)
    {
        var (bars, colour) = (Bars, look.Palette.For([Found.Response.Strategy])[0].Colour);
        var numbers = bars.Max(bar => TextWidth.Of(look.Text(bar.Value, Decimals), SmallSize)) + 12;
        var names = look.Width < Wide
            ? 0
            : Math.Min(frame.Width * 0.4, bars.Max(bar => TextWidth.Of(ParameterWords.NameOf(bar.Factor, look), TextSize)) + 2);
        var plot = new Frame(frame.Left + names + EdgeRoom, frame.Top + KeyHeight, frame.Width - names - numbers - EdgeRoom,
            bars.Count * RowHeight(look));
        var x = Scale(plot);
        Marks.Bottom(svg, look, plot, x);
        Key(svg, look, frame, colour);
        for (var place = 0; place < bars.Count; place++)
        {
            var middle = plot.Top + (place + 1) * RowHeight(look) - BarHeight / 2;
            if (names > 0)
                svg.Text(frame.Left, middle + 4, TextWidth.Cut(ParameterWords.NameOf(bars[place].Factor, look), names, TextSize), TextSize,
                    look.Palette.Ink);
            else
                svg.Halo(plot.Left + 4, middle - BarHeight / 2 - 1, TextWidth.Cut(ParameterWords.NameOf(bars[place].Factor, look),
                    plot.Width, SmallSize, bold: true), SmallSize, look.Palette.Ink, look.Palette.Paper);
            svg.Text(frame.Right, middle + 4, look.Text(bars[place].Value, Decimals), SmallSize, look.Palette.Soft, "end");
            if (double.IsFinite(bars[place].Value))
                Row(svg, look, bars[place], x, middle, colour);
        }

        svg.Line(x.At(0), plot.Top, x.At(0), plot.Bottom, look.Palette.Soft, 1);
        foreach (var (line, at) in TextWidth.Lines(AxisTitle(look), frame.Width, SmallSize).Take(1).Select((line, at) => (line, at)))
            svg.Text(frame.Right, plot.Bottom + 33 + at * 14, line, SmallSize, look.Palette.Soft, "end");
    }

    private void Row(Svg svg, Look look, SensitivityMeasure bar, Axis x, double middle, string colour)
    {
        Bar(svg, x, Shown(bar.Value), middle, 14, colour, "0.35");
        if (Screens)
        {
            Marks.Interval(svg, x.At(bar.Low), x.At(bar.High), middle, look.Palette.Ink, 1.5);
            if (Other(bar) is { } sigma && double.IsFinite(sigma.Value))
                Marks.Point(svg, x.At(sigma.Value), middle, new Stroke(look.Palette.Ink, "", 1), 4, look.Palette.Paper);
            return;
        }

        Marks.Cut(svg, x, (bar.Low, bar.High), middle - 4.5, look.Palette.Ink, 1.5);
        if (Other(bar) is { } alone && double.IsFinite(alone.Value))
        {
            Bar(svg, x, Shown(alone.Value), middle + 2.5, 9, colour, "0.85");
            Marks.Cut(svg, x, (alone.Low, alone.High), middle + 2.5, look.Palette.Paper, 4);
            Marks.Cut(svg, x, (alone.Low, alone.High), middle + 2.5, look.Palette.Ink, 1.5);
        }
    }

    private void Key(Svg svg, Look look, Frame frame, string colour)
    {
        var (left, y) = (frame.Left + 2, frame.Top + 10);
        svg.Element("rect", ("x", Svg.Number(left)), ("y", Svg.Number(y - 7)), ("width", "18"), ("height", "14"), ("fill", colour),
            ("fill-opacity", "0.35"));
        var first = Screens ? look.Say("figures.sensitivity.mean-change") : look.Say("figures.sensitivity.st-with-interactions");
        svg.Text(left + 24, y + 4, first, SmallSize, look.Palette.Soft);
        left += 24 + TextWidth.Of(first, SmallSize) + 18;
        if (Screens)
            Marks.Point(svg, left + 9, y, new Stroke(look.Palette.Ink, "", 1), 4, look.Palette.Paper);
        else
            svg.Element("rect", ("x", Svg.Number(left)), ("y", Svg.Number(y - 4.5)), ("width", "18"), ("height", "9"), ("fill", colour),
                ("fill-opacity", "0.85"));
        svg.Text(left + 24, y + 4, Screens ? look.Say("figures.sensitivity.how-it-varies") : look.Say("figures.sensitivity.s1-alone"),
            SmallSize, look.Palette.Soft);
    }

    private static void Bar(Svg svg, Axis x, double value, double middle, double height, string colour, string opacity) =>
        svg.Element("rect",
        ("x", Svg.Number(Math.Min(x.At(0), x.At(value)))), ("y", Svg.Number(middle - height / 2)),
        ("width", Svg.Number(Math.Abs(x.At(value) - x.At(0)))), ("height", Svg.Number(height)),
        ("fill", colour), ("fill-opacity", opacity));

    // A share lies between 0 and 1; an estimate beyond is drawn to the edge, and its number says what was estimated.
    private double Shown(double value) => Screens ? value : Math.Clamp(value, 0, 1);

    private Axis Scale(Frame plot)
    {
        if (!Screens)
            return Axis.Exactly(0, 1, plot.Left, plot.Right - 4, NumberText.Ticks(plot.Width));
        var values = Found.Measures.Where(measure => measure.With is null && measure.Measure is not ("mu" or "noise"))
            .SelectMany(measure => new[] { measure.Value, measure.Low, measure.High }).Where(double.IsFinite).Append(0).ToList();
        return Axis.Around(values.Min(), values.Max() > 1e-6 ? values.Max() : 1, plot.Left, plot.Right, NumberText.Ticks(plot.Width));
    }

    private string AxisTitle(Look look) => Screens
        ? look.Say("figures.sensitivity.change-in", ("outcome", look.Name(Found.Response.Outcome).ToLowerInvariant()),
            ("unit", look.Unit(Found.Response.Outcome)))
        : look.Say("figures.sensitivity.share-of-variance");

    private SensitivityMeasure? Other(SensitivityMeasure bar) =>
        Found.Measures.FirstOrDefault(
            measure => measure.Factor == bar.Factor && measure.With is null && measure.Measure == (Screens ? "sigma" : "S1"));

    private int Decimals => Math.Max(2, NumberText.Decimals(Bars.Select(bar => bar.Value)));

    private static string Main(bool screens) => screens ? "mu_star" : "ST";

    private static double RowHeight(Look look) => look.Width < Wide ? BarHeight + NameHeight : BarHeight + 4;
}
