using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Collaboration.Claims.Essays;

internal sealed class TenderingSitsBadly : Claim
{
    private const double Force = 0.25;

    private static readonly LinearContrast Tender = LevelField.Of("tender", Force).Minus(LevelField.Of("covenant", Force));

    private static readonly Expectation[] Expectations =
    [
        Tender.Lowers(CollaborationOutcomes.Cooperation, Matters.Share),
        Tender.Lowers(CollaborationOutcomes.Trust, Matters.Share),
    ];

    public override string Id => "tendering-sits-badly-with-collaboration";

    public override string Source => Essay.NotNew;

    public override string Statement =>
        "A tender brings less cooperation and less trust than a covenant that is enforced as strongly.";

    public override string Note =>
        "That who loses a tender trusts its commissioners less is built in; that winners and commissioners keep their "
        + "promises to each other builds trust as everywhere. A tender binds commissioners and winners, a covenant who "
        + "signs.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference", Expectations) { Beside = LevelField.Baselines },
        new("aanbesteding", Expectations) { Beside = LevelField.Baselines },
    ];
}
