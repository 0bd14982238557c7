using SamenWerken.Sim.Collaboration.Claims;
using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Collaboration.Claims.Essays;

internal sealed class TrainingImprovesCollaboration : Claim
{
    private const double Amount = 0.3;

    private static readonly Expectation[] Expectations = [Trained("exchange"), Trained("covenant")];

    private static Expectation Trained(string strategy) => new Treatment(strategy).With("events.0.amount", Amount)
        .Minus(new Treatment(strategy).With("events.0.amount", 0)).Raises(CollaborationOutcomes.Cooperation, Matters.Share);

    public override string Id => "training-in-openness-improves-collaboration";

    public override string Source => Essay.WeerThuis;

    public override string Statement =>
        "Training parties to be open about their interests makes collaboration better, at a table as well as between two.";

    public override string Note =>
        "Everybody is trained after a year, in the practice lab half-way; openness and knowledge of the others grow by 0.3 and stay.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference", Expectations)
        {
            Prepared = scenario => (Scenario)scenario with { Events = [new Training { Round = 12, Amount = Amount }] },
        },
        new("praktijklab", Expectations),
    ];
}
