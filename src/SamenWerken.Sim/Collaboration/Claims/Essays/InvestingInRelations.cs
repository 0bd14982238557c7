using SamenWerken.Sim.Collaboration.Claims;
using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Collaboration.Claims.Essays;

internal sealed class InvestingInRelations : Claim
{
    private static readonly LinearContrast Relations = LevelField.Of("relational", 0).Minus(LevelField.Of("exchange", 0));

    private static readonly Expectation[] Expectations = [Relations.Raises(CollaborationOutcomes.Trust, Matters.Share), Relations.Raises(CollaborationOutcomes.Cooperation, Matters.Share)];

    public override string Id => "investing-in-relations-raises-cooperation";

    public override string Source => Essay.WeerThuis;

    public override string Statement =>
        "Spending meetings on knowing each other rather than on dealing raises trust, and cooperation with it.";

    public override string Note =>
        "That a relational meeting adds trust is built in; whether cooperation follows is not, since half as many proposals are made.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference", Expectations) { Beside = LevelField.Baselines },
        new("weer-thuis-nieuwegein", Expectations) { Beside = LevelField.Baselines },
    ];
}
