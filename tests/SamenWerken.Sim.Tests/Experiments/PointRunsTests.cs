using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Tests.Experiments;

public sealed class PointRunsTests
{
    private static readonly Scenario Small = new() { Rounds = 4 };

    [Fact]
    public void Cases_are_run_as_the_design_points_of_an_experiment_are()
    {
        var plan = new Experiment
        {
            Scenario = Small, Factors = [Factor.Of("coordination.fine", 0.2, 0.8)], Strategies = ["covenant", "mandate"], Replications = 10,
            Seed = 3,
        }.Expand();
        var place = plan.Outcomes.IndexOf("cynicism");
        var expected = new double[2][][];
        plan.Run((in RunOutcome run) =>
        {
            expected[run.Run.Point] ??= [new double[10], new double[10]];
            expected[run.Run.Point][run.Run.Strategy][run.Run.Replication] = run.Outcomes[place];
        });
        var seen = new List<double[][]>();
        new PointRuns(["covenant", "mandate"], ["cynicism"], 3, 10).Run(
            [.. plan.Points.Select(point => point.Scenario)], (number, values) => seen.Add([.. values.Select(strategy => strategy[0])]),
            threads: 2);
        Assert.Equal(expected, seen);
    }

    [Fact]
    public void What_is_not_wanted_is_not_run_and_the_rest_is_as_if_all_were()
    {
        var other = Small with { Fragmentation = 0.4 };
        List<double[][]> Seen(Func<int, int, bool>? wanted)
        {
            var seen = new List<double[][]>();
            new PointRuns(["covenant", "mandate"], ["cynicism"], 3, 10) { Wanted = wanted }.Run(
                [Small, other, Small], (_, values) => seen.Add([.. values.Select(strategy => strategy[0])]), threads: 2);
            return seen;
        }

        var (all, some) = (Seen(null), Seen((number, strategy) => number != 1 || strategy == 0));
        Assert.Equal(all[0], some[0]);
        Assert.Equal(all[1][0], some[1][0]);
        Assert.All(some[1][1], value => Assert.True(double.IsNaN(value)));
        Assert.Equal(all[2], some[2]);
    }

    [Fact]
    public void A_case_that_cannot_be_run_comes_in_its_turn_without_values()
    {
        var broken = Small with { Rounds = 0 };
        var seen = new List<(int Number, bool Missing)>();
        new PointRuns(["mandate"], ["cynicism"], 1, 3).Run(
            [broken, Small, broken], (number, values) => seen.Add((number, values[0][0].All(double.IsNaN))));
        Assert.Equal([(0, true), (1, false), (2, true)], seen);
    }

    [Fact]
    public void Levers_go_from_end_to_end_and_whole_numbers_stay_whole()
    {
        var space = new LeverSpace(Small, [Factor.Between("coordination.fine", 0.2, 0.6), Factor.Between("coordination.planEvery", 2, 5)]);
        Assert.Equal(["0.2", "2"], space.Values([0, 0]));
        Assert.Equal(["0.6", "5"], space.Values([1, 1]));
        Assert.Equal("0.4", space.Values([0.5, 0.5])[0]);
        var changed = (Scenario)space.Set(Small, ["0.3", "4"]);
        Assert.Equal((0.3, 4), (changed.Coordination.Fine, changed.Coordination.PlanEvery));
        Assert.Contains("coordination.fin", Assert.Throws<ExperimentException>(
            () => new LeverSpace(Small, [Factor.Between("coordination.fin", 0, 1)])).Message, StringComparison.Ordinal);
    }
}
