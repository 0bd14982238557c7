using SamenWerken.Sim.Collaboration.Claims;
using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Collaboration.Claims.Essays;

internal sealed class SmallStepsBeatBigPlans : Claim
{
    private static readonly Treatment FirstExchanges = new Treatment("phased")
        .With("coordination.phased.first", "exchange").With("coordination.phased.until", 24).With("coordination.phased.then", "covenant");

    private static readonly Expectation[] Expectations =
    [
        Steps(0.25).Minus(Steps(1)).Raises(CollaborationOutcomes.Cooperation, Matters.Share),
        FirstExchanges.Minus(new Treatment("covenant")).Raises(CollaborationOutcomes.Cooperation, Matters.Share),
    ];

    private static Treatment Steps(double step) => new Treatment("exchange").With("coordination.step", step);

    public override string Id => "small-steps-beat-big-plans";

    public override string Source => Essay.Strengthen;

    public override string Statement =>
        "Small steps bring more cooperation than big ones: in what two exchanges move at once, and in exchanging before a joint plan is made.";

    public override string Note =>
        "Cooperation is that of the second half: exchanges come first for two of five years, and what was exchanged stands when the plan is made.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference", Expectations),
        new("phased", Expectations),
    ];
}
