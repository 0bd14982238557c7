using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <summary>The draws by which a replication begins, a row for each of some purposes with one for each issue or actor; all made
/// together, as numbers in [0, 1).</summary>
internal sealed class FirstLuck
{
    private const int Words = 4; // of a block

    private readonly ulong[] _purposes, _blocks;

    /// <summary>Rows of these purposes behind each other, in this order.</summary>
    internal FirstLuck(params (Purpose Purpose, int Length)[] rows)
    {
        var blocks = rows.SelectMany(row => Enumerable.Range(0, Quartet.Padded(row.Length) / Words).Select(b => (row.Purpose.Key, b))).ToList();
        var rest = Quartet.Padded(blocks.Count) - blocks.Count;
        _purposes = [.. blocks.Select(block => block.Key), .. new ulong[rest]];
        _blocks = [.. blocks.Select(block => (ulong)block.b), .. new ulong[rest]];
        Row = Quartet.Row(Words * _blocks.Length);
    }

    /// <summary>The rows, a multiple of four long each.</summary>
    internal double[] Row { get; }

    internal void Draw(ulong seed, ulong replication) => DrawRows.OfPurposes(seed, replication, _purposes, _blocks, Row);
}
