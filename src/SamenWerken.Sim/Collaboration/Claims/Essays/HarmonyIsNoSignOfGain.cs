using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Collaboration.Claims.Essays;

internal sealed class HarmonyIsNoSignOfGain : Claim
{
    private static readonly Expectation[] Expectations = [Conflict("covenant"), Conflict("exchange")];

    private static Expectation Conflict(string strategy) => LevelField.Of(strategy, 0)
        .Across(CollaborationOutcomes.Conflict).HardlyLowers(CollaborationOutcomes.JointGain, Matters.Correlation);

    public override string Id => "less-conflict-does-not-go-with-more-gain";

    public override string Source => Essay.Courage;

    public override string Statement =>
        "Harmonious collaboration is a fable: groups with less conflict do not gain more than groups with more of it.";

    public override string Note =>
        "A correlation across runs, so across groups that differ in goals and luck; it says nothing of what would happen "
        + "if one took conflict away.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference", Expectations),
        new("weer-thuis-gouda", Expectations),
    ];
}
