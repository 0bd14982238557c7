using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Collaboration.Claims.Essays;

internal sealed class InvestingInRelations : Claim
{
    private static readonly LinearContrast Relations = Distrusting("relational").Minus(Distrusting("exchange"));

    private static readonly Expectation[] Expectations =
    [
        Relations.Raises(CollaborationOutcomes.Trust, Matters.Share),
        Relations.Raises(CollaborationOutcomes.Cooperation, Matters.Share),
    ];

    private static Treatment Distrusting(string strategy) => LevelField.Of(strategy, 0).With("population.trust", 0.2);

    public override string Id => "investing-in-relations-raises-cooperation";

    public override string Source => Essay.WeerThuis;

    public override string Statement =>
        "Where trust is low, spending meetings on knowing each other rather than on dealing raises trust, and cooperation "
        + "with it.";

    public override string Note =>
        "Trust is low: 0.2 at the start, between parties whose relations the scenario does not give. That a meeting in "
        + "which one opens up adds trust is built in, and relational meetings do so twice as fast; whether cooperation "
        + "follows is not, since half as many proposals are made. What relations may invent is another claim.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference", Expectations) { Beside = LevelField.Baselines },
        new("weer-thuis-nieuwegein", Expectations) { Beside = LevelField.Baselines },
    ];
}
