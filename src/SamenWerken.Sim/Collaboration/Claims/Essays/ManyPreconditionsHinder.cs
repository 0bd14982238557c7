using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Collaboration.Claims.Essays;

internal sealed class ManyPreconditionsHinder : Claim
{
    private static readonly LinearContrast Preconditions = LevelField.Of("covenant", 0).Dose("coordination.preconditions", 0, 2, 4, 6);

    private static readonly Expectation[] Expectations =
    [
        Preconditions.Lowers(CollaborationOutcomes.Cooperation, Matters.Share),
        Preconditions.Raises(CollaborationOutcomes.ImpasseRate, Matters.Share),
    ];

    public override string Id => "many-preconditions-hinder";

    public override string Source => Essay.Strengthen;

    public override string Statement =>
        "The more issues are settled beforehand by one party, the less cooperation a table brings and the more often it "
        + "ends in an impasse.";

    public override string Note =>
        "That what is settled beforehand cannot be bargained over is built in; that the rest no longer makes up for it is "
        + "not. A session about fewer issues costs less.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference", Expectations),
        new("norm-opdrachtgeverschap", Expectations),
    ];
}
