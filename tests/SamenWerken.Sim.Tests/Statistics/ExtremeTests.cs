using MathNet.Numerics;
using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Designs;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Tests.Statistics;

/// <summary>Where numbers are very small, very large, or too few.</summary>
public sealed class ExtremeTests
{
    private static readonly double[] Low = [.. Enumerable.Range(0, 200).Select(i => (double)i)], High = [.. Low.Select(x => x + 1000)];

    [Theory]
    [InlineData(1.0)]
    [InlineData(1.05)]
    [InlineData(1.9)]
    [InlineData(2.0)]
    [InlineData(2.1)]
    [InlineData(3.0)]
    [InlineData(10.0)]
    [InlineData(99.0)]
    [InlineData(100_000.0)]
    public void Student_quantiles_leave_the_tail_that_was_asked(double degrees)
    {
        foreach (var p in new[] { 0.5001, 0.6, 0.975, 0.9999, 1 - 1e-6, 1 - 1e-9, 1 - 1e-12 })
        {
            Assert.Equal(1 - p, Student.Above(Student.Quantile(p, degrees), degrees), 1e-9 * (1 - p));
            Assert.Equal(-Student.Quantile(p, degrees), Student.Quantile(1 - p, degrees), 1e-9 * Student.Quantile(p, degrees));
        }
    }

    [Fact]
    public void Student_quantiles_with_four_degrees_of_freedom_are_those_of_the_closed_form()
    {
        // Shaw (2006), Journal of Computational Finance 9(4), 37–73.
        foreach (var tail in new[] { 0.3, 0.025, 1e-4, 1e-8, 1e-12 })
        {
            var root = Math.Sqrt(4 * tail * (1 - tail));
            Assert.Equal(2 * Math.Sqrt(Math.Cos(Math.Acos(root) / 3) / root - 1), -Student.Quantile(tail, 4),
                1e-9 / tail * Math.Sqrt(tail));
        }
    }

    [Fact]
    public void An_interval_of_samples_of_two_holds_at_any_level()
    {
        var interval = TTest.Welch([1, 1.3], [1, 2]).Interval(0.999999);
        Assert.True(double.IsFinite(interval.Low) && interval.Low < -100 && interval.High > 100);
    }

    [Fact]
    public void Samples_far_apart_have_small_p_values_and_not_zero()
    {
        var orders = Math.Exp(SpecialFunctions.BinomialLn(400, 200)); // one of them, and its mirror image, is as extreme
        Assert.Equal(2 / orders, KolmogorovSmirnov.Of(Low, High).PExact, 1e-9 / orders);
        Assert.Equal(2 / SpecialFunctions.Binomial(40, 20), KolmogorovSmirnov.Of(Low.AsSpan(0, 20), High.AsSpan(0, 20)).PExact, 1e-22);
        Assert.Equal(2 / SpecialFunctions.Binomial(40, 20), MannWhitney.Of(Low.AsSpan(0, 20), High.AsSpan(0, 20)).PTwoSided, 1e-22);
        Assert.Equal(Math.Pow(2, -199), SignedRank.Of(High, [.. Low.Select(x => x / 2)]).PTwoSided, 1e-70);
        Assert.Equal(Math.Pow(2, -199), SignTest.Of(Low, High).PTwoSided, 1e-70);
        Assert.InRange(KendallTau.Of(Low, Low).PTwoSided, 1e-200, 1e-50);
    }

    [Fact]
    public void An_approximate_Kolmogorov_Smirnov_p_value_is_quick_and_near_that_of_the_limit_distribution()
    {
        double[] x = [.. Enumerable.Range(0, 2000).Select(i => i / 2000.0)], y = [.. x.Select(v => v + 0.08)];
        var test = KolmogorovSmirnov.Of(x, y);
        // Stephens (1970), JRSS B 32(1), 115–122, for n = mn/(m + n).
        var scaled = (Math.Sqrt(1000) + 0.12 + 0.11 / Math.Sqrt(1000)) * test.D;
        Assert.Equal(2 * Math.Exp(-2 * scaled * scaled), test.PApproximate, 0.03 * test.PApproximate);
        Assert.Equal(test.PExact, test.PApproximate, 0.2 * test.PExact);
    }

    [Fact]
    public void Of_two_strategies_the_range_is_a_normal_difference_far_into_the_tail()
    {
        foreach (var q in new[] { 0.1, 1, 5, 20, 50.0 })
            Assert.Equal(1, StudentizedRange.Above(q, 2) / StandardNormal.Beyond(q / Math.Sqrt(2)), 1e-10);
        Assert.Equal(-Math.Sqrt(2) * NormalQuantile.Of(5e-13), StudentizedRange.Quantile(1e-12, 2), 1e-9);
        // Of k strategies one of the pairs is that far apart, hardly ever two.
        Assert.Equal(10, StudentizedRange.Above(15, 5) / StudentizedRange.Above(15, 2), 0.01);
        Assert.Equal(1, StudentizedRange.Above(0, 5));
    }

    [Fact]
    public void Strategies_far_apart_in_rank_differ_with_a_small_p_value()
    {
        var nemenyi = Friedman.Of([.. Enumerable.Range(0, 100).Select(_ => new double[] { 1, 2, 3, 4, 5 })]).Nemenyi();
        Assert.InRange(nemenyi.P(0, 4), 1e-80, 1e-60);
        Assert.Equal(nemenyi.P(4, 0), nemenyi.P(0, 4));
    }

    [Theory]
    [InlineData(0.95)]
    [InlineData(0.999999999999)]
    public void Intervals_of_a_share_stay_within_0_and_1_and_reach_them_only_there(double level)
    {
        Assert.Equal(1 - Math.Pow((1 - level) / 2, 0.1), new Proportion(0, 10).ClopperPearson(level).High, 1e-9);
        Assert.Equal(Math.Pow((1 - level) / 2, 0.1), new Proportion(10, 10).ClopperPearson(level).Low, 1e-9);
        foreach (var trials in new[] { 1, 3, 10, 1_000_000 })
        {
            Assert.Equal((0, 1), (new Proportion(0, trials).Wilson(level).Low, new Proportion(trials, trials).Wilson(level).High));
            Assert.Equal((0, 1),
                (new Proportion(0, trials).ClopperPearson(level).Low, new Proportion(trials, trials).ClopperPearson(level).High));
        }
    }

    [Fact]
    public void Tests_do_not_depend_on_the_unit_however_small_or_large()
    {
        double[] x = [1, 2, 4, 3], y = [2, 5, 3, 4];
        foreach (var unit in new[] { 1e-120, 1e140 })
        {
            double[] u = [.. x.Select(v => v * unit)], v = [.. y.Select(w => w * unit)];
            TTest plain = TTest.Welch(x, y), scaled = TTest.Welch(u, v);
            Assert.Equal(plain.DegreesOfFreedom, scaled.DegreesOfFreedom, 1e-9);
            Assert.Equal(plain.PTwoSided, scaled.PTwoSided, 1e-12);
            Assert.Equal(Correlation.Pearson(x, y).R, Correlation.Pearson(u, v).R, 1e-12);
            Assert.Equal(Description.Of(x).ExcessKurtosis, Description.Of(u).ExcessKurtosis, 1e-9);
        }
    }

    [Fact]
    public void What_too_few_values_say_is_nothing_and_not_something()
    {
        Assert.Equal(1, Correlation.Pearson([1, 2], [3, 5]).PTwoSided);
        Assert.True(double.IsNaN(Description.Of([1, 2, 4]).UnbiasedExcessKurtosis));
        Assert.True(double.IsNaN(Description.Of([1, 2]).UnbiasedSkewness));
        Assert.Equal(new EffectSize(0, 0, 2), EffectSize.Of([1, 1], [1, 1]));
        Assert.Equal(0, new ChiSquare(double.PositiveInfinity, 3).P);
        Assert.Equal(1, SignedRank.Of([1], [0]).PTwoSided);
    }

    [Fact]
    public void With_endless_aversion_only_the_poorest_counts() =>
        Assert.Equal(1 - 0.5 / 0.75, Inequality.Atkinson([0.5, 1], 5000), 1e-3);

    [Fact]
    public void Sobol_indices_of_base_points_that_are_alike_are_unknown()
    {
        var sample = SaltelliSample.Of(1, 2, secondOrder: false);
        Assert.All(SobolIndices.Of(sample, [1, 2, 3, 1]).First, value => Assert.True(double.IsNaN(value)));
        Assert.All(SobolIndices.Of(sample, [1, 2, 3, 1]).Total, value => Assert.True(double.IsNaN(value)));
    }

    [Fact]
    public void Any_effect_is_found_with_replications_enough()
    {
        Assert.Equal(1, Power.OfPairs(10, 1e9), 1e-12);
        Assert.Equal(1, Power.OfTwoGroups(0.1, 1e12), 1e-12);
        Assert.Equal(Power.OfPairs(0.01, 40_000), 1 - StandardNormal.Below(NormalQuantile.Of(0.975) - 2), 1e-4);
    }

    public static TheoryData<string, Func<object?>> Refusals => new()
    {
        { "x[1] is 1E+200; a number from", () => TTest.Welch([1, 1e200], [1, 2]) },
        { "firstRows has 1 lists of values; at least 2", () => NelsonMatejcik.Plan([[1.0, 2]], 1) },
        { "firstRows[0] has 1 values; at least 2", () => NelsonMatejcik.Plan([[1.0], [2]], 1) },
        { "alpha must lie between 0 and 0.5", () => NelsonMatejcik.Plan([[1.0, 2], [2, 5]], 1, 0.6) },
        { "replications would be needed", () => NelsonMatejcik.Plan([[1.0, 2], [2, 5], [1, 9]], 1e-9) },
        { "replications would be needed", () => Rinott.Replications(2.6, 1e10, 1e-3, 10) },
        { "standardDeviation must be 0 or more", () => Rinott.Replications(2.6, -1, 1, 10) },
        { "standardDeviation must be 0 or more", () => Rinott.Replications(2.6, double.NaN, 1, 10) },
        { "first must be 2 or more", () => Rinott.Replications(2.6, 1, 1, 1) },
        { "replications[0] must lie between 0", () => Ocba.ProbabilityOfCorrectSelection([1, 2], [1, 1], [0, 10]) },
        { "take a larger alpha", () => new KimNelson(9, 1, 1e-300, 2) },
        { "delta must lie between", () => new KimNelson(2, double.NaN) },
        { "alpha must lie between 0 and 0.5", () => new KimNelson(2, 1, 0.5) },
        { "systems must be 2", () => new KimNelson(1, 1) },
        { "first must be 2", () => new KimNelson(2, 1, first: 1) },
        { "range must be above 0", () => new ReplicationCount(2, 1, 100, range: 0) },
        { "precision must lie between", () => new ReplicationCount(2, 0, 100) },
        { "limit must be 10 or more", () => new ReplicationCount(2, 1, 9) },
        { "level must lie between", () => new ReplicationCount(2, 1, 100, level: 1) },
        { "estimate[0] is NaN", () => BootstrapInterval.Of(double.NaN, [1, 2], [[1.0, 2]]) },
        { "jackknife[0][1] is NaN", () => BootstrapInterval.Of(1, [1, 2], [[1, double.NaN]]) },
        { "jackknife[0] has 0 values", () => BootstrapInterval.Of(1, [1, 2], [[]]) },
        { "replicates has 0 values", () => BootstrapInterval.Of(1, [], [[1.0]]) },
        { "An effect of 1E-05 asks for more", () => Power.SizeOfPairs(1e-5, 0.8) },
        { "effect size must be a finite number", () => Power.OfPairs(double.NaN, 10) },
        { "n must lie between 1", () => Power.OfTwoGroups(0.5, 1) },
        { "power must lie between 0.05 and 1", () => Power.SizeOfPairs(0.5, 0.01) },
        { "at most 2147483647 can be tested", () => FisherExact.Of(int.MaxValue, 1, 1, 1) },
        { "variables[0] has 3 values and member has 2", () => ThresholdSplit.Best([[1, 2, 3]], [true, false], 1, 10, 1) },
        { "outcomes[3] is NaN", () => SobolIndices.Of(SaltelliSample.Of(1, 2), [1, 2, 3, double.NaN, 5, 6]) },
        { "outcomes has 5 values; one for each of 6", () => SobolIndices.Of(SaltelliSample.Of(1, 2), [1, 2, 3, 4, 5]) },
        { "resamples must be 2", () => SobolIndices.Intervals(SaltelliSample.Of(1, 2), [1, 2, 3, 4, 5, 6], 1, 1) },
        { "outcomes has 2 values; one for each of 3", () => MorrisEffects.Of(MorrisTrajectories.Of(1, 2, 1), [1, 2]) },
        { "outcomes[2] is ∞", () => MorrisEffects.Of(MorrisTrajectories.Of(1, 2, 1), [1, 2, double.PositiveInfinity]) },
        { "The lower margin must be below", () => Equivalence.Paired([1, 2], [2, 1], double.NaN, 1) },
        { "p[1] is no probability", () => PAdjustment.Holm([0.1, double.NaN]) },
        { "points of 2 factors are more than memory takes", () => LatinHypercube.Of(int.MaxValue, 2, 1) },
        { "points of 2 factors are more than memory takes", () => SobolSequence.Of(int.MaxValue, 2) },
        { "points of 2 factors are more than memory takes", () => MorrisTrajectories.Of(int.MaxValue, 2, 1) },
        { "points of 30 factors are more than memory takes", () => SaltelliSample.Of(int.MaxValue, 30) },
        { "direction numbers for 64", () => SobolSequence.Of(1, 65) },
        { "direction numbers for 32", () => SaltelliSample.Of(1, 33) },
        { "levels must be even", () => MorrisTrajectories.Of(1, 1, 1, levels: 3) },
        { "10 000 000 combinations", () => FullFactorial.Of(4000, 4000) },
        { "scale needs finite ends", () => Scale.Linear(0, 0, double.PositiveInfinity) },
        { "finite ends above 0", () => Scale.Logarithmic(0, 1, double.PositiveInfinity) },
        { "rows[1]", () => ExplicitList.Of([[0.5], null!]) },
    };

    [Theory]
    [MemberData(nameof(Refusals), DisableDiscoveryEnumeration = true)]
    public void What_cannot_be_computed_is_refused_with_what_was_expected(string expected, Func<object?> attempt)
    {
        var message = Assert.ThrowsAny<ArgumentException>(attempt).Message;
        Assert.Contains(expected, message.Replace("Infinity", "∞", StringComparison.Ordinal)
            .Replace(',', expected.Contains(" 000", StringComparison.Ordinal) ? ' ' : ','), StringComparison.Ordinal);
    }
}
