using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Tests.Engine;

/// <summary>Each kind of event does what section 7 says, in its round and not before.</summary>
public sealed class EventTests
{
    private const double Rounding = 1e-12;

    private static Scenario With(params ScenarioEvent[] events) => new() { Rounds = 20, Events = events };

    [Fact]
    public void Training_raises_openness_and_what_the_trained_know_of_others() => Watched.Run(
        With(new Training { Round = 4, Amount = 0.3, Actors = ["actor 2"] }), "autonomous", (simulation, t) =>
        {
            var s = simulation.Situation;
            for (var i = 0; i < s.Actors; i++)
            {
                var trained = i == 1 && t >= 4 ? 0.3 : 0;
                Assert.Equal(Math.Min(1, simulation.World.Openness[i] + trained), s.Openness(i), Rounding);
                for (var j = 0; j < s.Actors; j++)
                    Assert.Equal(i == j ? 0 : 0.1 + trained, s.Knowledge(i, j), Rounding);
            }
        });

    [Fact]
    public void Training_that_names_nobody_trains_everybody_and_stays_within_0_and_1() => Watched.Run(
        With(new Training { Round = 2, Amount = 1 }, new Training { Round = 3, Amount = -0.25 }), "autonomous", (simulation, t) =>
        {
            var s = simulation.Situation;
            for (var i = 0; i < s.Actors && t >= 2; i++)
            {
                Assert.Equal(t == 2 ? 1 : 0.75, s.Openness(i), Rounding);
                Assert.Equal(t == 2 ? 1 : 0.75, s.Knowledge(i, (i + 1) % s.Actors), Rounding);
            }
        });

    [Fact]
    public void A_wave_of_turnover_sets_trust_and_knowledge_back_both_ways_and_ends_the_actors_exchanges()
    {
        var exchanged = false;
        Watched.Run(
            With(new TurnoverWave { Round = 10, Actors = ["actor 3"] }, new BudgetCut { Round = 10, Meetings = 0 }), "exchange",
            (simulation, t) =>
            {
                var s = simulation.Situation;
                bool Exchanges(int actor) =>
                    Enumerable.Range(0, s.Packages).Any(place => s.Package(place).First == actor || s.Package(place).Second == actor);
                exchanged |= t == 9 && Exchanges(2);
                if (t != 10)
                    return;
                Assert.False(Exchanges(2));
                for (var j = 0; j < s.Actors; j++)
                {
                    if (j == 2)
                        continue;
                    Assert.Equal((0.5, 0.5), (s.Trust(2, j), s.Trust(j, 2)));
                    Assert.Equal((0.1, 0.1), (s.Knowledge(2, j), s.Knowledge(j, 2)));
                }

                Assert.Contains(Enumerable.Range(0, s.Actors), i => i != 2 && s.Knowledge(i, (i + 1) % s.Actors) > 0.2);
            },
            replication: 3);
        Assert.True(exchanged);
    }

    [Fact]
    public void Turnover_with_certainty_lets_no_trust_or_knowledge_last()
    {
        var scenario = new Scenario { Rounds = 12, Behaviour = new() { Turnover = 1 },
            Coordination = new() { Network = new() { Shape = NetworkShape.Ring } } };
        Watched.Run(scenario, "exchange", (simulation, _) =>
        {
            var s = simulation.Situation;
            Assert.Equal(s.Actors, s.Story!.OfType<RepresentativeChanged>().Count());
            // Who is no neighbour was not met since.
            Assert.Equal(0.1, s.Knowledge(0, 4));
            for (var place = 0; place < s.Packages; place++)
                Assert.Equal(s.Round, s.Package(place).Since);
        });
    }

    [Fact]
    public void A_goal_shift_changes_the_ideal_leaves_commitments_and_measures_anew()
    {
        double[] moved = [];
        var (before, value) = (0.0, 0.0);
        Watched.Run(
            With(new GoalShift { Round = 10, Actor = "actor 1", Issue = "issue 2", Position = 0.95 },
                new BudgetCut { Round = 10, Meetings = 0 }), "exchange",
            (simulation, t) =>
            {
                var s = simulation.Situation;
                if (t == 9)
                    (moved, before, value) = ([.. s.Binding.Committed.Moved], s.Position(0, 1), s.StatusQuo.Value[0]);
                if (t != 10)
                    return;
                var shift = Assert.Single(s.Story!.OfType<GoalShifted>());
                Assert.Equal((0, 1, before, 0.95), (shift.Actor, shift.Issue, shift.From, shift.To));
                Assert.Equal(0.95, s.Position(0, 1));
                var ended = s.Story!.OfType<Dissolved>().Any();
                Assert.True(ended || moved.SequenceEqual(s.Binding.Committed.Moved));
                Assert.NotEqual(value, s.StatusQuo.Value[0]);
                var x = Enumerable.Range(0, s.Actors).Sum(i => s.InfluenceOn(i, 1) * s.Position(i, 1));
                Assert.Equal(x, s.StatusQuo.X[1], Rounding);
            });
    }

    [Fact]
    public void Who_is_outside_acts_alone_until_it_joins()
    {
        var scenario = new Scenario
        {
            Rounds = 20,
            Actors = [new("late") { Member = false }],
            Population = new() { Actors = 5 },
            Events = [new Join { Round = 8, Actor = "late" }],
        };
        var met = false;
        Watched.Run(scenario, "exchange", (simulation, t) =>
        {
            var s = simulation.Situation;
            Assert.True(t > 8 || s.IsMember(0) == (t == 8)); // later it may leave of its own accord
            met |= s.Story!.OfType<Met>().Any(meeting => meeting.First == 0 || meeting.Second == 0);
            if (t >= 8)
                return;
            Assert.False(met);
            Assert.Equal(0, s.Accounts.Cost[0]);
        });
        Assert.True(met);
    }

    [Fact]
    public void A_member_that_is_sent_away_ends_its_agreements_and_goes_alone() => Watched.Run(
        With(new Leave { Round = 9, Actor = "actor 1" }) with { Behaviour = new() { Returning = 0 } }, "covenant", (simulation, t) =>
        {
            var s = simulation.Situation;
            Assert.Equal(t < 9, s.IsMember(0));
            if (t < 9)
                return;
            Assert.True(t > 9 || s.Story!.OfType<Left>().Any(left => left is { Actor: 0, Chance: 1 }));
            Assert.Equal(0, s.Accounts.Cost[0]);
            for (var k = 0; k < s.Issues; k++)
                Assert.Equal(s.Position(0, k), simulation.Acting.Actions[k], Rounding);
            for (var place = 0; place < s.Plans; place++)
                Assert.False(s.Plan(place).Binds(0));
        },
        replication: 2);

    [Fact]
    public void A_budget_cut_changes_the_number_of_meetings_from_its_round_on() => Watched.Run(
        With(new BudgetCut { Round = 5, Meetings = 0.875 }, new BudgetCut { Round = 10, Meetings = 0 },
            new BudgetCut { Round = 15, Meetings = 3.375 }), "relational",
        (simulation, t) =>
        {
            var story = simulation.Situation.Story!;
            // 8 actors: 8 · 2 / 2; 8 · 0.875 / 2 = 3.5, half away from zero; none; 8 · 3.375 / 2 = 13.5.
            Assert.Equal(t < 5 ? 8 : t < 10 ? 4 : t < 15 ? 0 : 14, story.OfType<Met>().Count() + story.OfType<MissedMeeting>().Count());
        });

    [Fact]
    public void Another_strategy_takes_over_in_its_round() => Watched.Run(
        With(new StrategyChange { Round = 7, Strategy = "mandate" }), "exchange", (simulation, t) =>
        {
            var s = simulation.Situation;
            Assert.Equal(t < 7 ? 0 : 7, s.Since);
            Assert.Equal(t is 7 or 19, s.Story!.OfType<PlanMade>().Any()); // at once, and 2E later
            Assert.Equal(t < 7, s.Story!.OfType<Met>().Any());
            if (t == 7)
                Assert.Equal(new StrategyChanged("exchange", "mandate"), Assert.Single(s.Story!.OfType<StrategyChanged>()));
        });

    [Fact]
    public void Whatever_happens_is_told_in_its_round_and_only_then()
    {
        var scenario = new Scenario
        {
            Rounds = 12,
            Actors = [new("late") { Member = false }],
            Population = new() { Actors = 5 },
            Coordination = new() { Exit = false },
        };
        string[] names = [.. scenario.ActorNames()];
        scenario = scenario with
        {
            Events =
            [
                new Training { Round = 2, Amount = 0.25, Actors = [names[1]] },
                new TurnoverWave { Round = 3, Actors = [names[2], names[3]] },
                new Join { Round = 5, Actor = "late" },
                new Leave { Round = 6, Actor = names[3] },
                new BudgetCut { Round = 8, Meetings = 1.5 },
                new StrategyChange { Round = 9, Strategy = "adjustment" },
            ],
        };
        var told = new List<(int Round, Happening What)>();
        Watched.Run(scenario, "autonomous", (simulation, t) =>
            told.AddRange(simulation.Situation.Story!.Where(what => what is not Adjusted).Select(what => (t, what))));
        Assert.Equal(
            [
                (2, new Trained(1, 0.25)), (3, new RepresentativeChanged(2)), (3, new RepresentativeChanged(3)), (5, new Joined(0)),
                (6, new Left(3, 0, 1)), (8, new BudgetChanged(1.5)), (9, new StrategyChanged("autonomous", "adjustment")),
            ],
            told);
    }
}
