using SamenWerken.Sim.Collaboration.Agreements;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Collaboration.Strategies;

/// <summary>
/// The table (section 6.2): from round E on, every E rounds, a facilitator improves a text, and members sign it or not. Short of
/// the quorum it is an impasse: the signers are asked again with only them counted as members, until nobody withdraws, and who
/// remains, if two or more, goes on as a coalition of the willing.
/// </summary>
internal sealed class RoundTable(string strategy, bool regionalOnly)
{
    private const double QuorumRounding = 1e-9;

    private TableText _text = new(0);

    internal static bool IsSession(Situation situation) =>
        situation.Round > situation.Since && situation.IsMoment(situation.Scenario.Coordination.PlanEvery);

    /// <summary>The text is blank, but for preconditions: the table's first issues at the first actor's ideal.</summary>
    internal void Begin(Situation situation)
    {
        if (_text.Issues != situation.Issues)
            _text = new TableText(situation.Issues);
        _text.Clear();
        var preconditions = situation.Scenario.Coordination.Preconditions;
        for (var k = 0; k < situation.Issues; k++)
        {
            if (regionalOnly && !situation.IsRegional(k))
                continue;
            if (preconditions-- > 0)
                _text.Fix(k, situation.Position(0, k));
            else
                _text.Open(k);
        }
    }

    internal void Hold(Situation situation, double quorum, bool bindMinority)
    {
        situation.LapsePlans();
        var (members, coordination) = (situation.Members, situation.Scenario.Coordination);
        if (members == 0)
            return;
        var required = quorum * members - QuorumRounding;
        situation.Facilitate(_text, (int)Math.Ceiling(required));
        situation.ChargeMembers(coordination.TableCost * coordination.MeetingCost * _text.Negotiable / situation.Issues);
        var draft = Draft(situation);
        var signers = situation.Sign(draft, persuasion: 0);
        var passes = signers >= required;
        situation.CloseMoment(draft, impasse: !passes);
        if (passes && bindMinority)
            Impose(situation, draft);
        else if (!passes && !FormCoalition(situation, draft, signers))
            return;
        situation.PutInForce(draft, coordination.TableFine * coordination.Fine, strategy);
    }

    private Draft Draft(Situation situation)
    {
        var draft = situation.NewDraft();
        for (var k = 0; k < situation.Issues; k++)
        {
            var position = _text.Position(k);
            if (!double.IsNaN(position))
                draft.Aim(k, position);
        }

        situation.InviteMembers(draft);
        return draft;
    }

    private static void Impose(Situation situation, Draft draft)
    {
        for (var i = 0; i < situation.Actors; i++)
        {
            if (situation.IsMember(i) && !draft.HasConsent(i))
                draft.Impose(i, situation.ShiftOf(draft, i));
        }
    }

    // Whether there is one.
    private static bool FormCoalition(Situation situation, Draft draft, int signers)
    {
        var before = -1;
        while (signers != before)
        {
            draft.LeaveOutObjectors();
            if (signers < 2)
                return false; // nobody is left to agree with
            (before, signers) = (signers, situation.Sign(draft, persuasion: 0, counts: false));
        }

        return true;
    }
}
