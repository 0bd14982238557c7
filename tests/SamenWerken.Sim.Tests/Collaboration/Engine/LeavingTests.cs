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
                left.ExceptWith(s.Story!.OfType<Returned>().Select(told => told.Actor));
                foreach (var i in left)
                {
                    Assert.False(s.IsMember(i));
                    Assert.Equal(0, s.Accounts.Cost[i]);
                    Assert.DoesNotContain(s.Story!.OfType<Met>(), met => met.First == i || met.Second == i);
                    Assert.DoesNotContain(s.Story!.OfType<Answered>(), answer => answer.Actor == i);
                    for (var k = 0; k < s.Issues; k++)
                        Assert.Equal(s.Position(i, k), simulation.Acting.Actions[i * s.Ground.Stride + k], Rounding);
                }

                foreach (var told in s.Story!.OfType<Left>())
                {
                    Assert.True(t > 5 && told.Net < 0);
                    Assert.Equal(0.2 * s.Cynicism(told.Actor), told.Chance, Rounding);
                    left.Add(told.Actor);
                    leavers++;
                }
            }, replication);
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
        var scenario = Costly with { Coordination = Costly.Coordination with { Commissioners = 3 },
            Behaviour = new() { SmallWinsWeight = 0, FrustrationWeight = 5 } };
        for (var replication = 0UL; replication < 5; replication++)
            Watched.Run(scenario, "tender", (simulation, _) => Assert.True(Enumerable.Range(0, 3).All(simulation.Situation.IsMember)),
                replication);
    }

    [Fact]
    public void A_plan_goes_on_without_who_left_and_ends_when_fewer_than_two_are_left()
    {
        var situation = Mechanisms.Duo
            .Begun(Mechanisms.Duo.Scenario with { Population = Mechanisms.Duo.Scenario.Population with { Actors = 1 } }).Situation;
        var draft = situation.NewDraft();
        draft.Aim(0, 0.4);
        draft.Aim(1, 0.6);
        for (var i = 0; i < 3; i++)
            draft.Invite(i);
        draft.Consent(0);
        draft.Impose(1, 0.2);
        draft.Consent(2);
        var plan = situation.PutInForce(draft, 0.1, "test")!;
        Assert.Equal((3, 0.2), (plan.Parties, situation.Accounts.Imposed[1]));

        situation.Leave(1);
        Assert.Equal((2, 0.0), (plan.Parties, situation.Accounts.Imposed[1]));
        Assert.False(plan.Binds(1));
        Assert.Equal(0.6, situation.Committed(1, 0), Rounding);
        Assert.Equal(0.4, situation.Committed(0, 0), Rounding);
        Assert.Equal(1, situation.AgreementsInForce);

        situation.Leave(0);
        Assert.Equal((0, 1), (situation.AgreementsInForce, situation.Members));
        Assert.Equal(situation.Ground.Ideal, situation.Binding.Committed.Actions);
    }

    [Fact]
    public void Who_is_there_already_is_no_party_and_with_one_that_moves_there_is_no_plan()
    {
        var situation = Mechanisms.Duo.Begun(Mechanisms.Duo.Scenario).Situation;
        var draft = situation.NewDraft();
        draft.Aim(0, 0.2); // the first one's ideal
        draft.Invite(0);
        draft.Invite(1);
        Assert.Null(situation.PutInForce(draft, 0, "test"));
        Assert.Equal(0.6, situation.Committed(1, 0));
    }

    [Fact]
    public void Commitments_are_added_up_first_and_clipped_once()
    {
        var situation = Mechanisms.Duo
            .Begun(Mechanisms.Duo.Scenario with { Population = Mechanisms.Duo.Scenario.Population with { Actors = 1 } }).Situation;
        situation.Deal(0, 0, 0.5, 1, 1, 0.1);
        situation.Deal(2, 1, 0.05, 0, 0, 0.5); // 0.2 + 0.5 + 0.5 is beyond 1
        Assert.Equal(1, situation.Committed(0, 0));
        // Without the first it is at 0.7, not at 1 − 0.5.
        situation.Binding.EndPackage(0);
        Assert.Equal(0.7, situation.Committed(0, 0), Rounding);
        situation.Binding.EndPackage(0);
        Assert.Equal(situation.Ground.Ideal, situation.Binding.Committed.Actions);
        Assert.All(situation.Binding.Committed.Moved, moved => Assert.Equal(0, moved));
    }

    [Fact]
    public void Every_further_deal_of_two_is_added_to_their_package()
    {
        var situation = Mechanisms.Duo.Begun(Mechanisms.Duo.Scenario).Situation;
        situation.Deal(1, 0, -0.1, 0, 1, -0.2);
        situation.Deal(0, 0, 0.05, 1, 0, -0.1);
        Assert.Equal(1, situation.Packages);
        var package = situation.Package(0);
        Assert.Equal((0, 1, 0), (package.First, package.Second, package.Since));
        Assert.Equal((0.05, -0.2), (package.Move(0, 0), package.Move(0, 1)));
        Assert.Equal((-0.2, 0.0), (package.Move(1, 0), package.Move(1, 1)));
        // What goes back is no side any more, but the package stands.
        situation.Deal(1, 0, 0.2, 0, 1, 0);
        Assert.Equal((true, false, 1), (situation.Package(0).Binds(0), situation.Package(0).Binds(1), situation.Packages));
    }

    [Fact]
    public void Who_left_comes_back_and_begins_anew()
    {
        var returned = 0;
        for (var replication = 0UL; replication < 10; replication++)
        {
            Watched.Run(Costly, "exchange", (simulation, _) =>
            {
                var s = simulation.Situation;
                foreach (var told in s.Story!.OfType<Returned>())
                {
                    Assert.True(s.IsMember(told.Actor));
                    Assert.Equal((0.0, s.Round), (s.States.SmoothedNet[told.Actor], s.MemberSince(told.Actor)));
                    Assert.Equal(0.1 * (1 - s.Cynicism(told.Actor)) * s.Relations.MeanTrust(told.Actor), told.Chance, Rounding);
                    returned++;
                }
            }, replication);
        }

        Assert.True(returned > 0);
    }
}
