using SamenWerken.Sim.Collaboration.Claims;
using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Collaboration.Claims.Evidence;

internal sealed class CentralSanctionsWorkAsWell : Claim
{
    private static LinearContrast Sanction(string strategy) => LevelField.Of(strategy, 0.5).Minus(LevelField.Of(strategy, 0));

    public override string Id => "central-sanctions-work-as-well-as-peers";

    public override string Source => "Balliet, Mulder & Van Lange (2011), Psychological Bulletin 137, 594–615";

    public override string Statement =>
        "Sanctions by a centre raise the keeping of promises, and cooperation, no less than sanctions among peers.";

    public override string Note =>
        "A fine works by the same equation whoever imposes it, and nobody pays for punishing: that they work alike is nearly built in.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference",
            Sanction("covenant").Minus(Sanction("exchange")).HardlyLowers(CollaborationOutcomes.KeepRate, Matters.Share),
            Sanction("covenant").Minus(Sanction("exchange")).HardlyLowers(CollaborationOutcomes.Cooperation, Matters.Share)),
    ];
}
