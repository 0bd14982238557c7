using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Collaboration.Strategies;

namespace SamenWerken.Sim.Tests.Strategies;

public sealed class CatalogueTests
{
    private static readonly string[] Keys =
        ["autonomous", "adjustment", "appeal", "mandate", "tender", "exchange", "relational", "covenant", "norm", "phased", "escalating"];

    [Fact]
    public void The_library_has_exactly_the_strategies_of_the_model() => Assert.Equal(
        Keys, StrategyCatalogue.All().Where(strategy => strategy.GetType().Assembly == typeof(Strategy).Assembly)
            .Select(strategy => strategy.Key));

    [Fact]
    public void Strategies_of_ones_own_come_after_those_of_the_library_by_key()
    {
        var own = StrategyCatalogue.All().Select(strategy => strategy.Key).Skip(Keys.Length).ToArray();
        Assert.True(own.Length > 2);
        Assert.Equal(own.Order(StringComparer.Ordinal), own);
    }

    [Fact]
    public void Every_strategy_has_a_key_in_lower_case_and_a_line_about_itself()
    {
        foreach (var strategy in StrategyCatalogue.All())
        {
            Assert.Matches("^[a-z][a-z0-9_-]*$", strategy.Key);
            Assert.False(string.IsNullOrWhiteSpace(strategy.Summary) || strategy.Summary.Contains('\n'));
        }
    }

    [Theory]
    [InlineData("my_own-2", true)]
    [InlineData("myOwn", true)]
    [InlineData("", false)]
    [InlineData("=cmd()|x", false)]
    [InlineData("+1", false)]
    [InlineData("-x", false)]
    [InlineData("@x", false)]
    [InlineData("2nd", false)]
    [InlineData("my own", false)]
    [InlineData("a,b", false)]
    [InlineData("a\u001b", false)]
    [InlineData("café", false)]
    [InlineData("a/../b", false)]
    public void A_key_known_word_that_no_table_file_or_spreadsheet_takes_for_something_else(string key, bool known) =>
    Assert.Equal(known, Arm.IsKey(key));

    [Fact]
    public void A_key_is_no_longer_than_forty_letters()
    {
        Assert.True(Arm.IsKey(new string('a', 40)));
        Assert.False(Arm.IsKey(new string('a', 41)));
    }

    [Fact]
    public void A_comparison_takes_all_but_the_composites_unless_asked_otherwise()
    {
        Assert.Equal(Keys[..9], new SamenWerken.Sim.Collaboration.CollaborationModel().Compared(new Scenario()).Take(9));
        Assert.DoesNotContain("phased", new SamenWerken.Sim.Collaboration.CollaborationModel().Compared(new Scenario()));
        Assert.Equal(Keys[..9], StrategyCatalogue.Default().Take(9));
        Assert.DoesNotContain("escalating", StrategyCatalogue.Default());
        Assert.Equal(StrategyCatalogue.Default(), StrategyCatalogue.Default(new Scenario()));
        Assert.Equal(["norm", "phased"], StrategyCatalogue.Default(new Scenario { Strategies = ["norm", "phased"] }));
    }

    [Fact]
    public void Each_call_gives_new_instances() =>
        Assert.NotSame(StrategyCatalogue.All()[0], StrategyCatalogue.All()[0]);

    [Fact]
    public void A_users_own_strategy_is_found_and_compared_with_the_others()
    {
        Assert.Contains("handshake", StrategyCatalogue.All().Select(strategy => strategy.Key));
        Assert.Contains("handshake", new SamenWerken.Sim.Collaboration.CollaborationModel().Compared(new Scenario()));
        var comparison = new Scenario { Rounds = 20 }.Compare(["handshake", "autonomous"], replications: 20);
        Assert.True(comparison["handshake", CollaborationOutcomes.Effort].Mean > 0);
        Assert.Equal(20, comparison.Between("handshake", "autonomous", CollaborationOutcomes.Effort).N);
        var phased =
            new Scenario { Rounds = 20, Coordination = new() { Phased = new() { First = "handshake", Until = 5, Then = "mandate" } } };
        Assert.Empty(ScenarioCheck.Mistakes(phased, [.. StrategyCatalogue.All().Select(strategy => strategy.Key)]));
        Assert.Equal("handshake",
            phased.Run("phased").Rounds[0].Happenings.OfType<SamenWerken.Sim.Collaboration.Situations.PlanMade>().Single().Strategy);
    }
}
