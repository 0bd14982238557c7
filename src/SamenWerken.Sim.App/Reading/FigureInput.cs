using System.CommandLine;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.App.Reading;

/// <summary>In which forms figures are written.</summary>
internal static class FigureInput
{
    private static readonly string[] Names = ["svg", "png", "jpeg", "webp", "pdf"];

    /// <summary>The option of commands that draw.</summary>
    internal static Option<string[]> Option() => SharedOptions.Names("--figures",
        $"Forms of the pictures: svg, png, jpeg, webp, pdf; svg unless told otherwise. pdf needs {Rasterizer.Program}");

    /// <exception cref="MistakeException">A form is unknown, the program that makes it is not installed, or there is no folder for the
    /// pictures.</exception>
    internal static IReadOnlyList<FigureFormat> Formats(ParseResult parsed, Option<string[]> option, Option<string> folder)
    {
        var asked = parsed.GetValue(option)!.Distinct().ToList();
        if (asked.Count > 0 && parsed.GetValue(folder) is null)
            throw new MistakeException($"Option '--figures' needs '{folder.Name}', the folder for the pictures.");
        var unknown = asked.Where(name => !Names.Contains(name))
            .Select(name => $"Option '--figures' has '{name}'; expected {string.Join(", ", Names)}, with commas between them.").ToList();
        if (unknown.Count > 0)
            throw new MistakeException(unknown);
        if (asked.Contains("pdf") && Rasterizer.Find() is null)
        {
            throw new MistakeException(
                $"'--figures pdf' needs the program {Rasterizer.Program}, which is not installed (Debian and Ubuntu: apt install "
                    + "librsvg2-bin; "
                + "Fedora: dnf install librsvg2-tools; macOS: brew install librsvg). The other forms need nothing.");
        }

        return asked.Count == 0 ? [FigureFormat.Svg] : [.. asked.Select(name => Enum.Parse<FigureFormat>(name, ignoreCase: true))];
    }
}
