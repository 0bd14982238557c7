namespace SamenWerken.Sim.Lab.Figures.Drawing;

/// <summary>What a pattern repeats.</summary>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
/// <param name="Turned">Whether it is turned by 45°.</param>
/// <param name="Shapes">What is in it.</param>
internal sealed record Tile(double Width, double Height, bool Turned, IReadOnlyList<Shape> Shapes);
