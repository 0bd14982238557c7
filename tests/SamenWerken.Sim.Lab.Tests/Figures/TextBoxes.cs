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
        var found = boxes.Where(box => box.Left < 0 || box.Right > width || box.Top < 0 || box.Bottom > height)
            .Select(box => $"'{box.Text}' leaves the picture").ToList();
        found.AddRange(document.Descendants().Where(element => Extremes(element).Any(place => place.X < 0 || place.X > width || place.Y < 0 || place.Y > height)).Select(element => $"{element} leaves the picture"));
        for (var one = 0; one < boxes.Count; one++)
        {
            for (var other = one + 1; other < boxes.Count; other++)
            {
                var (a, b) = (boxes[one], boxes[other]);
                if (a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom)
                    found.Add($"'{a.Text}' overlaps '{b.Text}'");
            }
        }

        return found;
    }

    private static (string Text, double Left, double Right, double Top, double Bottom) Box(XElement text)
    {
        var size = Number(text, "font-size");
        var wide = TextWidth.Of(text.Value, size, text.Attribute("font-weight")?.Value == "bold");
        var left = Number(text, "x") - text.Attribute("text-anchor")?.Value switch { "middle" => wide / 2, "end" => wide, _ => 0 };
        var baseline = Number(text, "y");
        // Turned a quarter to the left around its own place.
        if (text.Attribute("transform")?.Value.StartsWith("rotate(-90 ", StringComparison.Ordinal) == true)
            return (text.Value, Number(text, "x") - 0.75 * size, Number(text, "x") + 0.2 * size, baseline + Number(text, "x") - left - wide, baseline + Number(text, "x") - left);
        return (text.Value, left, left + wide, baseline - 0.75 * size, baseline + 0.2 * size);
    }

    private static IEnumerable<(double X, double Y)> Extremes(XElement element) => element.Name.LocalName switch
    {
        "circle" => [(Number(element, "cx") - Number(element, "r"), Number(element, "cy") - Number(element, "r")), (Number(element, "cx") + Number(element, "r"), Number(element, "cy") + Number(element, "r"))],
        "rect" => [(Number(element, "x"), Number(element, "y")), (Number(element, "x") + Number(element, "width"), Number(element, "y") + Number(element, "height"))],
        "line" => [(Number(element, "x1"), Number(element, "y1")), (Number(element, "x2"), Number(element, "y2"))],
        _ => [],
    };

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
