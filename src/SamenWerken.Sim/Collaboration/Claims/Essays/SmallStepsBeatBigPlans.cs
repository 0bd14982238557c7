using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Collaboration.Claims.Essays;

internal sealed class SmallStepsBeatBigPlans : Claim
{
    private const int Deals = 12;

    private static readonly Expectation Small = Steps(0.25).Minus(Steps(1)).Raises(CollaborationOutcomes.Cooperation, Matters.Share);

    private static Treatment Steps(double step) =>
        LevelField.Of("exchange", 0).With("coordination.step", step).With("coordination.deals", Deals);

    public override string Id => "small-steps-beat-big-plans";

    public override string Source => Essay.Strengthen;

    public override string Statement =>
        "Parties that move towards each other in small steps come to more cooperation than parties that move in big ones.";

    public override string Note =>
        "Steps of a quarter of the distance against the whole distance at once. A meeting has room for twelve deals in both, so that "
        + "as much can be moved in small steps; nothing but the size of a step differs.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference", Small),
        new("phased", Small),
    ];
}
