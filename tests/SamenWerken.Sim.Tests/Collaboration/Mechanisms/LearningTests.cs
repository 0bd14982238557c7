using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Collaboration.Scenarios;

namespace SamenWerken.Sim.Tests.Mechanisms;

/// <summary>Step 5 of a round and what meetings teach, by hand.</summary>
public sealed class LearningTests
{
    private const int Figures = 12;

    [Fact]
    public void Trust_grows_by_a_kept_promise_and_falls_more_by_a_broken_one()
    {
        Assert.Equal(0.55, TrustLearning.Kept(0.5, 0.10 * TrustLearning.Information(1, 4, 0)), Figures); // 0.5 + 0.1 (1 − 0.5)
        Assert.Equal(0.375, TrustLearning.Lost(0.5, 0.25), Figures); // 0.5 − 0.25 · 0.5
    }

    [Fact]
    public void What_is_done_under_force_says_little()
    {
        Assert.Equal(0.5, TrustLearning.Information(1, 4, 0.5 * 0.5), Figures); // 1 / (1 + 4 · 0.25)
        Assert.Equal(0.125, TrustLearning.Information(0.25, 4, 0.25), Figures);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void The_engine_learns_trust_from_a_package_as_by_hand(double gossip)
    {
        var simulation = Duo.Begun(Duo.Scenario with { Behaviour = new() { Gossip = gossip }, Coordination = new() { PeerFine = 0.5 } });
        simulation.Situation.Deal(0, 0, 0.2, 1, 1, 0.2);
        simulation.Acting.Realise();
        simulation.Situation.Binding.Packages[0].HighKept = false;
        simulation.Learning.Learn(promises: true);
        Assert.Equal(0.375, simulation.Situation.Trust(0, 1), Figures);
        Assert.Equal(0.525, simulation.Situation.Trust(1, 0), Figures); // 0.5 + 0.1 · 0.5 · 0.5
    }

    [Fact]
    public void A_package_with_one_side_teaches_no_trust()
    {
        var simulation = Duo.Begun(Duo.Scenario);
        simulation.Situation.Deal(0, 0, 0.2, 1, 1, 0);
        simulation.Acting.Realise();
        simulation.Learning.Learn(promises: true);
        Assert.Equal((0.5, 0.5), (simulation.Situation.Trust(0, 1), simulation.Situation.Trust(1, 0)));
    }

    [Fact]
    public void A_broken_promise_that_is_told_on_costs_trust_as_far_as_the_witness_is_known()
    {
        var scenario = Duo.Scenario with
        {
            Population = Duo.Scenario.Population with { Actors = 1 },
            Behaviour = new() { Gossip = 0.5 },
        };
        var simulation = Duo.Begun(scenario);
        simulation.Situation.Deal(0, 0, 0.2, 1, 1, 0.2);
        simulation.Acting.Realise();
        simulation.Situation.Binding.Packages[0].HighKept = false;
        simulation.Learning.Learn(promises: true);
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
            simulation.Acting.Realise();
            simulation.Learning.Learn(promises: true);
        }

        // 0.8 (0.8 · 0 + 0.2 · (−0.01)) + 0.2 · (−0.02) = −0.0016 − 0.004
        Assert.Equal(-0.0056, simulation.Situation.States.SmoothedNet[0], Figures);
        Assert.Equal(0, simulation.Situation.States.SmoothedNet[1], Figures);
        Assert.Equal(-0.0056, Leaving.Smoothed(-0.002, 0.8, -0.02), Figures);
    }

    [Fact]
    public void Public_orientation_grows_in_who_takes_part_erodes_in_cynics_who_lose_and_fades_back()
    {
        static double Next(double omega, double engaged, double publicGain, double gain) =>
            OrientationLearning.Next(omega, 0.2, new Behaviour(), engaged, publicGain, 0.25, gain);

        // 0.2 + 0.02 [0.8 · 0.1 − 0.2 · 0.25 · 10 · 0.01] = 0.2 + 0.02 (0.08 − 0.005)
        Assert.Equal(0.2015, Next(0.2, engaged: 1, publicGain: 0.1, gain: -0.01), Figures);
        Assert.Equal(0.1999, Next(0.2, engaged: 0, publicGain: 0.1, gain: -0.01), Figures); // − 0.02 · 0.005
        Assert.Equal(0.2, Next(0.2, engaged: 1, publicGain: -0.1, gain: 0.01), Figures);
        Assert.Equal(0.596, Next(0.6, engaged: 0, publicGain: 0, gain: 0), Figures); // 0.6 + 0.01 (0.2 − 0.6)
    }

    [Fact]
    public void Cynicism_is_fed_by_disappointment_imposition_frustration_and_being_left_behind_and_healed_by_small_wins()
    {
        static double Next(double imposed, double behind, double net) =>
            CynicismLearning.Next(0.25, 0.2, new Behaviour(), 0.02, 0.6, imposed, 0.1, behind, net);

        // fed 4 · 0.02 + 0.6 · 0.1 + 0.5 (0.1 + 0.1 · 0.2) = 0.08 + 0.06 + 0.06 = 0.2; healed 3 · 0.03 = 0.09
        // 0.25 + 0.15 (0.75 · 0.2 − 0.25 · 0.09) + 0.01 (0.2 − 0.25) = 0.25 + 0.15 · 0.1275 − 0.0005
        Assert.Equal(0.268625, Next(imposed: 0.1, behind: 0.2, net: 0.03), Figures);
        // Losing heals nothing: fed 0.08 + 0.05: 0.25 + 0.15 · 0.75 · 0.13 − 0.0005
        Assert.Equal(0.264125, Next(imposed: 0, behind: 0, net: -0.03), Figures);
        Assert.Equal(1, CynicismLearning.Next(0.5, 0.5, new Behaviour(), 0, 0, 0, frustration: 100, 0, 0));
        Assert.Equal(0, CynicismLearning.Next(0.5, 0.5, new Behaviour(), 0, 0, 0, 0, 0, net: 10));
    }

    [Fact]
    public void Being_left_behind_is_measured_against_what_could_still_be_won()
    {
        Assert.Equal(0.1, CynicismLearning.Deprivation(0.03, 0.01, 0.8, 0.05), Figures); // 0.02 / 0.2
        Assert.Equal(0.4, CynicismLearning.Deprivation(0.03, 0.01, 0.99, 0.05), Figures); // 0.02 / 0.05
        Assert.Equal(0, CynicismLearning.Deprivation(0.01, 0.03, 0.8, 0.05)); // ahead
        Assert.Equal(1, CynicismLearning.Deprivation(1, 0, 0.8, 0.05));
    }

    [Fact]
    public void Meeting_teaches_as_much_as_the_other_is_ready_to_tell()
    {
        // rate 0.3 · 2 · 0.5 · 0.5 · 0.75 = 0.1125: 0.4 + 0.6 · 0.1125; twice as fast: 0.4 + 0.6 · 0.225
        Assert.Equal(0.4675, Exploring.Knowledge(0.4, Exploring.Telling(0.3, 1) * 0.5, 0.5, 0.75), Figures);
        Assert.Equal(0.535, Exploring.Knowledge(0.4, Exploring.Telling(0.3, 2) * 0.5, 0.5, 0.75), Figures);
        Assert.Equal(1, Exploring.Knowledge(0.4, Exploring.Telling(0.3, 2) * 1.0, 1, 1.0), Figures); // 0.3 · 2 · 2 is more than 1
    }

    [Fact]
    public void Who_opens_up_is_trusted_and_who_understands_another_comes_to_share_its_frame()
    {
        Assert.Equal(0.5125, Exploring.Trust(0.5, Exploring.Winning(0.05, 1) * 0.5), Figures); // 0.5 + 0.05 · 0.5 · 0.5
        Assert.Equal(0.525, Exploring.Trust(0.5, Exploring.Winning(0.05, 2) * 0.5), Figures);
        Assert.Equal(0.216, Exploring.Orientation(0.2, 0.1, 1, 0.5, 0.4), Figures); // 0.2 + 0.1 · 0.5 · 0.4 · 0.8
    }

    [Fact]
    public void Two_who_know_and_trust_each_other_invent_something_on_what_divides_them_most()
    {
        Assert.Equal(0.5 * 2 * 0.4 * 0.3 * 0.6 * 0.7, Invention.Chance(0.5, 2, 0.4, 0.3, 0.6, 0.7), Figures);
        Assert.Equal(0.15, Invention.Divides(0.75, 0.5, 0.2, 0.6, 0.75), Figures); // 0.5 · 0.4 · 0.75
        Assert.Equal(0.64, Invention.Hurt(0.8, 0.2), Figures);
    }

    [Fact]
    public void Leaving_takes_cynicism_and_returning_trust()
    {
        Assert.Equal(0.05, Leaving.Chance(0.2, 0.25), Figures);
        Assert.Equal(0.0375, Leaving.ChanceOfReturn(0.1, 0.25, 0.5), Figures);
    }
}
