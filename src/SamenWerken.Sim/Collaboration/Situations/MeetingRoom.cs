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
    private readonly MeetingLuck _whoLuck = new(situation, Purposes.Meeting, each: 2);
    private readonly MeetingLuck _proposalLuck = new(situation, Purposes.Proposal, each: 1);
    private readonly bool _more = situation.Scenario.Behaviour is { Framing: > 0 } or { Invention: > 0 };
    private readonly bool _anybody = situation.Scenario.Behaviour.PartnerChoice <= 0 && situation.World.Meeting.Complete;
    // What each actor brings to a meeting: how much it tells where it is trusted, and how much trust it wins by opening up; so long as
    // openness and speed stay as they were.
    private readonly double[] _tells = Quartet.Row(situation.Ground.Column), _wins = Quartet.Row(situation.Ground.Column);
    private int _openness = -1;
    private double _speed, _meetings = -1; // the second: meetings per actor, of which there are so many
    private int _count;

    /// <summary>Holds this round's meetings: round(n · Meetings / 2), half away from zero.</summary>
    internal void Hold(MeetingStyle style)
    {
        if (_meetings != _s.Meetings)
            (_meetings, _count) = (_s.Meetings, (int)Math.Round(_s.Actors * _s.Meetings / 2, MidpointRounding.AwayFromZero));
        var count = _count;
        var who = _whoLuck.Of(_s.Round, count);
        if (_openness != _s.States.OpennessVersion || _speed != style.Speed)
            Prepare(style.Speed);
        if (_anybody && !_more && !(style.Proposals > 0) && !_s.IsTold)
            Explore(ref MemoryMarshal.GetReference(who), count);
        else
            Hold(style, who, count);
    }

    // Where anybody can meet anybody and nothing comes of it but exploring: a loop that calls nothing keeps at hand what it works with.
    private void Explore(ref ulong luck, int count)
    {
        var (relations, cost) = (_s.Relations, _s.Scenario.Coordination.MeetingCost);
        var (actors, column, met) = ((nuint)(uint)_s.Actors, (nuint)(uint)_s.Ground.Column, false);
        ref var members = ref MemoryMarshal.GetArrayDataReference(_s.States.Member);
        ref var costs = ref Quartet.Start(_s.Accounts.Cost);
        ref var known = ref Quartet.Start(relations.KnowledgeOf);
        ref var trust = ref Quartet.Start(relations.TrustIn);
        ref var tells = ref Quartet.Start(_tells);
        ref var wins = ref Quartet.Start(_wins);
        ref var cynics = ref Quartet.Start(_s.States.Cynicism);
        for (; count > 0; count--)
        {
            var i = Draws.Below(luck, actors);
            var j = Other(i, Draws.Below(Unsafe.Add(ref luck, 1), actors - 1));
            luck = ref Unsafe.Add(ref luck, 2);
            if (!(Unsafe.Add(ref members, i) & Unsafe.Add(ref members, j)))
                continue;
            met = true;
            Quartet.One(ref costs, i) += cost;
            Quartet.One(ref costs, j) += cost;
            Meet(ref known, ref trust, j * column + i, i * column + j, ref tells, ref wins, ref cynics, i, j);
        }

        relations.Version += met ? 1 : 0;
    }

    private void Hold(MeetingStyle style, ReadOnlySpan<ulong> who, int count)
    {
        var (relations, cost, reluctance) = (_s.Relations, _s.Scenario.Coordination.MeetingCost, _behaviour.Reluctance);
        var (actors, column, more) = ((nuint)(uint)_s.Actors, (nuint)(uint)_s.Ground.Column, _more || _s.IsTold);
        var (proposes, asks) = (style.Proposals > 0, _s.Decider is not null);
        ref var proposals = ref MemoryMarshal.GetReference(proposes ? _proposalLuck.Of(_s.Round, count) : default);
        ref var luck = ref MemoryMarshal.GetReference(who);
        ref var members = ref MemoryMarshal.GetArrayDataReference(_s.States.Member);
        ref var cynics = ref Quartet.Start(_s.States.Cynicism);
        ref var costs = ref Quartet.Start(_s.Accounts.Cost);
        ref var known = ref Quartet.Start(relations.KnowledgeOf);
        ref var trust = ref Quartet.Start(relations.TrustIn);
        ref var tells = ref Quartet.Start(_tells);
        ref var wins = ref Quartet.Start(_wins);
        for (var meeting = 0; meeting < count; meeting++)
        {
            var i = Draws.Below(luck, actors);
            var partner = Partner((int)i, Unsafe.Add(ref luck, 1));
            luck = ref Unsafe.Add(ref luck, 2);
            if (partner < 0)
                continue;
            var j = (nuint)(uint)partner;
            if (!(Unsafe.Add(ref members, i) & Unsafe.Add(ref members, j)))
            {
                if (more)
                    Miss((int)i, partner);
                continue;
            }

            Quartet.One(ref costs, i) += cost;
            Quartet.One(ref costs, j) += cost;
            Meet(ref known, ref trust, j * column + i, i * column + j, ref tells, ref wins, ref cynics, i, j);
            relations.Version++;
            if (more)
                GoOn((int)i, partner, style.Speed, meeting);
            if (!proposes)
                continue; // a meeting for exploring only
            var ready = (1 - reluctance * Quartet.One(ref cynics, i)) * style.Proposals;
            var comes = Draws.ToUniform(Unsafe.Add(ref proposals, meeting)) < ready;
            if (comes || asks)
                _s.Bargaining.Propose((int)i, partner, style.LocalOnly, comes);
        }
    }

    private void Miss(int i, int j)
    {
        if (_s.IsTold)
            _s.Tell(new MissedMeeting(i, j));
    }

    private void Prepare(double speed)
    {
        var telling = Vector256.Create(Exploring.Telling(_behaviour.Exploring, speed));
        var winning = Vector256.Create(Exploring.Winning(_behaviour.Contact, speed));
        ref var openness = ref Quartet.Start(_s.States.Openness);
        ref var tells = ref Quartet.Start(_tells);
        ref var wins = ref Quartet.Start(_wins);
        for (nuint i = 0; i < (uint)_tells.Length; i += Quartet.Width)
        {
            var open = Quartet.Load(ref openness, i);
            Quartet.Store(telling * open, ref tells, i);
            Quartet.Store(Quartet.Clip(winning * open), ref wins, i);
        }

        (_openness, _speed) = (_s.States.OpennessVersion, speed);
    }

    // Both explore and come to trust each other; i before j.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Meet(
        ref double known, ref double trust, nuint ij, nuint ji, ref double tells, ref double wins, ref double cynics, nuint i, nuint j)
    {
        var (mine, theirs) = (Quartet.One(ref trust, ij), Quartet.One(ref trust, ji));
        var learnt = Exploring.Knowledge(
            Quartet.One(ref known, ij), Quartet.One(ref tells, j), theirs, 1 - Quartet.One(ref cynics, j));
        var told = Exploring.Knowledge(
            Quartet.One(ref known, ji), Quartet.One(ref tells, i), mine, 1 - Quartet.One(ref cynics, i));
        Quartet.One(ref known, ij) = learnt;
        Quartet.One(ref known, ji) = told;
        Quartet.One(ref trust, ij) = Exploring.Trust(mine, Quartet.One(ref wins, j));
        Quartet.One(ref trust, ji) = Exploring.Trust(theirs, Quartet.One(ref wins, i));
    }

    // What else a meeting can bring before a proposal: a common frame, an invention.
    private void GoOn(int i, int j, double speed, int meeting)
    {
        if (_behaviour.Framing > 0)
        {
            Frame(i, j, speed);
            Frame(j, i, speed);
        }

        if (_s.IsTold)
            _s.Tell(new Met(i, j));
        if (_behaviour.Invention > 0)
            Invent(i, j, speed, meeting);
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
        var actors = (nuint)(uint)_s.Actors;
        return (int)Other((uint)i, Draws.Below(bits, actors - 1));
    }

    // Whom a number of those beside i stands for.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint Other(nuint i, nuint place) => place + (place < i ? 0u : 1u);

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
