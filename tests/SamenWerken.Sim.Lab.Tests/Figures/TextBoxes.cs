using System.Globalization;
using System.Xml.Linq;
using SamenWerken.Sim.Lab.Figures.Drawing;

namespace SamenWerken.Sim.Lab.Tests.Figures;

/// <summary>Where the texts of a picture lie, and which of them are in each other's way.</summary>
internal static class TextBoxes
{
    internal static IReadOnlyList<string> Collisions(XDocument document)
    {
        var root = document.Root!;
        var page = root.Attribute("viewBox")!.Value.Split(' ');
        var (width, height) = (double.Parse(page[2], CultureInfo.InvariantCulture), double.Parse(page[3], CultureInfo.InvariantCulture));
        var boxes = document.Descendants().Where(element => element.Name.LocalName == "text").Select(Box).ToList();
        var found = boxes.Where(box => box.Corners.Any(corner => corner.X < 0 || corner.X > width || corner.Y < 0 || corner.Y > height))
            .Select(box => $"'{box.Text}' leaves the picture").ToList();
        found.AddRange(document.Descendants().Where(element => Extremes(element).Any(place =>
            place.X < 0 || place.X > width || place.Y < 0 || place.Y > height)).Select(element => $"{element} leaves the picture"));
        for (var one = 0; one < boxes.Count; one++)
        {
            for (var other = one + 1; other < boxes.Count; other++)
            {
                var (a, b) = (boxes[one], boxes[other]);
                if (Overlap(a.Corners, b.Corners))
                    found.Add($"'{a.Text}' overlaps '{b.Text}'");
            }
        }

        return found;
    }

    private static (string Text, (double X, double Y)[] Corners) Box(XElement text)
    {
        var size = Number(text, "font-size");
        var wide = TextWidth.Of(text.Value, size, text.Attribute("font-weight")?.Value == "bold");
        var left = Number(text, "x") - text.Attribute("text-anchor")?.Value switch { "middle" => wide / 2, "end" => wide, _ => 0 };
        var baseline = Number(text, "y") + (text.Attribute("dy") is null ? 0 : 0.35 * size);
        (double X, double Y)[] corners = [(left, baseline - 0.75 * size), (left + wide, baseline - 0.75 * size),
            (left + wide, baseline + 0.2 * size), (left, baseline + 0.2 * size)];
        return (text.Value, text.Attribute("transform")?.Value is { } turn ? Turned(corners, turn) : corners);
    }

    // "rotate(degrees x y)"
    private static (double X, double Y)[] Turned((double X, double Y)[] corners, string turn)
    {
        var numbers = turn["rotate(".Length..^1].Split(' ').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var (sin, cos) = Math.SinCos(numbers[0] * Math.PI / 180);
        return [.. corners.Select(corner => (
            numbers[1] + (corner.X - numbers[1]) * cos - (corner.Y - numbers[2]) * sin,
            numbers[2] + (corner.X - numbers[1]) * sin + (corner.Y - numbers[2]) * cos))];
    }

    // Two rectangles are apart where a side of one of them has them on both sides.
    private static bool Overlap((double X, double Y)[] one, (double X, double Y)[] other)
    {
        foreach (var box in new[] { one, other })
        {
            for (var side = 0; side < 2; side++)
            {
                var (x, y) = (box[side + 1].X - box[side].X, box[side + 1].Y - box[side].Y);
                double Along((double X, double Y) corner) => corner.X * x + corner.Y * y;
                if (one.Max(Along) <= other.Min(Along) + 1e-9 || other.Max(Along) <= one.Min(Along) + 1e-9)
                    return false;
            }
        }

        return true;
    }

    private static IEnumerable<(double X, double Y)> Extremes(XElement element) => element.Name.LocalName switch
    {
        "circle" => [(Number(element, "cx") - Number(element, "r"), Number(element, "cy") - Number(element, "r")),
            (Number(element, "cx") + Number(element, "r"), Number(element, "cy") + Number(element, "r"))],
        "rect" => [(Number(element, "x"), Number(element, "y")),
            (Number(element, "x") + Number(element, "width"), Number(element, "y") + Number(element, "height"))],
        "line" => [(Number(element, "x1"), Number(element, "y1")), (Number(element, "x2"), Number(element, "y2"))],
        _ => [],
    };

    private static double Number(XElement element, string attribute) =>
        double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
