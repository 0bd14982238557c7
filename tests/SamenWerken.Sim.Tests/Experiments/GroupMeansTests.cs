using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Tests.Experiments;

public sealed class GroupMeansTests
{
    private static readonly Scenario Small = new() { Rounds = 4, Population = new() { Actors = 3, Issues = 2 } };

    [Fact]
    public void Without_another_factor_the_mean_and_interval_at_a_level_are_those_of_its_runs()
    {
        var plan = new Experiment { Scenario = Small, Factors = [Factor.Of("coordination.fine", 0.5, 0)], Strategies = ["mandate", "norm"],
            Replications = 9 }.Expand();
        var levels = FactorLevels.Of(plan, 0);
        Assert.Equal(["0", "0.5"], levels.Names);
        Assert.Equal([1, 0], levels.Points);
        var means = new GroupMeans(plan, [CollaborationOutcomes.Trust, CollaborationOutcomes.Cynicism], levels.Points);
        var values = new List<double>();
        plan.Run((in RunOutcome run) =>
        {
            means.Take(run);
            if (run.Run is { Point: 0, Strategy: 1 })
                values.Add(run.Outcomes[CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.Cynicism)]);
        });
        var expected = Moments.Of([.. values]);
        var found = means.Means().Single(mean => mean is { Group: 1, Strategy: "norm", Outcome: "cynicism" });
        Assert.Equal(expected.Mean, found.Mean, 12);
        Assert.Equal(expected.Interval(0.95).Low, found.CiLow, 12);
        Assert.Equal(expected.Interval(0.95).High, found.CiHigh, 12);
    }

    [Fact]
    public void Over_other_factors_the_interval_is_that_of_means_within_replications()
    {
        var plan = new Experiment { Scenario = Small, Factors = [Factor.Of("coordination.fine", 0, 0.5),
            Factor.Of("population.alignment", 0.1, 0.9)], Strategies = ["covenant"], Replications = 12 }.Expand();
        var levels = FactorLevels.Of(plan, 1);
        var means = new GroupMeans(plan, [CollaborationOutcomes.Trust], levels.Points);
        var within = new double[12];
        plan.Run((in RunOutcome run) =>
        {
            means.Take(run);
            if (levels.Points[run.Run.Point] == 1)
                within[run.Run.Replication] += run.Outcomes[CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.Trust)] / 2;
        });
        var found = means.Means().Single(mean => mean.Group == 1);
        Assert.Equal(Moments.Of(within).Interval(0.95).Low, found.CiLow, 12);
        Assert.Equal(Moments.Of(within).Mean, found.Mean, 12);
    }

    [Fact]
    public void Replications_beyond_a_thousand_are_taken_together_and_the_mean_stays_in_the_middle_of_its_interval()
    {
        var plan = new Experiment { Scenario = Small with { Rounds = 1 }, Strategies = ["norm"], Replications = 1500 }.Expand();
        var means = new GroupMeans(plan, [CollaborationOutcomes.Trust], [0]);
        Moments single = default;
        plan.Run((in RunOutcome run) =>
        {
            means.Take(run);
            single = single.With(run.Outcomes[CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.Trust)]);
        });
        var found = Assert.Single(means.Means());
        Assert.Equal(single.Mean, found.Mean, 1e-12);
        Assert.Equal(found.Mean, (found.CiLow + found.CiHigh) / 2, 1e-12);
        Assert.Equal(single.HalfWidth(), (found.CiHigh - found.CiLow) / 2, 0.1 * single.HalfWidth());
    }

    [Fact]
    public void Many_values_are_taken_together_in_ranges_of_equally_many_points_and_words_keep_their_order()
    {
        var plan = new Experiment { Scenario = Small, Factors = [Factor.Between("coordination.fine", 0, 1)], Design = DesignKind.Lhs,
            Points = 80, Strategies = ["norm"], Replications = 1 }.Expand();
        var levels = FactorLevels.Of(plan, 0);
        Assert.True(levels.Ranged);
        Assert.All(levels.Points.CountBy(level => level), count => Assert.Equal(10, count.Value));
        Assert.Equal(levels.Places.Order(), levels.Places);
        var words = new Experiment { Scenario = Small, Factors = [Factor.Of("coordination.network.shape", "ring", "complete")],
            Strategies = ["norm"], Replications = 1 }.Expand();
        Assert.Equal(["ring", "complete"], FactorLevels.Of(words, 0).Names);
        Assert.False(FactorLevels.Of(words, 0).Numeric);
    }
}
