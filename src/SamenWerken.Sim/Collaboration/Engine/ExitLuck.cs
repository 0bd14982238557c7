using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>The draws by which members leave and those who left return: one for each actor and round; those of some rounds to come are
/// made together.</summary>
internal sealed class ExitLuck(Situation situation)
{
    private const int Ahead = 8; // rounds

    private readonly ulong _purpose = Purposes.Leaving.Key;
    private readonly double[] _row = Quartet.Row(Ahead * situation.Ground.Column);
    private int _first = -1;
    private ulong _seed, _replication;

    /// <summary>This round's draw of an actor, in [0, 1).</summary>
    internal double Of(int actor)
    {
        var (world, round, column) = (situation.World, situation.Round, situation.Ground.Column);
        var first = round - round % Ahead;
        if (_first != first || _seed != world.Seed || _replication != world.Replication)
        {
            (_first, _seed, _replication) = (first, world.Seed, world.Replication);
            Draws.Uniforms(_seed, _purpose, _replication, (ulong)first, 0, column, _row);
        }

        return _row[(round - first) * column + actor];
    }
}
