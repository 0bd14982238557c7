namespace SamenWerken.Sim.Lab.Figures.Drawing;

/// <summary>A part of a figure in which places are numbers: other renderers give it axes of their own.</summary>
/// <param name="Plot">Where it is, in pixels.</param>
/// <param name="X">Numbers from left to right.</param>
/// <param name="Y">Numbers from bottom to top; null where there are rows, which have pixels.</param>
internal sealed record Panel(Frame Plot, Axis X, Axis? Y)
{
    internal double Across(double x) => X.From(x);

    internal double Up(double y) => Y?.From(y) ?? Plot.Top - y;
}
