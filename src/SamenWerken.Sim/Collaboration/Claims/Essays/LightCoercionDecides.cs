using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Collaboration.Claims.Essays;

internal sealed class LightCoercionDecides : Claim
{
    private const double Light = 0.15, Full = 0.5;

    private static readonly Treatment Majority = Quorum(2.0 / 3), Unanimity = Quorum(1);

    private static readonly Expectation[] Expectations =
    [
        Majority.Minus(Unanimity).Lowers(CollaborationOutcomes.ImpasseRate, Matters.Share),
        Majority.Minus(Unanimity).HardlyRaises(CollaborationOutcomes.Cynicism, Matters.Share),
        Majority.Minus(LevelField.Of("mandate", Full)).Lowers(CollaborationOutcomes.Cynicism, Matters.Share),
    ];

    private static Treatment Quorum(double share) => LevelField.Of("norm", Light).With("coordination.quorum", share);

    public override string Id => "light-coercion-decides-without-cynicism";

    public override string Source => Essay.Strengthen;

    public override string Statement =>
        "Where core interests are protected and a large majority may bind the rest, decisions are taken more often than "
        + "by unanimity, with hardly more cynicism than that and less than under full compulsion.";

    public override string Note =>
        "Light: the quorum of a norm is two thirds instead of all, all else equal, with a third of the enforcement of "
        + "full compulsion. A norm decides only the regional issues together, a mandate all: so much of the difference in "
        + "cynicism is arithmetic.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference", Expectations) { Beside = LevelField.Baselines },
        new("norm-opdrachtgeverschap", Expectations) { Beside = LevelField.Baselines },
    ];
}
