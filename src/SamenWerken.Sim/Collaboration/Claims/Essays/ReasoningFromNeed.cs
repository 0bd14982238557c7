using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Collaboration.Claims.Essays;

internal sealed class ReasoningFromNeed : Claim
{
    private static Expectation From(string strategy) =>
        Need(strategy, 0.4, 1).Minus(Need(strategy, 0.1, 0)).Raises(CollaborationOutcomes.PublicValue, Matters.Share);

    private static Treatment Need(string strategy, double orientation, double voice) =>
        LevelField.Of(strategy, 0).With("population.publicOrientation.mean", orientation).With("clientVoice", voice);

    public override string Id => "reasoning-from-need-gives-public-value";

    public override string Source => Essay.NotNew;

    public override string Statement =>
        "Parties that reason from what residents need, and hear it from them, bring better public value than parties that "
        + "do so less.";

    public override string Note =>
        "That who weighs the public more decides more for it is built in; how much gets through agreements with others is "
        + "not.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference", From("covenant"), From("exchange")),
    ];
}
