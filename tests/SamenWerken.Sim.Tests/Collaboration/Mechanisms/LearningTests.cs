using System.Runtime.Intrinsics;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Tests.Mechanisms;

/// <summary>Equation (6) and step 5 of a round, by hand.</summary>
public sealed class LearningTests
{
    private const int Figures = 12;

    // 0's side of the exchange: T = 0.7309375 − 0.6964375 (issue 0 back at 0.528 instead of 0.4935), L = 0.9 · 0.5 (0.6964375 − 0.65275).
    private const double Temptation = 0.0345, Stake = 0.019659375;

    [Fact]
    public void The_chance_to_keep_a_promise_weighs_stake_promise_and_fine_against_temptation()
    {
        // 0.75 (0.019659375 + 0.06) + 0.5 · 0.5 · 0.1 − 0.0345 = 0.05974453125 + 0.025 − 0.0345 = 0.05024453125
        var balance = Keeping.Balance(1 - 0.25, Stake, 0.06, 0.5 * 0.5 * 0.1, Temptation);
        Assert.Equal(0.05024453125, balance, Figures);
        Assert.Equal(1 / (1 + Math.Exp(-3.014671875)), Keeping.Probability(60 * balance), Figures);
    }

    [Theory]
    [InlineData(true, 0.0, 0.5, 0.06)]
    [InlineData(false, 0.0, 0.5, 0.0)] // no consent, no promise
    [InlineData(true, 0.5, 0.25, 0.051)] // 0.06 (1 − 0.5 · 0.6 · 0.5)
    [InlineData(true, 0.5, 2.0, 0.042)] // 0.06 (1 − 0.5 · 0.6 · 1): min(1, 2F)
    [InlineData(true, 0.5, 0.0, 0.06)] // no control, nothing to crowd out
    public void Control_eats_the_inner_reason_to_keep_ones_word(bool consented, double crowding, double fine, double promise)
    {
        Assert.Equal(
            promise, Keeping.PromiseWeight(0.06, Vector512.Create(consented ? 1.0 : 0), crowding, Vector512.Create(0.6), fine)[3], Figures);
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
        Keeping.Kept(Vector512.Create(steep), Vector512.Create(uniform)).ExtractMostSignificantBits() == 0b1111_1111;

    [Fact]
    public void A_broken_promise_is_told_with_its_temptation_stake_and_chance()
    {
        var scenario = Duo.OfTheirOwn with
        {
            Behaviour = new() { MandateClarity = 0 }, // some kept sides are overruled, so that there is something to tell
            Coordination = new() { PeerFine = 0.5 },
        };
        var simulation = Duo.Begun(scenario);
        var situation = simulation.Situation;
        situation.Exchange(0, 1, 0, 1, 0.2, 0.2);
        Broke? told = null;
        for (var round = 0; told is null; round++)
        {
            situation.BeginRound(round);
            simulation.Acting.Act();
            told = situation.Story!.OfType<Broke>().FirstOrDefault(broke => broke.Actor == 0);
        }

        Assert.Equal((1, 0), (told.Partner, told.Issue));
        Assert.Equal(Temptation, told.Temptation, Figures);
        Assert.Equal(Stake, told.Stake, Figures);
        Assert.Equal(1 / (1 + Math.Exp(-3.014671875)), told.Probability, Figures);
        simulation.Acting.Realise();
        // It acts at its ideal on issue 0 and pays F ρ S = 0.5 · 0.5 · 0.1.
        Assert.Equal(0.2, simulation.Acting.Actions[0], Figures);
        Assert.Equal(0.025, situation.CostOf[0], Figures);
    }

    [Fact]
    public void In_a_plan_of_three_the_stake_is_spread_over_the_two_others()
    {
        var scenario = Duo.OfTheirOwn with
        {
            Actors = [.. Duo.Scenario.Actors, new("third") { Position = [("k", 0.5), ("l", 0.5)], Salience = [("k", 1)], Influence = [("k", 0), ("l", 0)] }],
            Behaviour = new() { MandateClarity = 0 },
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
        Broke? told = null;
        for (var round = 0; told is null; round++)
        {
            situation.BeginRound(round);
            simulation.Acting.Act();
            told = situation.Story!.OfType<Broke>().FirstOrDefault(broke => broke.Actor == 0);
        }

        // All at x: u_0 = 0.75 (1 − 0.2) + 0.25 (1 − 0.2) = 0.8.
        // Without 1: x̃ = 0.5, 0.45, C = 1 − 0.6 · 0.1 = 0.94, 1 − 0.6 (0.25 · 0.15 + 0.75 · 0.05) = 0.955:
        // 0.75 · 0.7 · 0.94 + 0.25 · 0.65 · 0.955 = 0.4935 + 0.1551875 = 0.6486875. Without the third, who carries nothing: the same 0.8.
        // L = 0.9 / 2 · 0.5 (0.8 − 0.6486875) = 0.0340453125
        Assert.Equal(0.0340453125, told.Stake, Figures);
        // Without 0: x̃ = 0.3, 0.65: 0.75 · 0.9 · 0.94 + 0.25 · 0.85 · 0.955 = 0.6345 + 0.2029375 = 0.8374375.
        Assert.Equal(0.0374375, told.Temptation, Figures);
        // 60 · 0.75 (0.0340453125 + 0.06) − 60 · 0.0374375 = 4.2320390625 − 2.24625 = 1.9857890625
        Assert.Equal(1 / (1 + Math.Exp(-1.9857890625)), told.Probability, Figures);
    }

    [Fact]
    public void Trust_grows_by_a_kept_promise_and_falls_more_by_a_broken_one()
    {
        Assert.Equal(0.55, TrustLearning.Kept(0.5, 0.10, 1, TrustLearning.Information(true, 0, 0.5)), Figures); // 0.5 + 0.1 (1 − 0.5)
        Assert.Equal(0.375, TrustLearning.Lost(0.5, 0.25), Figures); // 0.5 − 0.25 · 0.5
    }

    [Fact]
    public void What_is_done_under_force_or_in_a_crowd_says_little()
    {
        Assert.Equal(0.5, TrustLearning.Information(true, 0.5, 0.5), Figures); // 1 / (1 + 4 · 0.25)
        Assert.Equal(0.125, TrustLearning.Information(false, 0.5, 0.5), Figures);
        Assert.Equal(1, TrustLearning.Attention(2));
        Assert.Equal(1, TrustLearning.Attention(3));
        Assert.Equal(0.5, TrustLearning.Attention(5));
        // 0.5 + 0.1 · 0.5 · 0.125 · 0.5
        Assert.Equal(0.503125, TrustLearning.Kept(0.5, 0.10, 0.5, 0.125), Figures);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void The_engine_learns_trust_from_an_exchange_as_by_hand(double gossip)
    {
        var simulation = Duo.Begun(Duo.Scenario with { Behaviour = new() { PromiseWeight = 10, Gossip = gossip }, Coordination = new() { PeerFine = 0.5 } });
        simulation.Situation.Exchange(0, 1, 0, 1, 0.2, 0.2);
        simulation.Acting.Act();
        simulation.Acting.Realise();
        simulation.Situation.Book[0].KeptJ = false;
        simulation.Learning.Learn();
        Assert.Equal(0.375, simulation.Situation.Trust(0, 1), Figures);
        Assert.Equal(0.525, simulation.Situation.Trust(1, 0), Figures); // 0.5 + 0.1 · 0.5 · 0.5
    }

    [Fact]
    public void A_broken_promise_that_is_told_on_costs_trust_as_far_as_the_witness_is_known()
    {
        var scenario = Duo.Scenario with
        {
            Population = Duo.Scenario.Population with { Actors = 1 },
            Behaviour = new() { PromiseWeight = 10, Gossip = 0.5 },
        };
        var simulation = Duo.Begun(scenario);
        simulation.Situation.Exchange(0, 1, 0, 1, 0.2, 0.2);
        simulation.Acting.Act();
        simulation.Acting.Realise();
        simulation.Situation.Book[0].KeptJ = false;
        simulation.Learning.Learn();
        Assert.Equal(0.375, simulation.Situation.Trust(0, 1), Figures);
        Assert.Equal(0.475, simulation.Situation.Trust(2, 1), Figures); // 0.5 − 0.25 · 0.5 · 0.4 · 0.5: δ of the witness 0.4
        Assert.Equal(0.5, simulation.Situation.Trust(2, 0), Figures);
    }

    [Fact]
    public void Who_may_leave_remembers_its_net_for_some_rounds()
    {
        var simulation = Duo.Begun(Duo.Scenario);
        foreach (var (round, cost) in new[] { (0, 0.01), (1, 0.02) })
        {
            simulation.Situation.BeginRound(round);
            simulation.Situation.Charge(0, cost);
            simulation.Acting.Act();
            simulation.Acting.Realise();
            simulation.Learning.Learn();
        }

        // 0.8 (0.8 · 0 + 0.2 · (−0.01)) + 0.2 · (−0.02) = −0.0016 − 0.004
        Assert.Equal(-0.0056, simulation.Situation.SmoothedNet[0], Figures);
        Assert.Equal(0, simulation.Situation.SmoothedNet[1], Figures);
    }

    [Fact]
    public void Public_orientation_grows_in_who_takes_part_and_erodes_in_cynics_who_lose()
    {
        // 0.2 + 0.02 [0.8 · 0.1 − 0.2 · 0.25 · 10 · 0.01] = 0.2 + 0.02 (0.08 − 0.005)
        Assert.Equal(0.2015, Orientation(engaged: 1, publicGain: 0.1, gain: -0.01), Figures);
        Assert.Equal(0.1999, Orientation(engaged: 0, publicGain: 0.1, gain: -0.01), Figures); // − 0.02 · 0.005
        Assert.Equal(0.2, Orientation(engaged: 1, publicGain: -0.1, gain: 0.01), Figures);
    }

    private static double Orientation(double engaged, double publicGain, double gain) => OrientationLearning.Next(
        Vector512.Create(0.2), 0.02, Vector512.Create(engaged), publicGain, Vector512.Create(0.25), Vector512.Create(gain))[2];

    [Fact]
    public void Cynicism_is_fed_by_disappointment_imposition_and_frustration_and_healed_by_small_wins()
    {
        static double Next(double imposed, double behind, double net) => CynicismLearning.Next(
            Vector512.Create(0.25), Vector512.Create(0.2), new Behaviour(), Vector512.Create(0.02), Vector512.Create(0.6),
            Vector512.Create(imposed), Vector512.Create(0.1), Vector512.Create(behind), Vector512.Create(net))[1];

        // fed 4 · 0.02 + 1.5 · 0.6 · 0.1 + 0.5 (0.1 + 0.01) = 0.08 + 0.09 + 0.055 = 0.225; healed 3 · 0.03 = 0.09
        // 0.25 + 0.15 (0.75 · 0.225 − 0.25 · 0.09) + 0.01 (0.2 − 0.25) = 0.25 + 0.15 · 0.14625 − 0.0005
        Assert.Equal(0.2714375, Next(imposed: 0.1, behind: 0.01, net: 0.03), Figures);
        // Ahead of others and losing count for nothing: fed 0.08 + 0.05, healed 0: 0.25 + 0.15 · 0.75 · 0.13 − 0.0005
        Assert.Equal(0.264125, Next(imposed: 0, behind: -0.01, net: -0.03), Figures);
    }

    [Fact]
    public void Cynicism_never_leaves_the_range_from_0_to_1()
    {
        static double Next(double frustration, double net) => CynicismLearning.Next(
            Vector512.Create(0.5), Vector512.Create(0.5), new Behaviour(), Vector512<double>.Zero, Vector512<double>.Zero,
            Vector512<double>.Zero, Vector512.Create(frustration), Vector512<double>.Zero, Vector512.Create(net))[0];

        Assert.Equal(1, Next(frustration: 100, net: 0));
        Assert.Equal(0, Next(frustration: 0, net: 10));
    }

    [Fact]
    public void Meeting_teaches_as_much_as_the_other_is_ready_to_tell()
    {
        // rate 0.3 · 2 · 0.5 · 0.5 · 0.75 = 0.1125: 0.4 + 0.6 · 0.1125; twice as fast: 0.4 + 0.6 · 0.225
        Assert.Equal(0.4675, Exploring.Next(0.4, 1, 0.5, 0.5, 0.25), Figures);
        Assert.Equal(0.535, Exploring.Next(0.4, 2, 0.5, 0.5, 0.25), Figures);
        Assert.Equal(1, Exploring.Next(0.4, 2, 1, 1, 0), Figures); // 0.3 · 2 · 2 is more than 1
    }
}
