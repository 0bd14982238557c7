using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Collaboration.Scenarios;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <summary>Meetings: who meets whom, exploring, framing, inventing, and coming to a proposal (sections 6.1 and 7).</summary>
internal sealed class MeetingRoom(Situation situation)
{
    private readonly Situation _s = situation;
    private readonly Behaviour _behaviour = situation.Scenario.Behaviour;
    private readonly MeetingLuck _luck = new(situation.World);

    /// <summary>Holds this round's meetings: round(n · Meetings / 2), half away from zero.</summary>
    internal void Hold(MeetingStyle style)
    {
        var count = (int)Math.Round(_s.Actors * _s.Meetings / 2, MidpointRounding.AwayFromZero);
        var luck = _luck.Of(_s.Round, count);
        ReadOnlySpan<ulong> who = luck.Who, proposals = luck.Proposals;
        for (var meeting = 0; meeting < count; meeting++)
        {
            var i = Draws.Below(who[2 * meeting], _s.Actors);
            var j = Partner(i, who[2 * meeting + 1]);
            if (j < 0)
                continue;
            if (!_s.States.Member[i] || !_s.States.Member[j])
            {
                if (_s.IsTold)
                    _s.Tell(new MissedMeeting(i, j));
                continue;
            }

            Meet(i, j, style.Speed);
            Invent(i, j, style.Speed, meeting);
            var ready = (1 - _behaviour.Reluctance * _s.States.Cynicism[i]) * style.Proposals;
            var comes = Draws.ToUniform(proposals[meeting]) < ready;
            if (comes || (_s.Decider is not null && style.Proposals > 0))
                _s.Bargaining.Propose(i, j, style.LocalOnly, comes);
        }
    }

    private void Meet(int i, int j, double speed)
    {
        var (relations, states, cost) = (_s.Relations, _s.States, _s.Scenario.Coordination.MeetingCost);
        _s.Accounts.Cost[i] += cost;
        _s.Accounts.Cost[j] += cost;
        var (ij, ji) = (relations.At(i, j), relations.At(j, i));
        ref var known = ref relations.KnowledgeOf[ij];
        ref var knownBack = ref relations.KnowledgeOf[ji];
        ref var trust = ref relations.TrustIn[ij];
        ref var trustBack = ref relations.TrustIn[ji];
        known = Exploring.Knowledge(known, _behaviour.Exploring, speed, states.Openness[j], trustBack, states.Cynicism[j]);
        knownBack = Exploring.Knowledge(knownBack, _behaviour.Exploring, speed, states.Openness[i], trust, states.Cynicism[i]);
        trust = Exploring.Trust(trust, _behaviour.Contact, speed, states.Openness[j]);
        trustBack = Exploring.Trust(trustBack, _behaviour.Contact, speed, states.Openness[i]);
        relations.Version++;
        if (_behaviour.Framing > 0)
        {
            states.Orientation[i] = Exploring.Orientation(states.Orientation[i], _behaviour.Framing, speed, trust, known);
            states.Orientation[j] = Exploring.Orientation(states.Orientation[j], _behaviour.Framing, speed, trustBack, knownBack);
        }

        if (_s.IsTold)
            _s.Tell(new Met(i, j));
    }

    private void Invent(int i, int j, double speed, int meeting)
    {
        if (_behaviour.Invention <= 0)
            return;
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
    private int Partner(int i, ulong bits)
    {
        if (_behaviour.PartnerChoice > 0)
            return ChosenPartner(i, bits);
        return Neighbour(i, bits);
    }

    private int Neighbour(int i, ulong bits)
    {
        if (_s.World.Meeting.Complete)
        {
            var place = Draws.Below(bits, _s.Actors - 1);
            return place < i ? place : place + 1;
        }

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
