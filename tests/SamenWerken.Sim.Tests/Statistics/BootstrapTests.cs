using System.Text.Json;
using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Statistics;
using SamenWerken.Sim.Tests.Reference;

namespace SamenWerken.Sim.Tests.Statistics;

public sealed class BootstrapTests
{
    private static readonly JsonElement Cases = ReferenceData.Json("stats/bootstrap_reference.json");

    public static TheoryData<string> Exhaustive => Named("exhaustive_");

    public static TheoryData<string> FixedIndices => Named("fixed_index_");

    public static TheoryData<string> RandomCases => Named("random_");

    [Theory]
    [MemberData(nameof(Exhaustive))]
    public void Visiting_every_resample_gives_the_exact_intervals(string id)
    {
        var reference = Case(id);
        var interval = Bootstrap.Exhaustive(reference.Doubles("x"), StatisticOf(id));
        Compare(reference, interval);
        var alphas = reference.GetProperty("expected");
        Assert.Equal(alphas.Double("alpha1"), interval.Ranks.Low, 1e-8);
        Assert.Equal(alphas.Double("alpha2"), interval.Ranks.High, 1e-8);
    }

    [Theory]
    [MemberData(nameof(FixedIndices))]
    public void Given_draws_choose_the_given_values_and_intervals(string id)
    {
        var reference = Case(id);
        var x = reference.Doubles("x");
        var draws = new Draws(2026, 7UL, 0, 0, 0);
        var indices = Enumerable.Range(0, reference.Int("B") * x.Length).Select(_ => draws.Below(x.Length)).ToArray();
        Assert.Equal(reference.Doubles("first_row"), indices.Take(x.Length).Select(i => (double)i));
        Assert.Equal(reference.Doubles("last_row"), indices.TakeLast(x.Length).Select(i => (double)i));
        Assert.Equal(reference.Int("index_sum"), indices.Sum());

        Compare(reference, Bootstrap.Of(x, StatisticOf(id), reference.Int("B"), new Draws(2026, 7UL, 0, 0, 0)));
    }

    [Theory]
    [MemberData(nameof(RandomCases))]
    public void Random_resamples_agree_with_another_program(string id)
    {
        var reference = Case(id);
        var data = reference.GetProperty("data").Rows();
        var draws = new Draws(1, new Purpose("bootstrap"), 0);
        const int Resamples = 20_000;
        var interval = data.Length == 1
            ? Bootstrap.Of(data[0], StatisticOf(id), Resamples, draws)
            : Bootstrap.Of(data[0], data[1], id.Contains("A12") ? (x, y) => VarghaDelaney.Of(x, y).A : (x, y) => Mean(x) - Mean(y),
                Resamples, draws);
        Assert.Equal(reference.Double("theta_hat"), interval.Estimate, 1e-9);
        Assert.Equal(reference.Double("a"), interval.Acceleration, 1e-9);
        var tolerance = reference.Double("abs_tol");
        Within(tolerance, reference.GetProperty("expected").Doubles("bca_ci"), interval.Bca);
        Within(tolerance, reference.GetProperty("expected").Doubles("percentile_ci"), interval.Percentile);
    }

    [Fact]
    public void Resampling_rows_of_pairs_is_resampling_their_differences()
    {
        double[] a = [5.1, 6.3, 4.8, 7.2, 5.9], b = [4.7, 6.4, 4.1, 6.3, 5.2];
        double[] differences = [.. a.Zip(b, (x, y) => x - y)];
        var draws = new Draws(3, new Purpose("rows"), 0);

        var byRows = Bootstrap.OfRows(a.Length, rows => RowMean(rows, differences), 500, draws);

        Assert.Equal(Bootstrap.Of(differences, Mean, 500, draws), byRows);
    }

    [Fact]
    public void A_sample_without_spread_has_a_point_for_an_interval()
    {
        var interval = Bootstrap.Of([2.0, 2, 2, 2], Mean, 100, new Draws(1, new Purpose("flat"), 0));
        Assert.Equal(new Interval(2, 2), interval.Bca);
        Assert.Equal((0, 0), (interval.Bias, interval.Acceleration));
    }

    [Fact]
    public void With_all_replicates_on_one_side_the_bias_is_as_if_half_a_one_lay_on_the_other()
    {
        double[][] flat = [[1, 1, 1]];
        Assert.Equal(NormalQuantile.Of(1 - 0.5 / 4), BootstrapInterval.Of(10, [1, 2, 3, 4], flat).Bias, 1e-12);
        Assert.Equal(NormalQuantile.Of(0.5 / 4), BootstrapInterval.Of(-10, [1, 2, 3, 4], flat).Bias, 1e-12);
    }

    [Fact]
    public void A_jackknife_with_one_outlier_and_a_high_level_reaches_the_end_of_the_replicates_on_that_side_only()
    {
        double[] replicates = [1, 2, 3, 4, 5, 6, 7, 8, 9];
        BootstrapInterval OneAt(double outlier) => BootstrapInterval.Of(5, replicates, [[outlier, .. new double[999]]], 1 - 1e-10);
        // a is at most 1/6, so that 1 − a·z loses its sign beyond z = 6; here z = 6.47.
        Assert.Equal((1, 9), (OneAt(-1).Ranks.High, OneAt(-1).Bca.High));
        Assert.InRange(OneAt(-1).Ranks.Low, 1e-4, 1e-2);
        Assert.Equal((0, 1), (OneAt(1).Ranks.Low, OneAt(1).Bca.Low));
        Assert.InRange(OneAt(1).Ranks.High, 0.99, 0.9999);
    }

    [Fact]
    public void The_same_address_gives_the_same_interval()
    {
        double[] x = [1.0, 4, 2, 8, 5, 7];
        Assert.Equal(
            Bootstrap.Of(x, Mean, 200, new Draws(9, new Purpose("again"), 0)),
            Bootstrap.Of(x, Mean, 200, new Draws(9, new Purpose("again"), 0)));
    }

    private static void Compare(JsonElement reference, BootstrapInterval interval)
    {
        var expected = reference.GetProperty("expected");
        var tolerance = reference.Double("abs_tol");
        Assert.Equal(reference.Double("theta_hat"), interval.Estimate, 1e-9);
        Assert.Equal(expected.Double("prop_below_mid"), interval.ShareBelow, tolerance);
        Assert.Equal(expected.Double("z0"), interval.Bias, tolerance);
        Assert.Equal(expected.Double("a"), interval.Acceleration, tolerance);
        Assert.Equal(expected.Double("alpha1"), interval.Ranks.Low, tolerance);
        Assert.Equal(expected.Double("alpha2"), interval.Ranks.High, tolerance);
        Assert.Equal(expected.Double("boot_se"), interval.StandardError, tolerance);
        Assert.Equal(expected.Double("boot_mean"), interval.Mean, tolerance);
        Within(tolerance, expected.Doubles("bca_ci"), interval.Bca);
        Within(tolerance, expected.Doubles("percentile_ci"), interval.Percentile);
        Within(tolerance, expected.Doubles("basic_ci"), interval.Basic);
    }

    private static void Within(double tolerance, double[] expected, Interval actual)
    {
        Assert.True(Math.Abs(expected[0] - actual.Low) <= tolerance,
            FormattableString.Invariant($"low: {expected[0]:R}, was {actual.Low:R}"));
        Assert.True(Math.Abs(expected[1] - actual.High) <= tolerance,
            FormattableString.Invariant($"high: {expected[1]:R}, was {actual.High:R}"));
    }

    private static SampleStatistic StatisticOf(string id) => id switch
    {
        _ when id.Contains("median") => Quantile.Median,
        _ when id.Contains("var") => x => Moments.Of(x).Variance,
        _ when id.Contains("_sd") => x => Moments.Of(x).StandardDeviation,
        _ => Mean,
    };

    private static double Mean(ReadOnlySpan<double> x) => Moments.Of(x).Mean;

    private static double RowMean(ReadOnlySpan<int> rows, double[] values)
    {
        Moments moments = default;
        foreach (var row in rows)
            moments = moments.With(values[row]);
        return moments.Mean;
    }

    private static TheoryData<string> Named(string start) =>
        [.. Cases.EnumerateArray().Select(c => c.GetProperty("id").GetString()!)
            .Where(id => id.StartsWith(start, StringComparison.Ordinal))];

    private static JsonElement Case(string id) => Cases.EnumerateArray().Single(c => c.GetProperty("id").GetString() == id);
}
