using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Collaboration.Claims.Essays;

internal sealed class AutonomyMakesAgreementDearer : Claim
{
    private static readonly LinearContrast Autonomy =
        LevelField.Of("covenant", 0).Dose("population.autonomyNeed.mean", 0.1, 0.4, 0.7, 0.9);

    private static readonly Expectation[] Expectations =
    [
        Autonomy.Lowers(CollaborationOutcomes.Cooperation, Matters.Share),
        Autonomy.Lowers(CollaborationOutcomes.JointGain, Matters.Gain),
    ];

    public override string Id => "autonomy-need-makes-agreement-dearer";

    public override string Source => Essay.Courage;

    public override string Statement =>
        "The louder the call for autonomy, the harder parties come to cooperate, and the less they gain by it, also where "
        + "nothing is imposed.";

    public override string Note =>
        "That a move away from its own way costs a party more if it needs more autonomy is built in (own way, equation "
        + "3). How much agreement that prevents is not.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference", Expectations),
    ];
}
