using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.Lab.Reports;

/// <summary>A figure as files of a result, one for each form that is asked for.</summary>
public static class FigureFiles
{
    /// <summary>Names that the files of a figure can have.</summary>
    /// <param name="name">Name without extension.</param>
    public static IReadOnlyList<string> Names(string name) => [.. Enum.GetValues<FigureFormat>().Select(format => Name(name, format))];

    /// <summary>The files of a figure.</summary>
    /// <param name="name">Name without extension.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="formats">Forms; only SVG if null.</param>
    /// <param name="look">How it looks.</param>
    public static IReadOnlyList<ResultFile> Of(string name, Figure figure, IReadOnlyList<FigureFormat>? formats = null, Look? look = null)
    {
        var svg = new Lazy<string>(() => figure.ToSvg(look));
        return
        [
            .. (formats ?? [FigureFormat.Svg]).Select(format => format == FigureFormat.Svg
                ? new ResultFile(Name(name, format), writer => writer.Write(svg.Value))
                : ResultFile.OfBytes(Name(name, format),
                    () => format != FigureFormat.Pdf && (look ?? figure.Look) is { Painter: { } painter } painted
                    ? painter(figure, format, painted)
                    : Rasterizer.Draw(svg.Value, format)))
        ];
    }

    private static string Name(string name, FigureFormat format) => $"{Plain(name)}.{format.ToString().ToLowerInvariant()}";

    // An outcome such as 'actor:St. Jan' is no name of a file everywhere.
    private static string Plain(string name) =>
        string.Concat(name.Select(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or '.' ? letter : '-'));
}
