namespace SamenWerken.Sim.Collaboration.Situations;

/// <summary>
/// The text on a table: blank at first, it keeps from session to session what it has. Issues that are not in it bind nobody.
/// </summary>
public sealed class TableText
{
    private readonly double[] _positions;
    private readonly bool[] _onTable, _fixed, _included;

    /// <summary>A table about no issue yet.</summary>
    /// <param name="issues">Number of issues m of the scenario.</param>
    public TableText(int issues)
    {
        _positions = new double[issues];
        (_onTable, _fixed, _included) = (new bool[issues], new bool[issues], new bool[issues]);
    }

    /// <summary>Number of issues of the scenario.</summary>
    public int Issues => _positions.Length;

    /// <summary>Number of issues on the table that can be negotiated.</summary>
    public int Negotiable { get; private set; }

    /// <summary>A blank text, about nothing.</summary>
    public void Clear()
    {
        Array.Clear(_onTable);
        Array.Clear(_fixed);
        Array.Clear(_included);
        Negotiable = 0;
    }

    /// <summary>Puts an issue on the table, to be negotiated.</summary>
    public void Open(int issue)
    {
        if (!_onTable[issue])
            Negotiable++;
        _onTable[issue] = true;
    }

    /// <summary>Puts an issue in the text from the start, at a position from 0 to 1 that is not negotiable.</summary>
    public void Fix(int issue, double position)
    {
        if (_onTable[issue] && !_fixed[issue])
            Negotiable--;
        (_onTable[issue], _fixed[issue]) = (true, true);
        Put(issue, position);
    }

    /// <summary>Whether an issue is on the table, in the text or not.</summary>
    public bool IsOnTable(int issue) => _onTable[issue];

    /// <summary>Whether an issue on the table can be negotiated.</summary>
    public bool IsNegotiable(int issue) => _onTable[issue] && !_fixed[issue];

    /// <summary>Whether the text says anything about an issue.</summary>
    public bool Includes(int issue) => _included[issue];

    /// <summary>What the text says about an issue that it includes, 0–1.</summary>
    public double Position(int issue) => _positions[issue];

    internal void Put(int issue, double position) => (_positions[issue], _included[issue]) = (position, true);
}
