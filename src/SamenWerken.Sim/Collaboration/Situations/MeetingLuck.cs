using System.Runtime.CompilerServices;
using SamenWerken.Sim.Numbers;
using SamenWerken.Sim.Chance;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <summary>
/// The draws of meetings for a purpose, so many for each. Those of some rounds to come are made together; they are the same under
/// every strategy.
/// </summary>
internal sealed class MeetingLuck(Situation situation, Purpose purpose, int each)
{
    private const int Ahead = 16; // rounds

    private readonly World _world = situation.World;
    private readonly int _rounds = situation.Scenario.Rounds;
    private readonly PurposeKeys _keys = new(purpose.Key);
    private ulong[] _bits = [];
    private int _meetings, _length, _first, _drawn;

    /// <summary>The bits of a round's draws: those of meeting r from each · r on.</summary>
    internal ReadOnlySpan<ulong> Of(int round, int meetings)
    {
        if ((uint)(round - _first) >= Ahead || _meetings != meetings || _drawn != _world.Drawn)
            Draw(round, meetings);
        return _bits.AsSpan((round - _first) * _length, _length);
    }

    // From the round that is asked for on, as far as there are rounds.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Draw(int first, int meetings)
    {
        (_first, _meetings, _length, _drawn) = (first, meetings, each * Quartet.Padded(meetings), _world.Drawn);
        if (_bits.Length < Ahead * _length)
            _bits = new ulong[Ahead * _length];
        if (meetings > 0)
        {
            var rounds = Math.Min(Ahead, _rounds - first);
            DrawRows.Fill(new(_keys.With(_world.Seed), _world.Replication, (ulong)first), _length, _bits.AsSpan(0, rounds * _length));
        }
    }
}
