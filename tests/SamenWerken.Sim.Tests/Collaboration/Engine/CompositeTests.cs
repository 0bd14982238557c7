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
    public void Phased_switches_in_its_round_and_plans_from_there() => Watched.Run(Phased("relational", 10, "covenant"), "phased", (simulation, t) =>
    {
        var s = simulation.Situation;
        Assert.Equal(t == 10, s.Story!.OfType<StrategyChanged>().Any());
        Assert.Equal(t < 10 ? 0 : 10, s.Since);
        // A table: E later, and every E.
        Assert.Equal(t is 16 or 22 or 28, s.Tally.Moments == 1);
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
    public void At_a_switch_a_plan_lapses_with_what_it_imposes() => Watched.Run(Phased("mandate", 10, "autonomous"), "phased", (simulation, t) =>
    {
        var s = simulation.Situation;
        if (t < 10)
            Assert.True(s.AgreementsInForce == 1 && s.Imposed.Sum() > 0);
        else
            Assert.True(s.AgreementsInForce == 0 && s.Imposed.All(shift => shift == 0) && s.Committed.SequenceEqual(s.Ideal));
    });

    [Fact]
    public void At_a_switch_a_tenders_influence_goes_back() => Watched.Run(Phased("tender", 10, "exchange"), "phased", (simulation, t) =>
        Assert.Equal(t >= 10, simulation.Situation.Influence.SequenceEqual(simulation.World.Influence)));

    [Fact]
    public void A_tender_gives_the_influence_of_providers_to_two_winners_and_leaves_the_commissioners()
    {
        var scenario = new Scenario { Rounds = 30, Coordination = new() { Commissioners = 2 } };
        Watched.Run(scenario, "tender", (simulation, _) =>
        {
            var s = simulation.Situation;
            for (var k = 0; k < s.Issues; k++)
            {
                for (var i = 0; i < 2; i++)
                    Assert.Equal(simulation.World.Influence[i * s.Stride + k], s.InfluenceOn(i, k), Rounding);
                Assert.InRange(Enumerable.Range(2, s.Actors - 2).Count(i => s.InfluenceOn(i, k) > 0), 1, 2);
            }

            foreach (var won in s.Story!.OfType<TenderWon>())
            {
                // The two that ask least: s |x − p| / (0.05 + h), by the plan's x and the initial h.
                var x = s.Story!.OfType<PlanMade>().Single().Target[won.Issue];
                double Ask(int i) => s.Salience(i, won.Issue) * Math.Abs(x - s.Position(i, won.Issue)) / (0.05 + simulation.World.Influence[i * s.Stride + won.Issue]);
                var cheapest = Enumerable.Range(2, s.Actors - 2).Where(i => s.IsMember(i) || s.Story!.OfType<Left>().Any(left => left.Actor == i)).OrderBy(Ask).Take(2);
                Assert.Equal(cheapest, won.Winners);
            }
        });
    }

    [Fact]
    public void Partners_and_commissioners_who_set_no_terms_stay_out_of_a_tender()
    {
        var scenario = new Scenario
        {
            Rounds = 30,
            Actors = [new("care"), new("town") { Role = Role.Commissioner }, new("police") { Role = Role.Partner }, new("village") { Role = Role.Commissioner }],
            Population = new() { Actors = 3 },
        };
        Watched.Run(scenario, "tender", (simulation, _) =>
        {
            var s = simulation.Situation;
            foreach (var outside in new[] { 2, 3 })
            {
                for (var k = 0; k < s.Issues; k++)
                    Assert.Equal(simulation.World.Influence[outside * s.Stride + k], s.InfluenceOn(outside, k), Rounding);
                Assert.Equal(0, s.Frustration[outside]);
            }

            Assert.All(s.Story!.OfType<TenderWon>(), won => Assert.All(won.Winners, winner => Assert.Contains(winner, new[] { 0, 4, 5, 6 })));
            Assert.All(s.Story!.OfType<PlanMade>(), plan => Assert.DoesNotContain(plan.Consenting, party => party is 2 or 3));
        });
    }

    [Fact]
    public void Patience_runs_out_after_so_many_impasses_in_a_row_and_there_is_no_way_back()
    {
        // With red lines at 0 nobody signs anything that moves it on what it cares about.
        var scenario = new Scenario
        {
            Rounds = 60,
            Population = new() { RedLine = 0 },
            Coordination = new() { PlanEvery = 4, Escalating = new() { First = "covenant", Patience = 3, Then = "mandate" } },
        };
        Watched.Run(scenario, "escalating", (simulation, t) =>
        {
            var s = simulation.Situation;
            // Sessions in rounds 4, 8 and 12; the switch comes with the next round.
            Assert.Equal(t is 4 or 8 or 12, s.Story!.OfType<Impasse>().Any());
            Assert.Equal(t == 13, s.Story!.OfType<StrategyChanged>().Any());
            Assert.Equal(t < 13, s.Story!.Any(told => told is Met or MissedMeeting));
            Assert.Equal(t is 13 or 21 or 29 or 37 or 45 or 53, s.Story!.OfType<PlanMade>().Any());
        });
    }

    [Fact]
    public void A_text_that_is_signed_makes_patience_start_again()
    {
        var situation = Mechanisms.Duo.Begun(Mechanisms.Duo.Scenario).Situation;
        situation.CloseMoment(true, 0, 2);
        situation.CloseMoment(true, 0, 2);
        Assert.Equal(2, situation.ImpassesInARow);
        situation.CloseMoment(false, 2, 2);
        Assert.Equal(0, situation.ImpassesInARow);
        Assert.Equal((3, 2), (situation.Tally.Moments, situation.Tally.Impasses));
    }
}
