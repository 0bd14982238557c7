using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Tests.Experiments;

/// <summary>Intervals of few runs end where what is measured can be no smaller or larger.</summary>
public sealed class PossibleIntervalTests
{
    private static readonly Scenario Small = new() { Rounds = 8, Population = new() { Actors = 4, Issues = 3 } };

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void Means_and_differences_of_a_comparison_are_possible(int replications)
    {
        var comparison = Small.Compare(replications: replications);
        var outcomes = comparison.Outcomes;
        Assert.All(comparison.Summaries,
            row => Possible(outcomes[row.Outcome].Least, outcomes[row.Outcome].Largest, row.CiLow, row.CiHigh));
        Assert.All(comparison.Contrasts, row =>
        {
            var range = outcomes[row.Outcome].Largest - outcomes[row.Outcome].Least;
            Possible(-range, range, row.CiLow, row.CiHigh);
        });
        // Of so few runs Student's t alone would leave the range.
        Assert.Contains(comparison.Summaries,
            row => row.CiLow < row.CiHigh && (row.CiLow == outcomes[row.Outcome].Least || row.CiHigh == outcomes[row.Outcome].Largest));
    }

    [Fact]
    public void Means_of_levels_and_margins_of_maps_are_possible()
    {
        var plan = new Experiment
        {
            Scenario = Small, Factors = [Factor.Between("coordination.fine", 0, 10, 2), Factor.Between("population.alignment", 0, 1, 2)],
            Strategies = ["mandate", "covenant", "autonomous"], Replications = 2,
        }.Expand();
        var (means, map) = (new GroupMeans(plan, plan.Outcomes, [0, 1, 2, 3]),
            new StrategyMapTally(plan, [plan.Outcomes["keep_rate"], plan.Outcomes["trust"]]));
        plan.Run((in RunOutcome run) =>
        {
            means.Take(run);
            map.Take(run);
        });
        Assert.All(means.Means(),
            mean => Possible(plan.Outcomes[mean.Outcome].Least, plan.Outcomes[mean.Outcome].Largest, mean.CiLow, mean.CiHigh));
        Assert.All(map.Maps().SelectMany(its => its.Cells), cell => Possible(-1, 1, cell.MarginLow, cell.MarginHigh));
    }

    [Fact]
    public void An_interval_within_its_range_stays_as_it_is_and_none_is_made_of_one_value()
    {
        var rate = Small.Model.Outcomes["keep_rate"];
        Assert.Equal(Moments.Of([0.4, 0.5, 0.6]).Interval(), rate.IntervalOf(Moments.Of([0.4, 0.5, 0.6])));
        Assert.Equal(new Interval(Moments.Of([1.0, 0.9]).Interval().Low, 1), rate.IntervalOf(Moments.Of([1.0, 0.9])));
        Assert.False(rate.IntervalOf(Moments.Of([0.5])).IsKnown);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Interval(0, 1).Within(1, 0));
    }

    private static void Possible(double least, double largest, double low, double high) =>
        Assert.True((double.IsNaN(low) && double.IsNaN(high)) || (low >= least && high <= largest),
            $"[{low}, {high}] leaves {least} to {largest}");
}
