namespace SamenWerken.Sim.Lab.Figures.Drawing;

/// <summary>Fillings that differ without colour, for parts of a whole: strategies own the colours.</summary>
internal sealed class Textures(Palette palette)
{
    private static readonly string[] Names = ["full", "striped", "dotted", "plain"];

    /// <summary>Defines the patterns; comes before anything that is filled with them.</summary>
    internal void Define(Svg svg, int count)
    {
        if (count > Names.Length)
            throw new ArgumentOutOfRangeException(nameof(count), count, $"There are {Names.Length} textures.");
        svg.Open("defs");
        Pattern(svg, "striped", "rotate(45)", "M0 0h2.2v6h-2.2z");
        Pattern(svg, "dotted", "", "M1 1h2v2h-2zM4 4h2v2h-2z");
        svg.Close();
    }

    /// <summary>A bar in the texture at a place.</summary>
    internal void Bar(Svg svg, int place, double left, double top, double width, double height)
    {
        var fill = Names[place] switch { "full" => palette.Soft, "plain" => palette.Paper, var name => $"url(#{svg.Id(name)})" };
        svg.Element("rect", ("x", Svg.Number(left)), ("y", Svg.Number(top)), ("width", Svg.Number(Math.Max(0, width))),
            ("height", Svg.Number(height)),
            ("fill", fill), ("stroke", palette.Soft), ("stroke-width", "1"));
    }

    private void Pattern(Svg svg, string name, string transform, string marks)
    {
        (string, string)[] turned = transform.Length > 0 ? [("patternTransform", transform)] : [];
        svg.Open("pattern", [("id", svg.Id(name)), ("width", "6"), ("height", "6"), ("patternUnits", "userSpaceOnUse"), .. turned]);
        svg.Rect(0, 0, 6, 6, palette.Paper);
        svg.Path(marks, ("fill", palette.Soft));
        svg.Close();
    }
}
