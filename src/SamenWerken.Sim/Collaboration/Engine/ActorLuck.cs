using System.Runtime.CompilerServices;
using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>Draws for one purpose and entity, one for each actor and round; those of some rounds to come are made together.</summary>
internal sealed class ActorLuck(Situation situation, Purpose purpose, ulong entity = 0)
{
    private const int Ahead = 8; // rounds

    private readonly PurposeKeys _keys = new(purpose.Key);
    private readonly double[] _row = Quartet.Row(Ahead * situation.Ground.Column);
    private int _first, _drawn;

    /// <summary>This round's draws by actor in [0, 1), from a place in a row on.</summary>
    internal (double[] Row, int At) OfAll()
    {
        return (_row, Find());
    }

    /// <summary>This round's draw of one actor, in [0, 1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double Of(int actor)
    {
        return _row[Find() + actor];
    }

    // Where this round's draws begin.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Find()
    {
        if ((uint)(situation.Round - _first) >= Ahead || _drawn != situation.World.Drawn)
            Draw();
        return (situation.Round - _first) * situation.Ground.Column;
    }

    // From the round that is asked for on, as far as there are rounds: what was not asked for before need not be made.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Draw()
    {
        var (world, column) = (situation.World, situation.Ground.Column);
        (_first, _drawn) = (situation.Round, world.Drawn);
        var rounds = Math.Min(Ahead, situation.Scenario.Rounds - _first);
        DrawRows.Fill(
            new(_keys.With(world.Seed), world.Replication, (ulong)_first, entity), DrawForm.Uniform, column,
            _row.AsSpan(0, rounds * column));
    }
}
