using SamenWerken.Sim.Collaboration.Claims;
using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Collaboration.Claims.Essays;

internal sealed class MultipleQuestionsNeedCollaboration : Claim
{
    private static LinearContrast Disciplines(Treatment treatment) => treatment.Dose("disciplines", 1, 3, 5, 7);

    public override string Id => "multiple-questions-need-collaboration";

    public override string Source => Essay.Courage + "; " + Essay.Strengthen;

    public override string Statement =>
        "The more issues a household's question touches, the more households collaboration helps beyond "
        + "those that are helped by parties who go alone.";

    public override string Note =>
        "Counted in households, from one issue to seven: the ratio would grow by arithmetic alone. "
        + "Nobody's behaviour depends on the number of issues; only the value of what is done does.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference",
            Disciplines(LevelField.Of("covenant", 0)).Minus(Disciplines(new("autonomous")))
                .Raises(CollaborationOutcomes.HouseholdsHelped, Matters.Households)),
    ];
}
