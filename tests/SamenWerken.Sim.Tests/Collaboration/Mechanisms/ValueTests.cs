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
    public void One_row_or_one_move_changed_gives_the_same_as_all_anew()
    {
        var (x, _) = Duo.At(Duo.Ideal);
        var (xs, cs) = (new double[16], new double[16]);
        Coherence.WithRow(Duo.Influence, Duo.Ideal, Duo.N, Duo.Stride, Duo.F, x, 1, Duo.Exchanged, xs, cs);
        Assert.Equal(0.65, xs[9], Figures); // 1 at 0.6: 0.25 · 0.8 + 0.75 · 0.6
        Assert.Equal(0.955, cs[9], Figures); // 1 − 0.6 (0.25 · 0.15 + 0.75 · 0.05) = 1 − 0.6 · 0.075
        double[] h = [0.25, 0.75, 0, 0, 0, 0, 0, 0], z = [0.8, 0.4, 0, 0, 0, 0, 0, 0];
        var (moved, coherence) = Coherence.WithMove(h, z, 0, Duo.Stride, Duo.F, 0.5, 1, 0.6);
        Assert.Equal(0.65, moved, Figures);
        Assert.Equal(0.955, coherence, Figures);
    }

    [Fact]
    public void An_actor_values_what_is_near_its_ideal_on_what_it_cares_about()
    {
        Assert.Equal(0.68725, Duo.Value(Duo.Ideal, 0), Figures); // 0.75 (1 − 0.2) 0.88 + 0.25 (1 − 0.3) 0.91 = 0.528 + 0.15925
        Assert.Equal(0.7615, Duo.Value(Duo.Ideal, 1), Figures); // 0.5 (1 − 0.2) 0.88 + 0.5 (1 − 0.1) 0.91 = 0.352 + 0.4095
    }

    [Fact]
    public void Public_value_is_the_chance_of_fitting_support_on_all_issues()
    {
        var (x, c) = Duo.At(Duo.Ideal);
        // exp(3 (0.6 ln(0.9 · 0.88) + 0.4 ln(1 · 0.91))) = 0.792^1.8 · 0.91^1.2
        Assert.Equal(Math.Pow(0.792, 1.8) * Math.Pow(0.91, 1.2), PublicValue.At(3, Duo.Weight, Duo.Need, x, c), Figures);
        Assert.Equal(1, PublicValue.At(0, Duo.Weight, Duo.Need, x, c), Figures);
        // Coherence 0 counts as 10⁻⁶: (10⁻⁶)^(3 · 0.6) · (1 · 0.91)^(3 · 0.4)
        Assert.Equal(
            Math.Pow(1e-6, 1.8) * Math.Pow(0.91, 1.2), PublicValue.At(3, Duo.Weight, Duo.Need, x, [0, 0.91, 0, 0, 0, 0, 0, 0]), 1e-17);
    }

    [Fact]
    public void The_public_counts_in_a_decision_as_if_it_were_one_more_actor()
    {
        var simulation = Duo.Begun(Duo.Scenario);
        Assert.Equal(0.15, simulation.Situation.PublicShare(0), Figures); // 0.2 (1 − 0.25)
        var (x, c) = Duo.At(Duo.Ideal);
        var served = Perspective.Weighed(Duo.Weight, 0, Duo.Need, 0, x, c, 0, Duo.Stride);
        Assert.Equal(0.8392, served, Figures); // 0.6 (1 − 0.1) 0.88 + 0.4 (1 − 0) 0.91 = 0.4752 + 0.364
        Assert.Equal(0.7100425, Perspective.Value(0.15, 0.68725, served), Figures); // 0.85 · 0.68725 + 0.15 · 0.8392 = 0.5841625 + 0.12588
        var sum = 0.0;
        for (var k = 0; k < Duo.M; k++)
            sum += Perspective.OnIssue(0.15, Duo.Salience[k], Duo.Ideal[k], Duo.Weight[k], Duo.Need[k], x[k], c[k]);
        Assert.Equal(0.7100425, sum, Figures);
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
        var (x, c) = Duo.At(Duo.Exchanged);
        double[] u = [Duo.Value(Duo.Exchanged, 0), Duo.Value(Duo.Exchanged, 1)];
        Assert.Equal(0.6964375, u[0], Figures); // 0.75 · 0.7 · 0.94 + 0.25 · 0.85 · 0.955 = 0.4935 + 0.2029375
        Assert.Equal(0.781125, u[1], Figures); // 0.5 · 0.9 · 0.94 + 0.5 · 0.75 · 0.955 = 0.423 + 0.358125
        // Without 0's move u_1 = 0.352 + 0.358125, so its gift is 0.071; without 1's move u_0 = 0.4935 + 0.15925, so its gift is 0.0436875.
        var gifts = Gifts.At(Duo.Influence, Duo.Exchanged, Duo.Salience, Duo.Ideal, 2, Duo.Stride, Duo.F, x, u, new double[16], new double[16]);
        Assert.Equal(0.1146875, gifts, Figures);
        Assert.Equal(0, c[2] - 1, Figures);
    }

    [Fact]
    public void Cooperation_is_the_share_of_what_the_joint_optimum_would_give()
    {
        // x* = 0.2, 0.4 by both: 0 moves on issue 1, 1 on issue 0; C = 1.
        // u_1 = 0.5 (1 − 0.4) + 0.5 = 0.8; with 0 back x̃_1 = 0.5, C = 0.91: 0.3 + 0.5 · 0.9 · 0.91 = 0.7095; gift 0.0905.
        // u_0 = 0.75 + 0.25 (1 − 0.4) = 0.9; with 1 back x̃_0 = 0.4, C = 0.88: 0.528 + 0.15 = 0.678; gift 0.222.
        var simulation = Duo.Begun(Duo.Scenario);
        Assert.Equal(0.3125, simulation.Situation.Alone.GiftsAtOptimum, Figures);
        Assert.Equal(0.367, Gifts.Cooperation(0.1146875, 0.3125), Figures);
        Assert.Equal(1, Gifts.Cooperation(0.4, 0.3125));
        Assert.Equal(0, Gifts.Cooperation(-0.1, 0.3125));
        Assert.Equal(0, Gifts.Cooperation(0.1, 1e-9));
    }

    [Fact]
    public void A_round_in_which_both_sides_are_kept_is_measured_as_by_hand()
    {
        var scenario = Duo.Scenario with { Behaviour = new() { PromiseWeight = 10 } }; // nobody breaks a promise
        var simulation = Duo.Begun(scenario);
        simulation.Situation.Exchange(0, 1, 0, 1, 0.2, 0.2);
        simulation.Situation.Charge(0, 0.004);
        simulation.Acting.Act();
        simulation.Acting.Realise();
        var observation = new Observation(scenario, simulation.Situation, simulation.Acting);
        observation.Begin(new double[scenario.Rounds * CollaborationOutcomes.All.Count]);
        observation.Observe(same: false);

        Assert.Equal(Duo.Exchanged, simulation.Acting.Actions, (a, b) => Math.Abs(a - b) < 1e-15);
        Assert.Equal(0.367, observation.Now[CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.Cooperation)], Figures);
        // 0 had to move 0.25 · 0.4 = 0.1 in all and moved 0.5 · 0.2 = 0.1; 1 had to move 0.2 and moved 0.75 · 0.2 = 0.15: (1 + 0.75) / 2.
        Assert.Equal(0.875, observation.Now[CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.Effort)], Figures);
        // Gains 0.6964375 − 0.68725 − 0.004 = 0.0051875 and 0.781125 − 0.7615 = 0.019625.
        Assert.Equal(0.01240625, observation.Now[CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.JointGain)], Figures);
        Assert.Equal(0.00721875, observation.Now[CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.Inequality)], Figures); // half their difference
        Assert.Equal(0.002, observation.Now[CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.Cost)], Figures);
        // (0.781125 − 0.6964375) / (2 · (0.781125 + 0.6964375)), for two values
        Assert.Equal(0.0846875 / 2.955125, observation.Now[CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.Gini)], Figures);
        // Y = ((1 − 0) 0.94)^1.8 ((1 − 0.15) 0.955)^1.2
        Assert.Equal(Math.Pow(0.94, 1.8) * Math.Pow(0.85 * 0.955, 1.2), observation.Now[CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.PublicValue)], Figures);
        Assert.Equal(1, observation.Now[CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.KeepRate)]);
        Assert.Equal(1, observation.Now[CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.Agreements)]);
        // net of 0: 0.85 (0.6964375 − 0.68725) + 0.15 (g(y) − 0.8392) − 0.004; g(y) = 0.6 · 0.94 + 0.4 · 0.85 · 0.955 = 0.8887
        Assert.Equal(0.85 * 0.0091875 + 0.15 * (0.8887 - 0.8392) - 0.004, simulation.Acting.Net[0], Figures);
        Assert.Equal(0, simulation.Acting.Disappointment[0], Figures);
    }
}
