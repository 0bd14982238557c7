using SamenWerken.Sim.Numbers;
using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Collaboration.Mechanisms;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <summary>
/// The draws of meetings: two for who meets whom and one for whether it comes to a proposal. Those of some rounds to come are
/// made together; they are the same under every strategy.
/// </summary>
internal sealed class MeetingLuck(World world)
{
    private const int Ahead = 8; // rounds

    private readonly ulong _whoKey = Purposes.Meeting.Key, _proposalKey = Purposes.Proposal.Key;
    private ulong[] _who = [], _proposals = [];
    private int _meetings, _first = -1;
    private ulong _seed, _replication;

    /// <summary>The bits of a round's draws: of meeting r at 2 r and 2 r + 1, and for its proposal at r.</summary>
    internal (ArraySegment<ulong> Who, ArraySegment<ulong> Proposals) Of(int round, int meetings)
    {
        if (meetings == 0)
            return default;
        var (first, length) = (round - round % Ahead, Quartet.Padded(meetings));
        if (_first != first || _meetings != meetings || _seed != world.Seed || _replication != world.Replication)
        {
            if (_proposals.Length < Ahead * length)
                (_who, _proposals) = (new ulong[Ahead * 2 * length], new ulong[Ahead * length]);
            (_first, _meetings, _seed, _replication) = (first, meetings, world.Seed, world.Replication);
            Draws.Bits(_seed, _whoKey, _replication, (ulong)first, 2 * length, _who.AsSpan(0, Ahead * 2 * length));
            Draws.Bits(_seed, _proposalKey, _replication, (ulong)first, length, _proposals.AsSpan(0, Ahead * length));
        }

        var row = (round - first) * length;
        return (new(_who, 2 * row, 2 * length), new(_proposals, row, length));
    }
}
