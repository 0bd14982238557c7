using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Collaboration.Strategies;

/// <summary>
/// The mandate (S3): every 2E rounds the plan q̂ binds everyone, also who had left. Who would not have signed it has not
/// consented, and feels R_i = Σ_k s_ik |x_k − p_ik| each round. Nobody can leave.
/// </summary>
internal sealed class Mandate : Strategy
{
    public override string Key => "mandate";

    public override StrategyKind Kind => StrategyKind.Vertical;

    public override string Summary => "a mandate: the plan that residents are taken to need binds everybody, and breaking it is fined";

    public override bool HasExit => false;

    public override void Coordinate(Situation situation)
    {
        var coordination = situation.Scenario.Coordination;
        if (situation.IsMoment(coordination.MandatePeriod * coordination.PlanEvery))
            Decree(situation);
        situation.ChargeAll(coordination.MandateCost * coordination.MeetingCost);
    }

    private void Decree(Situation situation)
    {
        situation.LapsePlans();
        var draft = situation.NewDraft();
        for (var k = 0; k < situation.Issues; k++)
            draft.Aim(k, situation.PerceivedNeed(k));
        for (var i = 0; i < situation.Actors; i++)
        {
            situation.Admit(i);
            draft.Invite(i);
        }

        situation.Sign(draft, persuasion: 0, counts: false);
        for (var i = 0; i < situation.Actors; i++)
        {
            if (!draft.HasConsent(i))
                draft.Impose(i, situation.ShiftOf(draft, i));
        }

        situation.PutInForce(draft, situation.Scenario.Coordination.Fine, Key);
    }
}
