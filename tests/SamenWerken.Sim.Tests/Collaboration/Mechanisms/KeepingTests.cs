using System.Runtime.Intrinsics;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Tests.Mechanisms;

/// <summary>Equation (6), by hand.</summary>
public sealed class KeepingTests
{
    private const int Figures = 12;

    // 0's side of the deal: T = 0.7309375 − 0.6964375 (issue 0 back at 0.528 instead of 0.4935), L = 0.9 · 0.5 (0.6964375 − 0.65275),
    // G = 0.5 · 0.5 (0.781125 − 0.710125): without it u_1 = 0.352 + 0.358125.
    private const double Temptation = 0.0345, Stake = 0.019659375, Guilt = 0.01775;

    [Fact]
    public void What_speaks_for_keeping_is_weighed_against_what_speaks_for_breaking()
    {
        // pro = 0.75 (0.019659375 + 0.01775) + 0.03 = 0.05805703125; b = (pro − 0.0345) / (pro + 0.0345)
        const double Pro = 0.05805703125;
        var balance = Keeping.Balance(1 - 0.25, Stake, Guilt, 0.03, Temptation);
        Assert.Equal((Pro - Temptation) / (Pro + Temptation), balance, Figures);
        Assert.Equal(1 / (1 + Math.Exp(-8 * balance)), Keeping.Probability(8 * balance), Figures);
        // Who gains by keeping has nothing to weigh; where nothing is at stake the promise is kept.
        Assert.Equal(1, Keeping.Balance(0.75, 0.1, 0, 0, -0.1));
        Assert.Equal(1, Keeping.Balance(0.75, 0, 0, 0, 1e-13));
        Assert.Equal(-1, Keeping.Balance(0.75, 0, 0, 0, 1e-11));
    }

    [Fact]
    public void Units_do_not_matter() =>
        Assert.Equal(Keeping.Balance(0.6, 0.02, 0.01, 0.03, 0.04), Keeping.Balance(0.6, 20, 10, 30, 40), Figures);

    [Theory]
    [InlineData(0.0, 0.5, 1.0)]
    [InlineData(0.5, 0.02, 0.85)] // 1 − 0.5 · 0.6 · 0.02/0.04
    [InlineData(0.5, 0.48, 0.712)] // 1 − 0.5 · 0.6 · 0.48/0.5
    [InlineData(0.5, 0.0, 1.0)] // no control, nothing to crowd out
    public void Control_eats_the_inner_reason_to_keep_ones_word_and_weak_control_already_does(double crowding, double fine, double left)
    {
        Assert.Equal(left, Keeping.Uncrowded(crowding, 0.6, fine, 0.02), Figures);
        var control = Vector256.Create(Keeping.Control(fine, 0.02));
        Assert.Equal(left, Keeping.Uncrowded(Vector256.Create(crowding), Vector256.Create(0.6), control)[3], Figures);
    }

    [Fact]
    public void In_a_crowd_one_partys_conduct_is_noticed_less()
    {
        Assert.Equal((1.0, 1.0), (Keeping.Attention(2), Keeping.Attention(3)));
        Assert.Equal(0.5, Keeping.Attention(5));
    }

    [Fact]
    public void A_draw_keeps_exactly_when_it_falls_below_the_chance()
    {
        for (var steep = -8.0; steep <= 8; steep += 0.037)
        {
            var chance = 1 / (1 + Math.Exp(-steep));
            Assert.True(Keeps(steep, chance - 1e-9));
            Assert.False(Keeps(steep, chance + 1e-9));
            for (var u = 0.01; u < 1; u += 0.01)
                Assert.Equal(u < chance, Keeps(steep, u));
        }
    }

    private static bool Keeps(double steep, double uniform) =>
        Keeping.Kept(Vector256.Create(steep), Vector256.Create(uniform)).ExtractMostSignificantBits() == 0b1111;

    [Fact]
    public void A_broken_promise_is_told_with_what_was_weighed()
    {
        var scenario = Duo.OfTheirOwn with
        {
            // some kept sides are overruled, so that there is something to tell
            Behaviour = Duo.Scenario.Behaviour with { MandateClarity = 0 },
            Coordination = new() { PeerFine = 0.5, Monitoring = 0.1 },
        };
        var simulation = Duo.Begun(scenario);
        simulation.Situation.Deal(0, 0, 0.2, 1, 1, 0.2);
        var told = Broken(simulation);
        Assert.Equal((1, 0), (told.Partner, told.Issue));
        Assert.Equal(Temptation, told.Temptation, Figures);
        Assert.Equal(Stake, told.Stake, Figures);
        Assert.Equal(Guilt, told.Guilt, Figures);
        // F ρ S = 0.5 · 0.5 · 0.6 · 0.2 = 0.03, and a tenth of it for being watched
        Assert.Equal(Keeping.Probability(8 * Keeping.Balance(0.75, Stake, Guilt, 0.03, Temptation)), told.Probability, Figures);
        simulation.Acting.Realise();
        Assert.Equal(0.2, simulation.Acting.Actions[0], Figures);
        Assert.Equal(0.033, simulation.Situation.Accounts.Cost[0], Figures);
    }

    [Fact]
    public void In_a_plan_of_three_the_stake_is_that_of_both_others_and_both_are_let_down()
    {
        var scenario = Duo.OfTheirOwn with
        {
            Actors = [.. Duo.Scenario.Actors,
                new("third") { Position = [("k", 0.5), ("l", 0.5)], Salience = [("k", 1)], Influence = [("k", 0), ("l", 0)] }],
            Behaviour = Duo.Scenario.Behaviour with { MandateClarity = 0 },
        };
        var simulation = Duo.Begun(scenario);
        var situation = simulation.Situation;
        var draft = situation.NewDraft();
        draft.Aim(0, 0.4);
        draft.Aim(1, 0.6);
        for (var i = 0; i < 3; i++)
        {
            draft.Invite(i);
            draft.Consent(i);
        }

        situation.PutInForce(draft, 0, "test");
        var told = Broken(simulation);
        // All at x: u_0 = 0.75 (1 − 0.2) + 0.25 (1 − 0.2) = 0.8.
        // Without 1: x̃ = 0.5, 0.45, C = 1 − 0.6 · 0.1 = 0.94, 1 − 0.6 (0.25 · 0.15 + 0.75 · 0.05) = 0.955:
        // 0.75 · 0.7 · 0.94 + 0.25 · 0.65 · 0.955 = 0.4935 + 0.1551875 = 0.6486875. Without the third, who carries nothing: the same 0.8.
        // L = 0.9 · 1 · 0.5 (0.8 − 0.6486875) = 0.068090625
        Assert.Equal(0.068090625, told.Stake, Figures);
        // Without 0: x̃ = 0.3, 0.65: 0.75 · 0.9 · 0.94 + 0.25 · 0.85 · 0.955 = 0.6345 + 0.2029375 = 0.8374375.
        Assert.Equal(0.0374375, told.Temptation, Figures);
        // u_1: 0.5 · 0.8 + 0.5 · 0.8 = 0.8 against 0.5 · 0.7 · 0.94 + 0.5 · 0.75 · 0.955 = 0.329 + 0.358125 = 0.687125;
        // u_third: 0.9 against 0.8 · 0.94 = 0.752. G = 0.5 · 0.5 (0.112875 + 0.148)
        Assert.Equal(0.25 * (0.112875 + 0.148), told.Guilt, Figures);
    }

    [Fact]
    public void Who_keeps_alone_has_nothing_at_stake_and_lets_nobody_down()
    {
        var scenario = Duo.OfTheirOwn with { Behaviour = Duo.Scenario.Behaviour with { MandateClarity = 0 } };
        var simulation = Duo.Begun(scenario);
        simulation.Situation.Deal(0, 0, 0.2, 1, 1, 0);
        var told = Broken(simulation);
        Assert.Equal((0.0, 0.0), (told.Stake, told.Guilt));
        Assert.Equal(1, simulation.Situation.Accounts.Tally.Sides);
    }

    // Counts of what changed tell when a plan is to be judged again: on two issues they come to as much as later on one of them.
    [Fact]
    public void A_plan_of_a_new_run_is_not_judged_by_what_was_known_of_one_of_the_run_before()
    {
        var scenario = Duo.OfTheirOwn with { Behaviour = Duo.Scenario.Behaviour with { MandateClarity = 0 } };
        var (fresh, again) = (Duo.Begun(scenario), Duo.Begun(scenario));
        Agree(again.Situation, 0, 1);
        Broken(again);
        var versions = again.Situation.Binding.Committed.Versions;
        var known = versions[0] + versions[1];
        again.Situation.Begin();
        again.Acting.Begin();
        again.Situation.Story!.Clear();
        foreach (var simulation in new[] { fresh, again })
            Agree(simulation.Situation, 0);
        while (versions[0] < known)
            again.Situation.Binding.Committed.Changed(0);
        Assert.Equal(known, versions[0]);
        Assert.Equal(Broken(fresh), Broken(again));
    }

    // A plan of both on some issues, the second agreement of its run.
    private static void Agree(Situation situation, params int[] issues)
    {
        situation.Deal(0, 0, 0.1, 1, 1, 0.1);
        situation.Binding.EndPackage(0);
        var draft = situation.NewDraft();
        foreach (var issue in issues)
            draft.Aim(issue, 0.5);
        for (var i = 0; i < 2; i++)
        {
            draft.Invite(i);
            draft.Consent(i);
        }

        situation.PutInForce(draft, 0, "test");
    }

    private static Broke Broken(Simulation simulation)
    {
        for (var round = 0; ; round++)
        {
            simulation.Situation.BeginRound(round);
            simulation.Acting.Act();
            if (simulation.Situation.Story!.OfType<Broke>().FirstOrDefault(broke => broke.Actor == 0) is { } told)
                return told;
        }
    }
}
