using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <summary>Meetings: who meets whom, exploring, framing, inventing, and coming to a proposal (sections 6.1 and 7).</summary>
internal sealed class MeetingRoom(Situation situation)
{
    private readonly Situation _s = situation;
    private readonly Behaviour _behaviour = situation.Scenario.Behaviour;
    private readonly MeetingLuck _whoLuck = new(situation.World, Purposes.Meeting, each: 2);
    private readonly MeetingLuck _proposalLuck = new(situation.World, Purposes.Proposal, each: 1);
    private readonly bool _anybody = situation.Scenario.Behaviour.PartnerChoice <= 0 && situation.World.Meeting.Complete;
    private readonly double[] _manners = Quartet.Row(situation.Ground.Column * Manners); // what each actor brings to a meeting

    // How much it tells where it is trusted, how much trust it wins by opening up, and 1 − c.
    private const int Tells = 0, Wins = 1, Faith = 2, Manners = 4;

    /// <summary>Holds this round's meetings: round(n · Meetings / 2), half away from zero.</summary>
    internal void Hold(MeetingStyle style)
    {
        var count = (int)Math.Round(_s.Actors * _s.Meetings / 2, MidpointRounding.AwayFromZero);
        var members = _s.States.Member;
        var who = _whoLuck.Of(_s.Round, count);
        var proposals = style.Proposals > 0 ? _proposalLuck.Of(_s.Round, count) : default;
        var more = _behaviour.Framing > 0 || _behaviour.Invention > 0 || style.Proposals > 0 || _s.IsTold;
        Prepare(style.Speed);
        var (relations, cost) = (_s.Relations, _s.Scenario.Coordination.MeetingCost);
        ref var luck = ref MemoryMarshal.GetReference(who);
        ref var costs = ref Quartet.Start(_s.Accounts.Cost);
        ref var known = ref Quartet.Start(relations.KnowledgeOf);
        ref var trust = ref Quartet.Start(relations.TrustIn);
        ref var manners = ref Quartet.Start(_manners);
        for (var meeting = 0; meeting < count; meeting++)
        {
            var i = Draws.Below(luck, members.Length);
            var j = Partner(i, Unsafe.Add(ref luck, 1));
            luck = ref Unsafe.Add(ref luck, 2);
            if (j < 0)
                continue;
            if (!(members[i] & members[j]))
            {
                if (_s.IsTold)
                    _s.Tell(new MissedMeeting(i, j));
                continue;
            }

            Quartet.One(ref costs, (uint)i) += cost;
            Quartet.One(ref costs, (uint)j) += cost;
            Meet(
                ref known, ref trust, (uint)relations.At(i, j), (uint)relations.At(j, i), ref Quartet.After(ref manners, i * Manners),
                ref Quartet.After(ref manners, j * Manners));
            relations.Version++;
            if (more)
                GoOn(i, j, style, meeting, proposals);
        }
    }

    private void Prepare(double speed)
    {
        ref var openness = ref Quartet.Start(_s.States.Openness);
        ref var cynicism = ref Quartet.Start(_s.States.Cynicism);
        ref var manners = ref Quartet.Start(_manners);
        var (telling, winning) = (Exploring.Telling(_behaviour.Exploring, speed), Exploring.Winning(_behaviour.Contact, speed));
        var column = (nuint)(uint)_s.Ground.Column;
        for (nuint i = 0; i < column; i += Quartet.Width)
        {
            var open = Quartet.Load(ref openness, i);
            var (tells, wins) = (Vector256.Create(telling) * open, Quartet.Clip(Vector256.Create(winning) * open));
            var (faith, nothing) = (Vector256<double>.One - Quartet.Load(ref cynicism, i), Vector256<double>.Zero);
            Turned.Cross(ref tells, ref wins, ref faith, ref nothing);
            Quartet.Store(tells, ref manners, 0);
            Quartet.Store(wins, ref manners, Manners);
            Quartet.Store(faith, ref manners, 2 * Manners);
            Quartet.Store(nothing, ref manners, 3 * Manners);
            manners = ref Quartet.After(ref manners, Quartet.Width * Manners);
        }
    }

    // Both explore and come to trust each other; i before j.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Meet(ref double known, ref double trust, nuint ij, nuint ji, ref double own, ref double other)
    {
        var (mine, theirs) = (Quartet.One(ref trust, ij), Quartet.One(ref trust, ji));
        Quartet.One(ref known, ij) = Exploring.Knowledge(
            Quartet.One(ref known, ij), Quartet.One(ref other, Tells), theirs, Quartet.One(ref other, Faith));
        Quartet.One(ref known, ji) = Exploring.Knowledge(
            Quartet.One(ref known, ji), Quartet.One(ref own, Tells), mine, Quartet.One(ref own, Faith));
        Quartet.One(ref trust, ij) = Exploring.Trust(mine, Quartet.One(ref other, Wins));
        Quartet.One(ref trust, ji) = Exploring.Trust(theirs, Quartet.One(ref own, Wins));
    }

    // What else a meeting can bring: a common frame, an invention, a proposal.
    private void GoOn(int i, int j, MeetingStyle style, int meeting, ReadOnlySpan<ulong> proposals)
    {
        if (_behaviour.Framing > 0)
        {
            Frame(i, j, style.Speed);
            Frame(j, i, style.Speed);
        }

        if (_s.IsTold)
            _s.Tell(new Met(i, j));
        if (_behaviour.Invention > 0)
            Invent(i, j, style.Speed, meeting);
        if (proposals.IsEmpty)
            return; // a meeting for exploring only
        var ready = (1 - _behaviour.Reluctance * _s.States.Cynicism[i]) * style.Proposals;
        var comes = Draws.ToUniform(proposals[meeting]) < ready;
        if (comes || _s.Decider is not null)
            _s.Bargaining.Propose(i, j, style.LocalOnly, comes);
    }

    private void Frame(int i, int j, double speed)
    {
        var at = _s.Relations.At(i, j);
        ref var orientation = ref _s.States.Orientation[i];
        orientation = Exploring.Orientation(
            orientation, _behaviour.Framing, speed, _s.Relations.TrustIn[at], _s.Relations.KnowledgeOf[at]);
    }

    private void Invent(int i, int j, double speed, int meeting)
    {
        var (relations, ij, ji) = (_s.Relations, _s.Relations.At(i, j), _s.Relations.At(j, i));
        var chance = Invention.Chance(
            _behaviour.Invention, speed, relations.KnowledgeOf[ij], relations.KnowledgeOf[ji], relations.TrustIn[ij],
            relations.TrustIn[ji]);
        var draws = _s.Address(Purposes.Invention, 0);
        draws.Next = (ulong)meeting;
        if (!draws.Happens(chance))
            return;
        var issue = Dividing(i, j);
        var room = 1 - _s.MakeRoom(issue);
        if (_s.IsTold)
            _s.Tell(new Invented(i, j, issue, room));
    }

    private int Dividing(int i, int j)
    {
        var (g, issue, most) = (_s.Ground, 0, double.NegativeInfinity);
        for (var k = 0; k < g.Issues; k++)
        {
            var (own, his) = (i * g.Stride + k, j * g.Stride + k);
            var divides = Invention.Divides(g.Salience[own], g.Salience[his], g.Ideal[own], g.Ideal[his], g.Hurt[k]);
            if (divides > most)
                (issue, most) = (k, divides);
        }

        return issue;
    }

    // −1 where i has nobody to meet. One draw, whatever the network.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Partner(int i, ulong bits)
    {
        if (_anybody)
            return Anybody(i, bits);
        return _behaviour.PartnerChoice > 0 ? ChosenPartner(i, bits) : Neighbour(i, bits);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Anybody(int i, ulong bits)
    {
        var place = Draws.Below(bits, _s.Actors - 1);
        return place + (place < i ? 0 : 1);
    }

    private int Neighbour(int i, ulong bits)
    {
        if (_s.World.Meeting.Complete)
            return Anybody(i, bits);
        var neighbours = _s.World.Meeting.NeighboursOf(i);
        return neighbours.Length == 0 ? -1 : neighbours[Draws.Below(bits, neighbours.Length)];
    }

    // In proportion to τ_ij^PartnerChoice; uniformly where all weights are 0.
    private int ChosenPartner(int i, ulong bits)
    {
        var total = 0.0;
        for (var j = 0; j < _s.Actors; j++)
            total += Weight(i, j);
        if (total == 0)
            return Neighbour(i, bits);
        var (left, last) = (Draws.ToUniform(bits) * total, -1);
        for (var j = 0; j < _s.Actors; j++)
        {
            var weight = Weight(i, j);
            if (weight == 0)
                continue;
            last = j;
            left -= weight;
            if (left < 0)
                break;
        }

        return last;
    }

    private double Weight(int i, int j) => j == i || !(_s.World.Meeting.Complete || _s.World.Meeting.NeighboursOf(i).Contains(j))
        ? 0
        : Math.Pow(_s.Trust(i, j), _behaviour.PartnerChoice);
}
