using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Tests.Claims;

/// <summary>Claims of which the answer is known: what a mandate without fines costs is the cost of a meeting each round, and nothing
/// else.</summary>
public sealed class VerdictTests
{
    private static readonly Treatment Mandate = new Treatment("mandate").With("coordination.fine", 0);

    private static readonly LinearContrast Cost = Mandate.Minus(new Treatment("autonomous"));

    private static ClaimResult Tried(int replications, params Expectation[] expectations) =>
        Tried(new Told([new Trial("reference", expectations)]), replications);

    private static ClaimResult Tried(Claim claim, int replications, int threads = 2) =>
        new ClaimPlan(claim, name => new Scenario { Name = name, Rounds = 12 }, replications, seed: 5).Run(threads);

    [Fact]
    public void What_must_hold_is_supported()
    {
        var result = Tried(4, Cost.Raises(CollaborationOutcomes.Cost, 0.0005), Cost.HardlyRaises(CollaborationOutcomes.Cost, 0.005));
        Assert.Equal(Verdict.Supported, result.Verdict);
        Assert.Equal((1, 200, ""), (result.Share, result.Draws, result.Region));
        Assert.Equal(0.002, result.Headline!.Effect, 12);
        Assert.Equal("cost", result.Headline!.Outcome);
        Assert.Equal([5UL, 6UL], result.Headline!.Seeds.Select(seed => seed.Seed));
    }

    [Fact]
    public void What_cannot_hold_is_refuted()
    {
        var result = Tried(4, Cost.Lowers(CollaborationOutcomes.Cost, 0.0005));
        Assert.Equal((Verdict.Refuted, 0), (result.Verdict, result.Share));
        Assert.Equal(Finding.Fails, result.Headline!.Finding);
    }

    [Fact]
    public void What_holds_for_some_parameters_is_conditional_and_the_parameter_is_named()
    {
        // Meetings cost 0.002 in the reference scenario, and 0.001 to 0.004 in the draws: in half of them 0.0025 or more.
        var result = Tried(4, Cost.Raises(CollaborationOutcomes.Cost, 0.0025));
        Assert.Equal((Verdict.Conditional, 0.5), (result.Verdict, result.Share));
        Assert.Equal(Finding.Fails, result.Headline!.Finding);
        Assert.Equal("coordination.meetingCost ≥ 0.0025 (holds in 100 % of 100 draws, elsewhere in 0 %)", result.Region);
    }

    [Fact]
    public void What_the_model_lacks_is_not_tried_and_not_refuted()
    {
        var plan = new ClaimPlan(new Unsayable([]), name => new Scenario { Name = name });
        var result = plan.Run();
        Assert.Equal((Verdict.NotExpressible, "Dreams.", 0L), (result.Verdict, result.Missing, plan.Runs));
        Assert.Null(result.Headline);
        Assert.True(double.IsNaN(result.Share));
    }

    [Fact]
    public void A_claim_is_tried_or_says_what_is_missing_and_not_both_or_neither()
    {
        var both = new Unsayable([new("reference", Cost.Raises(CollaborationOutcomes.Cost, 1))]);
        Assert.Contains("'unsayable'", Assert.Throws<ArgumentException>(() => Tried(both, 4)).Message, StringComparison.Ordinal);
        Assert.Contains("Missing", Assert.Throws<ArgumentException>(() => Tried(new Told([]), 4)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_too_few_runs_tell_is_undecided()
    {
        // Two runs give an interval of any width, though every draw says the same.
        var fined = new Treatment("mandate").With("coordination.fine", 2).Minus(new Treatment("autonomous"));
        var result = Tried(2, fined.Raises(CollaborationOutcomes.Effort, 0.05));
        Assert.Equal((Verdict.Undecided, Finding.Unclear), (result.Verdict, result.Headline!.Finding));
        Assert.True(result.Share > 0.9);
    }

    [Fact]
    public void A_claim_that_fails_in_another_scenario_is_conditional()
    {
        var result = Tried(new Told([new("reference", Cost.Raises(CollaborationOutcomes.Cost, 0.0005)),
            new("elsewhere", Cost.Lowers(CollaborationOutcomes.Cost, 0.0005))]), 4);
        Assert.Equal((Verdict.Conditional, 1), (result.Verdict, result.Share));
        Assert.Equal("reference: holds; elsewhere: fails", result.Region);
    }

    [Fact]
    public void All_that_a_claim_expects_must_hold_and_what_falls_short_is_in_the_headline()
    {
        var result = Tried(4, Cost.Raises(CollaborationOutcomes.Cost, 0.0005), Cost.Raises(CollaborationOutcomes.Cost, 0.004));
        Assert.Equal((Verdict.Refuted, 0.004), (result.Verdict, result.Headline!.SmallestEffect));
    }

    [Fact]
    public void The_result_does_not_depend_on_the_number_of_threads()
    {
        var claim = new Told([new("reference", new Treatment("exchange").Minus(new Treatment("covenant"))
            .Raises(CollaborationOutcomes.Trust, 0.05)) { Beside = [new("norm")] }]);
        ClaimResult one = Tried(claim, 9, 1), four = Tried(claim, 9, 4);
        Assert.Equal(one.Means, four.Means);
        Assert.Equal(one.Share, four.Share);
        Assert.Equal(one.Region, four.Region);
        Assert.Equal(one.Effects.Select(effect => effect with { Seeds = [] }).ToString(),
            four.Effects.Select(effect => effect with { Seeds = [] }).ToString());
        Assert.Equal(one.Headline!.Effect, four.Headline!.Effect);
        Assert.Contains(one.Means, mean => mean.Treatment == "norm" && mean.N == 18);
    }

    [Fact]
    public void A_change_of_the_scenario_comes_before_any_treatment()
    {
        var prepared = new Told([new("reference", Cost.Raises(CollaborationOutcomes.Cost, 0.0005)) { Prepared =
            scenario => (Scenario)scenario with { Coordination = new() { MeetingCost = 0.1 } } }]);
        Assert.Equal(0.1, Tried(prepared, 4).Headline!.Effect, 12);
    }

    [Theory]
    [InlineData("coordination.fin", "0", "the scenario has no parameter 'coordination.fin'; did you mean 'coordination.fine'?")]
    [InlineData("coordination.fine", "much", "coordination.fine: 'much'; expected a number from 0 to 10")]
    public void A_mistaken_setting_is_told_with_claim_scenario_and_treatment(string path, string value, string told)
    {
        var claim = new Told([new("reference", Mandate.With(path, value).Minus(Mandate).Raises(CollaborationOutcomes.Cost, 1))]);
        var mistake = Assert.Throws<ArgumentException>(() => Tried(claim, 4));
        Assert.StartsWith("Claim 'told', scenario 'reference', mandate (", mistake.Message, StringComparison.Ordinal);
        Assert.EndsWith(told, mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_begins_in_the_reference_scenario_and_names_strategies_that_exist()
    {
        Assert.Throws<ArgumentException>(() => Tried(new Told([new("elsewhere", Cost.Raises(CollaborationOutcomes.Cost, 1))]), 4));
        var unknown = new Told([new("reference", new Treatment("mandat").Minus(Mandate).Raises(CollaborationOutcomes.Cost, 1))]);
        Assert.Contains("'mandat'", Assert.Throws<ArgumentException>(() => Tried(unknown, 4)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Verdict.Supported, 0.8, Finding.Holds, Finding.Holds)]
    [InlineData(Verdict.Conditional, 0.79, Finding.Holds, Finding.Holds)]
    [InlineData(Verdict.Conditional, 0.1, Finding.Holds, Finding.Holds)]
    [InlineData(Verdict.Conditional, 0.9, Finding.Holds, Finding.Fails)]
    [InlineData(Verdict.Undecided, 0.9, Finding.Holds, Finding.Unclear)]
    [InlineData(Verdict.Conditional, 0.5, Finding.Unclear, Finding.Unclear)]
    [InlineData(Verdict.Undecided, 0.1, Finding.Fails, Finding.Unclear)]
    [InlineData(Verdict.Conditional, 0.21, Finding.Fails, Finding.Fails)]
    [InlineData(Verdict.Refuted, 0.2, Finding.Fails, Finding.Fails)]
    [InlineData(Verdict.Undecided, double.NaN, Finding.Holds, Finding.Holds)]
    public void The_rule(Verdict verdict, double share, params Finding[] trials) => Assert.Equal(verdict, VerdictRule.Of(trials, share));

    [Theory]
    [InlineData(Finding.Holds, Finding.Holds, Finding.Holds)]
    [InlineData(Finding.Fails, Finding.Holds, Finding.Fails)]
    [InlineData(Finding.Fails, Finding.Unclear, Finding.Fails)]
    [InlineData(Finding.Unclear, Finding.Holds, Finding.Unclear)]
    public void Expectations_together(Finding together, params Finding[] findings) =>
    Assert.Equal(together, VerdictRule.Together(findings));

    private sealed class Unsayable(IReadOnlyList<Trial> trials) : Claim
    {
        public override string Id => "unsayable";

        public override string Source => "this test";

        public override string Statement => "Who dreams together works together.";

        public override string Missing => "Dreams.";

        public override IReadOnlyList<Trial> Trials => trials;
    }

    private sealed class Told(IReadOnlyList<Trial> trials) : Claim
    {
        public override string Id => "told";

        public override string Source => "this test";

        public override string Statement => "It is as told.";

        public override IReadOnlyList<Trial> Trials => trials;
    }
}
