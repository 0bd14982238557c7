using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Collaboration.Claims.Essays;

internal sealed class UnclearMandatesUndermine : Claim
{
    private static readonly LinearContrast Network = Clear(LevelField.Of("relational", 0));

    private static LinearContrast Clear(Treatment treatment) =>
        treatment.With("behaviour.mandateClarity", 1).Minus(treatment.With("behaviour.mandateClarity", 0));

    public override string Id => "unclear-mandates-undermine-and-networks-most";

    public override string Source => Essay.NotNew;

    public override string Statement =>
        "Where it is unclear what representatives may promise, collaboration suffers, and most where it rests on "
        + "intentions and trust instead of on compulsion.";

    public override string Note =>
        "Unclear: a tenth of the sides that would be kept is overruled at home. That this costs something is built in; "
        + "whom it costs most is not. Enforcement is not equal here: compulsion is what is compared.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference",
            Network.Raises(CollaborationOutcomes.Cooperation, Matters.Share),
            Network.Minus(Clear(LevelField.Of("mandate", 0.25))).Raises(CollaborationOutcomes.Cooperation, Matters.Share)),
    ];
}
