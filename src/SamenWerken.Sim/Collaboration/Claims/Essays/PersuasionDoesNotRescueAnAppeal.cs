using SamenWerken.Sim.Collaboration.Claims;
using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Collaboration.Claims.Essays;

internal sealed class PersuasionDoesNotRescueAnAppeal : Claim
{
    private static readonly LinearContrast Persuasion = new Treatment("appeal").Dose("coordination.persuasion", 0, 0.25, 0.5, 0.75, 1);

    private static readonly Expectation[] Expectations =
        [Persuasion.HardlyRaises(CollaborationOutcomes.Cooperation, Matters.Share), Persuasion.HardlyRaises(CollaborationOutcomes.Effort, Matters.Share)];

    public override string Id => "more-persuasion-does-not-rescue-an-appeal";

    public override string Source => Essay.Bannink;

    public override string Statement =>
        "Explaining the higher goal once more, and better, does not bring actors to move or to cooperate.";

    public override string Note =>
        "That persuasion makes actors weigh the public instead of their own goals when they sign is built in; the essay doubts just that. What is tried is whether the agreements which then come about are worth anything.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference", Expectations),
        new("schuldhulp-village", Expectations),
    ];
}
