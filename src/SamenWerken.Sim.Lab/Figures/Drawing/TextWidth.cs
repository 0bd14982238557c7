using System.Text;

namespace SamenWerken.Sim.Lab.Figures.Drawing;

/// <summary>Estimates how wide a text is, cuts it to a width and breaks it into lines.</summary>
/// <remarks>Source: advance widths of Liberation Sans, which has the metrics of Arial, in thousandths of the font size.</remarks>
internal static class TextWidth
{
    private const int First = ' ';
    private const double Unknown = 640; // DejaVu Sans, the second choice, is wider
    private const double BoldFactor = 1.08;

    private static readonly short[] Widths =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    internal static double Of(string text, double size, bool bold = false)
    {
        double sum = 0;
        foreach (var rune in text.EnumerateRunes())
            sum += Of(rune);
        return sum / 1000 * size * (bold ? BoldFactor : 1);
    }

    /// <summary>The text, or as much of its beginning as fits, with an ellipsis.</summary>
    internal static string Cut(string text, double width, double size, bool bold = false)
    {
        if (Of(text, size, bold) <= width)
            return text;
        var kept = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Of($"{kept}{rune}…", size, bold) > width)
                break;
            kept.Append(rune.ToString());
        }

        return kept.ToString().TrimEnd() + "…";
    }

    /// <summary>Lines of at most this width; a word that is wider than a line is cut. A number stays with its per cent, an arrow with what
    /// it points to.</summary>
    internal static IReadOnlyList<string> Lines(string text, double width, double size)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in Words(text))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && Of(longer, size) > width)
            {
                lines.Add(line);
                longer = word;
            }

            line = Cut(longer, width, size);
        }

        if (line.Length > 0)
            lines.Add(line);
        return lines;
    }

    private static IEnumerable<string> Words(string text)
    {
        var together = "";
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (together.Length > 0 && !(word[0] == '%' || together[^1] is '→' or '←' or '↑' or '↓' or '±'))
            {
                yield return together;
                together = "";
            }

            together += together.Length == 0 ? word : " " + word;
        }

        if (together.Length > 0)
            yield return together;
    }

    private static double Of(Rune rune) => rune.Value switch
    {
        >= First and < First + 95 => Widths[rune.Value - First],
        '…' or '→' or '←' or '↑' or '↓' => 1000,
        '–' => 556,
        '·' or '’' or '‘' => 333,
        >= 0x3000 => 1000,
        _ => Unknown,
    };
}
