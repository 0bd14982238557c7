using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Collaboration.Strategies;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Tests.Strategies;

namespace SamenWerken.Sim.Tests.Experiments;

/// <summary>Who gains, told from the runs of a comparison while they are run.</summary>
public sealed class GainTallyTests
{
    private static readonly Scenario Town = new()
    {
        Rounds = 9,
        Issues = [new("nuisance"), new("rent arrears"), new("debts")],
        Actors = [new("Municipality"), new("Housing corporation"), new("Care provider") { Count = 2 }, new("Police")],
        Relations = [new() { From = "Municipality", To = "Police" }],
    };

    public static TheoryData<string> Keys =>
        [.. StrategyCatalogue.All().Select(strategy => strategy.Key).Except(["fragile", "directed", "autonomous"])];

    private static (GainTally Tally, List<double> Outcomes) Run(ExperimentPlan plan, bool asked = true, TimeSpan? patience = null)
    {
        var (tally, outcomes) = (new GainTally(plan), new List<double>());
        plan.Run((in RunOutcome run) =>
        {
            outcomes.AddRange(run.Outcomes);
            outcomes.AddRange(run.Rounds);
        }, threads: 2, patience: patience, gains: asked ? tally : null);
        return (tally, outcomes);
    }

    private static ExperimentPlan Plan(Scenario scenario, int replications, params string[] keys) =>
        (Experiment.Comparing(scenario, keys) with { Replications = replications, Seed = 5 }).Expand();

    [Theory]
    [MemberData(nameof(Keys))]
    public void Who_gains_is_the_same_from_the_runs_of_a_comparison_as_from_runs_of_their_own(string key)
    {
        var alone = PartyGains.Of(Town, ["autonomous", key], seed: 5, runs: 11);
        var (tally, outcomes) = Run(Plan(Town, 11, "autonomous", key));
        var found = tally.Found()!;
        Assert.Equal(alone.Parties, found.Parties);
        Assert.Equal(alone.Runs, found.Runs);
        Assert.Equal(alone.Strategies, found.Strategies);
        Assert.Equal(alone.Gains, found.Gains);
        Assert.Contains(alone.Gains, gain => gain.Mean != 0);
        // And nothing else differs because it was asked.
        Assert.Equal(Run(Plan(Town, 11, "autonomous", key), asked: false).Outcomes, outcomes);
    }

    [Fact]
    public void The_same_is_told_where_outcomes_of_ones_own_are_measured_or_a_run_may_take_only_so_long()
    {
        var alone = PartyGains.Of(Town, ["mandate", "exchange"], seed: 5, runs: 6).Gains;
        var measured = (Experiment.Comparing(Town, ["mandate", "exchange"], ["issue:debts"]) with { Replications = 6, Seed = 5 }).Expand();
        Assert.Equal(alone, Run(measured).Tally.Found()!.Gains);
        Assert.Equal(alone, Run(Plan(Town, 6, "mandate", "exchange"), patience: TimeSpan.FromMinutes(5)).Tally.Found()!.Gains);
    }

    [Fact]
    public void Of_many_runs_the_first_are_asked()
    {
        var found = Run(Plan(Town, PartyGains.UsualRuns + 9, "tender")).Tally.Found()!;
        Assert.Equal(PartyGains.UsualRuns, found.Runs);
        Assert.Equal(PartyGains.Of(Town, ["tender"], seed: 5).Gains, found.Gains);
    }

    [Fact]
    public void Nobody_is_said_to_gain_before_all_is_run()
    {
        var plan = Plan(Town, 5, "mandate", "covenant");
        var tally = new GainTally(plan);
        Assert.Null(tally.Found());
        var (most, last) = (RunSet.All(plan), RunSet.All(plan));
        for (var run = 0; run < plan.Runs; run++)
            (run < plan.Runs - 1 ? last : most).Remove(run);
        plan.Run((in RunOutcome _) => { }, most, gains: tally);
        Assert.Null(tally.Found());
        plan.Run((in RunOutcome _) => { }, last, gains: tally);
        Assert.Equal(PartyGains.Of(Town, ["mandate", "covenant"], seed: 5, runs: 5).Gains, tally.Found()!.Gains);
    }

    [Fact]
    public void Where_a_run_failed_nobody_is_said_to_gain()
    {
        var town = Town with
        {
            Actors = [new("Municipality") { Position = [("nuisance", Fragile.Trap)] }, new("Housing corporation"), new("Care provider")],
            Relations = [],
        };
        Assert.Null(Run(Plan(town, PartyGains.UsualRuns, "autonomous", "fragile")).Tally.Found());
    }

    [Fact]
    public void Parties_that_are_drawn_anew_in_each_run_have_no_gains_of_their_own() =>
        Assert.Equal(PartyGains.None,
            Run(Plan(new Scenario { Rounds = 3, Population = new() { Actors = 5 } }, 3, "mandate")).Tally.Found());

    [Fact]
    public void Of_several_design_points_it_is_not_told()
    {
        var plan = new Experiment
        {
            Scenario = Town, Strategies = ["mandate"], Factors = [Factor.Between("coordination.fine", 0, 1, 3)], Replications = 2,
        }.Expand();
        Assert.Contains("has 3", Assert.Throws<ArgumentException>(() => new GainTally(plan)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_worker_that_knows_no_better_is_run_once_more_for_its_gains()
    {
        var (worker, outcomes, gains) = (new Twice(), new double[1], new double[2]);
        worker.Run("arm", outcomes, null, gains);
        Assert.Equal([1.0], outcomes);
        Assert.Equal([2.0, 2.0], gains);
    }

    private sealed class Twice : Worker
    {
        private int _runs;

        public override void Draw(ulong seed, ulong replication)
        {
        }

        public override void Run(string arm, Span<double> outcomes, double[]? rounds) => outcomes[0] = ++_runs;

        public override void Gain(string arm, Span<double> gains) => gains.Fill(++_runs);
    }
}
