using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;

namespace SamenWerken.Sim.Collaboration.Claims.Essays;

internal sealed class TrainingImprovesCollaboration : Claim
{
    private const double Amount = 0.3, Closed = 0.15;

    private static Expectation[] Expectations(Func<Treatment, Treatment> under) => [Trained("exchange", under), Trained("covenant", under)];

    private static Expectation Trained(string strategy, Func<Treatment, Treatment> under) =>
        After(under(LevelField.Of(strategy, 0)), Amount).Minus(After(under(LevelField.Of(strategy, 0)), 0))
            .Raises(CollaborationOutcomes.Cooperation, Matters.Share);

    private static Treatment After(Treatment treatment, double amount) => treatment.With("events.0.amount", amount);

    public override string Id => "training-in-openness-improves-collaboration";

    public override string Source => Essay.WeerThuis;

    public override string Statement =>
        "Where parties are closed, training them to be open about their interests makes collaboration better, at a table "
        + "as well as between two.";

    public override string Note =>
        "Closed: openness is 0.15 on average in the reference scenario, 0.25 in the practice lab. Everybody is trained "
        + "after a year, in the practice lab half-way; openness and knowledge of the others grow by 0.3 and stay. The "
        + "training itself costs nothing.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference", Expectations(treatment => treatment.With("population.openness.mean", Closed)))
        {
            Prepared = scenario => (Scenario)scenario with { Events = [new Training { Round = 12, Amount = Amount }] },
        },
        new("praktijklab", Expectations(treatment => treatment)),
    ];
}
