using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Collaboration.Claims.Essays;

internal sealed class CompulsionRaisesCynicism : Claim
{
    private const double Force = 0.25;

    private static readonly Treatment Mandate = LevelField.Of("mandate", Force);

    private static readonly Expectation[] Expectations =
    [
        Mandate.Minus(LevelField.Of("covenant", Force)).Raises(CollaborationOutcomes.Cynicism, Matters.Share),
        Mandate.Minus(new Treatment("autonomous")).Raises(CollaborationOutcomes.Cynicism, Matters.Share),
    ];

    public override string Id => "compulsion-raises-cynicism";

    public override string Source => Essay.Strengthen + "; " + Essay.Courage;

    public override string Statement =>
        "Compulsory coordination makes the parties more cynical than an agreement that is enforced as strongly but signed "
        + "by all, and more than going alone.";

    public override string Note =>
        "That a shift which is imposed feeds cynicism is an assumption (reactance; Brehm 1966), and gives the direction. "
        + "What can fail is the size: small wins heal, and a plan for residents brings some. A mandate binds all; a "
        + "covenant that fails binds who remains willing.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference", Expectations) { Beside = LevelField.Baselines },
        new("norm-opdrachtgeverschap", Expectations) { Beside = LevelField.Baselines },
    ];
}
