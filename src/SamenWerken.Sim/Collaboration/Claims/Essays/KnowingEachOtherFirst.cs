using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Collaboration.Claims.Essays;

internal sealed class KnowingEachOtherFirst : Claim
{
    private static Expectation First(Func<Treatment, Treatment> under) => under(LevelField.Of("phased", 0))
        .With("coordination.phased.first", "relational").With("coordination.phased.until", 12).With("coordination.phased.then", "covenant")
        .Minus(under(LevelField.Of("covenant", 0))).Raises(CollaborationOutcomes.Cooperation, Matters.Share);

    private static Treatment Strangers(Treatment treatment) => treatment.With("population.trust", 0.25).With("population.knowledge", 0);

    public override string Id => "knowing-each-other-first-helps-a-covenant";

    public override string Source => Essay.WeerThuis;

    public override string Statement =>
        "Where parties hardly know each other, a year of relations and then a covenant brings more cooperation than a covenant from "
        + "the start.";

    public override string Note =>
        "Hardly: trust 0.25 and no knowledge of each other at the start, in the scenario of that name 0.4 and 0.05. As many meetings "
        + "in both, and nobody leaves. Cooperation is that of the second half, when both have a table; what was exchanged in the first "
        + "year still stands, as it would.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference", First(Strangers)),
        new("phased", First(treatment => treatment)),
    ];
}
