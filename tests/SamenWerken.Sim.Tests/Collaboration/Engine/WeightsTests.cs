using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Tests.Engine;

/// <summary>Weights that say nothing.</summary>
public class WeightsTests
{
    [Fact]
    public void Weights_for_no_issue_at_all_are_drawn_as_if_none_were_given()
    {
        Scenario With(ByName? weights) => new()
        {
            Rounds = 12,
            Issues = [new("a"), new("b"), new("c")],
            Actors = [new("x") { Salience = weights, Influence = weights }, new("y") { Salience = weights, Influence = weights }],
        };

        var (empty, none) = (With([]).Compare(["exchange"], 5), With(null).Compare(["exchange"], 5));

        Assert.Equal(none.Summaries, empty.Summaries);
        Assert.All(empty.Summaries.Where(summary => summary.N > 0), summary => Assert.True(double.IsFinite(summary.Mean)));
    }

    [Fact]
    public void Draws_too_small_to_divide_by_still_make_shares()
    {
        var scenario = new Scenario
        {
            Rounds = 4,
            Population = new() { Actors = 2, Issues = 2, SalienceConcentration = 0.05, InfluenceConcentration = 0.05 },
        };

        var comparison = scenario.Compare(["autonomous"], 500);

        Assert.All(comparison.Summaries.Where(summary => summary.N > 0),
            summary => Assert.True(double.IsFinite(summary.Mean), summary.Outcome));
    }
}
