using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Tests.Engine;

/// <summary>Who meets whom.</summary>
public sealed class MeetingTests
{
    private static Scenario In(MeetingNetwork network, double partnerChoice = 0) => new()
    {
        Rounds = 40,
        Population = new() { Actors = 7 },
        Behaviour = new() { PartnerChoice = partnerChoice },
        Coordination = new() { Network = network, Meetings = 4 },
    };

    private static HashSet<(int, int)> Met(Scenario scenario, Func<World, int, int, bool>? linked = null)
    {
        var met = new HashSet<(int, int)>();
        Watched.Run(scenario, "relational", (simulation, _) =>
        {
            foreach (var happening in simulation.Situation.Story!)
            {
                var pair = happening switch { Met meeting => (meeting.First, meeting.Second),
                    MissedMeeting missed => (missed.First, missed.Second), _ => (-1, -1) };
                if (pair == (-1, -1))
                    continue;
                Assert.NotEqual(pair.Item1, pair.Item2);
                Assert.True(linked?.Invoke(simulation.World, pair.Item1, pair.Item2) ?? true, $"{pair} are no neighbours");
                met.Add(pair);
            }
        });
        return met;
    }

    // What everybody knows after a round of meetings and, more open or not, another at a pace.
    private static double[] Known(Simulation simulation, double more, double speed)
    {
        var situation = simulation.Situation;
        situation.Begin();
        situation.HoldMeetings(MeetingStyle.Exploring);
        for (var i = 0; i < situation.Actors && more > 0; i++)
            situation.States.Open(i, more);
        situation.HoldMeetings(MeetingStyle.Exploring with { Speed = speed });
        return [.. situation.Relations.KnowledgeOf, .. situation.Relations.TrustIn];
    }

    [Fact]
    public void A_meeting_tells_what_the_openness_and_the_pace_of_the_moment_tell()
    {
        var simulation = new Simulation(In(new()));
        simulation.Draw(3, 1);
        foreach (var (more, speed) in ((double, double)[])[(0, 1), (0.3, 1), (0, 1), (0, 2), (0.3, 2), (0.3, 1)])
        {
            var alone = new Simulation(In(new()));
            alone.Draw(3, 1);
            Assert.Equal(Known(alone, more, speed), Known(simulation, more, speed));
            Assert.NotEqual(Known(simulation, more + 0.1, speed), Known(simulation, more, speed));
            Assert.NotEqual(Known(simulation, more, speed + 0.1), Known(simulation, more, speed));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void In_a_complete_network_everybody_meets_everybody(double choice) =>
        Assert.Equal(7 * 6, Met(In(new() { Shape = NetworkShape.Complete }, choice)).Count);

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void In_a_hub_everybody_meets_the_hub_only(double choice)
    {
        var met = Met(In(new() { Shape = NetworkShape.Hub, Hub = "actor 3" }, choice));
        Assert.Equal(12, met.Count);
        Assert.All(met, pair => Assert.True(pair.Item1 == 2 || pair.Item2 == 2));
    }

    [Fact]
    public void A_hub_without_a_name_is_the_first_actor() =>
        Assert.All(Met(In(new() { Shape = NetworkShape.Hub })), pair => Assert.True(pair.Item1 == 0 || pair.Item2 == 0));

    [Fact]
    public void In_a_ring_everybody_meets_the_next_and_the_previous()
    {
        var met = Met(In(new() { Shape = NetworkShape.Ring }));
        Assert.Equal(14, met.Count);
        Assert.All(met, pair => Assert.Contains((pair.Item2 - pair.Item1 + 7) % 7, new[] { 1, 6 }));
    }

    [Fact]
    public void In_a_listed_network_only_those_meet_who_are_listed()
    {
        var met = Met(In(new() { Shape = NetworkShape.Listed,
            Links = [new() { From = "actor 1", To = "actor 4" }, new() { From = "actor 6", To = "actor 4" }] }));
        Assert.Equal(new HashSet<(int, int)> { (0, 3), (3, 0), (5, 3), (3, 5) }, met);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.3)]
    [InlineData(1)]
    public void A_small_world_keeps_its_number_of_links_and_only_neighbours_meet(double rewiring)
    {
        var scenario = In(new() { Shape = NetworkShape.SmallWorld, Neighbours = 2, Rewiring = rewiring });
        Met(scenario, (world, i, j) => world.Meeting.NeighboursOf(i).Contains(j));
        var links = Enumerable.Range(0, 50).Select(replication =>
        {
            var world = new World(scenario);
            world.Draw(1, (ulong)replication);
            Assert.Equal(14, Enumerable.Range(0, 7).Sum(i => world.Meeting.NeighboursOf(i).Length));
            return string.Join(";", Enumerable.Range(0, 7).Select(i => string.Join(",", world.Meeting.NeighboursOf(i).ToArray())));
        }).Distinct().Count();
        Assert.Equal(rewiring > 0, links > 1);
    }

    [Fact]
    public void Partners_are_chosen_in_proportion_to_trust()
    {
        // Actor 0 trusts one of two others three times as much as the other.
        var scenario = new Scenario
        {
            Rounds = 2000,
            Population = new() { Actors = 3 },
            Relations = [new() { From = "actor 1", To = "actor 2", Trust = 0.9, Mutual = false },
                new() { From = "actor 1", To = "actor 3", Trust = 0.3, Mutual = false }],
            Behaviour = new() { PartnerChoice = 1, Contact = 0 },
        };
        var (second, third) = (0, 0);
        // In a covenant that is never signed trust stays as it was.
        Watched.Run(scenario with { Coordination = new() { PlanEvery = 1000, Meetings = 2 },
            Population = scenario.Population with { RedLine = 0 } }, "covenant", (simulation, _) =>
        {
            foreach (var happening in simulation.Situation.Story!)
            {
                var partner =
                    happening switch { Met { First: 0 } met => met.Second, MissedMeeting { First: 0 } missed => missed.Second, _ => 0 };
                second += partner == 1 ? 1 : 0;
                third += partner == 2 ? 1 : 0;
            }
        });
        // 0.75 of some 2,000; five standard deviations are 0.05: a false alarm in fewer than 10⁻⁶ of seeds.
        Assert.InRange(second / (double)(second + third), 0.70, 0.80);
        Assert.True(second + third > 1500);
    }
}
