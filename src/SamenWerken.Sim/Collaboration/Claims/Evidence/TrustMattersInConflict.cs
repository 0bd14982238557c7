using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Collaboration.Claims.Evidence;

internal sealed class TrustMattersInConflict : Claim
{
    private static readonly Expectation[] Expectations = [Closer("covenant"), Closer("exchange")];

    private static Expectation Closer(string strategy) =>
        Trust(strategy, 0).Minus(Trust(strategy, 0.8)).Raises(CollaborationOutcomes.Cooperation, Matters.Share);

    private static LinearContrast Trust(string strategy, double alignment) =>
        LevelField.Of(strategy, 0).With("population.alignment", alignment).Dose("population.trust", 0.25, 0.5, 0.8);

    public override string Id => "trust-matters-more-where-interests-conflict";

    public override string Source => "Balliet & Van Lange (2013)";

    public override string Statement =>
        "Trust goes with cooperation more closely where interests conflict than where they agree.";

    public override string Note =>
        "Trust at the start from 0.25 to 0.8, at alignment 0 against 0.8, under a covenant and under exchange. In the "
        + "studies trust was measured, here it is set.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference", Expectations),
    ];
}
