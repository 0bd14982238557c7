using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Tests.Experiments;

public sealed class CompareTests
{
    private static readonly Scenario Mistaken = new()
    {
        Fragmentation = 2,
        Events = [new Join { Round = 99, Actor = "nobody" }],
    };

    [Fact]
    public void All_mistakes_of_a_scenario_are_named_before_anything_is_run()
    {
        foreach (var attempt in new Action[] { () => Mistaken.Compare(["exchange"]), () => Mistaken.Run("exchange") })
        {
            var problem = Assert.Throws<ArgumentException>(attempt).Message;
            Assert.Contains("fragmentation", problem);
            Assert.Contains("nobody", problem);
            Assert.Contains("at most 59", problem);
        }
    }

    [Fact]
    public void A_question_about_strategies_is_answered_by_those_unless_others_are_asked_for()
    {
        var scenario = new Scenario { Rounds = 3, Strategies = ["phased", "appeal"] };
        Assert.Equal(["phased", "appeal"], scenario.Compare(replications: 1).Strategies);
        Assert.Equal(["phased", "appeal"], new Experiment { Scenario = scenario }.Expand().Experiment.Strategies);
        Assert.Equal(["norm"], scenario.Compare(["norm"], replications: 1).Strategies);
        Assert.Equal(["norm"], new Experiment { Scenario = scenario, Strategies = ["norm"] }.Expand().Experiment.Strategies);
    }

    [Fact]
    public void An_unknown_strategy_is_refused_with_the_known_ones()
    {
        var problem = Assert.Throws<ArgumentException>(() => new Scenario().Compare(["covenent", "norm", "norm"])).Message;
        Assert.Contains("covenent", problem);
        Assert.Contains("covenant", problem);
        Assert.Contains("'norm' is named twice", problem);
        Assert.Throws<ArgumentException>(() => new Scenario().Compare([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Scenario().Compare(replications: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Scenario().Compare(threads: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Scenario().Run("norm", -1));
    }

    [Fact]
    public void A_run_of_one_round_has_outcomes()
    {
        var run = (new Scenario { Rounds = 1 }).Run("mandate");
        Assert.Equal(run.Rounds[0][CollaborationOutcomes.Effort], run[CollaborationOutcomes.Effort]);
        Assert.True(run[CollaborationOutcomes.Effort] > 0);
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(5, 2)] // t ≥ ⌊5/2⌋
    [InlineData(6, 3)]
    public void A_run_is_summarised_by_the_mean_of_its_second_half(int rounds, int from)
    {
        var run = (new Scenario { Rounds = rounds }).Run("exchange", 4);
        Outcome[] means =
        [
            CollaborationOutcomes.Cooperation, CollaborationOutcomes.Effort, CollaborationOutcomes.Cynicism, CollaborationOutcomes.Trust,
            CollaborationOutcomes.Knowledge, CollaborationOutcomes.JointGain, CollaborationOutcomes.PublicValue,
            CollaborationOutcomes.HouseholdsHelped, CollaborationOutcomes.Inequality, CollaborationOutcomes.Gini,
            CollaborationOutcomes.Membership, CollaborationOutcomes.Agreements, CollaborationOutcomes.Cost, CollaborationOutcomes.Conflict,
        ];
        Assert.All(means, outcome => Assert.Equal(run.Rounds.Skip(from).Average(round => round[outcome]), run[outcome], 1e-12));
        Assert.Equal(run.Rounds[^1][CollaborationOutcomes.Cynicism], run[CollaborationOutcomes.CynicismEnd], 1e-15);
    }

    [Fact]
    public void Progress_ends_at_all_runs_and_a_stop_is_heard()
    {
        var seen = new List<Progress>();
        var progress = new Heard(seen);
        (new Scenario { Rounds = 2 }).Compare(["autonomous", "exchange"], replications: 20, threads: 1, progress: progress);
        Assert.Equal(new Progress(0, 40), seen[0]);
        Assert.Equal(new Progress(40, 40), seen[^1]);
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => new Scenario().Compare(cancellation: stop.Token));
        Assert.Throws<OperationCanceledException>(() => new Scenario().Run("norm", cancellation: stop.Token));
    }

    private sealed class Heard(List<Progress> seen) : IProgress<Progress>
    {
        public void Report(Progress value) => seen.Add(value);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_comparison_that_is_watched_shows_what_a_shorter_one_would_end_with_and_ends_as_if_nobody_looked(int threads)
    {
        var scenario = new Scenario { Rounds = 6 };
        string[] keys = ["mandate", "exchange"];
        var seen = new List<Comparison>();
        var done = new List<long>();
        var end = scenario.CompareWatched(running =>
        {
            done.Add(running.Progress.Done);
            seen.Add(running.SoFar());
        }, keys, replications: 21, seed: 7, threads, rounds: true);
        Assert.Equal([0, 2, 4, 6, 8, 10, 12, 14, 16, 32, 42], done);
        Assert.Equal(done.Select(runs => (int)runs / 2), seen.Select(comparison => comparison.Replications));
        Assert.All(seen[1..].Append(end),
            comparison => Same(scenario.Compare(keys, comparison.Replications, seed: 7, rounds: true), comparison));
    }

    [Fact]
    public void Who_watches_one_outcome_gets_the_rounds_of_that_one_only()
    {
        Comparison? last = null;
        var end = new Scenario { Rounds = 6 }
            .CompareWatched(running => last = running.SoFar([CollaborationOutcomes.Trust]), ["mandate"], replications: 3, rounds: true);
        Assert.Equal(end.Rounds.Where(round => round.Outcome == "trust"), last!.Rounds);
    }

    private static void Same(Comparison expected, Comparison actual)
    {
        Assert.Equal(expected.Summaries, actual.Summaries);
        Assert.Equal(expected.Contrasts, actual.Contrasts);
        Assert.Equal(expected.Rounds, actual.Rounds);
    }

    [Fact]
    public void The_first_thousand_runs_are_kept_one_by_one_whatever_the_number_of_threads()
    {
        var small = new Scenario { Rounds = 2, Population = new() { Actors = 2, Issues = 2 } };
        var comparison = small.Compare(["mandate", "autonomous"], replications: 1100, threads: 2);
        Assert.Equal(RunSample.Most, comparison.Sample.Replications);
        var few = small.Compare(["mandate", "autonomous"], replications: 30, threads: 1);
        foreach (var (key, outcome) in new[] { ("mandate", CollaborationOutcomes.Cooperation),
            ("autonomous", CollaborationOutcomes.HouseholdsHelped) })
        {
            Assert.Equal(few.Sample.Of(key, outcome), comparison.Sample.Of(key, outcome).Take(30));
            Assert.Equal(few[key, outcome].Mean, few.Sample.Of(key, outcome).Average(), 12);
        }

        Assert.All(few.Sample.Of("autonomous", CollaborationOutcomes.KeepRate), value => Assert.True(double.IsNaN(value)));
        Assert.Throws<KeyNotFoundException>(() => few.Sample.Of("covenant", CollaborationOutcomes.Trust));
    }

    [Fact]
    public void Bootstrapped_differences_have_the_same_means_and_intervals_that_lean_with_their_skewness()
    {
        var plain =
            new Scenario { Rounds = 12, Population = new() { Actors = 4, Issues = 3 } }.Compare(["mandate", "covenant"], 150, seed: 5);
        var bootstrapped = plain.WithBootstrap();
        Assert.Equal((IntervalKind.T, IntervalKind.Bca), (plain.Intervals, bootstrapped.Intervals));
        Assert.Equal(plain.Contrasts.Select(row => (row.Difference, row.PBetter, row.N)),
            bootstrapped.Contrasts.Select(row => (row.Difference, row.PBetter, row.N)));
        Assert.Equal(plain.Summaries, bootstrapped.Summaries);
        Assert.Equal(bootstrapped.Contrasts, plain.WithBootstrap().Contrasts);
        foreach (var (t, bca) in plain.Contrasts.Zip(bootstrapped.Contrasts).Where(pair => pair.First.CiHigh > pair.First.CiLow))
        {
            Assert.InRange((bca.CiHigh - bca.CiLow) / (t.CiHigh - t.CiLow), 0.7, 1.4);
            Assert.InRange(bca.Difference, bca.CiLow, bca.CiHigh);
            Assert.NotEqual(t.CiLow, bca.CiLow);
        }

        var leaning = 0;
        foreach (var row in bootstrapped.Contrasts.Where(row => row.N > 0))
        {
            var outcome = CollaborationOutcomes.All.First(outcome => outcome.Key == row.Outcome);
            var differences = plain.Sample.Of(row.First, outcome)
                .Zip(plain.Sample.Of(row.Second, outcome), (first, second) => first - second).Where(double.IsFinite).ToArray();
            var moments = Moments.Of(differences);
            var skewness = differences.Average(value => Math.Pow((value - moments.Mean) / moments.StandardDeviation, 3));
            if (!(Math.Abs(skewness) > 1))
                continue;
            leaning++;
            Assert.Equal(skewness > 0, row.CiHigh - row.Difference > row.Difference - row.CiLow);
        }

        Assert.True(leaning > 1);
    }

    [Fact]
    public void Runs_that_were_not_kept_cannot_be_resampled()
    {
        var many =
            new Scenario { Rounds = 1, Population = new() { Actors = 2, Issues = 2 } }.Compare(["mandate", "covenant"], RunSample.Most + 1);
        Assert.Contains("of 1001 replications 1000 are kept", Assert.Throws<InvalidOperationException>(() => many.WithBootstrap()).Message,
            StringComparison.Ordinal);
        var one = new Scenario { Rounds = 1, Population = new() { Actors = 2, Issues = 2 } }.Compare(["mandate", "covenant"], 1);
        Assert.Equal(one.Contrasts, one.WithBootstrap().Contrasts);
    }
}
