using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures.Drawing;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>An outcome over two parameters: a small map for each strategy, all with the same colours.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="X">The parameter from left to right.</param>
/// <param name="Y">The parameter from bottom to top.</param>
/// <param name="Means">The means: group = level of x × levels of y + level of y.</param>
/// <param name="From">What it was made from.</param>
public sealed record HeatMapFigure(Outcome Outcome, FactorLevels X, FactorLevels Y, IReadOnlyList<GroupMean> Means, Origin From) : Figure
{
    private const double Narrowest = 130;
    private const double PanelGap = 26;
    private const double NameRoom = 20;
    private const double AxisRoom = 22;
    private const double LineGap = 10;
    private const double NoteLine = 15;
    private const double Faintest = 0.06;
    private const double TextSize = PanelGrid.TextSize;
    private const double SmallSize = PanelGrid.SmallSize;

    /// <inheritdoc/>
    public override Origin Origin => From;

    private IReadOnlyList<string> Strategies => [.. Means.Select(mean => mean.Strategy).Distinct()];

    private double Least => Known.DefaultIfEmpty(0).Min();

    private double Largest => Known.DefaultIfEmpty(0).Max();

    private IEnumerable<double> Known =>
        Means.Where(mean => mean.Outcome == Outcome.Key && double.IsFinite(mean.Mean)).Select(mean => mean.Mean);

    /// <inheritdoc/>
    public override string Topic(Look look) => look.Say("figures.heat-map.by-and", ("outcome", look.Name(Outcome)),
        ("across", ParameterWords.NameOf(X.Factor, look)), ("up", ParameterWords.NameOf(Y.Factor, look)));

    /// <inheritdoc/>
    public override string Explanation(Look look) => Coloured(look) + (Widest is { } half
        ? look.Say("figures.heat-map.each-mean-is-known", ("half", look.Text(half, 3)))
        : "");

    private double? Widest => Means.Where(mean => mean.Outcome == Outcome.Key && double.IsFinite(mean.CiLow))
        .Select(mean => (double?)(Math.Max(mean.CiHigh - mean.Mean, mean.Mean - mean.CiLow))).Max();

    private string Coloured(Look look) =>
        look.Greys
            ? look.Say("figures.heat-map.shade-mean-over-runs", ("outcome", look.Name(Outcome).ToLowerInvariant()),
                ("unit", look.Unit(Outcome)))
            : look.Say("figures.heat-map.colour-mean-over-runs", ("outcome", look.Name(Outcome).ToLowerInvariant()),
                ("unit", look.Unit(Outcome)));

    /// <inheritdoc/>
    public override string Alternative(Look look) =>
        look.Say("figures.heat-map.lowest-and-highest-mean") + string.Join(", ", Strategies.Select(key =>
    {
        var values = Means.Where(mean => mean.Strategy == key && mean.Outcome == Outcome.Key && double.IsFinite(mean.Mean))
            .Select(mean => mean.Mean).ToList();
        return $"{look.Name(key)} {(values.Count == 0 ? "–" : $"{Text(look, values.Min())} – {Text(look, values.Max())}")}";
    })) + ".";

    internal override double BodyHeight(Look look)
    {
        var sheet = Sheet.Of(this, look);
        return sheet.Head + sheet.Lines * (NameRoom + sheet.Map + AxisRoom) + (sheet.Lines - 1) * LineGap + 4;
    }

    internal override void DrawBody(Svg svg, Look look, Frame frame)
    {
        var (sheet, strategies) = (Sheet.Of(this, look), Strategies);
        Head(svg, look, frame, sheet);
        for (var place = 0; place < strategies.Count; place++)
        {
            var (line, column) = (place / sheet.Columns, place % sheet.Columns);
            var plot = new Frame(frame.Left + sheet.Side + column * (sheet.Width + PanelGap),
                frame.Top + sheet.Head + line * (NameRoom + sheet.Map + AxisRoom + LineGap) + NameRoom, sheet.Width, sheet.Map);
            svg.Text(plot.Left, plot.Top - 6, TextWidth.Cut(look.Name(strategies[place]), plot.Width, TextSize, bold: true), TextSize,
                look.Palette.Ink, bold: true);
            svg.Panel(plot, Axis.Exactly(-0.5, X.Names.Count - 0.5, plot.Left, plot.Right, 4),
                Axis.Exactly(-0.5, Y.Names.Count - 0.5, plot.Bottom, plot.Top, 4));
            Cells(svg, look, plot, strategies[place]);
            Levels(svg, look, plot, column == 0);
        }
    }

    private void Head(Svg svg, Look look, Frame frame, Sheet sheet)
    {
        var (low, high) = (Text(look, Least), Text(look, Largest));
        var left = frame.Left + TextWidth.Of(low, SmallSize) + 6;
        for (var step = 0; step < 8; step++)
            svg.Element("rect", ("x", Svg.Number(left + step * 14)), ("y", Svg.Number(frame.Top + 1)), ("width", "14"), ("height", "12"),
                ("fill", look.Palette.Colours[0]), ("fill-opacity", Opacity(step / 7.0)));
        svg.Text(frame.Left, frame.Top + 11, low, SmallSize, look.Palette.Soft);
        svg.Text(left + 8 * 14 + 6, frame.Top + 11, high, SmallSize, look.Palette.Soft);
        for (var line = 0; line < sheet.Notes.Count; line++)
            svg.Text(frame.Left, frame.Top + 30 + line * NoteLine, sheet.Notes[line], SmallSize, look.Palette.Soft);
    }

    private void Cells(Svg svg, Look look, Frame plot, string strategy)
    {
        var (wide, high) = (plot.Width / X.Names.Count, plot.Height / Y.Names.Count);
        foreach (var mean in Means.Where(mean => mean.Strategy == strategy && mean.Outcome == Outcome.Key))
        {
            var (column, row) = Math.DivRem(mean.Group, Y.Names.Count);
            var (left, top) = (plot.Left + column * wide, plot.Bottom - (row + 1) * high);
            var share = Largest > Least ? (mean.Mean - Least) / (Largest - Least) : 0;
            if (double.IsFinite(mean.Mean))
                svg.Element("rect", ("x", Svg.Number(left)), ("y", Svg.Number(top)), ("width", Svg.Number(wide - 1)),
                    ("height", Svg.Number(high - 1)), ("fill", look.Palette.Colours[0]), ("fill-opacity", Opacity(share)));
            var text = Text(look, mean.Mean);
            if (TextWidth.Of(text, SmallSize) <= wide - 6 && high >= 15)
                svg.Text(left + wide / 2, top + high / 2 + 4, text, SmallSize, double.IsFinite(mean.Mean)
                    && look.Palette.TakesPaper(look.Palette.Colours[0], Shown(share)) ? look.Palette.Paper : look.Palette.Ink, "middle");
        }
    }

    private void Levels(Svg svg, Look look, Frame plot, bool first)
    {
        var (wide, high) = (plot.Width / X.Names.Count, plot.Height / Y.Names.Count);
        var (across, up) = (LevelText.Of(X, look), LevelText.Of(Y, look));
        var step = (int)Math.Ceiling((across.Max(name => Math.Min(TextWidth.Of(name, SmallSize), 70)) + 6) / wide);
        for (var level = 0; level < X.Names.Count; level += step)
            svg.Tick(plot.Left + (level + 0.5) * wide, plot.Bottom + 13,
                TextWidth.Cut(across[level], Math.Min(70, step * wide - 4), SmallSize), look.Palette.Soft, "middle");
        for (var level = 0; first && level < Y.Names.Count; level += (int)Math.Ceiling(14 / high))
            svg.Tick(plot.Left - 6, plot.Bottom - (level + 0.5) * high + 4,
                TextWidth.Cut(up[level], Sheet.MostSide - 8, SmallSize), look.Palette.Soft, "end");
    }

    private static string Opacity(double share) => Svg.Number(Shown(share));

    private static double Shown(double share) => Faintest + (1 - Faintest) * share;

    private string Text(Look look, double value) => look.Text(value, Math.Min(2, NumberText.Decimals(Known)));

    /// <summary>How panels lie on the sheet.</summary>
    private sealed record Sheet(double Side, int Columns, int Lines, double Width, double Map, double Head, IReadOnlyList<string> Notes)
    {
        internal const double MostSide = 76;

        internal static Sheet Of(HeatMapFigure figure, Look look)
        {
            var (inner, count) = (Inner(look), figure.Strategies.Count);
            var side = Math.Min(MostSide, LevelText.Of(figure.Y, look).Max(name => TextWidth.Of(name, SmallSize)) + 8);
            // Names of levels stand out by at most half their width.
            var edge = 22;
            var fit =
                (int)Math.Clamp((inner - side - edge + PanelGap) / (Math.Max(Narrowest, figure.X.Names.Count * 9) + PanelGap), 1, count);
            var lines = (count + fit - 1) / fit;
            var columns = (count + lines - 1) / lines;
            var width = Math.Min(360, (inner - side - edge - (columns - 1) * PanelGap) / columns);
            var notes = TextWidth.Lines(
                $"→ {ParameterWords.WithPath(figure.X.Factor, look)} · ↑ {ParameterWords.WithPath(figure.Y.Factor, look)}",
                inner, SmallSize);
            return new(side, columns, lines, width, figure.Y.Names.Count * Math.Clamp(150.0 / figure.Y.Names.Count, 9, 26),
                24 + notes.Count * NoteLine, notes);
        }
    }
}
