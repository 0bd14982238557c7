using System.Globalization;
using System.Text;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.App.Terminals;

/// <summary>Texts of files and command lines as a terminal may show them: what is not plain text is written out, as \u001b.</summary>
internal static class VisibleText
{
    /// <summary>The text with such characters written out.</summary>
    internal static string Of(string text)
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
}
