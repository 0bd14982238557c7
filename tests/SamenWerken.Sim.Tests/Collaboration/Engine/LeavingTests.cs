using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Tests.Engine;

/// <summary>Step 7: leaving, and what it does to agreements.</summary>
public sealed class LeavingTests
{
    private const double Rounding = 1e-12;

    private static readonly Scenario Costly = new() { Coordination = new() { MeetingCost = 0.01 } };

    [Theory]
    [InlineData("exchange")]
    [InlineData("relational")]
    [InlineData("covenant")]
    [InlineData("norm")]
    [InlineData("appeal")]
    [InlineData("tender")]
    public void Who_left_acts_at_its_ideal_meets_pays_and_is_bound_by_nothing(string strategy)
    {
        var leavers = 0;
        for (var replication = 0UL; replication < 5; replication++)
        {
            var left = new HashSet<int>();
            Watched.Run(Costly, strategy, (simulation, t) =>
            {
                var s = simulation.Situation;
                foreach (var i in left)
                {
                    Assert.False(s.IsMember(i));
                    Assert.Equal(0, s.CostOf[i]);
                    Assert.DoesNotContain(s.Story!.OfType<Met>(), met => met.First == i || met.Second == i);
                    Assert.DoesNotContain(s.Story!.OfType<Answered>(), answer => answer.Actor == i);
                    for (var k = 0; k < s.Issues; k++)
                        Assert.Equal(s.Position(i, k), simulation.Acting.Actions[i * s.Stride + k], Rounding);
                }

                foreach (var told in s.Story!.OfType<Left>())
                {
                    Assert.True(t > 5 && told.Net < 0);
                    Assert.Equal(0.2 * s.Cynicism(told.Actor), told.Chance, Rounding);
                    left.Add(told.Actor);
                }
            }, replication);
            leavers += left.Count;
        }

        Assert.True(leavers > 0);
    }

    [Theory]
    [InlineData("autonomous")]
    [InlineData("adjustment")]
    [InlineData("mandate")]
    public void Nobody_leaves_a_baseline_or_a_mandate(string strategy) => Watched.Run(Costly, strategy, (simulation, _) =>
        Assert.Equal(8, simulation.Situation.Members));

    [Fact]
    public void A_commissioner_does_not_leave_its_tender()
    {
        var scenario = Costly with { Coordination = Costly.Coordination with { Commissioners = 3 }, Behaviour = new() { SmallWinsWeight = 0, FrustrationWeight = 5 } };
        for (var replication = 0UL; replication < 5; replication++)
            Watched.Run(scenario, "tender", (simulation, _) => Assert.True(Enumerable.Range(0, 3).All(simulation.Situation.IsMember)), replication);
    }

    [Fact]
    public void A_plan_goes_on_without_who_left_and_ends_with_the_last()
    {
        var situation = Mechanisms.Duo.Begun(Mechanisms.Duo.Scenario with { Population = Mechanisms.Duo.Scenario.Population with { Actors = 1 } }).Situation;
        var draft = situation.NewDraft();
        draft.Aim(0, 0.4);
        draft.Aim(1, 0.6);
        for (var i = 0; i < 3; i++)
            draft.Invite(i);
        draft.Consent(0);
        draft.Impose(1, 0.2);
        draft.Consent(2);
        var plan = situation.PutInForce(draft, 0.1, "test");
        Assert.Equal((3, 0.2), (plan.Parties, situation.Imposed[1]));

        situation.Leave(1);
        Assert.Equal((2, 0.0), (plan.Parties, situation.Imposed[1]));
        Assert.False(plan.Binds(1));
        Assert.Equal(0.6, situation.Committed[1 * situation.Stride], Rounding);
        Assert.Equal(0.4, situation.Committed[0], Rounding);
        Assert.Equal(1, situation.AgreementsInForce);

        situation.Leave(0);
        situation.Leave(2);
        Assert.Equal((0, 0), (situation.AgreementsInForce, situation.Members));
        Assert.Equal(situation.Ideal, situation.Committed);
    }

    [Fact]
    public void Commitments_are_added_up_first_and_clipped_once()
    {
        var simulation = Mechanisms.Duo.Begun(Mechanisms.Duo.Scenario);
        var situation = simulation.Situation;
        situation.Exchange(0, 1, 0, 1, 0.5, 0.1);
        situation.Exchange(1, 0, 1, 0, 0.1, 0.5); // 0.2 + 0.5 + 0.5 is beyond 1
        Assert.Equal(1, situation.Committed[0]);
        // Without the first it is at 0.7, not at 1 − 0.5.
        situation.EndExchange(0);
        Assert.Equal(0.7, situation.Committed[0], Rounding);
        Assert.Equal(0.5, situation.Committed[situation.Stride + 1], Rounding);
        situation.EndExchange(0);
        Assert.Equal(situation.Ideal, situation.Committed);
        Assert.All(situation.Moved, moved => Assert.Equal(0, moved));
    }
}
