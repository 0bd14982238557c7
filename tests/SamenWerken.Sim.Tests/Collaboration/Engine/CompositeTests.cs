using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Tests.Engine;

/// <summary>One strategy after another, and what a switch resets (section 6).</summary>
public sealed class CompositeTests
{
    private const double Rounding = 1e-12;

    private static Scenario Phased(string first, int until, string then) => new()
    {
        Rounds = 30,
        Coordination = new() { Phased = new() { First = first, Until = until, Then = then } },
    };

    [Fact]
    public void Phased_switches_in_its_round_and_plans_from_there() =>
    Watched.Run(Phased("relational", 10, "covenant"), "phased", (simulation, t) =>
    {
        var s = simulation.Situation;
        Assert.Equal(t == 10, s.Story!.OfType<StrategyChanged>().Any());
        Assert.Equal(t < 10 ? 0 : 10, s.Since);
        // A table: E later, and every E.
        Assert.Equal(t is 16 or 22 or 28, s.Accounts.Tally.Moments == 1);
        Assert.False(t >= 10 && s.Story!.OfType<Proposed>().Any());
    });

    [Fact]
    public void Bilateral_agreements_stand_at_a_switch()
    {
        var stood = 0;
        Watched.Run(Phased("exchange", 10, "autonomous"), "phased", (simulation, t) =>
        {
            var s = simulation.Situation;
            if (t == 9)
                stood = s.AgreementsInForce;
            if (t != 10)
                return;
            Assert.Equal(stood - s.Story!.OfType<Dissolved>().Count() - Left(s), s.AgreementsInForce);
            Assert.True(s.AgreementsInForce > 0);
        });
    }

    // Agreements that ended because a party left in this round cannot be counted afterwards; the run is chosen without any.
    private static int Left(Situation s)
    {
        Assert.Empty(s.Story!.OfType<Left>());
        return 0;
    }

    [Fact]
    public void At_a_switch_a_plan_lapses_with_what_it_imposes() =>
    Watched.Run(Phased("mandate", 10, "autonomous"), "phased", (simulation, t) =>
    {
        var s = simulation.Situation;
        if (t < 10)
            Assert.True(s.AgreementsInForce == 1 && s.Accounts.Imposed.Sum() > 0);
        else
            Assert.True(s.AgreementsInForce == 0 && s.Accounts.Imposed.All(shift => shift == 0)
                && s.Binding.Committed.Actions.SequenceEqual(s.Ground.Ideal));
    });

    [Fact]
    public void At_a_switch_a_tenders_influence_goes_back() => Watched.Run(Phased("tender", 10, "exchange"), "phased", (simulation, t) =>
        Assert.Equal(t >= 10, simulation.Situation.Ground.Influence.SequenceEqual(simulation.World.Influence)));

    [Fact]
    public void Patience_runs_out_after_so_many_impasses_in_a_row_and_there_is_no_way_back()
    {
        // With red lines at 0 nobody signs anything that moves it on what it cares about.
        var scenario = new Scenario
        {
            Rounds = 60,
            Population = new() { RedLine = 0 },
            Coordination = new() { PlanEvery = 4, Escalating = new() { First = "appeal", Patience = 3, Then = "mandate" } },
        };
        Watched.Run(scenario, "escalating", (simulation, t) =>
        {
            var s = simulation.Situation;
            // Appeals in rounds 0, 4 and 8; the switch comes with the next round.
            Assert.Equal(t is 0 or 4 or 8, s.Story!.OfType<Impasse>().Any());
            Assert.Equal(t == 9, s.Story!.OfType<StrategyChanged>().Any());
            Assert.Equal(t is 9 or 17 or 25 or 33 or 41 or 49 or 57, s.Story!.OfType<PlanMade>().Any());
        });
    }

    [Fact]
    public void A_text_that_is_signed_makes_patience_start_again_and_an_impasse_frustrates_who_would_sign()
    {
        var situation = Mechanisms.Duo.Begun(Mechanisms.Duo.Scenario).Situation;
        var draft = situation.NewDraft();
        draft.Invite(0);
        draft.Invite(1);
        draft.Consent(1);
        situation.CloseMoment(draft, impasse: true);
        situation.CloseMoment(draft, impasse: true);
        Assert.Equal(2, situation.ImpassesInARow);
        Assert.Equal((0.0, 0.2), (situation.Accounts.Frustration[0], situation.Accounts.Frustration[1]));
        situation.CloseMoment(draft, impasse: false);
        Assert.Equal(0, situation.ImpassesInARow);
        Assert.Equal((3, 2), (situation.Accounts.Tally.Moments, situation.Accounts.Tally.Impasses));
    }
}
