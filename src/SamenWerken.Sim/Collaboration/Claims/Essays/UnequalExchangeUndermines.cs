using SamenWerken.Sim.Collaboration.Claims;
using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Collaboration.Claims.Essays;

internal sealed class UnequalExchangeUndermines : Claim
{
    private static readonly LinearContrast Fair =
        new Treatment("exchange").With("coordination.fairness", 1).Minus(new Treatment("exchange").With("coordination.fairness", 0));

    public override string Id => "unequal-exchange-undermines";

    public override string Source => Essay.Courage + "; " + Essay.Strengthen;

    public override string Statement =>
        "Exchange on fair terms brings more cooperation and less cynicism than exchange in which the proposer keeps nearly all of the gain.";

    public override string Note =>
        "That gaining less than others feeds cynicism is an assumption; but everybody proposes in turn, so that unfair terms even out over time.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference", Fair.Raises(CollaborationOutcomes.Cooperation, Matters.Share), Fair.Lowers(CollaborationOutcomes.Cynicism, Matters.Share)),
    ];
}
