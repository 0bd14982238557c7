namespace SamenWerken.Sim.Lab.Words;

/// <summary>Finds what stands in the holes of a template, where a text was made of it.</summary>
/// <param name="template">The template; between two holes there is a text.</param>
internal sealed class Pattern(Template template)
{
    // A text of the very words that part the holes could be parted in more ways than are worth trying.
    private const int MostTries = 2000;

    private readonly IReadOnlyList<string> _pieces = template.Pieces;

    /// <summary>Letters that a text must have.</summary>
    internal int Length { get; } = template.Pieces.Where((_, place) => place % 2 == 0).Sum(piece => piece.Length);

    /// <summary>What stands in the holes, as it is said; null where the text was not made of this template.</summary>
    /// <param name="text">The text.</param>
    /// <param name="said">What is said for what stands in a hole, by its name; null where that cannot stand there.</param>
    internal IReadOnlyDictionary<string, string>? Match(string text, Func<string, string, string?> said)
    {
        if (text.Length < Length || !text.StartsWith(_pieces[0], StringComparison.Ordinal)
            || !text.EndsWith(_pieces[^1], StringComparison.Ordinal) || (_pieces.Count == 1 && text != _pieces[0]))
            return null;
        var (held, tries) = (new Dictionary<string, string>(StringComparer.Ordinal), 0);
        return From(1, _pieces[0].Length) ? held : null;

        bool From(int hole, int at)
        {
            if (hole >= _pieces.Count)
                return at == text.Length;
            var (next, last) = (_pieces[hole + 1], hole + 2 >= _pieces.Count);
            for (var end = last ? text.Length - next.Length : Next(next, at); end >= at; end = last ? -1 : Next(next, end + 1))
            {
                if (++tries > MostTries)
                    return false;
                if (said(_pieces[hole], text[at..end]) is not { } its || !From(hole + 2, end + next.Length))
                    continue;
                held[_pieces[hole]] = its;
                return true;
            }

            return false;
        }

        int Next(string piece, int from) => from > text.Length ? -1 : text.IndexOf(piece, from, StringComparison.Ordinal);
    }
}
