using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using Outcomes = SamenWerken.Sim.Collaboration.Engine.CollaborationOutcomes;

namespace SamenWerken.Sim.Tests.Engine;

/// <summary>One simulation makes run after run, and keeps what it worked out for as long as it stays true, and no longer.</summary>
public sealed class RunAfterRunTests
{
    private static readonly Scenario Eventful = new()
    {
        Rounds = 40,
        Population = new() { Actors = 6, Issues = 5 },
        Behaviour = new() { Invention = 0.2 },
        Coordination = new() { PlanEvery = 3, MeetingCost = 0.004 },
        Events =
        [
            new GoalShift { Round = 8, Actor = "actor 2", Issue = "issue 1", Position = 0.9 },
            new GoalShift { Round = 16, Actor = "actor 4", Issue = "issue 2", Position = 0.1 },
            new GoalShift { Round = 17, Actor = "actor 1", Issue = "issue 5", Position = 0.5 },
        ],
    };

    [Theory]
    [InlineData("mandate", "appeal")]
    [InlineData("appeal", "mandate")]
    [InlineData("covenant", "norm")]
    [InlineData("norm", "covenant")]
    [InlineData("tender", "mandate")]
    [InlineData("mandate", "tender")]
    [InlineData("adjustment", "exchange")]
    [InlineData("relational", "adjustment")]
    public void A_run_comes_to_what_it_would_come_to_without_those_before_it(string first, string then)
    {
        var simulation = new Simulation(Eventful);
        for (var replication = 0UL; replication < 4; replication++)
        {
            simulation.Draw(5, replication);
            foreach (var strategy in (string[])[first, then, first, first])
            {
                var alone = new Simulation(Eventful);
                alone.Draw(5, replication);
                Assert.Equal(Rounds(alone, strategy), Rounds(simulation, strategy));
            }
        }
    }

    [Theory]
    [InlineData("autonomous")]
    [InlineData("mandate")]
    [InlineData("covenant")]
    [InlineData("norm")]
    public void The_same_replication_of_another_seed_is_another_world_with_luck_of_its_own(string strategy)
    {
        var simulation = new Simulation(Eventful);
        simulation.Draw(5, 1);
        var before = Rounds(simulation, strategy);
        simulation.Draw(6, 1);
        var alone = new Simulation(Eventful);
        alone.Draw(6, 1);
        var after = Rounds(simulation, strategy);
        Assert.Equal(Rounds(alone, strategy), after);
        Assert.NotEqual(before, after);
    }

    [Theory]
    [InlineData("mandate")]
    [InlineData("appeal")]
    [InlineData("covenant")]
    [InlineData("norm")]
    [InlineData("tender")]
    public void A_goal_that_shifts_in_between_makes_another_world_than_one_that_does_not(string strategy)
    {
        var (shifting, steady) = (new Simulation(Eventful), new Simulation(Eventful with { Events = [] }));
        shifting.Draw(5, 1);
        steady.Draw(5, 1);
        var (shifted, stayed) = (Rounds(shifting, strategy), Rounds(steady, strategy));
        var before = 8 * Outcomes.All.Count;
        Assert.Equal(stayed[..before], shifted[..before]);
        Assert.NotEqual(stayed[before..], shifted[before..]);
    }

    // One plan a run, of both actors, but with another fine.
    [Theory]
    [InlineData("mandate", "tender")]
    [InlineData("tender", "mandate")]
    public void What_it_says_to_keep_a_plan_is_not_what_it_said_in_the_run_before(string before, string strategy)
    {
        var scenario = new Scenario { Rounds = 10, Population = new() { Actors = 2, Issues = 3 } };
        var simulation = new Simulation(scenario);
        for (var replication = 0UL; replication < 4; replication++)
        {
            var alone = new Simulation(scenario);
            alone.Draw(5, replication);
            simulation.Draw(5, replication);
            Rounds(simulation, before);
            Assert.Equal(Rounds(alone, strategy), Rounds(simulation, strategy));
        }
    }

    // At β 1 several break in most rounds, and the same ones again and again.
    [Theory]
    [InlineData("mandate", 8)]
    [InlineData("mandate", 1)]
    [InlineData("appeal", 1)]
    [InlineData("covenant", 1)]
    [InlineData("norm", 1)]
    [InlineData("tender", 8)]
    [InlineData("tender", 1)]
    public void A_run_comes_to_the_same_whether_its_rounds_are_told_or_watched_or_neither(string strategy, double steepness)
    {
        var scenario = Eventful with { Behaviour = Eventful.Behaviour with { KeepSteepness = steepness } };
        var simulation = new Simulation(scenario);
        for (var replication = 0UL; replication < 6; replication++)
        {
            simulation.Draw(5, replication);
            var (alone, told, watched) = (new double[Outcomes.All.Count], new double[Outcomes.All.Count], new double[Outcomes.All.Count]);
            simulation.Run(strategy, told, new double[scenario.Rounds * Outcomes.All.Count]);
            simulation.Run(strategy, alone, null);
            simulation.Run(strategy, watched, null, _ => { });
            Assert.Equal(told, alone);
            Assert.Equal(told, watched);
        }
    }

    private static double[] Rounds(Simulation simulation, string strategy)
    {
        var rounds = new double[Eventful.Rounds * Outcomes.All.Count];
        simulation.Run(strategy, new double[Outcomes.All.Count], rounds);
        return rounds;
    }
}
