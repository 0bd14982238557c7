using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Collaboration.Strategies;

/// <summary>
/// The appeal to the higher goal (S4): every E rounds the plan q̂ is explained once more; who would sign it, persuaded as far as
/// the appeal goes, is party to it, with consent. One signer is enough; short of all members it is an impasse.
/// </summary>
internal sealed class Appeal : Strategy
{
    public override string Key => "appeal";

    public override StrategyKind Kind => StrategyKind.Vertical;

    public override string Summary => "an appeal to the higher goal: whoever is persuaded signs the plan that residents are taken to need";

    public override void Coordinate(Situation situation)
    {
        if (situation.IsMoment(situation.Scenario.Coordination.PlanEvery))
            Call(situation);
        situation.ChargeMembers(situation.Scenario.Coordination.MeetingCost / 2);
    }

    private void Call(Situation situation)
    {
        situation.LapsePlans();
        var draft = situation.NewDraft();
        for (var k = 0; k < situation.Issues; k++)
            draft.Aim(k, situation.PerceivedNeed(k));
        var members = 0;
        for (var i = 0; i < situation.Actors; i++)
        {
            if (!situation.IsMember(i))
                continue;
            draft.Invite(i);
            members++;
        }

        var signers = situation.Sign(draft, situation.Scenario.Coordination.Persuasion);
        situation.CloseMoment(signers < members, signers, members);
        for (var i = 0; i < situation.Actors; i++)
        {
            if (!draft.Consents[i])
                draft.LeaveOut(i);
        }

        if (signers > 0)
            situation.PutInForce(draft, 0, Key);
    }
}
