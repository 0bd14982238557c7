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
    private int _meetings, _first = -1;
    private ulong _seed, _replication;

    /// <summary>The bits of a round's draws: those of meeting r from each · r on.</summary>
    internal ReadOnlySpan<ulong> Of(int round, int meetings)
    {
        if (meetings == 0)
            return default;
        var (first, length) = (round - round % Ahead, each * Quartet.Padded(meetings));
        if (_first != first || _meetings != meetings || _seed != world.Seed || _replication != world.Replication)
        {
            if (_bits.Length < Ahead * length)
                _bits = new ulong[Ahead * length];
            (_first, _meetings, _seed, _replication) = (first, meetings, world.Seed, world.Replication);
            DrawRows.Fill(new(_seed, _purpose, _replication, (ulong)first), length, _bits.AsSpan(0, Ahead * length));
        }

        return _bits.AsSpan((round - first) * length, length);
    }
}
