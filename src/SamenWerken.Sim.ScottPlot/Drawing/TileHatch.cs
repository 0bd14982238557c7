using SamenWerken.Sim.Lab.Figures.Drawing;
using ScottPlot;
using SkiaSharp;

namespace SamenWerken.Sim.ScottPlot.Drawing;

/// <summary>A pattern of a figure, repeated to fill a shape.</summary>
/// <param name="tile">What it repeats.</param>
/// <param name="tiles">All patterns of the figure, since one may be filled with another.</param>
internal sealed class TileHatch(Tile tile, IReadOnlyDictionary<string, Tile> tiles) : IHatch
{
    public SKShader GetShader(Color backgroundColor, Color hatchColor, PixelRect rect) => Shader(tile);

    private SKShader Shader(Tile repeated)
    {
        using var recorder = new SKPictureRecorder();
        var frame = new SKRect(0, 0, (float)repeated.Width, (float)repeated.Height);
        var canvas = recorder.BeginRecording(frame);
        foreach (var shape in repeated.Shapes)
            Draw(canvas, shape);
        using var picture = recorder.EndRecording();
        var turn = repeated.Turned ? SKMatrix.CreateRotationDegrees(45) : SKMatrix.Identity;
        return picture.ToShader(SKShaderTileMode.Repeat, SKShaderTileMode.Repeat, SKFilterMode.Linear, turn, frame);
    }

    private void Draw(SKCanvas canvas, Shape shape)
    {
        using var paint = new SKPaint { IsAntialias = true, Color = Ink.Of(shape, "fill").ToSKColor() };
        using var within = Ink.Pattern(shape) is { } id ? Shader(tiles[id]) : null;
        if (within is not null)
            (paint.Shader, paint.Color) = (within, SKColors.Black);
        using var path = new SKPath();
        if (shape.Element == "rect")
            path.AddRect(SKRect.Create((float)shape.Number("x"), (float)shape.Number("y"), (float)shape.Number("width"),
                (float)shape.Number("height")));
        else
            foreach (var stretch in PathData.Read(shape["d"]!))
                path.AddPoly([.. stretch.Points.Select(point => new SKPoint((float)point.X, (float)point.Y))], close: true);
        canvas.DrawPath(path, paint);
    }
}
