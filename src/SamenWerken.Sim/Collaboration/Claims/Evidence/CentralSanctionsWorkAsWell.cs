using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Collaboration.Claims.Evidence;

internal sealed class CentralSanctionsWorkAsWell : Claim
{
    private static readonly LinearContrast Difference = Sanction("covenant").Minus(Sanction("exchange"));

    private static LinearContrast Sanction(string strategy) => LevelField.Of(strategy, 0.15).Minus(LevelField.Of(strategy, 0));

    public override string Id => "central-sanctions-work-as-well-as-peers";

    public override string Source => "Balliet, Mulder & Van Lange (2011), Psychological Bulletin 137, 594–615";

    public override string Statement =>
        "Sanctions by a centre raise the keeping of promises, and cooperation, no less than sanctions among peers.";

    public override string Note =>
        "A fine works by the same equation whoever imposes it, and nobody pays for punishing: that they work alike is "
        + "nearly built in. What differs is how much there is to be gained, since plans and packages are not broken equally "
        + "often.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference",
            Difference.HardlyLowers(CollaborationOutcomes.KeepRate, Matters.Share),
            Difference.HardlyLowers(CollaborationOutcomes.Cooperation, Matters.Share)),
    ];
}
