using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Statistics;
using SamenWerken.Sim.Tests.Strategies;

namespace SamenWerken.Sim.Tests.Experiments;

public sealed class SequentialExperimentTests
{
    private static readonly Scenario Small = new() { Rounds = 12 };
    private static readonly string[] Strategies = ["mandate", "covenant", "autonomous", "norm"];

    [Fact]
    public void The_strategy_selected_is_the_best_of_many_replications()
    {
        var best =
            Small.Compare(Strategies, 400, seed: 3).Summaries.Where(row => row.Outcome == "cooperation").MaxBy(row => row.Mean)!.Strategy;
        var selection = Small.SelectBest(CollaborationOutcomes.Cooperation, 0.02, Strategies, seed: 3);
        Assert.True(selection.Finished);
        Assert.Equal(best, selection.Best);
        Assert.Equal(best, selection.Standings[0].Strategy);
        Assert.True(selection.Runs < 400 * Strategies.Length);
        Assert.Equal(selection.Runs, selection.Standings.Sum(standing => standing.Replications));
    }

    [Fact]
    public void Less_is_better_where_the_outcome_says_so()
    {
        var selection = Small.SelectBest(CollaborationOutcomes.Cynicism, 0.02, Strategies);
        Assert.True(selection.Finished);
        Assert.All(selection.Standings, standing => Assert.True(standing.Mean >= selection.Standings[0].Mean - 0.02));
    }

    [Fact]
    public void A_selection_does_not_depend_on_the_number_of_threads()
    {
        var one = Small.SelectBest(CollaborationOutcomes.Cynicism, 0.01, Strategies, threads: 1);
        foreach (var threads in new[] { 2, 5 })
        {
            var other = Small.SelectBest(CollaborationOutcomes.Cynicism, 0.01, Strategies, threads: threads);
            Assert.Equal(one with { Standings = [], Strategies = [] }, other with { Standings = [], Strategies = [] });
            Assert.Equal(one.Standings, other.Standings);
        }
    }

    [Fact]
    public void At_the_limit_nothing_is_claimed()
    {
        var selection = Small.SelectBest(CollaborationOutcomes.Cooperation, 1e-6, Strategies, limit: 24);
        Assert.False(selection.Finished);
        Assert.Equal(24, selection.Replications);
    }

    [Fact]
    public void What_has_no_better_side_and_what_is_missing_cannot_be_selected_by()
    {
        Assert.Throws<ArgumentException>(() => Small.SelectBest(CollaborationOutcomes.Effort, 0.1, Strategies));
        Assert.Throws<ArgumentException>(() => Small.SelectBest(CollaborationOutcomes.Cynicism, 0.1, ["norm"]));
        Assert.Contains("under 'autonomous'", Assert.Throws<MissingOutcomeException>(
            () => Small.SelectBest(CollaborationOutcomes.KeepRate, 0.1, Strategies)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Runs_that_break_off_count_only_where_they_are_asked_for()
    {
        var scenario = new Scenario { Rounds = 6, Issues = [new("rent")],
            Actors = [new("a") { Position = [("rent", Fragile.Trap)] }, new("b"), new("c") { Position = [("rent", 0.1)] }] };
        string[] strategies = ["covenant", "fragile"];
        const ulong Seed = 58; // breaks off in one of the replications 20 to 23, in none before
        Assert.Equal(RunFailures.None, scenario.Compare(strategies, 20, Seed).Failed);
        var compared = scenario.Compare(strategies, 24, Seed, rounds: true);
        Assert.InRange(Assert.Single(compared.Failed.First).Replication, 20, 23);
        Assert.Equal((24, 23), (compared["covenant", CollaborationOutcomes.Trust].N, compared["fragile", CollaborationOutcomes.Trust].N));
        Assert.Equal(scenario.Compare(["covenant"], 24, Seed).Summaries, compared.Summaries.Where(row => row.Strategy == "covenant"));

        foreach (var threads in new[] { 1, 3 })
        {
            var selection = scenario.SelectBest(CollaborationOutcomes.Cooperation, 0.05, strategies, seed: Seed, threads: threads);
            Assert.Equal(("covenant", 20), (selection.Best, selection.Replications));
        }

        var failure = Assert.Throws<FailedRunException>(
            () => scenario.ComparePrecisely([CollaborationOutcomes.Cooperation], 1e-6, strategies, seed: Seed)).Message;
        Assert.Matches("^Replication 2[0-3] with seed 58 failed under 'fragile': .*: not even that", failure);
        string[] three = ["covenant", "fragile", "norm"];
        foreach (var threads in new[] { 1, 3 })
        {
            var precise = scenario.ComparePrecisely([CollaborationOutcomes.Cooperation], 0.02, three, seed: Seed, threads: threads);
            Assert.Equal(["covenant", "norm"], precise.Comparison.Strategies);
            Assert.Equal("fragile", Assert.Single(precise.Comparison.Failed.First).Strategy);
            Assert.Equal(scenario.ComparePrecisely([CollaborationOutcomes.Cooperation], 0.02, ["covenant", "norm"],
                seed: Seed).Comparison.Summaries, precise.Comparison.Summaries);
        }

        Assert.Equal(20,
            scenario.ComparePrecisely([CollaborationOutcomes.Cooperation], 0.9, strategies, limit: 20, seed: Seed).Comparison.Replications);
    }

    [Fact]
    public void Strategies_that_never_differed_take_replications_enough_to_say_so()
    {
        var precise = Small.ComparePrecisely([CollaborationOutcomes.Cooperation], 0.02, ["autonomous", "fragile"]);
        // Cooperation lies between −1 and 1: 2 (1 − 0.05^(1/n)) ≤ 0.02 from n = 298.1 on.
        Assert.Equal((0, 299), (precise.Comparison.Between("autonomous", "fragile", CollaborationOutcomes.Cooperation).Difference,
            precise.Comparison.Replications));
    }

    [Fact]
    public void It_runs_until_every_paired_difference_is_precise_and_no_longer()
    {
        var precise =
            Small.ComparePrecisely([CollaborationOutcomes.Cooperation, CollaborationOutcomes.Cynicism], 0.04, Strategies, threads: 2);
        Assert.Equal(StopReason.PrecisionReached, precise.Reason);
        Assert.All(precise.Widest, widest => Assert.True(widest.HalfWidth <= 0.04));
        var replications = precise.Comparison.Replications;
        Assert.True(replications > 20);
        Assert.Equal(Small.Compare(Strategies, replications).Summaries, precise.Comparison.Summaries);

        var before = Small.ComparePrecisely([CollaborationOutcomes.Cooperation, CollaborationOutcomes.Cynicism], 0.04, Strategies,
            limit: replications - 1, threads: 3);
        Assert.Equal(StopReason.LimitReached, before.Reason);
        Assert.Contains(before.Widest, widest => widest.HalfWidth > 0.04);
    }
}
