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
    private readonly int[] _refused = new int[situation.Actors * situation.Ground.Stride]; // for which text a member's ideal was refused
    private readonly PurposeKeys _keys = new(Purposes.Table.Key);
    private double[] _luck = [];
    private int _stamp; // counts the texts that were on the table

    /// <summary>What the text comes to by what the facilitator knows.</summary>
    internal double Objective => _table.Objective;

    /// <returns>How many proposals were taken over.</returns>
    internal int Improve(TableText text, int signatures)
    {
        var members = Seat();
        if (members == 0 || text.Negotiable == 0)
            return 0;
        foreach (var k in text.OnTable)
        {
            if (text.Includes(k))
                _table.Put(k, text.Position(k));
        }

        var coordination = _s.Scenario.Coordination;
        var stake = _table.AtStake(_members.AsSpan(0, members), text.OnTable) / members; // σ
        if (stake <= Consent.Tolerance)
            return 0; // all want the same
        var epsilon = Math.Max(LeastEpsilon, coordination.Caution * stake);
        _table.Open(Math.Min(signatures, members), epsilon, coordination.CautionFloor);
        return Propose(text, Proposals(coordination.Proposals, text.Negotiable, members), members);
    }

    private int Propose(TableText text, int proposals, int members)
    {
        var (ofIssues, ofMembers, stride, stamp, taken) = ((double)text.Negotiable, (double)members, _s.Ground.Stride, ++_stamp, 0);
        ref var luck = ref Quartet.Start(Luck(2 * proposals));
        ref var refusals = ref MemoryMarshal.GetArrayDataReference(_refused);
        ref var positions = ref Quartet.Start(_s.Ground.Ideal);
        ref var issues = ref MemoryMarshal.GetReference(text.ToNegotiate);
        ref var seats = ref MemoryMarshal.GetArrayDataReference(_members);
        for (var left = proposals; left > 0; left--)
        {
            var issue = Unsafe.Add(ref issues, One(luck, ofIssues));
            var at = (nuint)(uint)(Unsafe.Add(ref seats, One(Quartet.One(ref luck, 1), ofMembers)) * stride + issue);
            luck = ref Quartet.After(ref luck, 2);
            ref var refused = ref Unsafe.Add(ref refusals, at);
            if (refused == stamp)
                continue;
            var position = Quartet.One(ref positions, at);
            if (!_table.Try(issue, position))
            {
                refused = stamp;
                continue;
            }

            text.Put(issue, position);
            taken++;
            stamp++;
        }

        _stamp = stamp;
        return taken;
    }

    // One of so many, by a draw.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint One(double luck, double many) => double.ConvertToIntegerNative<nint>(luck * many);

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

    private int Seat()
    {
        var (count, trust, cynicism, share, joined) = (0, 0.0, 0.0, 0.0, _s.States.Member);
        ref var members = ref MemoryMarshal.GetArrayDataReference(_members);
        ref var trusts = ref Quartet.Start(_s.Relations.MeanTrusts);
        ref var cynics = ref Quartet.Start(_s.States.Cynicism);
        ref var orientations = ref Quartet.Start(_s.States.Orientation);
        for (nuint i = 0; i < (uint)joined.Length; i++)
        {
            if (!joined[i])
                continue;
            Unsafe.Add(ref members, count++) = (int)i;
            trust += Quartet.One(ref trusts, i);
            cynicism += Quartet.One(ref cynics, i);
            share += Perspective.PublicShare(Quartet.One(ref orientations, i), Quartet.One(ref cynics, i));
        }

        if (count == 0)
            return 0;
        var behaviour = _s.Scenario.Behaviour;
        _table.Clear(trust / count, Consent.Factor(behaviour.Margin, behaviour.CynicalDemand, cynicism / count), share / count);
        _s.Relations.Known(_known);
        _table.Seat(_s.States.Joined, count, _known, _s.World.RedLine, _s.Alone.X, _s.Alone.C, _s.Ground.Version);
        return count;
    }
}
