using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Mechanisms;

namespace SamenWerken.Sim.Tests.Mechanisms;

/// <summary>Equations (1) to (5), cooperation and effort, by hand for <see cref="Duo"/>.</summary>
public sealed class ValueTests
{
    private const int Figures = 12;

    [Fact]
    public void What_happens_is_the_mean_of_actions_by_influence_and_disagreement_costs_coherence()
    {
        var (x, c) = Duo.At(Duo.Ideal);
        Assert.Equal(0.4, x[0], Figures); // 0.5 · 0.2 + 0.5 · 0.6
        Assert.Equal(0.5, x[1], Figures); // 0.25 · 0.8 + 0.75 · 0.4
        Assert.Equal(0.88, c[0], Figures); // 1 − 0.6 (0.5 · 0.2 + 0.5 · 0.2) = 1 − 0.6 · 0.2
        Assert.Equal(0.91, c[1], Figures); // 1 − 0.6 (0.25 · 0.3 + 0.75 · 0.1) = 1 − 0.6 · 0.15
    }

    [Fact]
    public void One_move_changed_gives_the_same_as_all_anew()
    {
        double[] h = [0.25, 0.75, 0, 0], z = [0.8, 0.4, 0, 0];
        var (moved, coherence) = Coherence.WithMove(ref h[0], ref z[0], 4, Duo.F, 0.5, 1, 0.6);
        Assert.Equal(0.65, moved, Figures); // 0.25 · 0.8 + 0.75 · 0.6
        Assert.Equal(0.955, coherence, Figures); // 1 − 0.6 (0.25 · 0.15 + 0.75 · 0.05) = 1 − 0.6 · 0.075
        double[] after = [0.8, 0.6, 0, 0];
        var anew = Coherence.OnIssue(ref h[0], ref after[0], 4, Duo.F);
        Assert.Equal(0.65, anew.X, Figures);
        Assert.Equal(0.955, anew.C, Figures);
        Assert.Equal(0.65, Coherence.Mean(h, [0.8, 0.6, 0, 0]), Figures);
        Assert.Equal(0.955, Coherence.Of(h, [0.8, 0.6, 0, 0], 0.65, Duo.F), Figures);
    }

    [Fact]
    public void An_actor_values_what_is_near_its_ideal_on_what_it_cares_about()
    {
        Assert.Equal(0.68725, Duo.Value(Duo.Ideal, 0), Figures); // 0.75 (1 − 0.2) 0.88 + 0.25 (1 − 0.3) 0.91 = 0.528 + 0.15925
        Assert.Equal(0.7615, Duo.Value(Duo.Ideal, 1), Figures); // 0.5 (1 − 0.2) 0.88 + 0.5 (1 − 0.1) 0.91 = 0.352 + 0.4095
    }

    [Fact]
    public void Working_in_its_own_way_is_worth_something_beside_the_whole()
    {
        // a = 0.5 · 0.6 = 0.3: 0 at 0.4 instead of 0.2 on issue 0 loses 0.3 · 0.75 · 0.2 of its own way.
        var scenario = Duo.OfTheirOwn with { Behaviour = new() { OwnWay = 0.5 } };
        var simulation = Duo.Begun(scenario);
        simulation.Situation.Deal(0, 0, 0.2, 1, 1, 0.2);
        simulation.Acting.Realise();
        Assert.Equal(0.045, simulation.Acting.OwnWayCost[0], Figures);
        Assert.Equal(0.3 * 0.5 * 0.2, simulation.Acting.OwnWayCost[1], Figures);
        Assert.Equal(0.7 * (0.6964375 - 0.68725) - 0.045, simulation.Acting.Gain[0], Figures);
        // One issue's summand: 0.75 (0.7 · 0.7 · 0.94 + 0.3 · 0.8)
        Assert.Equal(0.75 * (0.4606 + 0.24), Perspective.OwnOnIssue(0.3, 0.75, 0.7, 0.94, 0.4, 0.2), Figures);
    }

    [Fact]
    public void Room_makes_a_distance_hurt_less()
    {
        Assert.Equal(0.68, Perspective.Fit(0.8, 0.9, 0.5), Figures); // 1 − 0.8 · 0.4
        var simulation = Duo.Begun(Duo.OfTheirOwn);
        Assert.Equal(0.8, simulation.Situation.MakeRoom(0), Figures);
        Assert.Equal(0.64, simulation.Situation.MakeRoom(0), Figures);
        Assert.Equal(0.36, simulation.Situation.Room(0), Figures);
        simulation.Acting.Realise();
        // u_0 = 0.75 (1 − 0.64 · 0.2) 0.88 + 0.15925; measured against going alone without inventions
        Assert.Equal(0.75 * 0.872 * 0.88 - 0.528, simulation.Acting.Gain[0], Figures);
        Assert.Equal(0, simulation.Acting.Net[0], Figures);
    }

    [Fact]
    public void Public_value_is_the_chance_of_fitting_support_on_all_issues()
    {
        var (x, c) = Duo.At(Duo.Ideal);
        double[] hurt = [1, 1, 1, 1];
        // exp(3 (0.6 ln(0.9 · 0.88) + 0.4 ln(1 · 0.91))) = 0.792^1.8 · 0.91^1.2
        Assert.Equal(Math.Pow(0.792, 1.8) * Math.Pow(0.91, 1.2), PublicValue.At(3, Duo.Weight, Duo.Need, hurt, x, c), Figures);
        Assert.Equal(1, PublicValue.At(0, Duo.Weight, Duo.Need, hurt, x, c), Figures);
        // Coherence 0 counts as 10⁻⁶: (10⁻⁶)^(3 · 0.6) · (1 · 0.91)^(3 · 0.4)
        Assert.Equal(
            Math.Pow(1e-6, 1.8) * Math.Pow(0.91, 1.2), PublicValue.At(3, Duo.Weight, Duo.Need, hurt, x, [0, 0.91, 0, 0]), 1e-17);
        Assert.Equal(0.6 * Math.Log(0.792), PublicValue.OnIssue(0.6, 0.9, 0.88), Figures);
    }

    [Fact]
    public void The_public_counts_in_a_decision_as_if_it_were_one_more_actor()
    {
        var simulation = Duo.Begun(Duo.Scenario);
        Assert.Equal(0.15, simulation.Situation.States.PublicShare(0), Figures); // 0.2 (1 − 0.25)
        Assert.Equal(0.8392, simulation.Situation.Alone.Public, Figures); // 0.6 (1 − 0.1) 0.88 + 0.4 (1 − 0) 0.91 = 0.4752 + 0.364
        Assert.Equal(0.7100425, Perspective.Value(0.15, 0.68725, 0.8392), Figures); // 0.85 · 0.68725 + 0.15 · 0.8392
    }

    [Fact]
    public void The_joint_optimum_is_the_lowest_position_at_which_half_of_the_salience_is_reached()
    {
        var (positions, weights) = (new double[2], new double[2]);
        // Issue 0: 0.75 at 0.2 is already more than half of 1.25. Issue 1: 0.5 at 0.4 is more than half of 0.75.
        Assert.Equal(0.2, JointOptimum.On(Duo.Salience, Duo.Ideal, 0, 2, Duo.Stride, positions, weights));
        Assert.Equal(0.4, JointOptimum.On(Duo.Salience, Duo.Ideal, 1, 2, Duo.Stride, positions, weights));
        // Half exactly, at the lower one.
        Assert.Equal(0.2, JointOptimum.On(Duo.Rows([0.5, 0.5], [0.5, 0.5]), Duo.Ideal, 0, 2, Duo.Stride, positions, weights));
    }

    [Fact]
    public void Gifts_are_what_each_move_brings_to_others()
    {
        Assert.Equal(0.6964375, Duo.Value(Duo.Exchanged, 0), Figures); // 0.75 · 0.7 · 0.94 + 0.25 · 0.85 · 0.955 = 0.4935 + 0.2029375
        Assert.Equal(0.781125, Duo.Value(Duo.Exchanged, 1), Figures); // 0.5 · 0.9 · 0.94 + 0.5 · 0.75 · 0.955 = 0.423 + 0.358125
        var (x, c) = Duo.At(Duo.Exchanged);
        var ground = Duo.Begun(Duo.Scenario).Situation.Ground;
        // Without 0's move u_1 = 0.352 + 0.358125, so its gift is 0.071; without 1's move u_0 = 0.4935 + 0.15925, so its gift is 0.0436875.
        Assert.Equal(0.1146875, Gifts.At(ground, ground.Influence, ground.Hurt, Duo.Exchanged, x, c), Figures);
    }

    [Fact]
    public void Cooperation_is_the_share_of_what_the_joint_optimum_would_give_and_negative_where_actors_take()
    {
        // x* = 0.2, 0.4 by both: 0 moves on issue 1, 1 on issue 0; C = 1.
        // u_1 = 0.5 (1 − 0.4) + 0.5 = 0.8; with 0 back x̃_1 = 0.5, C = 0.91: 0.3 + 0.5 · 0.9 · 0.91 = 0.7095; gift 0.0905.
        // u_0 = 0.75 + 0.25 (1 − 0.4) = 0.9; with 1 back x̃_0 = 0.4, C = 0.88: 0.528 + 0.15 = 0.678; gift 0.222.
        var situation = Duo.Begun(Duo.Scenario).Situation;
        Assert.Equal(0.3125, situation.StatusQuo.GiftsAtOptimum(situation.Ground.Hurt, 0), Figures);
        Assert.Equal(0.367, Gifts.Cooperation(0.1146875, 0.3125), Figures);
        Assert.Equal(1, Gifts.Cooperation(0.4, 0.3125));
        Assert.Equal(-0.32, Gifts.Cooperation(-0.1, 0.3125), Figures);
        Assert.Equal(-1, Gifts.Cooperation(-0.4, 0.3125));
        Assert.Equal(0, Gifts.Cooperation(0.1, 1e-9));
    }

    [Fact]
    public void A_round_in_which_both_sides_are_kept_is_measured_as_by_hand()
    {
        var scenario = Duo.Scenario;
        var simulation = Duo.Begun(scenario);
        simulation.Situation.Deal(0, 0, 0.2, 1, 1, 0.2);
        simulation.Situation.Charge(0, 0.004);
        simulation.Situation.Accounts.Tally = new() { Sides = 2, Kept = 2 };
        simulation.Acting.Realise();
        var rounds = new double[scenario.Rounds * CollaborationOutcomes.All.Count];
        var observation = new Observation(scenario, simulation.Situation, simulation.Acting);
        observation.Begin(rounds);
        observation.Observe(same: false);
        double Now(Outcome outcome) => rounds[CollaborationOutcomes.All.IndexOf(outcome)];

        Assert.Equal(Duo.Exchanged, simulation.Acting.Actions, (a, b) => Math.Abs(a - b) < 1e-15);
        Assert.Equal(0.367, Now(CollaborationOutcomes.Cooperation), Figures);
        // 0 had to move 0.25 · 0.4 = 0.1 in all and moved 0.5 · 0.2 = 0.1; 1 had to move 0.2 and moved 0.75 · 0.2 = 0.15: (1 + 0.75) / 2.
        Assert.Equal(0.875, Now(CollaborationOutcomes.Effort), Figures);
        // Gains 0.6964375 − 0.68725 − 0.004 = 0.0051875 and 0.781125 − 0.7615 = 0.019625.
        Assert.Equal(0.01240625, Now(CollaborationOutcomes.JointGain), Figures);
        Assert.Equal(0.0051875, Now(CollaborationOutcomes.WorstGain), Figures);
        Assert.Equal(0.00721875, Now(CollaborationOutcomes.Inequality), Figures); // half their difference
        Assert.Equal(0.002, Now(CollaborationOutcomes.Cost), Figures);
        // 0: 0.75 (0.7 − 0.8)(0.94 + 0.88)/2 + 0.25 (0.85 − 0.7)(0.955 + 0.91)/2; 1: 0.5 (0.9 − 0.8) 0.91 + 0.5 (0.75 − 0.9) 0.9325
        Assert.Equal((-0.075 * 0.91 + 0.0375 * 0.9325 + 0.05 * 0.91 - 0.075 * 0.9325) / 2, Now(CollaborationOutcomes.InterestGain),
            Figures);
        Assert.Equal(0, Now(CollaborationOutcomes.OwnWayCost));
        Assert.Equal(
            Now(CollaborationOutcomes.JointGain), Now(CollaborationOutcomes.InterestGain) + Now(CollaborationOutcomes.CoherenceGain)
                - Now(CollaborationOutcomes.OwnWayCost) - Now(CollaborationOutcomes.Cost), Figures);
        // (0.781125 − 0.6964375) / (2 · (0.781125 + 0.6964375)), for two values
        Assert.Equal(0.0846875 / 2.955125, Now(CollaborationOutcomes.Gini), Figures);
        // Y = ((1 − 0) 0.94)^1.8 ((1 − 0.15) 0.955)^1.2
        Assert.Equal(Math.Pow(0.94, 1.8) * Math.Pow(0.85 * 0.955, 1.2), Now(CollaborationOutcomes.PublicValue), Figures);
        Assert.Equal(1, Now(CollaborationOutcomes.KeepRate));
        Assert.Equal(1, Now(CollaborationOutcomes.Agreements));
        // net of 0: 0.85 (0.6964375 − 0.68725) + 0.15 (g(y) − 0.8392) − 0.004; g(y) = 0.6 · 0.94 + 0.4 · 0.85 · 0.955 = 0.8887
        Assert.Equal(0.85 * 0.0091875 + 0.15 * (0.8887 - 0.8392) - 0.004, simulation.Acting.Net[0], Figures);
        Assert.Equal(0, simulation.Acting.Disappointment[0], Figures);
    }
}
