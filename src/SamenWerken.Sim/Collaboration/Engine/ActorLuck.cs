using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>Draws for one purpose and entity, one for each actor and round; those of some rounds to come are made together.</summary>
internal sealed class ActorLuck(Situation situation, Purpose purpose, ulong entity = 0)
{
    private const int Ahead = 8; // rounds

    private readonly ulong _purpose = purpose.Key;
    private readonly double[] _row = Quartet.Row(Ahead * situation.Ground.Column);
    private int _first = -1;
    private ulong _seed, _replication;

    /// <summary>This round's draws by actor in [0, 1), from a place in a row on.</summary>
    internal (double[] Row, int At) OfAll()
    {
        var (world, round, column) = (situation.World, situation.Round, situation.Ground.Column);
        var first = round - round % Ahead;
        if (_first != first || _seed != world.Seed || _replication != world.Replication)
        {
            (_first, _seed, _replication) = (first, world.Seed, world.Replication);
            DrawRows.Fill(new(_seed, _purpose, _replication, (ulong)first, entity), DrawForm.Uniform, column, _row);
        }

        return (_row, (round - first) * column);
    }

    /// <summary>This round's draw of one actor, in [0, 1).</summary>
    internal double Of(int actor)
    {
        var (row, at) = OfAll();
        return row[at + actor];
    }
}
