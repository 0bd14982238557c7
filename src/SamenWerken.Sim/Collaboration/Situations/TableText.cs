using SamenWerken.Sim.Collaboration.Agreements;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <summary>
/// The text on a table: blank at first, it keeps from session to session what it has. Issues that are not in it bind nobody.
/// </summary>
public sealed class TableText
{
    private readonly bool[] _onTable, _fixed;
    private readonly int[] _tabled, _negotiable; // which issues, ascending
    private int _many; // of the first; −1 where they are to be listed anew

    /// <summary>A table about no issue yet.</summary>
    /// <param name="issues">Number of issues m of the scenario.</param>
    public TableText(int issues)
    {
        Says = Quartet.Row(Quartet.Padded(issues));
        (_onTable, _fixed) = (new bool[issues], new bool[issues]);
        (_tabled, _negotiable) = (new int[issues], new int[issues]);
        Clear();
    }

    /// <summary>Number of issues of the scenario.</summary>
    public int Issues => _onTable.Length;

    /// <summary>Number of issues on the table that can be negotiated.</summary>
    public int Negotiable { get; private set; }

    /// <summary>What the text says, a row over issues; no number where it says nothing.</summary>
    internal double[] Says { get; }

    /// <summary>The issues on the table, ascending.</summary>
    internal ReadOnlySpan<int> OnTable
    {
        get
        {
            List();
            return _tabled.AsSpan(0, _many);
        }
    }

    /// <summary>Those that can be negotiated, ascending.</summary>
    internal ReadOnlySpan<int> ToNegotiate
    {
        get
        {
            List();
            return _negotiable.AsSpan(0, Negotiable);
        }
    }

    /// <summary>A blank text, about nothing.</summary>
    public void Clear()
    {
        Array.Clear(_onTable);
        Array.Clear(_fixed);
        Quartet.Fill(Says, 0, Says.Length, double.NaN);
        (Negotiable, _many) = (0, 0);
    }

    /// <summary>Puts an issue on the table, to be negotiated.</summary>
    public void Open(int issue)
    {
        if (!_onTable[issue])
            Negotiable++;
        (_onTable[issue], _many) = (true, -1);
    }

    /// <summary>Puts an issue in the text from the start, at a position from 0 to 1 that is not negotiable.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no position.</exception>
    public void Fix(int issue, double position)
    {
        if (!(position >= 0 && position <= 1))
            throw Draft.NoPosition(nameof(position), position);
        if (_onTable[issue] && !_fixed[issue])
            Negotiable--;
        (_onTable[issue], _fixed[issue], Says[issue], _many) = (true, true, position, -1);
    }

    /// <summary>Whether an issue is on the table, in the text or not.</summary>
    public bool IsOnTable(int issue) => _onTable[issue];

    /// <summary>Whether an issue on the table can be negotiated.</summary>
    public bool IsNegotiable(int issue) => _onTable[issue] && !_fixed[issue];

    /// <summary>Whether the text says anything about an issue.</summary>
    public bool Includes(int issue) => !double.IsNaN(Position(issue));

    /// <summary>What the text says about an issue that it includes, 0–1; missing (NaN) on others.</summary>
    public double Position(int issue) => Says.AsSpan(0, Issues)[issue];

    private void List()
    {
        if (_many >= 0)
            return;
        _many = 0;
        for (var (k, negotiable) = (0, 0); k < Issues; k++)
        {
            if (_onTable[k])
                _tabled[_many++] = k;
            if (IsNegotiable(k))
                _negotiable[negotiable++] = k;
        }
    }
}
