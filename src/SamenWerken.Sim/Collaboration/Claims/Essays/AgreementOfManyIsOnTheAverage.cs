using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Collaboration.Claims.Essays;

internal sealed class AgreementOfManyIsOnTheAverage : Claim
{
    private static readonly LinearContrast Parties = LevelField.Of("covenant", 0).Dose("population.actors", 4, 8, 16, 24);

    private static readonly Expectation[] Expectations =
    [
        Parties.Raises(CollaborationOutcomes.ImpasseRate, Matters.Share),
        Parties.Lowers(CollaborationOutcomes.InterestGain, Matters.Gain),
        Parties.HardlyLowers(CollaborationOutcomes.CoherenceGain, Matters.Gain),
    ];

    public override string Id => "agreement-of-many-is-rarer-and-more-on-the-average";

    public override string Source => Essay.WeerThuis;

    public override string Statement =>
        "As parties multiply, agreement becomes rarer, and what is agreed brings them to act alike rather than to give "
        + "and take: the gain in interests falls, the gain in coherence hardly does.";

    public override string Note =>
        "The joint gain is split exactly in these parts (section 5 of the model). Acting alike is worth something by "
        + "construction (fragmentation); that many find that and few find more is not.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference", Expectations),
    ];
}
