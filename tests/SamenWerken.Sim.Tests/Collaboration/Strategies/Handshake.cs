using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Collaboration.Strategies;

namespace SamenWerken.Sim.Tests.Strategies;

/// <summary>A strategy of a user's own: one class, in the user's own assembly. Now and then who would sign meets on the first
/// issue.</summary>
internal sealed class Handshake : Strategy
{
    public override string Key => "handshake";

    public override StrategyKind Kind => StrategyKind.Horizontal;

    public override string Summary => "everybody who would sign shares the mean position on the first issue";

    public override void Coordinate(Situation situation)
    {
        if (!situation.IsMoment(10))
            return;
        situation.LapsePlans();
        var draft = situation.NewDraft();
        draft.Aim(0, Enumerable.Range(0, situation.Actors).Average(i => situation.Position(i, 0)));
        situation.InviteMembers(draft);
        var signers = situation.Sign(draft, persuasion: 0);
        situation.CloseMoment(draft, impasse: signers < situation.Members);
        draft.LeaveOutObjectors();
        situation.PutInForce(draft, 0, Key);
    }
}
