using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Collaboration.Claims.Essays;

internal sealed class SharedValuesSustain : Claim
{
    private static Expectation Shared(string strategy) => LevelField.Of(strategy, 0)
        .Dose("population.publicOrientation.mean", 0.05, 0.2, 0.35, 0.5).Raises(CollaborationOutcomes.Cooperation, Matters.Share);

    public override string Id => "shared-values-sustain-cooperation";

    public override string Source => Essay.NotNew;

    public override string Statement =>
        "The more the parties share a 'we', the more they cooperate, whether they are called upon or exchange.";

    public override string Note =>
        "Shared values: the weight of the public in everybody's perspective. Cooperation counts what is given to others' "
        + "own goals, so moving for the public counts only as far as it serves them.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference", Shared("appeal"), Shared("exchange")),
    ];
}
