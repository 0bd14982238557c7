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
        var count = rows.Sum(row => Quartet.Padded(row.Length) / Words);
        (_purposes, _blocks) = (new ulong[Quartet.Padded(count)], new ulong[Quartet.Padded(count)]);
        var at = 0;
        foreach (var (purpose, length) in rows)
        {
            for (var block = 0; block < Quartet.Padded(length) / Words; block++)
                (_purposes[at], _blocks[at++]) = (purpose.Key, (ulong)block);
        }

        Row = Quartet.Row(Words * _blocks.Length);
    }

    /// <summary>The rows, a multiple of four long each.</summary>
    internal double[] Row { get; }

    internal void Draw(ulong seed, ulong replication) => DrawRows.OfPurposes(seed, replication, _purposes, _blocks, Row);
}
