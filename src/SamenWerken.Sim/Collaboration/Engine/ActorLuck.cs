using System.Runtime.CompilerServices;
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
    private int _round = -1, _at, _first, _drawn;

    /// <summary>This round's draws by actor in [0, 1), from a place in a row on.</summary>
    internal (double[] Row, int At) OfAll()
    {
        if (_round != situation.Round || _drawn != situation.World.Drawn)
            Find();
        return (_row, _at);
    }

    /// <summary>This round's draw of one actor, in [0, 1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double Of(int actor)
    {
        if (_round != situation.Round || _drawn != situation.World.Drawn)
            Find();
        return _row[_at + actor];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Find()
    {
        var (world, column) = (situation.World, situation.Ground.Column);
        var first = situation.Round - situation.Round % Ahead;
        if (_round < 0 || _first != first || _drawn != world.Drawn)
            DrawRows.Fill(new(world.Seed, _purpose, world.Replication, (ulong)first, entity), DrawForm.Uniform, column, _row);
        (_round, _first, _drawn, _at) = (situation.Round, first, world.Drawn, (situation.Round - first) * column);
    }
}
