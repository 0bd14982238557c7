using System.Text;

namespace SamenWerken.Sim.Lab.Store;

/// <summary>Reads values separated by commas row by row (RFC 4180), however many there are.</summary>
/// <param name="text">The text.</param>
internal sealed class CsvRows(TextReader text)
{
    private const int BufferSize = 1 << 16;

    private readonly char[] _buffer = new char[BufferSize];
    private readonly StringBuilder _cell = new();
    private readonly List<string> _cells = [];
    private int _at, _end;

    /// <summary>The cells of the row that was read last.</summary>
    public IReadOnlyList<string> Cells => _cells;

    /// <summary>Reads the next row; false at the end.</summary>
    public bool Read()
    {
        _cells.Clear();
        var letter = Next();
        if (letter is null)
            return false;
        for (var quoted = false; ; letter = Next())
        {
            if (letter == '"')
                quoted = Quote(quoted);
            else if (letter is null || (!quoted && letter is ',' or '\n'))
                _cells.Add(Cell());
            else
                _cell.Append(letter);
            if (letter is null || (!quoted && letter == '\n'))
                return true;
        }
    }

    // Within quotes, a quote that stands twice is one.
    private bool Quote(bool quoted)
    {
        if (!quoted || Peek() != '"')
            return !quoted;
        _cell.Append(Next());
        return true;
    }

    private string Cell()
    {
        var cell = _cell.ToString();
        _cell.Clear();
        return cell;
    }

    private char? Next() => Peek() is { } letter ? (_at++, letter).letter : null;

    private char? Peek()
    {
        if (_at == _end)
            (_at, _end) = (0, text.Read(_buffer));
        return _at < _end ? _buffer[_at] : null;
    }
}
