namespace SamenWerken.Sim.Lab.Tests.Fuzzing;

/// <summary>
/// Files as people, editors and disks spoil them: letters, words, lines and whole pieces of a sound file are changed.
/// </summary>
internal sealed class FileMutator
{
    private static readonly string[] Odd =
    [
        "1e400", "-1e400", "1e-400", "0,5", "3,0", "1.000,5", "-0", "+3", "007", "0x1F", "1_000", ".5", "5.", "NaN", ".inf", "-1", "0", "1",
        "2", "1e6", "99999999999",
        "18446744073709551615", "18446744073709551616", "50%", "true", "True", "yes", "ja", "\"true\"", "'3'", "null", "~", "\"\"", "''",
        "[]", "{}", "[a, b,]", "{a: 1,}",
        "[[[[[[[[[[[[[[[[[[", "&a x", "*a", "!t x", "<<: {a: 1}", "? x", "| x", "> x", "- ", "--- ", "...", "%YAML", "@", "`", "\\",
        "\"\\e[31m\"", "\"\\x07\"", "\"\\u202e\"",
        "\"\\ud800\"", "\u0085", "\u2028", "\u202e", "\u200b", "\u00a0", "\ufeff", "\u0000", "\u001b[2J", "\t", "\r", "e\u0301", "é", "😀",
        "=cmd()|x", "#", ": ", "actor 1", "issue 1", ",", ";", "\"", "{", "}", "\\u001b", "\\ud800", "nul", "[null]",
    ];

    private readonly System.Random _chance;
    private string _text;

    private FileMutator(string sound, System.Random chance)
    {
        (_text, _chance) = (sound, chance);
        // Mostly one change, sometimes many.
        var changes = 1 + (int)(-1.5 * Math.Log(1 - _chance.NextDouble()));
        for (var change = 0; change < changes; change++)
            Change();
    }

    /// <summary>A sound file, spoiled.</summary>
    internal static string Of(string sound, System.Random chance) => new FileMutator(sound, chance)._text;

    private void Change()
    {
        switch (_chance.Next(12))
        {
            case 0 or 1:
                Misspell(Piece(IsOfWord));
                break;
            case 2:
                Put(Piece(IsOfWord), Pick(Odd));
                break;
            case 3:
                Put(Piece(IsOfValue), Pick(Odd));
                break;
            case 4:
                Put(Piece(IsOfValue), Copy(Piece(IsOfValue)));
                break;
            case 5:
                Put(Piece(IsOfWord), Copy(Piece(IsOfWord)));
                break;
            case 6:
                Put(Piece(IsOfLine), "");
                break;
            case 7:
                Put(Piece(IsOfLine), Copy(Piece(IsOfLine)));
                break;
            case 8:
                Put(Any(200), "");
                break;
            case 9:
                Put(Any(0), Pick(Odd));
                break;
            case 10:
                Put(Any(0), new string(' ', 1 + _chance.Next(4)));
                break;
            default:
                Put(Any(0), Copy(Any(60)));
                break;
        }
    }

    // One letter left out, twice, in another case, or swapped with the next.
    private void Misspell((int At, int Length) word)
    {
        if (word.Length < 2)
            return;
        var (text, at) = (Copy(word), _chance.Next(word.Length - 1));
        Put(word, _chance.Next(4) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, text[at].ToString()),
            2 => text[..at] + (char.IsUpper(text[at]) ? char.ToLowerInvariant(text[at]) : char.ToUpperInvariant(text[at]))
                + text[(at + 1)..],
            _ => text[..at] + text[at + 1] + text[at] + text[(at + 2)..],
        });
    }

    private static bool IsOfWord(char letter) => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_';

    private static bool IsOfValue(char letter) => letter is not (',' or '\n' or ':' or '{' or '}' or '[' or ']');

    private static bool IsOfLine(char letter) => letter != '\n';

    private (int At, int Length) Piece(Predicate<char> belongs)
    {
        if (_text.Length == 0)
            return (0, 0);
        var at = _chance.Next(_text.Length);
        while (at < _text.Length && !belongs(_text[at]))
            at++;
        var (from, to) = (at, at);
        while (from > 0 && belongs(_text[from - 1]))
            from--;
        while (to < _text.Length && belongs(_text[to]))
            to++;
        return (from, to - from);
    }

    private (int At, int Length) Any(int most)
    {
        var at = _chance.Next(_text.Length + 1);
        return (at, Math.Min(_chance.Next(most + 1), _text.Length - at));
    }

    private string Copy((int At, int Length) piece) => _text.Substring(piece.At, piece.Length);

    private void Put((int At, int Length) piece, string text) => _text = _text.Remove(piece.At, piece.Length).Insert(piece.At, text);

    private string Pick(string[] some) => some[_chance.Next(some.Length)];
}
