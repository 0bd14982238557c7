using SamenWerken.Sim.Calibration;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures.Drawing;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>What patterns say of each parameter: how likely each part of its range is, and its 95 % region.</summary>
/// <param name="Posterior">The posterior.</param>
/// <param name="Space">The parameters.</param>
/// <param name="From">What it was made from.</param>
public sealed record PosteriorFigure(Posterior Posterior, LeverSpace Space, Origin From) : Figure
{
    private const double TextSize = 12, SmallSize = 11;
    private const double RowHeight = 80, BarsHeight = 30;
    private const int Bins = 40;

    /// <inheritdoc/>
    public override Origin Origin => From;

    /// <inheritdoc/>
    public override string Topic(Look look) => look.Say("figures.posterior.what-the-patterns-say");

    /// <inheritdoc/>
    public override string Explanation(Look look) => look.Say("figures.posterior.bars-how-likely-each");

    /// <inheritdoc/>
    public override string Alternative(Look look) => string.Join("; ", Space.Factors.Select((factor, place) =>
        $"{ParameterWords.NameOf(factor.Path, look)} "
            + $"{Text(look, place, Posterior.Region(place).Low)}–{Text(look, place, Posterior.Region(place).High)}")) + ".";

    internal override double BodyHeight(Look look) => Space.Factors.Count * RowHeight + 4;

    internal override void DrawBody(Svg svg, Look look, Frame frame)
    {
        for (var place = 0; place < Space.Factors.Count; place++)
        {
            var top = frame.Top + place * RowHeight;
            var name = TextWidth.Cut(ParameterWords.WithPath(Space.Factors[place].Path, look), frame.Width, TextSize, bold: true);
            svg.Text(frame.Left, top + 12, name, TextSize, look.Palette.Ink, bold: true);
            Bars(svg, look, new Frame(frame.Left + 44, top + 20, frame.Width - 88, BarsHeight), place);
        }
    }

    private void Bars(Svg svg, Look look, Frame plot, int parameter)
    {
        var x = Axis.Exactly(0, 1, plot.Left, plot.Right, 4);
        svg.Panel(plot, x);
        var weights = new double[Bins];
        for (var i = 0; i < Posterior.Settings.Length; i++)
            weights[Math.Min(Bins - 1, (int)(Posterior.Settings[i][parameter] * Bins))] += Posterior.Weights[i];
        var most = Math.Max(2.0 / Bins, weights.Max()); // level bars are half as high as they could be
        for (var bin = 0; bin < Bins; bin++)
        {
            var height = weights[bin] / most * plot.Height;
            svg.Rect(x.At((double)bin / Bins), plot.Bottom - height, plot.Width / Bins - 1, height, look.Palette.Colours[0]);
        }

        svg.Line(plot.Left, plot.Bottom, plot.Right, plot.Bottom, look.Palette.Soft, 1);
        var region = Posterior.Region(parameter);
        Marks.Interval(svg, x.At(region.Low), x.At(region.High), plot.Bottom + 6, look.Palette.Ink, 3);
        svg.Text(plot.Left - 6, plot.Bottom + 4, Text(look, parameter, 0), SmallSize, look.Palette.Soft, "end");
        svg.Text(plot.Right + 6, plot.Bottom + 4, Text(look, parameter, 1), SmallSize, look.Palette.Soft);
        svg.Text(x.At(region.Low), plot.Bottom + 20, Text(look, parameter, region.Low), SmallSize, look.Palette.Ink, "middle");
        if (x.At(region.High) - x.At(region.Low) > 44)
            svg.Text(x.At(region.High), plot.Bottom + 20, Text(look, parameter, region.High), SmallSize, look.Palette.Ink, "middle");
    }

    private string Text(Look look, int parameter, double coordinate)
    {
        var number = Space.Number(parameter, coordinate);
        if (double.IsNaN(number))
            return Space.Values([.. Enumerable.Repeat(coordinate, Space.Factors.Count)])[parameter];
        // To a hundredth of its range, or better.
        var range = Math.Abs(Space.Number(parameter, 1) - Space.Number(parameter, 0));
        return look.Short(range > 0 ? Math.Round(number, Math.Clamp((int)Math.Ceiling(2 - Math.Log10(range)), 0, 10)) : number);
    }
}
