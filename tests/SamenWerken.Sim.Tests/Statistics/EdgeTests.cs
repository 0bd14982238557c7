using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Tests.Statistics;

public sealed class EdgeTests
{
    [Fact]
    public void Moments_of_no_values_know_nothing()
    {
        Assert.Equal(0, default(Moments).Count);
        Assert.True(double.IsNaN(default(Moments).Variance));
        Assert.Equal(new Interval(double.NegativeInfinity, double.PositiveInfinity), default(Moments).With(3).Interval());
    }

    [Theory]
    [InlineData(1, 0.975, 12.706204736174698)]
    [InlineData(2, 0.975, 4.302652729749464)]
    [InlineData(3, 0.9999, 22.203742)]
    [InlineData(1, 0.9999, 3183.098757)]
    public void Student_quantiles_hold_far_in_the_tail(double degrees, double p, double expected) =>
        Assert.Equal(expected, Student.Quantile(p, degrees), 1e-6 * expected);

    [Fact]
    public void Pairs_that_always_differ_by_the_same_amount_differ_for_certain()
    {
        var pairs = PairedDifference.Of([2.0, 3, 4], [1, 2, 3]);
        Assert.Equal((1.0, 0.0, 1.0), (pairs.Mean, pairs.StandardDeviation, pairs.ProbabilityBetter));
        Assert.Equal(double.PositiveInfinity, pairs.VarianceReduction);
        Assert.Equal(0, pairs.Test.PTwoSided);
        Assert.Equal(new Interval(1, 1), pairs.Interval());
    }

    [Fact]
    public void Equal_series_do_not_differ()
    {
        double[] x = [1, 2, 3, 4];
        Assert.Equal(1, TTest.Paired(x, x).PTwoSided);
        Assert.Equal((1, 0), (SignedRank.Of(x, x).PTwoSided, SignedRank.Of(x, x).RankBiserial));
        Assert.Equal(1, SignedRank.Of(x, x, keepZeros: true).PTwoSided);
        Assert.Equal(1, MannWhitney.Of(x, x).PTwoSided);
        Assert.Equal(1, KolmogorovSmirnov.Of(x, x).PExact);
        Assert.Equal(0, KendallTau.Of(x, [1, 1, 1, 1]).Tau is double.NaN ? 0 : 1);
        Assert.Equal(1, Friedman.Of([[1.0, 1], [2, 2]]).P);
    }

    [Fact]
    public void A_difference_inside_its_margins_is_equivalent_outside_it_is_not()
    {
        double[] a = [1.0, 1.1, 0.9, 1.05, 0.95], b = [1.02, 1.07, 0.93, 1.01, 0.97];
        Assert.True(Equivalence.Paired(a, b, -0.5, 0.5).P < 0.001);
        Assert.True(Equivalence.Paired([.. a.Select(x => x + 1)], b, -0.5, 0.5).P > 0.5);
        Assert.Throws<ArgumentOutOfRangeException>(() => Equivalence.Paired(a, b, 0.5, 0.5));
    }

    [Fact]
    public void Nemenyi_p_values_and_critical_difference_agree()
    {
        double[][] rows = [[7, 9, 8, 6], [6, 5, 9, 5], [8, 7, 9, 4], [5, 6, 7, 3], [9, 7, 8, 8], [6, 8, 9, 5], [7, 6, 8, 6], [8, 9, 9, 7]];
        var nemenyi = Friedman.Of(rows).Nemenyi();
        for (var i = 0; i < 4; i++)
        {
            for (var j = 0; j < 4; j++)
                Assert.Equal(nemenyi.P(i, j) < 0.05, nemenyi.Differ(i, j));
        }

        Assert.True(nemenyi.Differ(2, 3));
    }

    [Fact]
    public void For_two_strategies_the_studentized_range_is_the_normal_distribution() =>
        Assert.Equal(1.959963984540054 * Math.Sqrt(2), StudentizedRange.Quantile(0.05, 2), 1e-9);

    [Fact]
    public void Enough_replications_give_the_power_that_was_asked()
    {
        Assert.Equal(0.8, Power.OfPairs(0.5, Power.SizeOfPairs(0.5, 0.8)), 1e-6);
        Assert.Equal(0.05, Power.OfTwoGroups(0, 20), 1e-9);
        Assert.Equal(Power.OfTwoGroups(0.4, 30), Power.OfGroups(0.2, 2, 30), 1e-12);
    }

    [Fact]
    public void Shapiro_and_Wilk_accept_normal_scores_and_refuse_a_lone_outlier()
    {
        double[] normal = [.. Enumerable.Range(1, 50).Select(i => SamenWerken.Sim.Chance.NormalQuantile.Of((i - 0.5) / 50))];
        Assert.True(ShapiroWilk.Of(normal).P > 0.9);
        Assert.True(ShapiroWilk.Of([.. normal, 20]).P < 1e-6);
        Assert.Equal(1, ShapiroWilk.Of([1, 2, 3]).W, 1e-12);
    }

    [Fact]
    public void A_value_that_is_no_number_is_refused_by_its_place()
    {
        var error = Assert.Throws<ArgumentException>(() => MannWhitney.Of([1, double.NaN], [2]));
        Assert.Contains("x[1] is NaN", error.Message, StringComparison.Ordinal);
        error = Assert.Throws<ArgumentException>(() => PairedDifference.Of([1, 2, 3], [1, 2]));
        Assert.Contains("x has 3 values and y has 2", error.Message, StringComparison.Ordinal);
    }
}
