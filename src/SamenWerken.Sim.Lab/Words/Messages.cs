namespace SamenWerken.Sim.Lab.Words;

/// <summary>
/// Messages to a user, said in Dutch. They are made in English where a mistake is found, also where there are no words in two
/// languages; here one is known by its English, a template whose holes hold names, numbers and other messages.
/// </summary>
internal static class Messages
{
    /// <summary>Files of words that have messages.</summary>
    internal static IReadOnlyList<string> Files { get; } = ["mistakes", "refusals", "yaml", "console"];

    // A name of the very words that messages are made of could be read in more ways than are worth trying.
    private const int Longest = 4000, MostTries = 50_000;

    // Holes that hold a part of a message, a number, or one of both or what the user gave; all others hold what the user gave.
    private static readonly HashSet<string> Parts = ["message", "expected", "became", "why", "kind", "form", "meaning", "lacking", "yaml",
        "first", "whose", "often", "things", "because", "left"];
    private static readonly HashSet<string> Numbers = ["count", "actors", "issues", "rounds", "runs", "least", "largest", "most", "number",
        "seconds", "size", "share"];
    private static readonly Dictionary<string, Func<string, bool>> PartsOrGiven = new()
    {
        ["value"] = IsGiven, ["subject"] = IsPath, ["reason"] = _ => true, ["where"] = _ => true,
    };

    private static readonly Lazy<IReadOnlyList<(Pattern English, Sentence Words)>> Known = new(() =>
        [.. Files.SelectMany(file => Wording.Of(file).Values).Select(words => (new Pattern(words.English), words))
            .OrderByDescending(its => its.Item1.Length)]);

    /// <summary>A text in Dutch, line by line; a line that is no message of the library's, such as one of a strategy of the user's own,
    /// stays as it is.</summary>
    internal static string InDutch(string english) => string.Join('\n', english.Split('\n').Select(line => Find(line) ?? line));

    /// <summary>A message in Dutch; null where it is none that is known.</summary>
    internal static string? Find(string english)
    {
        var (found, tries) = (new Dictionary<string, string?>(StringComparer.Ordinal), 0);
        return english.Length > Longest ? null : Of(english);

        string? Of(string text)
        {
            if (text.Length == 0 || found.TryGetValue(text, out var before))
                return found.GetValueOrDefault(text);
            found[text] = null;
            return found[text] = Known.Value.Select(its => its.English.Match(text, Held) is { } holes
                ? its.Words.Dutch.Filled([.. holes.Select(hole => (hole.Key, (object?)hole.Value))])
                : null).FirstOrDefault(said => said is not null);
        }

        string? Held(string hole, string text) => ++tries > MostTries ? null
            : Parts.Contains(hole) ? Of(text)
            : PartsOrGiven.TryGetValue(hole, out var given) ? Of(text) ?? (given(text) ? text : null)
            : Numbers.Contains(hole) ? (IsNumber(text) ? Number(text) : null)
            : hole switch { "place" => IsPlace(text), "word" => !text.Contains(' ', StringComparison.Ordinal), _ => true } ? text : null;
    }

    // A value as a file or a command line has it: one word, or something between quotes.
    private static bool IsGiven(string text) =>
        text.Length > 0 && (!text.Contains(' ', StringComparison.Ordinal) || (text[0] == text[^1] && text[0] is '\'' or '"'));

    // A path may have spaces in the names of its items, and an option before it.
    private static bool IsPath(string text)
    {
        var words = text.Split(' ');
        var first = words.Length > 1 && words[0].StartsWith("--", StringComparison.Ordinal) ? 1 : 0;
        return words.Length == first + 1 || words[first].Contains('.', StringComparison.Ordinal);
    }

    // A file with line and column, or a path: what stands before a colon may be something else.
    private static bool IsPlace(string text) => text.Length > 0
        && (!text.Contains(' ', StringComparison.Ordinal) || text.Contains('/', StringComparison.Ordinal) || char.IsAsciiDigit(text[^1]));

    private static bool IsNumber(string text) =>
        text.Length > 0 && text.All(letter => char.IsAsciiDigit(letter) || letter is '.' or ',' or '-' or '−' or '+' or 'E');

    // Points and commas change places: 1,000.5 is 1.000,5.
    private static string Number(string text) =>
        string.Concat(text.Select(letter => letter switch { '.' => ',', ',' => '.', '-' => '−', _ => letter }));
}
