using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Collaboration.Claims.Evidence;

internal sealed class ControlIsNotAlwaysHarmful : Claim
{
    private static IEnumerable<Expectation> Harmless(string strategy)
    {
        var control = Controlled(strategy, 0.15).Minus(Controlled(strategy, 0));
        return
        [
            control.HardlyLowers(CollaborationOutcomes.Cooperation, Matters.Share),
            control.HardlyRaises(CollaborationOutcomes.Cynicism, Matters.Share),
        ];
    }

    private static Treatment Controlled(string strategy, double force) => LevelField.Of(strategy, force).With("behaviour.crowding", 0.5);

    public override string Id => "control-is-not-always-harmful";

    public override string Source => "Ziegelmeyer, Schmelz & Ploner (2012), Experimental Economics 15, 323–340";

    public override string Statement =>
        "Control of promises does not lower cooperation or raise cynicism by an amount that matters, even where it eats "
        + "some of the inner reason to keep one's word.";

    public override string Note =>
        "Crowding is 0.5: with strong control and full need for autonomy nearly half of the inner reason to keep one's "
        + "word is lost.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference", [.. Harmless("covenant"), .. Harmless("exchange")]),
    ];
}
