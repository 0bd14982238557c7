using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Collaboration.Claims.Essays;

internal sealed class KnowingEachOtherFirst : Claim
{
    private static readonly Expectation First = LevelField.Of("phased", 0)
        .With("coordination.phased.first", "relational").With("coordination.phased.until", 12).With("coordination.phased.then", "covenant")
        .Minus(LevelField.Of("covenant", 0)).Raises(CollaborationOutcomes.Cooperation, Matters.Share);

    public override string Id => "knowing-each-other-first-helps-a-covenant";

    public override string Source => Essay.WeerThuis;

    public override string Statement =>
        "Getting to know each other first helps a covenant later: a year of relations and then a covenant brings more "
        + "cooperation than a covenant from the start.";

    public override string Note =>
        "As many meetings in both, and nobody leaves. Cooperation is that of the second half, when both have a table; "
        + "what was exchanged in the first year still stands, as it would.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference", First),
        new("phased", First),
    ];
}
