using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Tests.Model;

/// <summary>What a scenario decides without saying so is told, with the value that it has all the same.</summary>
public sealed class NoticeTests
{
    private static readonly Scenario Listed = new()
    {
        Issues = [new("arrears"), new("nuisance"), new("debts") { Scale = Scale.Regional }],
        Actors = [new("Gouda") { Salience = [("arrears", 1), ("debts", 2)] }, new("police"),
            new("school") { Count = 2, Influence = [("nuisance", 1)] }],
    };

    [Fact]
    public void A_scale_by_place_is_told_for_each_issue_that_has_none() => Assert.Equal(
        [("issues.arrears.scale", "local"), ("issues.nuisance.scale", "regional")],
        Listed.Notices().Where(notice => notice.Path.EndsWith("scale", StringComparison.Ordinal))
            .Select(notice => (notice.Path, notice.Effective)));

    [Fact]
    public void Two_issues_that_change_places_change_what_is_told() =>
        Assert.Equal("regional", (Listed with { Issues = [Listed.Issues[1], Listed.Issues[0]] }).Notices()
            .Single(notice => notice.Path == "issues.arrears.scale").Effective);

    [Fact]
    public void Weights_that_are_zero_because_others_are_given_are_told() => Assert.Equal(
        [("actors.Gouda.salience.nuisance", "0"), ("actors.school.influence.arrears", "0"), ("actors.school.influence.debts", "0")],
        Listed.Notices().Where(notice => notice.Path.StartsWith("actors", StringComparison.Ordinal))
            .Select(notice => (notice.Path, notice.Effective)));

    [Fact]
    public void A_hub_commissioners_and_preconditions_by_place_are_told()
    {
        var placed =
            Listed with { Coordination = new() { Network = new() { Shape = NetworkShape.Hub }, Commissioners = 2, Preconditions = 1 } };
        Assert.Equal("Gouda", placed.Notices().Single(notice => notice.Path == "coordination.network.hub").Effective);
        Assert.Equal("Gouda, police", placed.Notices().Single(notice => notice.Path == "coordination.commissioners").Effective);
        Assert.Equal("arrears, fixed by Gouda", placed.Notices().Single(notice => notice.Path == "coordination.preconditions").Effective);
        var said = placed
            with { Strategies = ["covenant"], Coordination = new() { Network = new() { Shape = NetworkShape.Hub, Hub = "police" } } };
        Assert.DoesNotContain(said.Notices(), notice => notice.Path.StartsWith("coordination", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(NetworkShape.Ring, true)]
    [InlineData(NetworkShape.SmallWorld, true)]
    [InlineData(NetworkShape.Complete, false)]
    [InlineData(NetworkShape.Listed, false)]
    public void Neighbours_by_place_are_told(NetworkShape shape, bool told)
    {
        var placed = Listed with { Coordination = new() { Network = new() { Shape = shape, Neighbours = 2 } } };
        Assert.Equal(told, placed.Notices().Any(notice => notice.Path == "coordination.network.shape"));
    }

    [Fact]
    public void Commissioners_who_stand_back_for_those_before_them_are_told()
    {
        var many = Listed with
        {
            Actors = [Listed.Actors[0], Listed.Actors[1] with { Role = Role.Commissioner }, Listed.Actors[2]
                with { Role = Role.Commissioner }],
        };
        IEnumerable<string> Commissioners(int places) => (many with { Coordination = new() { Commissioners = places } }).Notices()
            .Where(notice => notice.Path == "coordination.commissioners").Select(notice => notice.Effective);
        Assert.Equal(["police"], Commissioners(1));
        Assert.Equal(["police, school 1"], Commissioners(2));
        Assert.Empty(Commissioners(3));
    }

    [Fact]
    public void A_tender_that_only_begins_or_follows_another_strategy_has_commissioners_by_place_too()
    {
        Coordination[] tenders =
        [
            new() { Phased = new() { Then = "tender" } }, new() { Phased = new() { First = "tender" } },
            new() { Escalating = new() { Then = "tender" } },
        ];
        foreach (var coordination in tenders)
        {
            var notices = (Listed with { Strategies = ["phased", "escalating"], Coordination = coordination }).Notices();
            Assert.Contains(notices, notice => notice.Path == "coordination.commissioners");
        }

        var later = Listed with { Strategies = ["norm"], Events = [new StrategyChange { Round = 3, Strategy = "tender" }] };
        Assert.Contains(later.Notices(), notice => notice.Path == "coordination.commissioners");
        Assert.DoesNotContain((later with { Events = [] }).Notices(), notice => notice.Path == "coordination.commissioners");
    }

    [Fact]
    public void A_scenario_of_nothing_but_draws_decides_nothing_by_place() => Assert.Empty(new Scenario().Notices());

    [Fact]
    public void What_is_told_is_what_a_run_works_with()
    {
        var told = Listed.Notices();
        var said = told.Where(notice => notice.Path.EndsWith("scale", StringComparison.Ordinal))
            .Aggregate(Listed, (its, notice) => Parameters.Set(its, notice));
        foreach (var strategy in new[] { "norm", "covenant" })
        {
            var (silent, spoken) = (Listed.Compare([strategy], replications: 3), said.Compare([strategy], replications: 3));
            Assert.Equal(silent.Outcomes.Select(outcome => silent[strategy, outcome].Mean),
                spoken.Outcomes.Select(outcome => spoken[strategy, outcome].Mean));
        }
    }

    [Fact]
    public void Every_parameter_has_the_value_that_a_run_works_with()
    {
        var effective = EffectiveParameter.Of(Listed).ToDictionary(its => its.Parameter.Path);
        Assert.Equal("regional", effective["issues.nuisance.scale"].Value);
        Assert.Equal("0", effective["actors.Gouda.salience.nuisance"].Value);
        Assert.Equal("1", effective["actors.Gouda.salience.arrears"].Value);
        Assert.Equal("0.7", effective["actors.police.redLine"].Value);
        Assert.Equal("drawn", effective["actors.police.openness"].Text("drawn"));
        Assert.Equal("0.5", effective["coordination.fine"].Value);
    }

    [Fact]
    public void The_facts_of_a_scenario_name_all_its_actors()
    {
        var facts = (Listed with { Population = new() { Actors = 2 } }).Facts();
        Assert.Equal("6: Gouda, police, school 1, school 2, actor 1, actor 2 (actor 1 – actor 2 drawn anew in each run)",
            facts.Single(fact => fact.Term == "Actors").Words);
        Assert.Equal("3: arrears, nuisance, debts", facts.Single(fact => fact.Term == "Issues").Words);
        Assert.Equal("8, drawn anew in each run", new Scenario().Facts().Single(fact => fact.Term == "Actors").Words);
    }

    private static class Parameters
    {
        internal static Scenario Set(Scenario its, CaseNotice notice) =>
            Sim.Parameters.ParameterPath.Set(its, notice.Path, notice.Effective);
    }
}
