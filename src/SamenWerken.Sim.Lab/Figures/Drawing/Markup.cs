using System.Text;

namespace SamenWerken.Sim.Lab.Figures.Drawing;

/// <summary>Text as it stands in SVG and HTML.</summary>
internal static class Markup
{
    internal static string Escaped(string content, bool lines = false)
    {
        var text = new StringBuilder(content.Length);
        Escape(text, content, lines);
        return text.ToString();
    }

    // XML 1.0 has no place at all for most control characters and for lone halves of surrogate pairs.
    internal static void Escape(StringBuilder text, string content, bool lines = false)
    {
        foreach (var rune in content.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => text.Append("&amp;"),
                '<' => text.Append("&lt;"),
                '>' => text.Append("&gt;"),
                '"' => text.Append("&quot;"),
                '\n' when lines => text.Append('\n'),
                < ' ' or (>= 0x7F and <= 0x9F) or 0xFFFE or 0xFFFF => text.Append(' '),
                _ => text.Append(rune.ToString()),
            };
        }
    }
}
