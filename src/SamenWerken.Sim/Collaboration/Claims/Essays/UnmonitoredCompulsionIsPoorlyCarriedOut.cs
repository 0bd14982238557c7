using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Collaboration.Claims.Essays;

internal sealed class UnmonitoredCompulsionIsPoorlyCarriedOut : Claim
{
    private const double Force = 0.5;

    private static readonly LinearContrast Mandate = Watched("mandate"), Covenant = Watched("covenant");

    private static readonly Expectation[] Expectations =
    [
        Mandate.Raises(CollaborationOutcomes.KeepRate, Matters.Share),
        Mandate.Minus(Covenant).Raises(CollaborationOutcomes.KeepRate, Matters.Share),
    ];

    private static LinearContrast Watched(string strategy) => Detected(strategy, 1).Minus(Detected(strategy, 0));

    private static Treatment Detected(string strategy, double detection) =>
        LevelField.Of(strategy, Force).With("behaviour.crowding", 0).With("coordination.detection", detection);

    public override string Id => "unmonitored-compulsion-is-poorly-carried-out";

    public override string Source => Essay.Strengthen;

    public override string Statement =>
        "What is imposed is carried out only as far as it is watched: without monitoring fewer promises are kept, and "
        + "compulsion loses more by that than an agreement signed by all.";

    public override string Note =>
        "That a fine which is never imposed keeps nobody to a promise is built in (equation 6). The difference with the "
        + "covenant is not. Control eats nothing of the inner reason to keep one's word here (crowding 0).";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference", Expectations),
        new("norm-opdrachtgeverschap", Expectations),
    ];
}
