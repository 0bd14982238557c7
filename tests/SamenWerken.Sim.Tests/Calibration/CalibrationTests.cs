using System.Collections.Immutable;
using SamenWerken.Sim.Calibration;
using SamenWerken.Sim.Chance;

namespace SamenWerken.Sim.Tests.Calibration;

public sealed class CalibrationTests
{
    private const double Tolerance = 0.05, Noise = 0.02;

    private static readonly Purpose Truths = new("truths"), Luck = new("luck of trials");

    /// <summary>Two parameters that matter, a third that does not.</summary>
    private static double[] Model(ReadOnlySpan<double> x) => [x[0] + 0.5 * x[1] * x[1], Math.Sin(3 * x[0]) * x[1], x[0] * x[1]];

    private static Trial Run(ImmutableArray<double> x, ulong seed)
    {
        var draws = new Draws(seed, Luck, 0, entity: (ulong)BitConverter.DoubleToInt64Bits(x[0]));
        return new(x, [.. Model(x.AsSpan()).Select(mean => mean + Noise * draws.Normal())], [Noise * Noise, Noise * Noise, Noise * Noise]);
    }

    private static HistoryMatching Matching(double[] observed, ulong seed) =>
        new([.. observed.Select((z, i) => new Pattern($"pattern {i}", z, Tolerance, "made up"))], 3, seed) { Spread = 250, Moves = 4 };

    private static List<Wave> Waves(HistoryMatching matching, int count, int points, ulong seed)
    {
        var waves = new List<Wave>();
        while (waves.Count < count)
            waves.Add(matching.Learn(waves, [.. matching.Propose(waves, points).Select(x => Run(x, seed))]));
        return waves;
    }

    private static (double[] Truth, double[] Observed) World(ulong trial)
    {
        var draws = new Draws(trial, Truths, 0);
        double[] truth = [draws.Uniform(), draws.Uniform(), draws.Uniform()];
        return (truth, [.. Model(truth).Select(mean => mean + Tolerance * draws.Normal())]);
    }

    [Fact]
    public void The_truth_lies_in_the_regions_of_95_percent_in_at_least_90_of_100_trials()
    {
        var (within, jointly, kept, narrowed) = (new int[3], 0, 0, new double[3]);
        for (var trial = 1UL; trial <= 100; trial++)
        {
            var (truth, observed) = World(trial);
            var matching = Matching(observed, trial);
            var waves = Waves(matching, 2, 24, trial);
            var posterior = new ApproximateBayes { Size = 400 }.Of(matching, waves)!;
            for (var i = 0; i < 3; i++)
            {
                within[i] += posterior.Region(i).Contains(truth[i]) ? 1 : 0;
                narrowed[i] += posterior.Narrowed(i) / 100;
            }

            jointly += waves[^1].LogLikelihood(truth) >= posterior.Threshold() ? 1 : 0;
            kept += matching.Allows(waves, truth) ? 1 : 0;
        }

        var told = $"within {string.Join(", ", within)}, jointly {jointly}, kept {kept}, narrowed {string.Join(", ", narrowed)}";
        Assert.True(within.All(its => its >= 90) && jointly >= 90 && kept >= 95, told);
        // Regions that contain all would contain the truth as well: these are narrow where the patterns tell something.
        Assert.True(narrowed[0] > 0.5 && narrowed[1] > 0.5 && Math.Abs(narrowed[2]) < 0.1, told);
    }

    [Fact]
    public void The_posterior_is_that_of_Bayes_rule_on_a_grid()
    {
        var (_, observed) = World(7);
        var matching = Matching(observed, 7) with { Spread = 2_000 };
        var waves = Waves(matching, 3, 40, 7);
        var posterior = new ApproximateBayes { Size = 4_000 }.Of(matching, waves)!;
        // A second implementation: the model itself at the points of a grid, weighed by the normal kernel.
        const int Grid = 200;
        var (weights, firsts, seconds) = (new List<double>(), new List<double>(), new List<double>());
        for (var i = 0; i < Grid; i++)
        {
            for (var j = 0; j < Grid; j++)
            {
                double[] x = [(i + 0.5) / Grid, (j + 0.5) / Grid, 0.5];
                var square = Model(x).Zip(observed, (y, z) => (y - z) * (y - z)).Sum();
                weights.Add(Math.Exp(-square / 2 / (Tolerance * Tolerance + Noise * Noise)));
                firsts.Add(x[0]);
                seconds.Add(x[1]);
            }
        }

        Assert.Equal(firsts.Zip(weights, (x, w) => x * w).Sum() / weights.Sum(), posterior.Mean(0), 0.02);
        Assert.Equal(seconds.Zip(weights, (x, w) => x * w).Sum() / weights.Sum(), posterior.Mean(1), 0.02);
        Assert.Equal(GridQuantile(firsts, weights, 0.975), posterior.Quantile(0, 0.975), 0.03);
        Assert.Equal(GridQuantile(firsts, weights, 0.025), posterior.Quantile(0, 0.025), 0.03);
        Assert.Equal(GridQuantile(seconds, weights, 0.975), posterior.Quantile(1, 0.975), 0.03);
        Assert.Equal(GridQuantile(seconds, weights, 0.025), posterior.Quantile(1, 0.025), 0.03);
        Assert.True(posterior.EffectiveSize > 1_000, $"{posterior.EffectiveSize}");
    }

    [Fact]
    public void What_remains_is_the_share_of_the_space_at_which_the_model_is_plausible()
    {
        var (_, observed) = World(3);
        var matching = Matching(observed, 3) with { Spread = 2_000 };
        var waves = Waves(matching, 3, 40, 3);
        var (left, Grid) = (0, 100);
        for (var i = 0; i < Grid * Grid; i++)
        {
            double[] x = [(i % Grid + 0.5) / Grid, (i / Grid + 0.5) / Grid, 0.5];
            left += Model(x).Zip(observed, (y, z) => Math.Abs(y - z) / Math.Sqrt(Tolerance * Tolerance + Noise * Noise)).Max() < 3 ? 1 : 0;
        }

        Assert.InRange(waves[^1].Remaining, 0.8 * left / Grid / Grid, 1.4 * left / Grid / Grid);
        Assert.True(waves[0].Remaining >= waves[1].Remaining && waves[1].Remaining >= waves[2].Remaining);
        Assert.All(waves[^1].Survivors, point => Assert.True(matching.Allows(waves, point.AsSpan())));
        Assert.Equal(2_000, waves[^1].Survivors.Length);
        // What survives is spread evenly: of the parameter that does not matter, every tenth of the range has about a tenth.
        for (var tenth = 0; tenth < 10; tenth++)
            Assert.InRange(waves[^1].Survivors.Count(point => (int)(point[2] * 10) == tenth), 140, 260);
    }

    [Fact]
    public void Patterns_that_cannot_be_met_together_rule_everything_out()
    {
        var matching = Matching([0.1, 0.9, 0.9], 1); // a + b²/2 = 0.1 and ab = 0.9
        var waves = Waves(matching, 1, 30, 1);
        waves.Add(matching.Learn(waves, [.. matching.Propose([], 20).Select(x => Run(x, 2))]));
        Assert.Equal(0, waves[^1].Remaining);
        Assert.Empty(waves[^1].Survivors);
        Assert.Empty(matching.Propose(waves, 10));
        Assert.Null(new ApproximateBayes().Of(matching, waves));
    }

    [Fact]
    public void The_same_trials_teach_the_same_whatever_the_threads_and_after_a_stop()
    {
        var (_, observed) = World(5);
        var matching = Matching(observed, 5);
        List<Wave> whole = Waves(matching, 2, 24, 5), again = [];
        // Only the trials are stored; from them the waves come back.
        foreach (var its in new[] { whole[0].Trials, whole[1].Trials[24..] })
            again.Add(matching.Learn(again, its));
        Assert.Equal(whole[1].Remaining, again[1].Remaining);
        Assert.Equal(whole[1].Survivors.SelectMany(x => x), again[1].Survivors.SelectMany(x => x));
        var bayes = new ApproximateBayes();
        Assert.Equal(bayes.Of(matching, whole)!.Weights.AsEnumerable(), bayes.Of(matching, again)!.Weights);
    }

    [Fact]
    public void A_direction_rules_out_only_what_goes_the_other_way()
    {
        var up = new Pattern("up", 0.2, 0.05, "made up") { Seen = Seen.AtLeast };
        Assert.Equal(0, up.Implausibility(0.9, 0.01));
        Assert.Equal(0.3 / Math.Sqrt(0.01 + 0.0025), up.Implausibility(-0.1, 0.01), 12);
        Assert.Equal(up.Implausibility(-0.1, 0.01),
            (new Pattern("down", 0.2, 0.05, "made up") { Seen = Seen.AtMost }).Implausibility(0.5, 0.01), 12);
        // ln Φ: half at the limit, all far on the right side, finite on the wrong one.
        Assert.Equal(Math.Log(0.5), up.LogDensity(0.2, 0.01), 12);
        Assert.Equal(0, up.LogDensity(5, 0.01), 12);
        Assert.Equal(Math.Log(0.0013498980316301), up.LogDensity(0.2 - 3 * Math.Sqrt(0.0125), 0.01), 9); // Φ(−3)
        Assert.True(double.IsFinite(up.LogDensity(-100, 0.01)));
    }

    [Fact]
    public void A_pattern_that_the_model_makes_everywhere_alike_constrains_nothing()
    {
        var matching =
            new HistoryMatching([new("same", 0, 0.05, "made up"), new("first", 0.5, 0.05, "made up")], 2, 3) { Spread = 250, Moves = 4 };
        var wave = matching.Learn([], [.. matching.Propose([], 30).Select(x => new Trial(x, [0, x[0]], [0, 0]))]);
        Assert.Equal(0, wave.Reports[0].RuledOut);
        Assert.InRange(wave.Remaining, 0.25, 0.36);
    }

    [Fact]
    public void A_trial_that_failed_is_left_out_and_too_few_are_told()
    {
        var (_, observed) = World(2);
        var matching = Matching(observed, 2);
        Trial Failing(Trial trial, int number) => number % 3 == 0 ? trial with { Means = [double.NaN, 0, 0] } : trial;
        Trial[] trials = [.. matching.Propose([], 30).Select((x, i) => Failing(Run(x, 2), i))];
        Assert.True(matching.Learn([], trials).Remaining > 0);
        var few = Assert.Throws<ArgumentException>(() => matching.Learn([], trials[..4]));
        Assert.Contains("'pattern 0'", few.Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Pattern("x", 1, 0, "nobody"));
        Assert.Contains("x: a finite", Assert.Throws<ArgumentOutOfRangeException>(() => new Pattern("x", double.NaN, 1, "nobody")).Message);
    }

    private static double GridQuantile(List<double> values, List<double> weights, double p)
    {
        var (below, sum) = (0.0, weights.Sum());
        foreach (var (value, weight) in values.Zip(weights).OrderBy(its => its.First))
        {
            below += weight / sum;
            if (below >= p)
                return value;
        }

        return 1;
    }
}
