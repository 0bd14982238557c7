using System.Buffers;

namespace SamenWerken.Sim.Parameters;

/// <summary>
/// Text that shows what it says. Other characters move a terminal's cursor, change its colours, end a line where none ends, or
/// turn the letters round: the controls of ASCII and ISO 6429, the separators of lines and paragraphs, and the controls of
/// direction of Unicode (UAX #9).
/// </summary>
public static class PlainText
{
    private const string Controls =
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000b\u000c\u000d\u000e\u000f"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\u007f"
        + "\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008a\u008b\u008c\u008d\u008e\u008f"
        + "\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009a\u009b\u009c\u009d\u009e\u009f";

    private static readonly SearchValues<char> Others = SearchValues.Create(
        Controls + "\u061c\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff");

    /// <summary>Where the first character is that plain text does not have; −1 if there is none. Tabs and line feeds are plain.</summary>
    public static int FirstOther(ReadOnlySpan<char> text) => text.IndexOfAny(Others);

    /// <summary>Whether plain text does not have this character.</summary>
    public static bool IsOther(char letter) => Others.Contains(letter);

    /// <summary>The name of a character, as U+001B.</summary>
    public static string NameOf(char letter) => FormattableString.Invariant($"U+{(int)letter:X4}");
}
