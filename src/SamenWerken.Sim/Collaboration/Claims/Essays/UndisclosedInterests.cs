using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Collaboration.Claims.Essays;

internal sealed class UndisclosedInterests : Claim
{
    private static Treatment Told(double attribution, bool told) => LevelField.Of("exchange", 0)
        .With("population.openness.mean", told ? 0.75 : 0.05)
        .With("population.knowledge", told ? 0.8 : 0)
        .With("behaviour.attributionWeight", attribution);

    private static LinearContrast Silence(double attribution) => Told(attribution, false).Minus(Told(attribution, true));

    public override string Id => "undisclosed-interests-read-as-unwillingness";

    public override string Source => Essay.WeerThuis;

    public override string Statement =>
        "Where interests are not told, proposals are refused more often, and the refusals cost trust because they are "
        + "read as unwillingness.";

    public override string Note =>
        "Not told: openness 0.05 and no knowledge at the start, so that who is refused cannot know why; told: 0.75 and "
        + "0.8. That a refusal is then read as unwillingness is an assumption (AttributionWeight 1); the second expectation "
        + "compares it with a world where nobody reads it so (0). At a table the model has no such reading.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference",
            Silence(1).Raises(CollaborationOutcomes.RefusalRate, Matters.Share),
            Silence(1).Minus(Silence(0)).Lowers(CollaborationOutcomes.Trust, Matters.Share)),
    ];
}
