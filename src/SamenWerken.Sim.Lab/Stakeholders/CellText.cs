using System.Text;

namespace SamenWerken.Sim.Lab.Stakeholders;

/// <summary>
/// Takes a text of separated values apart (RFC 4180): cells may stand in quotes, with separators, line ends and doubled quotes in them.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="separator">What separates cells.</param>
internal sealed class CellText(string text, char separator)
{
    private int _place;
    private int _lines; // that have ended

    /// <summary>Line at which the latest row begins, from 1.</summary>
    public int Row { get; private set; }

    /// <summary>Whether a quote did not end.</summary>
    public bool Unclosed { get; private set; }

    /// <summary>The cells of the next row, without spaces around what stands outside quotes; null at the end.</summary>
    public IReadOnlyList<string>? Next()
    {
        if (_place >= text.Length)
            return null;
        Row = _lines + 1;
        var cells = new List<string>();
        do
            cells.Add(Cell());
        while (_place < text.Length && text[_place++] == separator);
        _lines++;
        return cells;
    }

    // Ends at a separator or the end of a line, which is not yet taken.
    private string Cell()
    {
        var cell = new StringBuilder();
        var (quoted, end) = (false, 0); // what stood in quotes keeps its spaces
        while (_place < text.Length)
        {
            var letter = text[_place];
            if (letter == '"' && (quoted || string.IsNullOrWhiteSpace(cell.ToString())))
            {
                if (quoted && _place + 1 < text.Length && text[_place + 1] == '"')
                    cell.Append(text[_place++]);
                else if (quoted = !quoted)
                    end = cell.Clear().Length;
                else
                    end = cell.Length;
            }
            else if (!quoted && (letter == separator || letter == '\n'))
            {
                break;
            }
            else
            {
                _lines += letter == '\n' ? 1 : 0;
                cell.Append(letter);
            }

            _place++;
        }

        Unclosed |= quoted;
        return end > 0 && string.IsNullOrWhiteSpace(cell.ToString(end, cell.Length - end))
            ? cell.ToString(0, end)
            : cell.ToString().Trim();
    }
}
