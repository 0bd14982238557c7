using System.Globalization;
using System.Text;

namespace SamenWerken.Sim.Parameters;

/// <summary>Texts of files and command lines as they may be shown: what is not <see cref="PlainText"/> is written out, as \u001b.</summary>
public static class VisibleText
{
    /// <summary>The text with such characters written out. Ends of lines and tabs stay.</summary>
    /// <param name="text">Any text.</param>
    public static string Of(string text)
    {
        if (PlainText.FirstOther(text) < 0)
            return text;
        var visible = new StringBuilder();
        foreach (var letter in text)
        {
            if (PlainText.IsOther(letter))
                visible.Append("\\u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture));
            else
                visible.Append(letter);
        }

        return visible.ToString();
    }

    /// <summary>The text on one line: ends of lines and tabs are spaces.</summary>
    /// <param name="text">Any text.</param>
    public static string Line(string text) => Of(text.ReplaceLineEndings(" ").Replace('\t', ' '));
}
