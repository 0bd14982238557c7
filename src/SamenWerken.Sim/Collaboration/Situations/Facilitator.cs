using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <summary>
/// A session at the table (section 6.2): the facilitator tries proposals, an issue at random and on it the ideal of a member at
/// random, and the text takes over what improves it for the signatures that are required.
/// </summary>
internal sealed class Facilitator(Situation situation)
{
    private const double LeastEpsilon = 1e-12;

    private readonly Situation _s = situation;
    private readonly Facilitation _table = new(situation.Ground);
    private readonly int[] _members = new int[situation.Actors];
    private readonly double[] _known = Quartet.Row(situation.Ground.Column);
    private readonly PurposeKeys _keys = new(Purposes.Table.Key);
    private double[] _luck = [];

    /// <returns>How many proposals were taken over.</returns>
    internal int Improve(TableText text, int signatures)
    {
        var members = text.Negotiable == 0 ? 0 : Seat(text);
        if (members == 0)
            return 0;
        var coordination = _s.Scenario.Coordination;
        var seats = new ReadOnlySpan<int>(_members, 0, members);
        var stake = _table.AtStake(seats, text.OnTable.Length) / members; // σ
        if (stake <= Consent.Tolerance)
            return 0; // all want the same
        var epsilon = Math.Max(LeastEpsilon, coordination.Caution * stake);
        _table.Open(Math.Min(signatures, members), epsilon, coordination.CautionFloor);
        var proposals = Proposals(coordination.Proposals, text.Negotiable, members);
        return _table.Propose(ref Quartet.Start(Luck(2 * proposals)), proposals, text.ToNegotiate, seats);
    }

    // For each proposal a draw for the issue and one for whose ideal.
    private double[] Luck(int draws)
    {
        var length = Quartet.Padded(draws);
        if (_luck.Length < length)
            _luck = new double[length];
        DrawRows.Fill(
            new(_keys.With(_s.World.Seed), _s.World.Replication, (ulong)_s.Round), DrawForm.Uniform, length,
            _luck.AsSpan(0, length));
        return _luck;
    }

    // Each takes as long as there are members to react; half away from zero.
    private static int Proposals(double proposals, int negotiable, int members) => proposals > 0
        ? Math.Max(1, (int)Math.Round(proposals * negotiable / members, MidpointRounding.AwayFromZero))
        : 0;

    // Nothing of who is no member counts.
    private int Seat(TableText text)
    {
        var (count, trust, cynicism, share, states) = (0, 0.0, 0.0, 0.0, _s.States);
        ref var members = ref MemoryMarshal.GetArrayDataReference(_members);
        ref var trusts = ref Quartet.Start(_s.Relations.MeanTrusts);
        ref var cynics = ref Quartet.Start(states.Cynicism);
        ref var orientations = ref Quartet.Start(states.Orientation);
        ref var joined = ref Quartet.Start(states.Joined);
        ref var member = ref MemoryMarshal.GetArrayDataReference(states.Member);
        var actors = (nuint)(uint)_s.Actors;
        for (nuint i = 0; i < actors; i++)
        {
            var (counts, c) = (Quartet.One(ref joined, i), Quartet.One(ref cynics, i));
            Unsafe.Add(ref members, count) = (int)i;
            count += Unsafe.BitCast<bool, byte>(Unsafe.Add(ref member, i));
            trust += Quartet.One(ref trusts, i) * counts;
            cynicism += c * counts;
            share += Perspective.PublicShare(Quartet.One(ref orientations, i), c) * counts;
        }

        if (count == 0)
            return 0;
        var behaviour = _s.Scenario.Behaviour;
        _table.Clear(trust / count, Consent.Factor(behaviour.Margin, behaviour.CynicalDemand, cynicism / count), share / count);
        _s.Relations.Known(_known);
        var (world, alone, ground) = (_s.World, _s.Alone, _s.Ground.Version);
        _table.Seat(states.Joined, count, _known, text.Says, text.OnTable, world.RedLine, alone.X, alone.C, ground);
        return count;
    }
}
