using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Collaboration.Claims.Evidence;

internal sealed class CovenantWithASword : Claim
{
    private static readonly LinearContrast Sword = LevelField.Of("covenant", 0.15).Minus(LevelField.Of("covenant", 0));

    private static readonly Expectation[] Expectations =
    [
        Sword.Raises(CollaborationOutcomes.KeepRate, Matters.Share),
        Sword.Raises(CollaborationOutcomes.Cooperation, Matters.Share),
    ];

    private static Case AsInTheExperiments(Case scenario) => ParameterPath.Set(scenario, "population.conscience.mean", "0.3");

    public override string Id => "a-covenant-with-a-sword-beats-one-without";

    public override string Source => "Ostrom, Walker & Gardner (1992), APSR 86, 404–417";

    public override string Statement =>
        "A covenant whose breach is fined brings more kept promises and more cooperation than a covenant without "
        + "sanctions.";

    public override string Note =>
        "Conscience is 0.3 in the scenarios, so that a covenant alone is broken about as often as in the experiments (5 "
        + "to 25 % of cases, with a sword 1 to 4 %). Fines that are paid count as costs, not as cooperation.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference", Expectations) { Prepared = AsInTheExperiments },
        new("weer-thuis-gouda", Expectations) { Prepared = AsInTheExperiments },
    ];
}
