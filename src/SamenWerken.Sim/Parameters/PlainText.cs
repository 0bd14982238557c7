using System.Buffers;

namespace SamenWerken.Sim.Parameters;

/// <summary>
/// Text that shows what it says. Other characters move a terminal's cursor, change its colours, end a line where none ends, or
/// turn the letters round: the controls of ASCII and ISO 6429, the separators of lines and paragraphs, and the controls of
/// direction of Unicode (UAX #9).
/// </summary>
public static class PlainText
{
    private static readonly SearchValues<char> Others = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7f, 0x21)).Select(code => (char)code).Except(['\t', '\n']),
        '\u061c', '\u200e', '\u200f', '\u2028', '\u2029', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068',
        '\u2069', '\ufeff',
    ]);

    /// <summary>Where the first character is that plain text does not have; −1 if there is none. Tabs and line feeds are plain.</summary>
    public static int FirstOther(ReadOnlySpan<char> text) => text.IndexOfAny(Others);

    /// <summary>Whether plain text does not have this character.</summary>
    public static bool IsOther(char letter) => Others.Contains(letter);

    /// <summary>The name of a character, as U+001B.</summary>
    public static string NameOf(char letter) => FormattableString.Invariant($"U+{(int)letter:X4}");
}
