using SamenWerken.Sim.Collaboration.Claims;
using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Collaboration.Claims.Essays;

internal sealed class GoingAloneIsNoOption : Claim
{
    private static readonly Expectation[] Expectations = [.. LevelField.Baselines.SelectMany(Beyond)];

    private static IEnumerable<Expectation> Beyond(Treatment alone)
    {
        var beyond = LevelField.Of("covenant", 0.15).Minus(alone);
        return
        [
            beyond.Raises(CollaborationOutcomes.PublicValue, Matters.Share),
            beyond.Raises(CollaborationOutcomes.JointGain, Matters.Gain),
        ];
    }

    public override string Id => "going-alone-is-no-option";

    public override string Source => Essay.Courage + "; " + Essay.NotNew;

    public override string Statement =>
        "Nobody can do it alone: with an agreement among all, residents and parties "
        + "are better off than when each goes alone or only adjusts to the others.";

    public override string Note =>
        "That a fitting answer needs parties to act in the same direction is built in "
        + "(fragmentation). Going alone costs no meetings; who agrees pays for his.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference", Expectations),
        new("weer-thuis-gouda", Expectations),
    ];
}
