using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Tests.Experiments;

public sealed class ExperimentTests
{
    private static readonly Scenario Small = new() { Rounds = 6, Population = new() { Actors = 4, Issues = 3 } };

    [Fact]
    public void A_factorial_has_every_combination_by_parameter_path_and_the_last_factor_changes_fastest()
    {
        var plan = Of(Factor.Between("coordination.fine", 0, 1, 3), Factor.Of("coordination.network.shape", "complete", "ring")).Expand();
        Assert.Equal(["0 complete", "0 ring", "0.5 complete", "0.5 ring", "1 complete", "1 ring"],
            plan.Points.Select(point => string.Join(' ', point.Values)));
        Assert.Equal(0.5, ((Scenario)plan.Points[3].Scenario).Coordination.Fine);
        Assert.Equal(NetworkShape.Ring, ((Scenario)plan.Points[3].Scenario).Coordination.Network.Shape);
    }

    [Fact]
    public void Even_steps_are_the_numbers_that_one_would_write() => Assert.Equal(
        ["0", "0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.9", "1"],
        Of(Factor.Between("coordination.fine", 0, 1, 11)).Expand().Points.Select(point => point.Values[0]));

    [Fact]
    public void A_value_stands_in_results_as_the_scenario_has_it() =>
        Assert.Equal(["0.1", "100"], Of(Factor.Of("coordination.fine", "0.10"), Factor.Of("rounds", "100")).Expand().Points[0].Values);

    [Fact]
    public void A_list_takes_the_values_of_all_factors_together()
    {
        var plan = (Of(Factor.Of("coordination.fine", 0, 0.2), Factor.Of("rounds", 3, 9)) with { Design = DesignKind.List }).Expand();
        Assert.Equal(["0 3", "0.2 9"], plan.Points.Select(point => string.Join(' ', point.Values)));
    }

    [Theory]
    [InlineData(DesignKind.Lhs, 10, 10)]
    [InlineData(DesignKind.Sobol, 16, 16)]
    [InlineData(DesignKind.Morris, 4, 12)]
    [InlineData(DesignKind.Saltelli, 8, 48)]
    public void Designs_fill_the_ranges_and_whole_numbers_stay_whole(DesignKind design, int size, int points)
    {
        var plan = (Of(Factor.Between("coordination.fine", 0.2, 0.4), Factor.Between("rounds", 9, 3))
            with { Design = design, Points = size }).Expand();
        Assert.Equal(points, plan.Rows.Count);
        Assert.All(plan.Points, point => Assert.InRange(((Scenario)point.Scenario).Coordination.Fine, 0.2, 0.4));
        Assert.All(plan.Points, point => Assert.InRange(point.Scenario.Rounds, 3, 9));
        Assert.True(plan.Points.Select(point => point.Scenario.Rounds).Distinct().Count() > 2);
    }

    [Fact]
    public void All_mistakes_are_told_at_once_each_at_its_place()
    {
        var experiment = Of(
            Factor.Between("coordination.fin", 0, 1, 3), Factor.Between("coordination.fine", 0, 99, 3),
            Factor.Between("coordination.network.shape", 0, 1, 2),
            Factor.Of("coordination.step", "0.5", "two"), new Factor { Path = "households" }, Factor.Between("rounds", 1, 3, 5))
            with { Strategies = ["mandat", "norm", "norm"], Replications = 0 };
        Assert.Equal(
            ["strategies.0", "strategies.2", "replications", "factors.0.path", "factors.1.to", "factors.2", "factors.3.values.1",
                "factors.4", "factors.5.levels"],
            Assert.Throws<ExperimentException>(experiment.Expand).Mistakes.Select(mistake => mistake.Path));
        Assert.Contains("did you mean 'coordination.fine'?", Assert.Throws<ExperimentException>(experiment.Expand).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DesignKind.Sobol, null, "points")]
    [InlineData(DesignKind.Factorial, 8, "points")]
    [InlineData(DesignKind.Morris, 1_000_000, "factors")]
    [InlineData(DesignKind.Morris, 1, "points")]
    [InlineData(DesignKind.Saltelli, 1, "points")]
    public void A_size_that_does_not_go_with_the_design_is_refused(DesignKind design, int? size, string place) =>
        Assert.Equal(place, Assert.Throws<ExperimentException>((Of(Factor.Between("coordination.fine", 0, 1,
            design == DesignKind.Factorial ? 3 : null)) with { Design = design, Points = size }).Expand).Mistakes.Single().Path);

    [Fact]
    public void Levels_that_a_design_would_not_use_and_values_that_are_the_same_number_are_refused()
    {
        var sampled = Of(Factor.Between("coordination.fine", 0, 1, 3)) with { Design = DesignKind.Lhs, Points = 8 };
        Assert.Equal("factors.0.levels", Assert.Throws<ExperimentException>(sampled.Expand).Mistakes.Single().Path);
        Assert.Equal("factors.0.values.1",
            Assert.Throws<ExperimentException>(Of(Factor.Of("coordination.fine", "0.1", "0.10")).Expand).Mistakes.Single().Path);
    }

    [Fact]
    public void Values_that_do_not_go_together_are_told_with_their_design_point()
    {
        var scenario = Small with { Population = new() { Issues = 3 }, Actors = [new() { Name = "a", Count = 2 }] };
        var experiment = Of(Factor.Of("actors.a.count", 2, 3), Factor.Of("population.actors", 0, 199)) with { Scenario = scenario };
        var mistake = Assert.Throws<ExperimentException>(experiment.Expand).Mistakes[0];
        Assert.Contains("at design point 1 (actors.a.count=2, population.actors=199)", mistake.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Runs_are_handed_over_in_their_order_the_same_for_any_number_of_threads()
    {
        var plan = (Of(Factor.Between("coordination.fine", 0, 1, 3)) with { Replications = 19, Rounds = true }).Expand();
        var one = Told(plan, 1);
        Assert.Equal(plan.Runs, one.Count);
        Assert.Equal(Enumerable.Range(0, one.Count).Select(number => (long)number), one.Select(run => run.Run.Number));
        Assert.All(one, run => Assert.Equal(plan.RunAt(run.Run.Number), run.Run));
        foreach (var threads in new[] { 2, 5 })
            Assert.Equal(one.Select(run => run.Values), Told(plan, threads).Select(run => run.Values));
    }

    [Fact]
    public void A_design_point_is_the_same_as_a_comparison_of_its_scenario()
    {
        var plan = (Of(Factor.Of("coordination.fine", 0.1, 0.9)) with { Replications = 12, Seed = 5 }).Expand();
        var runs = Told(plan, 2).Where(run => run.Run is { Point: 1, Strategy: 0 }).ToList();
        var comparison = plan.Points[1].Scenario.Compare(plan.Experiment.Strategies, 12, 5);
        Assert.Equal(comparison[plan.Experiment.Strategies[0], CollaborationOutcomes.Cynicism].Mean,
            runs.Average(run => run.Values[CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.Cynicism)]), 1e-12);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    public void Shards_hold_every_run_once_and_a_world_is_never_divided(int shards)
    {
        var plan = (Of(Factor.Between("coordination.fine", 0, 1, 3)) with { Replications = 5 }).Expand();
        var found = new Dictionary<long, List<double>>();
        for (var shard = 0; shard < shards; shard++)
        {
            var set = RunSet.Shard(plan, shard, shards);
            Assert.Equal(RunSet.CountOf(plan, shard, shards), set.Count);
            foreach (var run in Told(plan, 2, set))
            {
                Assert.Equal(shard, run.Run.Number / 2 % shards);
                found.Add(run.Run.Number, run.Values);
            }
        }

        Assert.Equal(Told(plan, 1).Select(run => run.Values), found.OrderBy(run => run.Key).Select(run => run.Value));
    }

    [Fact]
    public void Only_the_runs_that_are_wanted_are_run()
    {
        var plan = (Of(Factor.Of("coordination.fine", 0.1, 0.9)) with { Replications = 30 }).Expand();
        var wanted = RunSet.All(plan);
        for (var number = 0L; number < plan.Runs; number++)
        {
            if (number % 7 != 3)
                Assert.True(wanted.Remove(number));
        }

        Assert.False(wanted.Remove(0));
        Assert.Equal(Enumerable.Range(0, (int)plan.Runs).Where(number => number % 7 == 3).Select(number => (long)number),
            Told(plan, 3, wanted).Select(run => run.Run.Number));
    }

    [Fact]
    public void Keys_differ_where_anything_differs_that_a_run_depends_on()
    {
        static string Key(string scenario, ulong seed, string strategy, int replication)
        {
            var key = new byte[RunKey.Size];
            RunKey.Of(RunKey.OfPoint(scenario, seed), strategy, replication, key);
            return Convert.ToHexString(key);
        }

        string[] keys =
            [Key("a", 1, "norm", 0), Key("b", 1, "norm", 0), Key("a", 2, "norm", 0), Key("a", 1, "norm", 1), Key("a", 1, "mandate", 0)];
        Assert.Equal(5, keys.Distinct().Count());
        Assert.Equal(keys[0], Key("a", 1, "norm", 0));
    }

    [Fact]
    public void Experiments_with_the_same_content_are_equal() =>
        Assert.Equal(Of(Factor.Of("coordination.fine", 0.1)), Of(Factor.Of("coordination.fine", 0.1)));

    private static Experiment Of(params Factor[] factors) =>
        new() { Scenario = Small, Factors = factors, Strategies = ["mandate", "covenant"], Replications = 3 };

    private static List<(ExperimentRun Run, List<double> Values)> Told(ExperimentPlan plan, int threads, RunSet? runs = null)
    {
        var told = new List<(ExperimentRun, List<double>)>();
        plan.Run((in RunOutcome run) => told.Add((run.Run, [.. run.Outcomes, .. run.Rounds])), runs, threads);
        return told;
    }
}
