using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Collaboration.Claims.Essays;

internal sealed class UnequalExchangeUndermines : Claim
{
    private static readonly LinearContrast Fair = Terms(1).Minus(Terms(0));

    private static Treatment Terms(double fairness) => LevelField.Of("exchange", 0).With("coordination.fairness", fairness);

    public override string Id => "unequal-exchange-undermines";

    public override string Source => Essay.Courage + "; " + Essay.Strengthen;

    public override string Statement =>
        "Exchange on fair terms brings more cooperation and less cynicism than exchange in which the proposer keeps "
        + "nearly all of the gain.";

    public override string Note =>
        "That gaining less than others feeds cynicism is an assumption; but everybody proposes in turn, so that unfair "
        + "terms even out over time.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference",
            Fair.Raises(CollaborationOutcomes.Cooperation, Matters.Share),
            Fair.Lowers(CollaborationOutcomes.Cynicism, Matters.Share)),
    ];
}
