using SamenWerken.Sim.Lab.Figures.Drawing;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>What a figure of one's own draws on: pixels, from 0 at the left and at the top. Colours are those of SVG, such as
/// #1f77b4.</summary>
public sealed class Canvas
{
    private const double UsualSize = 12;

    private readonly Svg _svg;
    private readonly Frame _frame;

    internal Canvas(Svg svg, Frame frame) => (_svg, _frame) = (svg, frame);

    /// <summary>Width, in pixels.</summary>
    public double Width => _frame.Width;

    /// <summary>Height, in pixels.</summary>
    public double Height => _frame.Height;

    /// <summary>Draws a line from one place to another.</summary>
    /// <param name="x1">From, from the left.</param>
    /// <param name="y1">From, from the top.</param>
    /// <param name="x2">To, from the left.</param>
    /// <param name="y2">To, from the top.</param>
    /// <param name="colour">Colour.</param>
    /// <param name="width">Width of the line, in pixels.</param>
    public void Line(double x1, double y1, double x2, double y2, string colour, double width = 1) =>
        _svg.Line(_frame.Left + x1, _frame.Top + y1, _frame.Left + x2, _frame.Top + y2, colour, width);

    /// <summary>Fills a rectangle.</summary>
    /// <param name="x">Its left side.</param>
    /// <param name="y">Its upper side.</param>
    /// <param name="width">Its width.</param>
    /// <param name="height">Its height.</param>
    /// <param name="colour">Colour.</param>
    public void Rectangle(double x, double y, double width, double height, string colour) =>
        _svg.Rect(_frame.Left + x, _frame.Top + y, width, height, colour);

    /// <summary>Writes a text.</summary>
    /// <param name="x">Where it begins, from the left.</param>
    /// <param name="y">Its base line, from the top.</param>
    /// <param name="words">The text.</param>
    /// <param name="colour">Colour.</param>
    /// <param name="size">Size of the letters, in pixels.</param>
    public void Text(double x, double y, string words, string colour, double size = UsualSize) =>
        _svg.Text(_frame.Left + x, _frame.Top + y, words, size, colour);
}
