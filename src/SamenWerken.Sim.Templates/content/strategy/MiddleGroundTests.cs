using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;

namespace MyStrategy;

public sealed class MiddleGroundTests
{
    private static readonly Scenario World = new() { Rounds = 24 };

    [Fact]
    public void It_is_compared_with_the_strategies_of_the_library_under_the_same_luck()
    {
        var comparison = World.Compare(["autonomous", "middle", "covenant"], replications: 20);
        Assert.Equal(0, comparison["autonomous", CollaborationOutcomes.Cooperation].Mean);
        Assert.InRange(comparison["middle", CollaborationOutcomes.Cooperation].Mean, -1, 1);
        Assert.True(double.IsFinite(comparison.Between("middle", "covenant", CollaborationOutcomes.Cynicism).Difference));
    }

    [Fact]
    public void The_same_seed_gives_the_same_run_on_any_number_of_threads()
    {
        double Cooperation(int threads) =>
            World.Compare(["middle"], replications: 10, threads: threads)["middle", CollaborationOutcomes.Cooperation].Mean;
        Assert.Equal(Cooperation(1), Cooperation(4));
    }

    [Fact]
    public void Outcomes_stay_within_what_they_can_be()
    {
        for (var replication = 0; replication < 10; replication++)
        {
            var run = World.Run("middle", replication: replication);
            Assert.InRange(run[CollaborationOutcomes.Cynicism], 0, 1);
            Assert.InRange(run[CollaborationOutcomes.Trust], 0, 1);
        }
    }
}
