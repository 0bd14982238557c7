using SamenWerken.Sim.Collaboration.Claims;
using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Collaboration.Claims.Evidence;

internal sealed class CovenantWithASword : Claim
{
    private static readonly Expectation Sword = LevelField.Of("covenant", 0.5).Minus(LevelField.Of("covenant", 0)).Raises(CollaborationOutcomes.Cooperation, Matters.Share);

    public override string Id => "a-covenant-with-a-sword-beats-one-without";

    public override string Source => "Ostrom, Walker & Gardner (1992), APSR 86, 404–417";

    public override string Statement =>
        "A covenant whose breach is fined brings more cooperation than a covenant without sanctions.";

    public override string Note =>
        "In the experiments a covenant alone was broken in a quarter of cases or fewer; where promises are kept anyhow a sword has nothing to cut.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference", Sword),
        new("weer-thuis-gouda", Sword),
    ];
}
