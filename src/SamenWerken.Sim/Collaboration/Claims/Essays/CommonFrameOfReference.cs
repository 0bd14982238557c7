using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Collaboration.Claims.Essays;

internal sealed class CommonFrameOfReference : Claim
{
    private static readonly Expectation[] Expectations =
    [
        Frame("covenant").Raises(CollaborationOutcomes.Cooperation, Matters.Share),
        Frame("covenant").Raises(CollaborationOutcomes.PublicValue, Matters.Share),
    ];

    private static LinearContrast Frame(string strategy) => Framing(strategy, 0.02).Minus(Framing(strategy, 0));

    private static Treatment Framing(string strategy, double framing) => LevelField.Of(strategy, 0).With("behaviour.framing", framing);

    public override string Id => "a-common-frame-of-reference-helps";

    public override string Source => Essay.Strengthen;

    public override string Statement =>
        "Parties that build a common frame of reference while they meet come to more cooperation and more public value "
        + "than parties that meet as often and do not.";

    public override string Note =>
        "That meeting who one knows and trusts adds to the weight of the public is what is switched on (framing 0.02), "
        + "and direct; that agreements and their keeping follow is not. Cooperation counts what is given to others' own "
        + "goals.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference", Expectations),
    ];
}
