using SamenWerken.Sim.Collaboration.Agreements;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Collaboration.Strategies;

/// <summary>
/// The table (section 6.2): from round E on, every E rounds, members arrive at a text and sign it or not. Short of the quorum it
/// is an impasse: frustration for all, and the signers, if two or more, go on as a coalition of the willing.
/// </summary>
internal sealed class RoundTable(bool regionalOnly)
{
    private const double FineShare = 0.3;
    private const double ImpasseFrustration = 0.1;
    private const int Coalition = 2;
    private const double QuorumRounding = 1e-9;

    internal static bool IsSession(Situation situation)
    {
        var every = situation.Scenario.Coordination.PlanEvery;
        return situation.Round > situation.Since && situation.IsMoment(every);
    }

    internal void Hold(Situation situation, double quorum, bool bindMinority, string strategy)
    {
        situation.LapsePlans();
        var draft = situation.NewDraft();
        for (var k = 0; k < situation.Issues; k++)
        {
            if (!regionalOnly || situation.IsRegional(k))
                draft.Aim(k, 0);
        }

        var members = 0;
        for (var i = 0; i < situation.Actors; i++)
        {
            if (!situation.IsMember(i))
                continue;
            draft.Invite(i);
            members++;
        }

        var coordination = situation.Scenario.Coordination;
        var negotiable = situation.Negotiate(draft, coordination.Preconditions);
        situation.ChargeMembers(2 * coordination.MeetingCost * negotiable / situation.Issues);
        var signers = situation.Sign(draft, persuasion: 0);
        var passes = members > 0 && signers >= quorum * members - QuorumRounding;
        situation.CloseMoment(!passes, signers, members);
        Conclude(situation, draft, passes, bindMinority, signers);
        if (draft.Invited.AsSpan().Contains(true))
            situation.PutInForce(draft, FineShare * coordination.Fine, strategy);
    }

    private static void Conclude(Situation situation, Draft draft, bool passes, bool bindMinority, int signers)
    {
        for (var i = 0; i < situation.Actors; i++)
        {
            if (!passes && situation.IsMember(i))
                situation.Frustrate(i, ImpasseFrustration);
            if (!draft.Invited[i] || draft.Consents[i])
                continue;
            if (passes && bindMinority)
                draft.Impose(i, situation.ShiftOf(draft, i));
            else
                draft.LeaveOut(i);
        }

        if (passes || signers >= Coalition)
            return;
        for (var i = 0; i < situation.Actors; i++)
            draft.LeaveOut(i);
    }
}
