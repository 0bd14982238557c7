using System.Text;

namespace SamenWerken.Sim.Lab.Words;

/// <summary>
/// Reads a file of words: a key, then its English and its Dutch between quotes. It is YAML, of which it knows no more than that,
/// so that it is read within the time that a command takes to start.
/// </summary>
internal static class WordFile
{
    private const string En = "  en: ", Nl = "  nl: ";

    /// <summary>The sentences of a file by key.</summary>
    /// <exception cref="FormatException">A line is none of the three, or a key has not both languages, or comes twice.</exception>
    internal static Dictionary<string, Sentence> Read(string text)
    {
        var sentences = new Dictionary<string, Sentence>(StringComparer.Ordinal);
        var (key, english, number) = (default(string), default(string), 0);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsEmpty || line[0] == '#')
                continue;
            if (line.StartsWith(En) && key is not null && english is null)
                english = Unquoted(line[En.Length..], number);
            else if (line.StartsWith(Nl) && key is not null && english is not null
                && sentences.TryAdd(key, new(new(english), new(Unquoted(line[Nl.Length..], number)))))
                (key, english) = (null, null);
            else if (line[0] != ' ' && line[^1] == ':' && key is null)
                key = line[..^1].ToString();
            else
                throw Wrong(number, "expected a key that is new, then its en: and its nl:");
        }

        return key is null ? sentences : throw Wrong(number, $"'{key}' has not both languages");
    }

    private static string Unquoted(ReadOnlySpan<char> quoted, int line)
    {
        if (quoted.Length < 2 || quoted[0] != '"' || quoted[^1] != '"')
            throw Wrong(line, "expected words between quotes");
        var words = quoted[1..^1];
        if (!words.ContainsAny('\\', '"'))
            return words.ToString();
        var text = new StringBuilder(words.Length);
        for (var at = 0; at < words.Length; at++)
        {
            text.Append(words[at] switch
            {
                '\\' when ++at < words.Length => words[at] switch { 'n' => '\n', 't' => '\t', '\\' or '"' => words[at],
                    _ => throw Wrong(line, @"expected \n, \t, \\ or \""") },
                '"' or '\\' => throw Wrong(line, "a quote within words is written \\\""),
                var letter => letter,
            });
        }

        return text.ToString();
    }

    private static FormatException Wrong(int line, string what) => new($"Line {line} of the words: {what}.");
}
