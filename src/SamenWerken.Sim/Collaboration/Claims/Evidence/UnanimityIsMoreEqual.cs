using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Collaboration.Claims.Evidence;

internal sealed class UnanimityIsMoreEqual : Claim
{
    private static readonly LinearContrast Unanimity = Quorum(1).Minus(Quorum(2.0 / 3));

    private static readonly Expectation[] Expectations =
    [
        Unanimity.Raises(CollaborationOutcomes.WorstGain, Matters.Gain),
        Unanimity.Lowers(CollaborationOutcomes.Inequality, Matters.Gain),
    ];

    private static Treatment Quorum(double share) => LevelField.Of("norm", 0.15).With("coordination.quorum", share);

    public override string Id => "unanimity-is-more-equal-than-majority";

    public override string Source => "Experiments of Mannix, Bazerman and Thompson, as told by the Program on Negotiation, Harvard";

    public override string Statement =>
        "Who must all agree find agreements that divide the gains more equally than a majority that may bind the rest.";

    public override string Note =>
        "The same table with a quorum of all and of two thirds, of regional issues only. A table that fails leaves a "
        + "coalition of the willing under both.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference", Expectations),
        new("norm-opdrachtgeverschap", Expectations),
    ];
}
