using SamenWerken.Sim.Lab.Figures.Drawing;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>
/// A kind of figure of one's own: title, words and caption come from the class, and it draws what stands between them. As any other
/// figure it is a value: it becomes SVG (<see cref="Figure.ToSvg"/>), a cell of a notebook, or a file beside a report.
/// </summary>
public abstract record DrawnFigure : Figure
{
    /// <summary>How high the drawing is, in pixels.</summary>
    /// <param name="look">How it looks; its width is that of the whole figure.</param>
    public abstract double Height(Look look);

    /// <summary>Draws.</summary>
    /// <param name="canvas">What to draw on.</param>
    /// <param name="look">How it looks: colours, language.</param>
    public abstract void Draw(Canvas canvas, Look look);

    internal sealed override double BodyHeight(Look look) => Height(look);

    internal sealed override void DrawBody(Svg svg, Look look, Frame frame) => Draw(new Canvas(svg, frame), look);
}
