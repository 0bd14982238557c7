using System.Globalization;
using System.Text;

namespace SamenWerken.Sim.Lab.Words;

/// <summary>Words with named holes, <c>{best}</c>; a brace that is meant as one stands twice.</summary>
/// <param name="text">The words.</param>
internal sealed class Template(string text)
{
    // Pieces of text and names of holes in turn, beginning with a text; made when first asked for.
    private string[]? _pieces;

    /// <summary>The words as they were written.</summary>
    internal string Text { get; } = text;

    /// <summary>Names of the holes, each once, in order.</summary>
    internal IEnumerable<string> Holes => Pieces.Where((_, place) => place % 2 == 1).Distinct();

    /// <summary>Pieces of text and names of holes in turn, beginning and ending with a text.</summary>
    internal IReadOnlyList<string> Pieces => _pieces ??= Cut(Text);

    /// <summary>The words with each hole filled by the value of its name; numbers as the invariant culture writes them.</summary>
    /// <exception cref="ArgumentException">A hole is not given.</exception>
    internal string Filled(ReadOnlySpan<(string Hole, object? Value)> values)
    {
        var pieces = Pieces;
        if (pieces.Count == 1)
            return pieces[0];
        var filled = new StringBuilder(pieces[0], Text.Length + 64);
        for (var place = 1; place < pieces.Count; place += 2)
            filled.Append(Value(pieces[place], values)).Append(pieces[place + 1]);
        return filled.ToString();
    }

    private string Value(string hole, ReadOnlySpan<(string Hole, object? Value)> values)
    {
        foreach (var (name, value) in values)
        {
            if (name == hole)
                return value as string ?? Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        }

        throw new ArgumentException($"'{Text}' has a hole {{{hole}}} that is not filled.");
    }

    private static string[] Cut(string text)
    {
        var (pieces, piece) = (new List<string>(), new StringBuilder());
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('{' or '}') || Doubled(text, at))
            {
                at += text[at] is '{' or '}' ? 1 : 0;
                piece.Append(text[at]);
                continue;
            }

            var end = text.IndexOf('}', at);
            if (text[at] == '}' || end <= at + 1)
                throw new FormatException($"'{text}' has a brace that opens or closes no hole; one that is meant as a brace stands twice.");
            pieces.Add(piece.ToString());
            pieces.Add(text[(at + 1)..end]);
            piece.Clear();
            at = end;
        }

        return [.. pieces, piece.ToString()];
    }

    private static bool Doubled(string text, int at) => at + 1 < text.Length && text[at + 1] == text[at];
}
