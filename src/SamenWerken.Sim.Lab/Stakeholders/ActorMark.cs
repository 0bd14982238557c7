using System.Globalization;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Figures.Drawing;

namespace SamenWerken.Sim.Lab.Stakeholders;

/// <summary>An actor as a circle with its number, from 1.</summary>
internal static class ActorMark
{
    private const double LargestLetters = 11;

    public static void Draw(Svg svg, Look look, double x, double y, double radius, int actor)
    {
        svg.Element("circle", ("cx", Svg.Number(x)), ("cy", Svg.Number(y)), ("r", Svg.Number(radius)),
            ("fill", look.Palette.Paper), ("stroke", look.Palette.Ink), ("stroke-width", "1"));
        var letters = Math.Min(LargestLetters, radius * 1.2);
        svg.Text(x, y + letters * 0.36, (actor + 1).ToString(CultureInfo.InvariantCulture), letters, look.Palette.Ink, "middle");
    }
}
