using System.Runtime.CompilerServices;
using SamenWerken.Sim.Numbers;
using SamenWerken.Sim.Chance;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <summary>
/// The draws of meetings for a purpose, so many for each. Those of some rounds to come are made together; they are the same under
/// every strategy.
/// </summary>
internal sealed class MeetingLuck(World world, Purpose purpose, int each)
{
    private const int Ahead = 8; // rounds

    private readonly ulong _purpose = purpose.Key;
    private ulong[] _bits = [];
    private int _meetings, _length, _first = -1, _drawn;

    /// <summary>The bits of a round's draws: those of meeting r from each · r on.</summary>
    internal ReadOnlySpan<ulong> Of(int round, int meetings)
    {
        var later = round % Ahead;
        if (_first != round - later || _meetings != meetings || _drawn != world.Drawn)
            Draw(round - later, meetings);
        return _bits.AsSpan(later * _length, _length);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Draw(int first, int meetings)
    {
        (_first, _meetings, _length, _drawn) = (first, meetings, each * Quartet.Padded(meetings), world.Drawn);
        if (_bits.Length < Ahead * _length)
            _bits = new ulong[Ahead * _length];
        if (meetings > 0)
            DrawRows.Fill(new(world.Seed, _purpose, world.Replication, (ulong)first), _length, _bits.AsSpan(0, Ahead * _length));
    }
}
