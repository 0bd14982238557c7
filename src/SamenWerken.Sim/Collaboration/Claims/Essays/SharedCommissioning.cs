using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Collaboration.Claims.Essays;

internal sealed class SharedCommissioning : Claim
{
    private const double Force = 0.25;

    private static IReadOnlyList<Expectation> Expectations(int commissioners) =>
    [
        Shared(commissioners).Raises(CollaborationOutcomes.JointGain, Matters.Gain),
        Shared(commissioners).Raises(CollaborationOutcomes.PublicValue, Matters.Share),
    ];

    private static LinearContrast Shared(int commissioners) => By(commissioners).Minus(By(1));

    private static Treatment By(int commissioners) => LevelField.Of("tender", Force).With("coordination.commissioners", commissioners);

    public override string Id => "shared-commissioning-beats-a-single-buyer";

    public override string Source => Essay.NotNew;

    public override string Statement =>
        "Commissioners who set the terms of a tender together gain more for all, and more public value, than one budget "
        + "holder alone.";

    public override string Note =>
        "Not the same parties are bound: commissioners are bound by the terms, and more of them are then bound. So effort "
        + "rises by construction, and is not counted.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference", Expectations(3)),
        new("aanbesteding", Expectations(4)),
    ];
}
