namespace SamenWerken.Sim.Parameters;

/// <summary>Text of somebody else's, as it may be shown: what steers a terminal or turns the order of letters around is written out.</summary>
public static class VisibleText
{
    /// <summary>The text with such characters as their number: ESC as <c>\u001b</c>. Ends of lines stay.</summary>
    /// <param name="text">Any text.</param>
    public static string Of(string text) => text.Any(IsHidden) || text.Contains('\t', StringComparison.Ordinal)
        ? string.Concat(text.Select(letter => letter == '\t' ? " " : IsHidden(letter) ? $"\\u{(int)letter:x4}" : letter.ToString()))
        : text;

    /// <summary>Whether a character is not seen and changes what is: control characters but ends of lines and tabs, and marks of direction.</summary>
    /// <param name="letter">A character.</param>
    public static bool IsHidden(char letter) => char.IsControl(letter)
        ? letter is not ('\n' or '\r' or '\t')
        : letter is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
