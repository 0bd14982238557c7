using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Notebooks;
using ScottPlot;
using SkiaSharp;

namespace SamenWerken.Sim.ScottPlot;

/// <summary>
/// A figure drawn with ScottPlot: a page with title, names and numbers, and on it a plot for each panel, whose axes have the
/// numbers of the data. What is added to a panel's plot is drawn with it.
/// </summary>
[TypeFormatterSource(typeof(NotebookForms))]
public sealed class FigurePlot : IHtmlForm
{
    /// <summary>Pixels for each pixel of the figure's width, unless told otherwise: sharp in print and on screens of high
    /// density.</summary>
    public const double UsualZoom = 2;

    private const int Quality = 92; // of JPEG and WebP, in per cent

    private readonly IReadOnlyList<PixelRect> _places;
    private readonly double _scale;

    internal FigurePlot(Plot page, IReadOnlyList<Plot> panels, IReadOnlyList<PixelRect> places, (double Width, double Height) size,
        double scale, string words)
    {
        (Page, Panels, _places, _scale, Words) = (page, panels, places, scale, words);
        (Width, Height) = ((int)Math.Ceiling(size.Width * scale), (int)Math.Ceiling(size.Height * scale));
    }

    /// <summary>The page below the panels; its coordinates are pixels, from left to right and, negative, from top to bottom.</summary>
    public Plot Page { get; }

    /// <summary>The panels, in the order in which one reads them. Rows count down from 0; levels and columns count up.</summary>
    public IReadOnlyList<Plot> Panels { get; }

    /// <summary>The first panel.</summary>
    /// <exception cref="InvalidOperationException">The figure has no panel.</exception>
    public Plot Panel => Panels.Count > 0 ? Panels[0] : throw new InvalidOperationException("The figure has no panel; its page is Page.");

    /// <summary>Width in pixels, before any zoom.</summary>
    public int Width { get; }

    /// <summary>Height in pixels, before any zoom.</summary>
    public int Height { get; }

    /// <summary>What the figure shows in words, for who cannot see it.</summary>
    public string Words { get; }

    /// <summary>Page and panels together, to show in a window of ScottPlot; they keep their places at any size.</summary>
    public Multiplot ToMultiplot()
    {
        var together = new Multiplot();
        together.Subplots.RemoveAt(0);
        foreach (var plot in (Plot[])[Page, .. Panels])
            together.Subplots.Add(plot);
        together.Layout = new Sheet([new PixelRect(0, (float)(Width / _scale), (float)(Height / _scale), 0), .. _places]);
        return together;
    }

    /// <summary>The picture's bytes.</summary>
    /// <param name="format">PNG, JPEG or WebP.</param>
    /// <param name="zoom">Pixels for each pixel of the figure's width, above 0.</param>
    /// <exception cref="ArgumentException">It has no pixels in this format, or the zoom is not above 0.</exception>
    /// <exception cref="IOException">The machine has no fonts, so the picture would have no words.</exception>
    public byte[] Bytes(FigureFormat format, double zoom = UsualZoom)
    {
        var encoded = format switch
        {
            FigureFormat.Png => ImageFormat.Png,
            FigureFormat.Jpeg => ImageFormat.Jpeg,
            FigureFormat.Webp => ImageFormat.Webp,
            _ => throw new ArgumentException($"ScottPlot draws png, jpeg and webp here, not {format}.", nameof(format)),
        };
        if (!(zoom > 0))
            throw new ArgumentException($"A zoom is above 0, not {zoom}.", nameof(zoom));
        if (SKFontManager.Default.FontFamilyCount == 0)
            throw new IOException(
                "This machine has no fonts, so a picture would have no words (Debian and Ubuntu: apt install fonts-liberation2). svg "
                    + "needs none.");
        using var surface = Surface(Width * zoom, Height * zoom);
        Draw(surface.Canvas, Page, new PixelRect(0, (float)(Width / _scale), (float)(Height / _scale), 0), zoom * _scale);
        for (var place = 0; place < Panels.Count; place++)
            Draw(surface.Canvas, Panels[place], _places[place], zoom * _scale);
        using var picture = new Image(surface);
        return picture.GetImageBytes(encoded, Quality);
    }

    /// <summary>Saves the picture; the file's ending says how: .png, .jpg, .jpeg or .webp.</summary>
    /// <param name="path">The file.</param>
    /// <param name="zoom">Pixels for each pixel of the figure's width, above 0.</param>
    /// <exception cref="ArgumentException">The file has another ending, or the zoom is not above 0.</exception>
    /// <exception cref="IOException">The file cannot be written, or the machine has no fonts.</exception>
    public void Save(string path, double zoom = UsualZoom)
    {
        var format = Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".PNG" => FigureFormat.Png,
            ".JPG" or ".JPEG" => FigureFormat.Jpeg,
            ".WEBP" => FigureFormat.Webp,
            var other => throw new ArgumentException($"A picture ends in .png, .jpg, .jpeg or .webp, not in '{other}'.", nameof(path)),
        };
        File.WriteAllBytes(path, Bytes(format, zoom));
    }

    /// <summary>The picture within HTML, no wider than the page, with what it shows in words.</summary>
    public string ToHtml() =>
        $"<img style=\"max-width:100%\" width=\"{Width}\" alt=\"{System.Net.WebUtility.HtmlEncode(Words)}\" "
            + $"src=\"data:image/png;base64,{Convert.ToBase64String(Bytes(FigureFormat.Png))}\">";

    /// <summary>What the figure shows in words.</summary>
    public override string ToString() => Words;

    // On a sheet of its own, which ScottPlot clears: it draws twice where a first drawing tells it how much room numbers need.
    private static void Draw(SKCanvas canvas, Plot plot, PixelRect place, double zoom)
    {
        using var sheet = Surface(place.Width * zoom, place.Height * zoom);
        sheet.Canvas.Scale((float)zoom);
        plot.Render(sheet.Canvas, new PixelRect(0, place.Width, place.Height, 0));
        using var drawn = sheet.Snapshot();
        canvas.DrawImage(drawn, (float)Math.Round(place.Left * zoom), (float)Math.Round(place.Top * zoom));
    }

    private static SKSurface Surface(double width, double height) =>
        SKSurface.Create(new SKImageInfo((int)Math.Ceiling(width), (int)Math.Ceiling(height), SKColorType.Rgba8888, SKAlphaType.Premul));
}
