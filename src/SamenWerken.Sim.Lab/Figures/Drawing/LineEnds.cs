namespace SamenWerken.Sim.Lab.Figures.Drawing;

/// <summary>The end of a line: its name and number, and where it is; nowhere if it has no values.</summary>
internal sealed record LineEnd(string Name, string Number, string Colour, (double X, double Y)? At);

/// <summary>Names lines at their ends, right of the plot, with a thin line from each end to its name.</summary>
internal static class LineEnds
{
    internal const double LabelSize = 12;
    internal const double LabelHeight = 16;
    private const double Narrow = 500;

    /// <summary>Width of the longest name, and of the whole column of names and numbers.</summary>
    internal static (double Longest, double Labels) Room(IReadOnlyList<(string Name, string Number)> ends, double width)
    {
        var numbers = ends.Max(end => TextWidth.Of(end.Number, LabelSize));
        var longest = Math.Min(width * (width < Narrow ? 0.26 : 0.22), ends.Max(end => TextWidth.Of(end.Name, LabelSize)) + 2);
        return (longest, 26 + longest + 10 + numbers);
    }

    internal static void Draw(Svg svg, Look look, Frame plot, IReadOnlyList<LineEnd> ends, double longest, double labels)
    {
        var wishes = ends.Select(end => end.At?.Y ?? plot.Bottom).ToArray();
        var centres = LabelPlacement.Apart(wishes, LabelHeight, plot.Top - LabelHeight / 2, plot.Bottom + LabelHeight / 2);
        for (var place = 0; place < ends.Count; place++)
        {
            var middle = centres[place];
            if (ends[place].At is { } end)
            {
                svg.Path(
                    $"M{Svg.Number(end.X)} {Svg.Number(end.Y)}L{Svg.Number(plot.Right + 4)} "
                        + $"{Svg.Number(end.Y)}L{Svg.Number(plot.Right + 18)} {Svg.Number(middle)}h5",
                    ("fill", "none"), ("stroke", ends[place].Colour), ("stroke-width", "1"));
            }

            svg.Text(plot.Right + 26, middle + 4, TextWidth.Cut(ends[place].Name, longest, LabelSize), LabelSize, look.Palette.Ink);
            svg.Text(plot.Right + labels, middle + 4, ends[place].Number, LabelSize, look.Palette.Soft, "end");
        }
    }
}
