using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Tests.Plain;

namespace SamenWerken.Sim.Tests.Engine;

/// <summary>What is worked out is kept for as long as it holds, and no longer.</summary>
public sealed class KeptResultsTests
{
    private const double Rounding = 1e-9;
    private const double Certain = 1000; // an enforcement at which nobody breaks a promise

    // Nobody ever learns anything of what the rounds bring.
    private static readonly Behaviour Unmoved = new()
    {
        OrientationRate = 0, OrientationFade = 0, CynicismRate = 0, CynicismFade = 0, Memory = 1,
    };

    [Fact]
    public void A_cost_weighs_on_the_rounds_in_which_it_is_charged_and_no_longer()
    {
        var scenario = new Scenario { Rounds = 6, Population = new() { Actors = 4, Issues = 3 }, Behaviour = Unmoved };
        var rounds = DirectedRun.Play(scenario, s =>
        {
            if (s.Round is 1 or 2)
                s.Charge(0, 0.25);
        });
        Assert.Equal([0, -0.25, -0.25, 0, 0, 0], rounds.Select(round => round["gain[0]"]));
    }

    [Fact]
    public void A_table_without_learning_agrees_with_the_plain_model() => SameAsTheEngineTests.Compare(
        new Scenario
        {
            Rounds = 12,
            Population = new() { Actors = 4, Issues = 3, RedLine = 0 },
            Behaviour = Unmoved,
            Coordination = new() { Meetings = 0, PlanEvery = 3 },
        },
        "covenant", 1, 0);

    [Fact]
    public void Who_returns_begins_anew_with_what_the_next_round_brings()
    {
        var scenario = new Scenario
        {
            Rounds = 12,
            Population = new() { Actors = 5, Issues = 3, Trust = 1 },
            Behaviour = Unmoved with { Memory = 0, Grace = 3, Returning = 1, ReturnThreshold = 100 },
            Coordination = new() { MeetingCost = 0.1 },
            Events = [new Leave { Round = 0, Actor = "actor 5" }],
        };
        var rounds = DirectedRun.Play(scenario, s =>
        {
            if (s.Round == 0)
                s.Adjust(0);
        });
        var returned = Enumerable.Range(1, 10).First(t => rounds[t]["member[4]"] > rounds[t - 1]["member[4]"]);
        Assert.NotEqual(0, rounds[returned]["net[4]"]);
        Assert.Equal(0, rounds[returned]["smoothed net[4]"]);
        Assert.Equal(rounds[returned + 1]["net[4]"], rounds[returned + 1]["smoothed net[4]"], Rounding);
    }

    [Fact]
    public void A_plan_made_anew_as_it_was_binds_nobody_to_what_was_done_beside_it()
    {
        var scenario = new Scenario
        {
            Rounds = 4, Population = new() { Actors = 5, Issues = 3 }, Coordination = new() { Exit = false },
            Events = [new Leave { Round = 2, Actor = "actor 5" }],
        };
        void Deeds(Situation s)
        {
            if (s.Round == 0)
            {
                s.SetInfluence(0, [0.25, 0.25, 0.25, 0.25, 0]);
                s.SetInfluence(1, [0.125, 0.125, 0.125, 0.125, 0.5]);
            }

            if (s.Round == 1)
                s.Adjust(4);
            if (s.Round is not (0 or 2))
                return;
            s.LapsePlans();
            var draft = s.NewDraft();
            draft.Aim(0, 0.5);
            draft.Invite(0);
            draft.Invite(1);
            s.PutInForce(draft, Certain, "directed");
        }

        var rounds = DirectedRun.Play(scenario, Deeds);
        Assert.NotEqual(rounds[0]["a[4,1]"], rounds[1]["a[4,1]"]);
        Assert.Equal(rounds[2]["p[4,1]"], rounds[2]["a[4,1]"]);
    }

    [Fact]
    public void Who_carries_more_of_an_issue_than_before_no_longer_stays_at_its_ideal_whatever_others_do()
    {
        double Adjusted(params double[] carried)
        {
            var its = double.NaN;
            DirectedRun.Of(Drawn(), s =>
            {
                foreach (var h in carried)
                {
                    s.SetInfluence(1, [h, 1 - h, 0, 0]);
                    s.Adjust(0);
                }

                its = s.Round == 0 ? s.Committed(0, 1) : its;
            });
            return its;
        }

        var expected = Adjusted(0.5);
        Assert.NotEqual(Adjusted(0), expected);
        Assert.Equal(expected, Adjusted(0, 0.5));
    }

    [Fact]
    public void Who_adjusts_does_what_is_best_whatever_happened_since_it_last_did()
    {
        var scenario = new Scenario
        {
            Rounds = 40, Population = new() { Actors = 5, Issues = 3 },
            Events = [new GoalShift { Round = 24, Actor = "actor 4", Issue = "issue 2", Position = 0.9 }],
        };
        var moved = new HashSet<int>();
        DirectedRun.Play(scenario, s =>
        {
            var (response, committed) = (new BestResponse(s.Ground, scenario.Coordination.AdjustmentSteps), s.Binding.Committed);
            if (s.Round == 6)
                s.SetInfluence(1, [0.5, 0.5, 0, 0, 0]);
            for (var issue = 0; s.Round == 12 && issue < s.Issues; issue++)
                s.MakeRoom(issue);
            for (var i = 0; s.Round == 30 && i < s.Actors; i++)
                (s.States.Orientation[i], s.States.Cynicism[i]) = (1, 0);
            for (var i = 0; i < s.Actors; i++)
            {
                double Best(int k) => response.Of(committed.ActionsByIssue, committed.X[k], i, k, s.States.PublicShare(i)).Action;
                var (was, best) = (Actions(s, i), Enumerable.Range(0, s.Issues).Select(Best).ToArray());
                s.Adjust(i);
                Assert.Equal(best, Actions(s, i));
                if (!best.SequenceEqual(was))
                    moved.Add(s.Round);
            }
        });
        Assert.All([6, 12, 30], round => Assert.Contains(round, moved));
        Assert.True(moved.Count < 20);
    }

    private static double[] Actions(Situation s, int actor) => [.. Enumerable.Range(0, s.Issues).Select(k => s.Committed(actor, k))];

    [Fact]
    public void A_run_begins_with_an_empty_draft()
    {
        var (simulation, plans) = (Drawn(), new List<int>());
        for (var run = 0; run < 2; run++)
        {
            DirectedRun.Of(simulation, s =>
            {
                if (s.Round == 0)
                    plans.Add(s.PutInForce(s.Draft, 0, "directed") is null ? 0 : 1);
                s.Draft.Aim(0, 0.5);
                s.InviteMembers(s.Draft);
            });
        }

        Assert.Equal([0, 0], plans);
    }

    [Fact]
    public void Of_an_actor_that_a_plan_does_not_bind_it_has_no_moves()
    {
        var moves = new List<double>();
        DirectedRun.Play(new Scenario { Rounds = 2, Population = new() { Actors = 4, Issues = 3 } }, s =>
        {
            s.LapsePlans();
            var draft = s.NewDraft();
            draft.Aim(0, s.Position(0, 0) > 0.5 ? 0 : 1);
            for (var i = s.Round; i < 4; i++)
                draft.Invite(i);
            moves.Add(s.PutInForce(draft, 0, "directed")!.Move(0, 0));
        });
        Assert.NotEqual(0, moves[0]);
        Assert.Equal(0, moves[1]);
    }

    [Fact]
    public void As_many_inventions_on_other_issues_make_another_joint_optimum()
    {
        static double Optimum(Simulation simulation, int issue)
        {
            var s = simulation.Situation;
            s.Begin();
            s.MakeRoom(issue);
            return s.StatusQuo.GiftsAtOptimum(s.Ground.Hurt, s.Rooms);
        }

        var (used, fresh) = (Drawn(), Drawn());
        var first = Optimum(used, issue: 0);
        Assert.Equal(Optimum(fresh, issue: 1), Optimum(used, issue: 1));
        Assert.NotEqual(first, Optimum(used, issue: 1));
    }

    [Fact]
    public void What_who_decides_does_while_it_is_asked_counts_in_the_same_round() =>
        Whatever_is_done_while_asked(s => s.SetInfluence(0, [1, 0, 0, 0]));

    [Fact]
    public void A_plan_that_ends_while_it_is_asked_is_not_taken_for_the_only_agreement() => Whatever_is_done_while_asked(s =>
    {
        s.LapsePlans();
        s.Adjust(3);
    });

    [Fact]
    public void A_plan_that_is_made_anew_while_it_is_asked_counts_from_then_on() => Whatever_is_done_while_asked(s =>
    {
        s.LapsePlans();
        var draft = s.NewDraft();
        draft.Aim(0, 0.9);
        draft.Aim(1, 0.1);
        s.InviteMembers(draft);
        s.PutInForce(draft, Certain, "directed");
    });

    // What happens is what all do, each for its share, in that round and in those that follow.
    private static void Whatever_is_done_while_asked(Action<Situation> deeds)
    {
        var (simulation, asked) = (Drawn(), false);
        simulation.Situation.Decider = new Turncoat(s =>
        {
            asked = true;
            deeds(s);
        });
        DirectedRun.Of(simulation, s =>
        {
            if (s.Round != 0)
                return;
            var draft = s.NewDraft();
            draft.Aim(0, 0.5);
            draft.Invite(0);
            draft.Invite(1);
            s.PutInForce(draft, Certain, "directed");
        }, _ =>
        {
            var (s, acting) = (simulation.Situation, simulation.Acting);
            for (var k = 0; k < s.Issues; k++)
            {
                var happened = Enumerable.Range(0, s.Actors).Sum(i => s.InfluenceOn(i, k) * acting.Actions[i * s.Ground.Stride + k]);
                Assert.Equal(happened, acting.Consequences.X[k], Rounding);
            }
        });
        Assert.True(asked);
    }

    // Does something once, when it is asked whether it keeps its word in a later round.
    private sealed class Turncoat(Action<Situation> deeds) : Decider
    {
        public override bool Decides(int actor) => actor == 0;

        public override bool? Keeps(Situation situation, Promise promise)
        {
            if (situation.Round == 2)
                deeds(situation);
            return true;
        }
    }

    private static Simulation Drawn()
    {
        var simulation = new Simulation(new Scenario { Rounds = 4, Population = new() { Actors = 4, Issues = 3 } });
        simulation.Draw(1, 0);
        return simulation;
    }

    [Fact]
    public void Influence_that_cannot_be_divided_so_leaves_what_happens_as_it_is_told()
    {
        DirectedRun.Play(new Scenario { Rounds = 1, Population = new() { Actors = 4, Issues = 3 } }, s =>
        {
            _ = s.Happens(0);
            Assert.ThrowsAny<Exception>(() => s.SetInfluence(0, [0.7, 0.1]));
            Assert.ThrowsAny<Exception>(() => s.SetInfluence(0, [0.7, 0.1, double.NaN, 0.2]));
            Assert.Equal(
                Enumerable.Range(0, 4).Sum(i => s.InfluenceOn(i, 0) * s.Committed(i, 0)), s.Happens(0), Rounding);
        });
    }
}
