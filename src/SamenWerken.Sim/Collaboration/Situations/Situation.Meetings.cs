using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Collaboration.Mechanisms;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <content>Meetings: who meets whom, exploring, and coming to a proposal (section 6.1).</content>
public sealed partial class Situation
{
    private const double CynicalReluctance = 0.5;

    private readonly Bargaining _bargaining;
    private readonly MeetingLuck _meetingLuck;

    /// <summary>Holds this round's meetings: round(n · Meetings / 2), half away from zero.</summary>
    public void HoldMeetings(MeetingStyle style)
    {
        var count = (int)Math.Round(Actors * Meetings / 2, MidpointRounding.AwayFromZero);
        var luck = _meetingLuck.Of(Round, count);
        ReadOnlySpan<ulong> who = luck.Who, proposals = luck.Proposals;
        for (var meeting = 0; meeting < count; meeting++)
        {
            var i = Draws.Below(who[2 * meeting], Actors);
            var j = Partner(i, who[2 * meeting + 1]);
            if (j < 0)
                continue;
            if (!Member[i] || !Member[j])
            {
                if (Story is not null)
                    Tell(new MissedMeeting(i, j));
                continue;
            }

            Meet(i, j, style);
            if (style.Proposals > 0 && Draws.ToUniform(proposals[meeting]) < (1 - CynicalReluctance * CynicismOf[i]) * style.Proposals)
                _bargaining.Propose(i, j, style.LocalOnly);
        }
    }

    private void Meet(int i, int j, MeetingStyle style)
    {
        CostOf[i] += Coordination.MeetingCost;
        CostOf[j] += Coordination.MeetingCost;
        var (ij, ji) = (i * Column + j, j * Column + i);
        KnowledgeOf[ij] = Exploring.Next(KnowledgeOf[ij], style.Speed, OpennessOf[j], TrustIn[ij], CynicismOf[j]);
        KnowledgeOf[ji] = Exploring.Next(KnowledgeOf[ji], style.Speed, OpennessOf[i], TrustIn[ji], CynicismOf[i]);
        KnowledgeChanged = true;
        if (style.TrustGain > 0)
        {
            TrustIn[ij] += style.TrustGain * (1 - TrustIn[ij]);
            TrustIn[ji] += style.TrustGain * (1 - TrustIn[ji]);
            TrustChanged = true;
        }

        if (Story is not null)
            Tell(new Met(i, j));
    }

    // −1 where i has nobody to meet. One draw, whatever the network.
    private int Partner(int i, ulong bits)
    {
        if (Behaviour.PartnerChoice > 0)
            return ChosenPartner(i, Draws.ToUniform(bits));
        if (World.Meeting.Complete)
        {
            var place = Draws.Below(bits, Actors - 1);
            return place < i ? place : place + 1;
        }

        var neighbours = World.Meeting.NeighboursOf(i);
        return neighbours.Length == 0 ? -1 : neighbours[Draws.Below(bits, neighbours.Length)];
    }

    private int ChosenPartner(int i, double uniform)
    {
        var total = 0.0;
        for (var j = 0; j < Actors; j++)
            total += Weight(i, j);
        if (total == 0)
            return -1;
        var (left, last) = (uniform * total, -1);
        for (var j = 0; j < Actors; j++)
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

    private double Weight(int i, int j) => j == i || !(World.Meeting.Complete || World.Meeting.NeighboursOf(i).Contains(j))
        ? 0
        : Math.Pow(Trust(i, j), Behaviour.PartnerChoice);
}
