using System.Globalization;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Tests.Experiments;

public sealed class StrategyMapTests
{
    private static readonly string[] Five = ["autonomous", "mandate", "tender", "covenant", "norm"];

    [Fact]
    public void The_best_strategy_of_each_cell_is_found_by_differences_within_the_same_luck()
    {
        // The luck is a hundred times as large as what divides the strategies, and the same for both.
        var luck = new Random(1);
        var shared = Enumerable.Range(0, 30).Select(_ => luck.NextDouble()).ToArray();
        var map = Map(["mandate", "covenant"], 30, CollaborationOutcomes.Cooperation, (x, y, replication, strategy) =>
            shared[replication] + (strategy == 1 ? 0.01 * (x - y) + 0.0001 * Math.Sin(replication) : 0));
        for (var column = 0; column < 3; column++)
        {
            for (var row = 0; row < 3; row++)
            {
                var cell = map[column, row];
                Assert.Equal((column / 2.0, row / 2.0), (cell.X, cell.Y));
                Assert.Equal(column == row ? [0, 1] : [column > row ? 1 : 0], cell.Tied.Order());
                Assert.Equal(0.01 * Math.Abs(cell.X - cell.Y), cell.Margin, 0.0001);
                Assert.Equal(column != row, cell.MarginLow > 0);
            }
        }

        Assert.Equal([3, 3], map.ClearlyBest);
    }

    [Fact]
    public void Where_less_is_better_the_lowest_mean_is_best()
    {
        var map = Map(Five, 12, CollaborationOutcomes.Cynicism,
            (_, _, replication, strategy) => 0.1 * strategy + 0.001 * ((replication * 7 + strategy * 3) % 5));
        Assert.All(map.Cells, cell => Assert.Equal((0, 1, true), (cell.Best, cell.RunnerUp, cell.IsClear)));
        Assert.All(map.Cells, cell => Assert.Equal(0.1, cell.Margin, 0.002));
    }

    [Fact]
    public void A_strategy_without_a_value_in_every_replication_is_left_out()
    {
        var map = Map(["autonomous", "mandate", "covenant"], 5, CollaborationOutcomes.KeepRate, (x, _, replication, strategy) =>
            strategy == 0 || (strategy == 2 && x == 1 && replication == 3) ? double.NaN : 0.1 * strategy + 0.01 * replication);
        Assert.Equal((2, 1), (map[0, 0].Best, map[0, 0].RunnerUp));
        Assert.Equal((1, -1), (map[2, 0].Best, map[2, 0].RunnerUp));
        Assert.Equal([double.NaN, 0.12, double.NaN], map[2, 0].Means.Select(mean => Math.Round(mean, 10)));
        Assert.All(Map(["autonomous", "mandate"], 5, CollaborationOutcomes.KeepRate, (_, _, _, _) => double.NaN).Cells,
            cell => Assert.Equal((-1, 0), (cell.Best, cell.Tied.Count)));
    }

    [Fact]
    public void Strategies_that_do_not_differ_at_all_are_tied_even_without_any_spread() =>
        Assert.All(Map(Five, 4, CollaborationOutcomes.Trust, (_, _, _, _) => 0.5).Cells,
            cell => Assert.Equal(Five.Length, cell.Tied.Count));

    [Fact]
    public void The_truly_best_strategy_is_left_out_in_no_more_than_one_in_twenty_cells()
    {
        // The worst case: all are equal, so that each may be called the best.
        var luck = new Random(5);
        var map =
            Map(Five, 20, CollaborationOutcomes.Trust, (_, _, _, _) => Enumerable.Range(0, 12).Sum(_ => luck.NextDouble()), levels: 30);
        var missed = map.Cells.Count(cell => !cell.Tied.Contains(0)) / (double)map.Cells.Count;
        Assert.InRange(missed, 0.015, 0.05 + 3 * Math.Sqrt(0.05 * 0.95 / 900));
    }

    [Fact]
    public void Runs_give_the_same_map_on_any_number_of_threads_and_whichever_way_the_axes_run()
    {
        var experiment = Experiment(["mandate", "covenant", "autonomous"], 6) with { Scenario = new Scenario { Rounds = 8 } };
        var map = StrategyMap.Of(experiment.Expand(), [CollaborationOutcomes.Cooperation, CollaborationOutcomes.Cynicism], threads: 1);
        var turned = experiment with { Factors = [Factor.Between("population.alignment", 1, 0, 3), experiment.Factors[1]] };
        var again = StrategyMap.Of(turned.Expand(), [CollaborationOutcomes.Cooperation, CollaborationOutcomes.Cynicism], threads: 3);
        for (var outcome = 0; outcome < 2; outcome++)
        {
            Assert.Equal([0, 0.5, 1], map[outcome].X.Values);
            Assert.Equal(map[outcome].X.Values, again[outcome].X.Values);
            Assert.Equal(map[outcome].Cells.SelectMany(cell => cell.Means), again[outcome].Cells.SelectMany(cell => cell.Means));
        }

        var comparison = ((Scenario)experiment.Scenario with { Population =
            new() { Alignment = 0.5, AutonomyNeed = ((Scenario)experiment.Scenario).Population.AutonomyNeed with { Mean = 1 } } })
            .Compare(["mandate", "covenant"], 6);
        Assert.Equal(comparison["covenant", CollaborationOutcomes.Cooperation].Mean, map[0][1, 2].Means[1], 1e-12);
    }

    [Fact]
    public void What_is_no_plane_or_has_no_better_side_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new StrategyMapTally((Experiment(Five, 2)
            with { Factors = [Factor.Between("coordination.fine", 0, 1, 3)] }).Expand(), [CollaborationOutcomes.Trust]));
        Assert.Throws<ArgumentException>(() => new StrategyMapTally(Experiment(["norm"], 2).Expand(), [CollaborationOutcomes.Trust]));
        Assert.Throws<ArgumentException>(() => new StrategyMapTally(Experiment(Five, 2).Expand(), [CollaborationOutcomes.Effort]));
        var shape = Factor.Of("coordination.network.shape", "complete", "ring");
        Assert.Throws<ArgumentException>(() => new StrategyMapTally((Experiment(Five, 2)
            with { Factors = [shape, Factor.Between("coordination.fine", 0, 1, 3)] }).Expand(), [CollaborationOutcomes.Trust]));
        Assert.Throws<InvalidOperationException>(
            () => new StrategyMapTally(Experiment(Five, 2).Expand(), [CollaborationOutcomes.Trust]).Maps());
    }

    private static Experiment Experiment(string[] strategies, int replications, int levels = 3) => new()
    {
        Scenario = new Scenario(),
        Factors = [Factor.Between("population.alignment", 0, 1, levels), Factor.Between("population.autonomyNeed.mean", 0, 1, levels)],
        Strategies = strategies,
        Replications = replications,
    };

    private static StrategyMap Map(string[] strategies, int replications, Outcome outcome, Func<double, double, int, int, double> value,
        int levels = 3)
    {
        var plan = Experiment(strategies, replications, levels).Expand();
        var tally = new StrategyMapTally(plan, [outcome]);
        var outcomes = new double[CollaborationOutcomes.All.Count];
        for (var number = 0L; number < plan.Runs; number++)
        {
            var run = plan.RunAt(number);
            double[] at = [.. plan.Points[run.Point].Values.Select(text => double.Parse(text, CultureInfo.InvariantCulture))];
            outcomes[CollaborationOutcomes.All.IndexOf(outcome)] = value(at[0], at[1], run.Replication, run.Strategy);
            tally.Take(new RunOutcome(run, outcomes, [], null));
        }

        return tally.Maps().Single();
    }
}
