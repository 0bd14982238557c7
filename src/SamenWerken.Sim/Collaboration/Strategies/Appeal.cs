using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Collaboration.Strategies;

/// <summary>
/// The appeal to the higher goal (S4): every E rounds the plan q̂ is explained once more; who would sign it, persuaded as far as
/// the appeal goes, is party to it, with consent. Short of all members it is an impasse.
/// </summary>
internal sealed class Appeal : Strategy
{
    public override string Key => "appeal";

    public override StrategyKind Kind => StrategyKind.Vertical;

    public override string Summary => "an appeal to the higher goal: whoever is persuaded signs the plan that residents are taken to need";

    public override void Coordinate(Situation situation)
    {
        var coordination = situation.Scenario.Coordination;
        if (situation.IsMoment(coordination.PlanEvery))
            Call(situation);
        situation.ChargeMembers(coordination.AppealCost * coordination.MeetingCost);
    }

    private void Call(Situation situation)
    {
        situation.LapsePlans();
        var members = situation.Members;
        if (members == 0)
            return;
        var draft = situation.NewDraft();
        for (var k = 0; k < situation.Issues; k++)
            draft.Aim(k, situation.PerceivedNeed(k));
        situation.InviteMembers(draft);
        var signers = situation.Sign(draft, situation.Scenario.Coordination.Persuasion);
        situation.CloseMoment(draft, impasse: signers < members);
        draft.LeaveOutObjectors();
        situation.PutInForce(draft, 0, Key);
    }
}
