using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Tests.Experiments;

public sealed class ConditionTests
{
    private static readonly ExperimentPlan Plan = PlanOf("covenant", "mandate");

    private static ExperimentPlan PlanOf(params string[] strategies) => new Experiment
    {
        Scenario = new Scenario { Rounds = 4 },
        Factors = [Factor.Between("coordination.fine", 0, 1), Factor.Of("coordination.quorum", 0.5)],
        Design = DesignKind.Lhs, Points = 6, Strategies = strategies, Replications = 3,
    }.Expand();

    [Theory]
    [InlineData("covenant.cooperation - mandate.cooperation < 0", "covenant.cooperation - mandate.cooperation < 0")]
    [InlineData("covenant.cooperation<mandate.cooperation", "covenant.cooperation - mandate.cooperation < 0")]
    [InlineData("2*mandate.cynicism >= .5 - 0.5 * covenant.trust * 2", "2 * mandate.cynicism + covenant.trust >= 0.5")]
    [InlineData("- mandate.trust + 1e-1 <= 1", "-mandate.trust <= 0.9")]
    [InlineData("mandate.trust - mandate.cynicism + mandate.trust > 0", "2 * mandate.trust - mandate.cynicism > 0")]
    public void A_condition_is_read_as_it_is_meant(string typed, string meant) =>
    Assert.Equal(meant, Condition.Read(typed, Plan).ToString());

    [Fact]
    public void Where_there_is_one_strategy_it_need_not_be_named() =>
        Assert.Equal("mandate.cynicism > 0.3", Condition.Read("cynicism > 0.3", PlanOf("mandate")).ToString());

    [Theory]
    [InlineData("covenant.cooperation", "it ends where <, <=, > or >= is expected")]
    [InlineData("covenant.cooperation = 3", "'=' stands where <, <=, > or >= is expected")]
    [InlineData("covenant.cooperation < 1 < 2", "'<' is one too many")]
    [InlineData("covenent.cooperation < 1", "no strategy 'covenent'; did you mean 'covenant'?")]
    [InlineData("covenant.cooperatoin < 1", "no outcome 'cooperatoin'; did you mean 'cooperation'?")]
    [InlineData("cooperation < 1", "'cooperation' names no strategy; write STRATEGY.OUTCOME, such as covenant.cooperation")]
    [InlineData("covenant.trust * mandate.trust < 1", "is multiplied by 'mandate.trust'; outcomes can be added and subtracted only")]
    [InlineData("covenant.trust < ", "it ends where an outcome or a number is expected")]
    [InlineData("1 < 2", "no outcome is left in it")]
    [InlineData("covenant.trust < covenant.trust", "no outcome is left in it")]
    [InlineData("", "it ends where an outcome or a number is expected")]
    public void What_is_no_condition_is_told_with_its_place_and_the_way_out(string typed, string told)
    {
        var message = Assert.Throws<ConditionException>(() => Condition.Read(typed, Plan)).Message;
        Assert.Contains(told, message, StringComparison.Ordinal);
        Assert.EndsWith("A condition is such as 'covenant.cooperation - mandate.cooperation < 0'.", message, StringComparison.Ordinal);
    }

    [Property(MaxTest = 200, Replay = "20260101,21")]
    public Property A_condition_that_is_written_is_read_as_the_same() =>
    Prop.ForAll(Any(), its => Condition.Read(its.ToString(), Plan).Equals(its));

    private static Arbitrary<Condition> Any() => Arb.From(
        from first in Gen.Choose(1, 40)
        from second in Gen.Choose(-40, -1)
        from limit in Gen.Choose(-100, 100)
        from below in Gen.Elements(true, false)
        from included in Gen.Elements(true, false)
        select new Condition(
            [new(first / 8.0, "covenant", "trust"), new(second / 3.0, "mandate", "cynicism")], below, included, limit / 7.0));

    [Fact]
    public void Cases_are_the_margins_of_the_runs_over_what_varies()
    {
        var condition = Condition.Read("2 * covenant.cooperation - mandate.cooperation < 0.1", Plan);
        var cases = ExperimentCases.Of(Plan, condition, take => Plan.Run(take));
        Assert.Equal(["coordination.fine"], cases.Cases.Variables.Select(its => its.Name)); // the other never varies
        Assert.Equal(Plan.Points.Select(point => double.Parse(point.Values[0], System.Globalization.CultureInfo.InvariantCulture)),
            cases.Cases.Variables[0].Values);
        Assert.Equal((6, 3, 0), (cases.Cases.Count, cases.Cases.Replications, cases.LeftOut));
        var sums = new double[6][];
        Plan.Run((in RunOutcome run) =>
        {
            sums[run.Run.Point] ??= new double[3];
            sums[run.Run.Point][run.Run.Replication] += (run.Run.Strategy == 0 ? 2 : -1)
                * run.Outcomes[Plan.Outcomes.IndexOf("cooperation")];
        });
        var same = Sim.Discovery.Cases.Of(cases.Cases.Variables, [.. sums.Select(its => its.Select(sum => 0.1 - sum).ToArray())]);
        Assert.Equal(same.Memberships.AsEnumerable(), cases.Cases.Memberships);
    }

    [Fact]
    public void An_experiment_that_varies_nothing_has_no_space_to_look_in()
    {
        var plan = new Experiment { Scenario = new Scenario { Rounds = 4 }, Factors = [Factor.Of("coordination.fine", 0.5)],
            Strategies = ["mandate"], Replications = 2 }.Expand();
        var condition = Condition.Read("cynicism > 0.3", plan);
        Assert.Contains("varies no parameter", Assert.Throws<ConditionException>(
            () => ExperimentCases.Of(plan, condition, take => plan.Run(take))).Message, StringComparison.Ordinal);
    }
}
