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
    private int _first, _rounds, _drawn;

    /// <summary>This round's draws by actor in [0, 1), from a place in a row on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal (double[] Row, int At) OfAll() => (_row, Find());

    /// <summary>This round's draw of one actor, in [0, 1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double Of(int actor) => _row[Find() + actor];

    /// <summary>Whether this round's draws are made.</summary>
    internal bool IsMade
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (uint)(situation.Round - _first) < (uint)_rounds && _drawn == situation.World.Drawn;
    }

    // Where this round's draws begin.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Find()
    {
        if (!IsMade)
            Draw();
        return (situation.Round - _first) * situation.Ground.Column;
    }

    // From the round that asks on: what nobody asked for before is not made, nor what is after the last.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Draw()
    {
        var (world, column) = (situation.World, situation.Ground.Column);
        (_first, _drawn) = (situation.Round, world.Drawn);
        _rounds = Math.Clamp(situation.Scenario.Rounds - _first, 1, Ahead);
        DrawRows.Fill(
            new(world.Seed, _purpose, world.Replication, (ulong)_first, entity), DrawForm.Uniform, column,
            _row.AsSpan(0, _rounds * column));
    }
}
