using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Tests.Engine;

/// <summary>A worker allocates what it needs once; after that a round allocates nothing.</summary>
public sealed class AllocationTests
{
    private static readonly Scenario Eventful = new()
    {
        Behaviour = new()
        {
            Turnover = 0.05, Gossip = 0.5, MandateClarity = 0.5, Crowding = 0.5, PartnerChoice = 1, Invention = 0.5, Framing = 0.1,
        },
        Coordination = new()
        {
            Network = new() { Shape = NetworkShape.SmallWorld, Rewiring = 0.3 }, PeerFine = 0.1,
            Preconditions = 1, Commissioners = 2, Monitoring = 0.1,
        },
        Events =
        [
            new Training { Round = 5, Amount = 0.1 }, new TurnoverWave { Round = 10, Actors = ["actor 2", "actor 3"] },
            new GoalShift { Round = 15, Actor = "actor 1", Issue = "issue 2", Position = 0.9 }, new Leave { Round = 20, Actor = "actor 5" },
            new Join { Round = 30, Actor = "actor 5" }, new BudgetCut { Round = 35, Meetings = 1 },
        ],
    };

    public static TheoryData<string> Strategies =>
        ["autonomous", "adjustment", "appeal", "mandate", "tender", "exchange", "relational", "covenant", "norm", "phased", "escalating"];

    [Theory]
    [MemberData(nameof(Strategies))]
    public void A_round_allocates_nothing(string strategy) => Assert.Equal(0, AllocatedBy(new Scenario(), strategy));

    [Theory]
    [MemberData(nameof(Strategies))]
    public void A_round_with_events_turnover_and_gossip_allocates_nothing(string strategy) =>
    Assert.Equal(0, AllocatedBy(Eventful, strategy));

    [Fact]
    public void A_change_of_strategy_allocates_nothing_once_it_has_been_made() => Assert.Equal(
        0, AllocatedBy(new Scenario { Events =
            [new StrategyChange { Round = 20, Strategy = "tender" }, new StrategyChange { Round = 40, Strategy = "norm" }] }, "exchange"));

    [Fact]
    public void Drawing_the_world_of_a_replication_allocates_nothing()
    {
        var simulation = new Simulation(Eventful);
        simulation.Draw(1, 0);
        var before = GC.GetAllocatedBytesForCurrentThread();
        simulation.Draw(1, 1);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static long AllocatedBy(Scenario scenario, string strategy)
    {
        var simulation = new Simulation(scenario);
        var (outcomes, rounds) =
            (new double[CollaborationOutcomes.All.Count], new double[scenario.Rounds * CollaborationOutcomes.All.Count]);
        simulation.Draw(1, 0);
        simulation.Run(strategy, outcomes, rounds);
        // What a round allocates it allocates each time; what the runtime does beside it, such as compiling anew, happens once.
        return Enumerable.Range(0, 3).Min(_ =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            simulation.Run(strategy, outcomes, rounds);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        });
    }
}
