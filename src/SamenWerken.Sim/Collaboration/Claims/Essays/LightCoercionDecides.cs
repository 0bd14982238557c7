using SamenWerken.Sim.Collaboration.Claims;
using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Collaboration.Claims.Essays;

internal sealed class LightCoercionDecides : Claim
{
    private const double Light = 0.15, Full = 0.5;

    private static readonly Expectation[] Expectations =
    [
        LevelField.Of("norm", Light).Minus(LevelField.Of("mandate", Full)).Lowers(CollaborationOutcomes.Cynicism, Matters.Share),
        LevelField.Of("norm", Light).Minus(LevelField.Of("covenant", Light)).Lowers(CollaborationOutcomes.ImpasseRate, Matters.Share),
    ];

    public override string Id => "light-coercion-decides-without-cynicism";

    public override string Source => Essay.Strengthen;

    public override string Statement =>
        "Where core interests are protected and a large majority may bind the rest, decisions are taken more often than by unanimity, with less cynicism than under full compulsion.";

    public override string Note =>
        "Light: a quorum of two thirds, and a third of the enforcement of full compulsion; spending and exit are equal. A norm decides only the regional issues together.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference", Expectations) { Beside = LevelField.Baselines },
        new("norm-opdrachtgeverschap", Expectations) { Beside = LevelField.Baselines },
    ];
}
