using System.Diagnostics;
using SamenWerken.Sim.Lab.Files;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>Makes PNG and PDF of a figure's SVG with the program rsvg-convert, where it is installed.</summary>
public static class Rasterizer
{
    /// <summary>The program that does it.</summary>
    public const string Program = "rsvg-convert";

    private const int Sharp = 2; // in print and on screens of high density

    /// <summary>Where the program is; null where it is not installed.</summary>
    public static string? Find() => Find(Environment.GetEnvironmentVariable("PATH"));

    internal static string? Find(string? path) => (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => new[] { Path.Combine(folder, Program), Path.Combine(folder, Program + ".exe") })
        .FirstOrDefault(File.Exists);

    /// <summary>The picture's bytes; the same SVG gives the same bytes.</summary>
    /// <param name="svg">The figure as an SVG document.</param>
    /// <param name="format">PNG or PDF.</param>
    /// <param name="zoom">Pixels for each pixel of the figure's width; without effect on a PDF.</param>
    /// <exception cref="ArgumentException">The format is neither.</exception>
    /// <exception cref="IOException">The program is not there or cannot draw it.</exception>
    public static byte[] Draw(string svg, FigureFormat format, int zoom = Sharp)
    {
        if (format is not (FigureFormat.Png or FigureFormat.Pdf))
            throw new ArgumentException($"{Program} draws png and pdf, not {format}.", nameof(format));
        var program = Find() ?? throw new IOException($"{Program} is not installed.");
        var start = new ProcessStartInfo(program) { RedirectStandardInput = true, RedirectStandardOutput = true,
            RedirectStandardError = true, StandardInputEncoding = new System.Text.UTF8Encoding(false) };
        foreach (var argument in format == FigureFormat.Pdf
            ? ["--format=pdf"]
            : new[] { "--format=png", "--zoom=" + zoom.ToString(System.Globalization.CultureInfo.InvariantCulture) })
            start.ArgumentList.Add(argument);
        start.Environment["SOURCE_DATE_EPOCH"] = "0"; // a PDF tells when it was made
        try
        {
            return Run(start, svg);
        }
        catch (System.ComponentModel.Win32Exception failure)
        {
            throw new IOException($"{program} cannot be started: {FileFailure.Why(failure)}.", failure);
        }
    }

    private static byte[] Run(ProcessStartInfo start, string svg)
    {
        using var process = Process.Start(start)!;
        using var drawn = new MemoryStream();
        var told = process.StandardError.ReadToEndAsync();
        var reading = process.StandardOutput.BaseStream.CopyToAsync(drawn);
        try
        {
            process.StandardInput.Write(svg);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It stopped reading; its own message says why.
        }

        Task.WaitAll(reading, told);
        process.WaitForExit();
        return process.ExitCode == 0 && drawn.Length > 0
            ? drawn.ToArray()
            : throw new IOException($"{Program} could not draw a figure: {told.Result.Trim()}");
    }
}
