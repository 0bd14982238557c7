using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Tests.Statistics;

namespace SamenWerken.Sim.Tests.Experiments;

public sealed class SensitivityExperimentTests
{
    private static readonly string[] Paths = ["fragmentation", "clientVoice", "coordination.quorum"];

    [Fact]
    public void Sobol_indices_of_a_known_function_of_three_parameters_are_found()
    {
        var plan = Plan(DesignKind.Saltelli, 1024);
        var found = Measures(plan, point => TestFunctions.Ishigami([point.Fragmentation, point.ClientVoice, point.Coordination.Quorum]));
        // Closed form: Ishigami and Homma (1990) with a = 7, b = 0.1.
        foreach (var (factor, first, total) in new[] { (0, 0.3139, 0.5576), (1, 0.4424, 0.4424), (2, 0, 0.2437) })
        {
            Assert.Equal(first, Value(found, Paths[factor], "S1"), 0.02);
            Assert.Equal(total, Value(found, Paths[factor], "ST"), 0.02);
            Assert.InRange(total, Of(found, Paths[factor], "ST").Low, Of(found, Paths[factor], "ST").High);
        }

        Assert.Equal(0.2437, found.Single(measure => measure is { Measure: "S2", With: "coordination.quorum", Factor: "fragmentation" }).Value, 0.03);
    }

    [Fact]
    public void Elementary_effects_of_a_straight_line_are_its_slopes()
    {
        var found = Measures(Plan(DesignKind.Morris, 10), point => 2 * point.Fragmentation - 5 * point.Coordination.Quorum);
        Assert.Equal(2, Value(found, Paths[0], "mu"), 1e-12);
        Assert.Equal(0, Value(found, Paths[1], "mu_star"), 1e-12);
        Assert.Equal(5, Value(found, Paths[2], "mu_star"), 1e-12);
        Assert.Equal(0, Value(found, Paths[2], "sigma"), 1e-12);
    }

    [Fact]
    public void A_paired_difference_is_explained_by_what_divides_the_strategies_and_nothing_else()
    {
        var plan = (Experiment(DesignKind.Morris, 4) with
        {
            Scenario = new Scenario { Rounds = 6 },
            Factors = [Factor.Between("coordination.fine", 0, 1), Factor.Between("coordination.quorum", 0, 1)],
            Strategies = ["mandate", "autonomous"],
            Replications = 4,
        }).Expand();
        var one = Sensitivity.Of(plan, [new Response(CollaborationOutcomes.Cynicism, "mandate", "autonomous"), new Response(CollaborationOutcomes.Cynicism, "autonomous")], threads: 1);
        Assert.True(Value(one[0].Measures, "coordination.fine", "mu_star") > 0);
        Assert.Equal(0, Value(one[0].Measures, "coordination.quorum", "mu_star"));
        Assert.Equal(0, Value(one[1].Measures, "coordination.fine", "mu_star"));
        var five = Sensitivity.Of(plan, [new Response(CollaborationOutcomes.Cynicism, "mandate", "autonomous"), new Response(CollaborationOutcomes.Cynicism, "autonomous")], threads: 5);
        Assert.Equal(one.SelectMany(each => each.Measures), five.SelectMany(each => each.Measures));
    }

    [Fact]
    public void An_outcome_without_a_value_is_told_with_its_design_point()
    {
        var plan = (Experiment(DesignKind.Morris, 2) with { Scenario = new Scenario { Rounds = 3 }, Strategies = ["autonomous"], Replications = 2 }).Expand();
        var refused = Assert.Throws<MissingOutcomeException>(() => Sensitivity.Of(plan, [new Response(CollaborationOutcomes.KeepRate, "autonomous")]));
        Assert.Contains("Outcome 'keep_rate' has no value under 'autonomous' at design point 0", refused.Message, StringComparison.Ordinal);
    }

    private static Experiment Experiment(DesignKind design, int size) => new()
    {
        Scenario = new Scenario(), Factors = [.. Paths.Select(path => Factor.Between(path, 0, 1))], Design = design, Points = size, Replications = 1,
    };

    private static ExperimentPlan Plan(DesignKind design, int size) => Experiment(design, size).Expand();

    private static List<SensitivityMeasure> Measures(ExperimentPlan plan, Func<Scenario, double> function) =>
        [.. Sensitivity.Of(plan, [.. plan.Points.Select(point => function((Scenario)point.Scenario))])];

    private static SensitivityMeasure Of(IEnumerable<SensitivityMeasure> found, string factor, string measure) => found.Single(each => each.Factor == factor && each.Measure == measure);

    private static double Value(IEnumerable<SensitivityMeasure> found, string factor, string measure) => Of(found, factor, measure).Value;
}
