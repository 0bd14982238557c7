using SamenWerken.Sim.Claims;

namespace SamenWerken.Sim.Lab.Figures.Drawing;

/// <summary>The rows of an overview of claims, under a heading for each verdict.</summary>
internal sealed class ClaimRows
{
    private const double TextSize = 12;
    private const double SmallSize = 11;
    private const double Line = 14;
    private const double RowGap = 9;
    private const double MarkRow = 20;
    private const double GroupHeight = 26;
    private const double Head = 20;
    private const double Foot = 40;
    private const double Most = 4; // times the smallest effect that matters; what lies further is drawn as an arrow
    private const double Narrow = 560;

    private readonly Look _look;
    private readonly bool _narrow;
    private readonly double _width, _labels, _share;
    private readonly List<(Verdict Verdict, List<(ClaimResult Result, IReadOnlyList<string> Lines)> Results)> _groups;

    internal ClaimRows(ClaimsFigure figure, Look look)
    {
        (_look, _width, _narrow) = (look, Figure.Inner(look), look.Width < Narrow);
        _labels = _narrow ? 0 : _width * 0.46;
        _share = Math.Min(140, _width * 0.3);
        _groups = [.. ClaimsFigure.Order.Select(verdict => (verdict,
            figure.Results.Where(result => result.Verdict == verdict).Select(Told).ToList())).Where(group => group.Item2.Count > 0)];
    }

    internal double Height => Head + _groups.Sum(group => GroupHeight + group.Results.Sum(row => RowOf(row.Lines))) + Foot;

    private double RowOf(IReadOnlyList<string> lines) =>
        _narrow ? lines.Count * Line + MarkRow + RowGap : Math.Max(MarkRow, lines.Count * Line) + RowGap;

    private (ClaimResult Result, IReadOnlyList<string> Lines) Told(ClaimResult result) =>
        (result, TextWidth.Lines(ClaimWords.Statement(result, _look.Language), _narrow ? _width : _labels - 22, SmallSize));

    internal void Draw(Svg svg, Frame frame)
    {
        var palette = _look.Palette;
        var plot = new Frame(frame.Left + _labels + 8, frame.Top + Head, _width - _labels - _share - 36, Height - Head - Foot);
        var x = Axis.Exactly(-Most, Most, plot.Left + 8, plot.Right - 8, 4) with { Step = plot.Width > 140 ? 2 : Most };
        var shares = new Frame(plot.Right + 20, plot.Top, _share, plot.Height);
        Marks.Bottom(svg, _look, plot, x);
        svg.Line(x.At(0), plot.Top - 4, x.At(0), plot.Bottom, palette.Ink, 1.5);
        svg.Text(plot.Left, frame.Top + 8, TextWidth.Cut(_look.Say("drawing.claim-rows.fails-effect-holds"), plot.Width, SmallSize),
            SmallSize, palette.Soft);
        svg.Text(shares.Left, frame.Top + 8, TextWidth.Cut(_narrow
            ? _look.Say("drawing.claim-rows.holds-in-draws")
            : _look.Say("drawing.claim-rows.draws-in-which-it"), _share, SmallSize), SmallSize, palette.Soft);
        svg.Text(plot.Left, plot.Bottom + 32,
            TextWidth.Cut(_look.Say("drawing.claim-rows.beyond-the-limit-in"), _width - _labels - 8, SmallSize), SmallSize, palette.Soft);
        var y = plot.Top;
        foreach (var (verdict, results) in _groups)
        {
            Marks.Point(svg, frame.Left + 7, y + 14, StrokeOf(verdict), 5, palette.Paper);
            var heading = $"{ClaimsFigure.Named(verdict, _look)} ({results.Count})";
            svg.Rect(frame.Left + 16, y + 4, TextWidth.Of(heading, TextSize, bold: true) + 8, 19, palette.Paper);
            svg.Text(frame.Left + 20, y + 18, heading, TextSize, palette.Ink, bold: true);
            y += GroupHeight;
            foreach (var (result, lines) in results)
            {
                Draw(svg, result, lines, frame.Left, y, x, shares);
                y += RowOf(lines);
            }
        }
    }

    private void Draw(Svg svg, ClaimResult result, IReadOnlyList<string> lines, double left, double top, Axis x, Frame shares)
    {
        var (palette, stroke) = (_look.Palette, StrokeOf(result.Verdict));
        var middle = _narrow ? top + lines.Count * Line + MarkRow / 2 : top + 8;
        if (_narrow)
            svg.Rect(left, top, _width, lines.Count * Line, palette.Paper);
        for (var line = 0; line < lines.Count; line++)
            svg.Text(left + (_narrow ? 0 : 14), top + 12 + line * Line, lines[line], SmallSize, palette.Ink);
        if (result.Headline is not { } headline)
        {
            svg.Text(x.At(0) + 8, middle + 4,
                TextWidth.Cut(_look.Say("drawing.claim-rows.not-tried"), shares.Left - x.At(0) - 12, SmallSize), SmallSize, palette.Soft);
            return;
        }

        Effect(svg, headline, middle, x, stroke);
        svg.Element("rect", ("x", Svg.Number(shares.Left)), ("y", Svg.Number(middle - 5)), ("width", Svg.Number(shares.Width - 44)),
            ("height", "10"), ("fill", palette.Grid));
        if (double.IsFinite(result.Share))
            svg.Rect(shares.Left, middle - 5, (shares.Width - 44) * Math.Clamp(result.Share, 0, 1), 10, stroke.Colour);
        svg.Text(shares.Right, middle + 4, _look.Percent(result.Share), SmallSize, palette.Ink, "end");
    }

    private void Effect(Svg svg, EffectResult effect, double y, Axis x, Stroke stroke)
    {
        double Beyond(double value) =>
            (effect.Side == Side.AtLeast ? value - effect.SmallestEffect : effect.SmallestEffect - value) / Math.Abs(effect.SmallestEffect);
        if (!double.IsFinite(effect.Effect))
        {
            svg.Text(x.At(0) + 8, y + 4, _look.Say("common.no-value"), SmallSize, _look.Palette.Soft);
            return;
        }

        var (one, other, at) = (Beyond(effect.CiLow), Beyond(effect.CiHigh), Beyond(effect.Effect));
        Marks.Cut(svg, x, (Math.Min(one, other), Math.Max(one, other)), y, stroke.Colour, 2);
        if (Math.Abs(at) <= Most)
            Marks.Point(svg, x.At(at), y, stroke, 4, _look.Palette.Paper);
        else
            Marks.Arrow(svg, x.At(Math.Sign(at) * Most), y, Math.Sign(at), 5, stroke.Colour);
    }

    private Stroke StrokeOf(Verdict verdict) => verdict switch
    {
        Verdict.Supported => new(_look.Palette.Colours[0], "", 0),
        Verdict.Refuted => new(_look.Palette.Colours[1], "", 2),
        Verdict.Conditional => new(_look.Palette.Colours[2], "", 1),
        _ => new(_look.Palette.Soft, "", 3),
    };
}
