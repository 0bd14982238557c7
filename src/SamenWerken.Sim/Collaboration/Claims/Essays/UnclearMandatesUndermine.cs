using SamenWerken.Sim.Collaboration.Claims;
using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Collaboration.Claims.Essays;

internal sealed class UnclearMandatesUndermine : Claim
{
    private static LinearContrast Clear(string strategy) =>
        new Treatment(strategy).With("behaviour.mandateClarity", 1).Minus(new Treatment(strategy).With("behaviour.mandateClarity", 0));

    public override string Id => "unclear-mandates-undermine-and-networks-most";

    public override string Source => Essay.NotNew;

    public override string Statement =>
        "Where it is unclear what representatives may promise, collaboration suffers, and most where it rests on intentions and trust instead of on compulsion.";

    public override string Note =>
        "Unclear: a tenth of the sides that would be kept is overruled at home. That this costs something is built in; whom it costs most is not.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference",
            Clear("relational").Raises(CollaborationOutcomes.Cooperation, Matters.Share),
            Clear("relational").Minus(Clear("mandate")).Raises(CollaborationOutcomes.Cooperation, Matters.Share)),
    ];
}
