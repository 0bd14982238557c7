using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Designs;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Statistics;
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

        Assert.Equal(0.2437,
            found.Single(measure => measure is { Measure: "S2", With: "coordination.quorum", Factor: "fragmentation" }).Value, 0.03);
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
        var one = Sensitivity.Of(plan, [new Response(CollaborationOutcomes.Cynicism, "mandate", "autonomous"),
            new Response(CollaborationOutcomes.Cynicism, "autonomous")], threads: 1);
        Assert.True(Value(one[0].Measures, "coordination.fine", "mu_star") > 0);
        Assert.Equal(0, Value(one[0].Measures, "coordination.quorum", "mu_star"));
        Assert.Equal(0, Value(one[1].Measures, "coordination.fine", "mu_star"));
        var five = Sensitivity.Of(plan, [new Response(CollaborationOutcomes.Cynicism, "mandate", "autonomous"),
            new Response(CollaborationOutcomes.Cynicism, "autonomous")], threads: 5);
        Assert.Equal(one.SelectMany(each => each.Measures), five.SelectMany(each => each.Measures));
    }

    [Fact]
    public void An_outcome_without_a_value_is_told_with_its_design_point()
    {
        var plan = (Experiment(DesignKind.Morris, 2)
            with { Scenario = new Scenario { Rounds = 3 }, Strategies = ["autonomous"], Replications = 2 }).Expand();
        var refused = Assert.Throws<MissingOutcomeException>(
            () => Sensitivity.Of(plan, [new Response(CollaborationOutcomes.KeepRate, "autonomous")]));
        Assert.Contains("Outcome 'keep_rate' has no value under 'autonomous' at design point 0", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("households", 1, 2)]
    [InlineData("households", 1, 3)]
    [InlineData("households", 3, 1)]
    [InlineData("rounds", 2, 3)]
    [InlineData("rounds", 2, 6)]
    [InlineData("households", 0, 1000)]
    public void The_effect_of_a_whole_number_on_a_straight_line_is_its_change_from_end_to_end(string path, int from, int to)
    {
        var plan = (Experiment(DesignKind.Morris, 12)
            with { Factors = [Factor.Between(path, from, to), Factor.Between("fragmentation", 0, 1)] }).Expand();
        var found = Measures(plan, point => 0.433 * Convert.ToDouble(ParameterPath.Get(point, path)) + point.Fragmentation);
        Assert.Equal(0.433 * Math.Abs(to - from), Value(found, path, "mu_star"), 1e-9);
        Assert.Equal(0.433 * (to - from), Value(found, path, "mu"), 1e-9);
        Assert.Equal(0, Value(found, path, "sigma"), 1e-9);
        Assert.Equal(1, Value(found, "fragmentation", "mu_star"), 1e-9);
    }

    [Fact]
    public void Numbers_that_are_listed_count_by_their_distance_and_two_words_by_their_order()
    {
        var plan = (Experiment(DesignKind.Morris, 12) with
        {
            Factors = [Factor.Of("fragmentation", 0.9, 0.1, 0.2), Factor.Of("coordination.network.shape", "complete", "ring"),
                Factor.Of("coordination.exit", "true", "false")],
        }).Expand();
        var found = Measures(plan, point =>
            10 * point.Fragmentation + (point.Coordination.Network.Shape == NetworkShape.Ring ? 3 : 0) + (point.Coordination.Exit ? 1 : 0));
        Assert.Equal(8, Value(found, "fragmentation", "mu_star"), 1e-9);
        Assert.Equal(3, Value(found, "coordination.network.shape", "mu"), 1e-9);
        Assert.Equal(-1, Value(found, "coordination.exit", "mu"), 1e-9);
    }

    [Fact]
    public void Values_without_an_order_are_refused_where_steps_are_asked_for_and_taken_where_shares_are()
    {
        Factor[] shapes = [Factor.Of("coordination.network.shape", "complete", "ring", "hub"), Factor.Between("fragmentation", 0, 1)];
        Assert.Contains("3 values without an order", Assert.Throws<ExperimentException>(
            () => (Experiment(DesignKind.Morris, 4) with { Factors = shapes }).Expand()).Message, StringComparison.Ordinal);
        Assert.Equal(24, (Experiment(DesignKind.Saltelli, 4) with { Factors = shapes }).Expand().Rows.Count);
        foreach (var design in new[] { DesignKind.Morris, DesignKind.Saltelli })
            Assert.Contains("one value", Assert.Throws<ExperimentException>(() => (Experiment(design, 4)
                with { Factors = [Factor.Of("fragmentation", 0.5), shapes[1]] }).Expand()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_factors_that_share_their_rows_give_the_same_indices_as_all_rows()
    {
        var plan = (Experiment(DesignKind.Saltelli, 64)
            with { Factors = [Factor.Between("fragmentation", 0, 1), Factor.Between("clientVoice", 0, 1)] }).Expand();
        double Of(double x, double y) => Math.Sqrt(x) + 3 * x * y;
        var found = Measures(plan, point => Of(point.Fragmentation, point.ClientVoice));
        var sample = (SaltelliSample)plan.Design!;
        var all = SobolIndices.Of(sample,
            [.. Enumerable.Range(0, sample.Points.Rows).Select(row => Of(sample.Points[row, 0], sample.Points[row, 1]))]);
        Assert.Equal(all.First[0], Value(found, "fragmentation", "S1"), 1e-12);
        Assert.Equal(all.Total[1], Value(found, "clientVoice", "ST"), 1e-12);
        Assert.Equal(all.Second[0], found.Single(measure => measure.Measure == "S2").Value, 1e-12);
    }

    [Fact]
    public void Luck_of_a_difference_is_the_variance_of_its_pairs_divided_by_their_number()
    {
        var plan = (Experiment(DesignKind.List, 0) with { Factors = [Factor.Of("fragmentation", 0.1, 0.2, 0.3)], Points = null,
            Strategies = ["autonomous"], Replications = 4 }).Expand();
        var tally = new ResponseTally(plan, [new Response(plan.Outcomes[0], "autonomous")]);
        double[][] values = [[1, 2, 3, 4], [2, 3, 4, 5], [1, double.NaN, 5, 3]];
        for (var number = 0L; number < plan.Runs; number++)
        {
            var outcomes = new double[plan.Outcomes.Count];
            outcomes[0] = values[plan.RunAt(number).Point][plan.RunAt(number).Replication];
            tally.Take(new RunOutcome(plan.RunAt(number), outcomes, [], null));
        }

        Assert.Equal([2.5, 3.5, 3], tally.Means(0));
        Assert.Equal(0, tally.Luck(0, 0, 1)); // the same luck moves both
        Assert.Equal(Moments.Of([0.0, -2, 1]).Variance / 4, tally.Luck(0, 0, 2), 1e-12);
        Assert.Equal(0, tally.Luck(0, 2, 2));
    }

    [Fact]
    public void What_luck_adds_to_measures_falls_with_the_number_of_replications()
    {
        var scenario = new Scenario { Rounds = 8, Population = new() { Actors = 4, Issues = 3 } };
        foreach (var (design, size, power) in new[] { (DesignKind.Saltelli, 32, 1.0), (DesignKind.Morris, 12, 0.5) })
        {
            var plan = (Experiment(design, size) with { Scenario = scenario, Factors = [Factor.Between("coordination.fine", 0, 1),
                Factor.Between("population.alignment", 0, 1)], Strategies = ["mandate"], Replications = 12 }).Expand();
            double Noise(ExperimentPlan its) => Value(
                Sensitivity.Of(its, [new Response(its.Outcomes["public_value"], "mandate")])[0].Measures, "population.alignment", "noise");
            var (few, many) = (Noise(plan), Noise((plan.Experiment with { Replications = 192 }).Expand()));
            // Sixteen times as many: a sixteenth of the variance, a quarter of the standard error; V itself loses its luck too.
            Assert.InRange(few / many, Math.Pow(16, power) / 2.5, Math.Pow(16, power) * 2.5);
        }

        var alone = (Experiment(DesignKind.Morris, 4) with { Scenario = scenario, Strategies = ["exchange"], Replications = 1 }).Expand();
        var found = Sensitivity.Of(alone, [new Response(alone.Outcomes["cooperation"], "exchange")])[0];
        Assert.Contains(found.Notes, note => note.Kind == SensitivityNoteKind.LuckUnknown);
    }

    [Fact]
    public void Notes_say_what_few_points_cannot_tell_and_how_many_can()
    {
        var few = Noted(DesignKind.Saltelli, 6);
        Assert.Contains(few, note => note is { Kind: SensitivityNoteKind.FewPoints, Points: 6, Needed: 256 });
        Assert.Contains(few, note => note is { Kind: SensitivityNoteKind.NoPowerOfTwo, Needed: 8 });
        var some = Noted(DesignKind.Saltelli, 32);
        Assert.Contains(some, note => note is { Kind: SensitivityNoteKind.WideIntervals, Needed: > 32, Value: > 0.1 });
        Assert.DoesNotContain(some, note => note.Kind is SensitivityNoteKind.FewPoints or SensitivityNoteKind.NoPowerOfTwo);
        Assert.Contains(Noted(DesignKind.Morris, 4), note => note is { Kind: SensitivityNoteKind.FewPoints, Points: 4, Needed: 10 });
        Assert.DoesNotContain(Noted(DesignKind.Morris, 10), note => note.Kind == SensitivityNoteKind.FewPoints);
    }

    [Theory]
    [InlineData(DesignKind.Saltelli, 32)]
    [InlineData(DesignKind.Morris, 10)]
    public void An_outcome_that_never_varies_has_one_note_and_no_interval(DesignKind design, int size)
    {
        var plan = (Experiment(design, size) with { Scenario = new Scenario { Rounds = 2, Population = new() { Actors = 2, Issues = 1 } },
            Strategies = ["autonomous"], Replications = 2 }).Expand();
        var found = Sensitivity.Of(plan, [new Response(plan.Outcomes["membership"], "autonomous")])[0];
        Assert.Equal(SensitivityNoteKind.NeverVaries, Assert.Single(found.Notes).Kind);
        Assert.All(found.Measures, measure => Assert.True(double.IsNaN(measure.Low) && double.IsNaN(measure.High)));
    }

    [Fact]
    public void Shares_outside_0_to_1_are_named()
    {
        // Of two base points hardly any estimate lies within.
        var plan = Plan(DesignKind.Saltelli, 2);
        var found = Measures(plan, point => TestFunctions.Ishigami([point.Fragmentation, point.ClientVoice, point.Coordination.Quorum]));
        var outside = found.Where(measure => measure.Measure is "S1" or "ST" or "S2" && measure.Value is < -0.005 or > 1.005).ToList();
        Assert.NotEmpty(outside);
        var note = Assert.Single(SensitivityNotes.Of(plan, found), note => note.Kind == SensitivityNoteKind.SharesOutside);
        Assert.Equal(outside.Count, note.Factors.Count);
    }

    private static IReadOnlyList<SensitivityNote> Noted(DesignKind design, int size)
    {
        var plan = Plan(design, size);
        return SensitivityNotes.Of(plan,
            Measures(plan, point => TestFunctions.Ishigami([point.Fragmentation, point.ClientVoice, point.Coordination.Quorum])));
    }

    private static Experiment Experiment(DesignKind design, int size) => new()
    {
        Scenario = new Scenario(), Factors = [.. Paths.Select(path => Factor.Between(path, 0, 1))], Design = design, Points = size,
        Replications = 1,
    };

    private static ExperimentPlan Plan(DesignKind design, int size) => Experiment(design, size).Expand();

    private static List<SensitivityMeasure> Measures(ExperimentPlan plan, Func<Scenario, double> function) =>
        [.. Sensitivity.Of(plan, [.. plan.Points.Select(point => function((Scenario)point.Scenario))])];

    private static SensitivityMeasure Of(IEnumerable<SensitivityMeasure> found, string factor, string measure) =>
        found.Single(each => each.Factor == factor && each.Measure == measure);

    private static double Value(IEnumerable<SensitivityMeasure> found, string factor, string measure) => Of(found, factor, measure).Value;
}
