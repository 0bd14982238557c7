using SamenWerken.Sim.Collaboration.Claims;
using System.Text.RegularExpressions;
using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Collaboration.Strategies;

namespace SamenWerken.Sim.Tests.Claims;

public sealed class ClaimCatalogueTests
{
    [Fact]
    public void The_essays_make_twenty_one_claims_and_six_stand_against_them() =>
        Assert.Equal([21, 6], ClaimCatalogue.All().GroupBy(claim => claim.GetType().Namespace).Select(room => room.Count()));

    [Fact]
    public void Every_claim_has_an_id_a_source_a_sentence_and_begins_in_the_reference_scenario() => Assert.All(ClaimCatalogue.All(), claim =>
    {
        Assert.Matches(new Regex("^[a-z]+(-[a-z]+)+$", RegexOptions.None, TimeSpan.FromSeconds(1)), claim.Id);
        Assert.NotEqual("", claim.Source);
        Assert.EndsWith(".", claim.Statement, StringComparison.Ordinal);
        Assert.Equal(Claim.Reference, claim.Trials[0].Scenario);
    });

    [Fact]
    public void No_draw_of_the_parameters_makes_a_scenario_that_cannot_be_run()
    {
        foreach (var end in (Func<Factor, double>[])[factor => factor.From!.Value, factor => factor.To!.Value])
        {
            var drawn = ParameterDraws.In(new Scenario(), PlausibleRanges.Factors, [.. PlausibleRanges.Factors.Select(end)]);
            Assert.Empty(drawn.Model.Check(drawn));
            Assert.All(PlausibleRanges.Factors, factor => Assert.Equal(end(factor), ParameterPath.Get(drawn, factor.Path)));
        }
    }

    [Fact]
    public void Every_default_lies_in_its_plausible_range() => Assert.All(PlausibleRanges.Factors, factor =>
        Assert.InRange((double)ParameterPath.Get(new Scenario(), factor.Path)!, factor.From!.Value, factor.To!.Value));

    [Theory]
    [InlineData("appeal")]
    [InlineData("mandate")]
    [InlineData("tender")]
    [InlineData("exchange")]
    [InlineData("relational")]
    [InlineData("covenant")]
    [InlineData("norm")]
    public void On_the_level_field_every_strategy_spends_the_same_and_nobody_leaves(string strategy)
    {
        var scenario = LevelField.Of(strategy, 0).In(new Scenario());
        var comparison = scenario.Compare([strategy], replications: 20);
        Assert.Equal(0.004, comparison[strategy, CollaborationOutcomes.Cost].Mean, 5);
        Assert.Equal(1, comparison[strategy, CollaborationOutcomes.Membership].Mean);
    }

    [Theory]
    [InlineData("mandate")]
    [InlineData("tender")]
    [InlineData("covenant")]
    [InlineData("norm")]
    public void On_the_level_field_every_strategy_enforces_the_same(string strategy)
    {
        var coordination = ((Scenario)LevelField.Of(strategy, 0.3).In(new Scenario())).Coordination;
        var share = strategy switch { "mandate" => 1, "tender" => 0.6, _ => 0.3 };
        Assert.Equal(0.3, share * coordination.Fine, 8);
        Assert.Equal(0.3, ((Scenario)LevelField.Of("exchange", 0.3).In(new Scenario())).Coordination.PeerFine);
    }

    [Fact]
    public void Where_nobody_may_leave_all_stay_who_would_have_left()
    {
        var scenario = new Scenario { Coordination = new() { MeetingCost = 0.02 } };
        Assert.True(scenario.Compare(["exchange"], replications: 10)["exchange", CollaborationOutcomes.Membership].Mean < 0.9);
        scenario = scenario with { Coordination = scenario.Coordination with { Exit = false } };
        Assert.Equal(1, scenario.Compare(["exchange"], replications: 10)["exchange", CollaborationOutcomes.Membership].Mean);
    }
}
