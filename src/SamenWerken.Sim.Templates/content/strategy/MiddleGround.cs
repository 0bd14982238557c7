using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Collaboration.Strategies;

namespace MyStrategy;

/// <summary>
/// Every half year somebody writes down, for each issue, the middle of all positions, and asks who signs. Who signs is party; who
/// does not goes its own way.
/// </summary>
public sealed class MiddleGround : Strategy
{
    // The name under which it is compared; it is found by it, without registration.
    public override string Key => "middle";

    public override StrategyKind Kind => StrategyKind.Horizontal;

    public override string Summary => "every half year the middle of all positions is put on paper; who signs is party";

    // Called once a round. It decides who meets, who proposes what, who is asked and what is put in force; whether promises are kept,
    // whether trust grows and who leaves works the same under every strategy.
    public override void Coordinate(Situation situation)
    {
        if (!situation.IsMoment(every: 6))
            return;

        situation.LapsePlans();
        var plan = situation.NewDraft();
        for (var issue = 0; issue < situation.Issues; issue++)
            plan.Aim(issue, Middle(situation, issue));

        situation.InviteMembers(plan);
        var signers = situation.Sign(plan, persuasion: 0);
        situation.CloseMoment(plan, impasse: signers < situation.Members);
        plan.LeaveOutObjectors();
        if (signers > 1)
            situation.PutInForce(plan, enforcement: 0, Key);
        situation.ChargeMembers(situation.Scenario.Coordination.MeetingCost);
    }

    private static double Middle(Situation situation, int issue) =>
        Enumerable.Range(0, situation.Actors).Average(actor => situation.Position(actor, issue));
}
