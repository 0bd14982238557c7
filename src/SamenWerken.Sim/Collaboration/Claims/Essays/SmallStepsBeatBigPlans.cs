using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Collaboration.Claims.Essays;

internal sealed class SmallStepsBeatBigPlans : Claim
{
    private static readonly Expectation Small = Steps(0.25, 12).Minus(Steps(1, 3)).Raises(CollaborationOutcomes.Cooperation, Matters.Share);

    private static Treatment Steps(double step, int deals) =>
        LevelField.Of("exchange", 0).With("coordination.step", step).With("coordination.deals", deals);

    public override string Id => "small-steps-beat-big-plans";

    public override string Source => Essay.Strengthen;

    public override string Statement =>
        "Parties that move towards each other in small steps come to more cooperation than parties that move in big ones.";

    public override string Note =>
        "Steps of a quarter of the distance against the whole distance at once, with four times as many deals in a "
        + "meeting, so that as much can be moved in one: only the size of what is at stake in a deal differs. A small step "
        + "asks less trust, and leaves room to stop.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference", Small),
        new("phased", Small),
    ];
}
