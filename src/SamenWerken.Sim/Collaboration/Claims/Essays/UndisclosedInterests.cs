using SamenWerken.Sim.Collaboration.Claims;
using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Collaboration.Claims.Essays;

internal sealed class UndisclosedInterests : Claim
{
    private static Treatment Told(double attribution, bool told) => new Treatment("exchange")
        .With("population.openness.mean", told ? 0.75 : 0.15)
        .With("population.knowledge", told ? 0.8 : 0)
        .With("behaviour.attributionWeight", attribution);

    public override string Id => "undisclosed-interests-read-as-unwillingness";

    public override string Source => Essay.WeerThuis;

    public override string Statement =>
        "Where interests are not told, proposals are refused more often, and the refusals cost trust because they are read as unwillingness.";

    public override string Note =>
        "That a refusal is read as unwillingness is an assumption (AttributionWeight 1); the second expectation compares it with a world where nobody reads it so (0).";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference",
            Told(1, false).Minus(Told(1, true)).Raises(CollaborationOutcomes.RefusalRate, Matters.Share),
            Told(1, false).Minus(Told(1, true)).Minus(Told(0, false).Minus(Told(0, true))).Lowers(CollaborationOutcomes.Trust, Matters.Share)),
    ];
}
