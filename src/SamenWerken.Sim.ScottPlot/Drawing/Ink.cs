using System.Globalization;
using SamenWerken.Sim.Lab.Figures.Drawing;
using ScottPlot;
using SkiaSharp;

namespace SamenWerken.Sim.ScottPlot.Drawing;

/// <summary>Colours, dashes and letters of a drawing as ScottPlot has them.</summary>
internal static class Ink
{
    // Those whose widths the figures reckon with come first.
    private static readonly string[] Families = ["Liberation Sans", "Arial", "Helvetica", "Arimo", "DejaVu Sans", "Noto Sans", "Segoe UI"];

    /// <summary>The family of all letters.</summary>
    internal static string Family { get; } = Families.FirstOrDefault(SKFontManager.Default.FontFamilies.Contains) ?? Fonts.Sans;

    /// <summary>The colour of a shape's inside or line; transparent where it has none.</summary>
    internal static Color Of(Shape shape, string what)
    {
        var colour = shape[what] ?? (what == "fill" ? "#000000" : "none");
        return colour == "none" || colour.StartsWith("url(", StringComparison.Ordinal)
            ? Colors.Transparent
            : Color.FromHex(colour).WithAlpha(shape.Number(what + "-opacity", 1));
    }

    /// <summary>The id of the pattern that fills a shape; null where none does.</summary>
    internal static string? Pattern(Shape shape) =>
        shape["fill"] is { } fill && fill.StartsWith("url(#", StringComparison.Ordinal) ? fill[5..^1] : null;

    internal static LinePattern Dashes(string? dashes) => string.IsNullOrEmpty(dashes)
        ? LinePattern.Solid
        : new LinePattern([.. dashes.Split(' ').Select(length => float.Parse(length, CultureInfo.InvariantCulture))], 0, dashes);

    internal static LineStyle Line(Shape shape) => new()
    {
        Color = Of(shape, "stroke"),
        Width = (float)shape.Number("stroke-width", 1),
        Pattern = Dashes(shape["stroke-dasharray"]),
        AntiAlias = true,
        StrokeCap = shape["stroke-linecap"] switch { "round" => SKStrokeCap.Round, "square" => SKStrokeCap.Square, _ => SKStrokeCap.Butt },
        StrokeJoin = shape["stroke-linejoin"] == "round" ? SKStrokeJoin.Round : SKStrokeJoin.Miter,
    };

    /// <summary>How far below its baseline a text's box ends.</summary>
    internal static float Below(float size, bool bold)
    {
        using var font = new SKFont(Fonts.GetTypeface(Family, bold, false), size);
        return font.Metrics.Bottom;
    }
}
