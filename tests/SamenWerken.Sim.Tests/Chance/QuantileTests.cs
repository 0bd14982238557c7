using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MathNet.Numerics;
using SamenWerken.Sim.Chance;

namespace SamenWerken.Sim.Tests.Chance;

public sealed class QuantileTests
{
    private static readonly double[] Shapes = [0.05, 0.1, 0.3, 0.5, 0.7, 1, 1.5, 2, 3, 5, 8, 13, 20];

    /// <summary>Probabilities from 10⁻¹⁶ to 1 − 10⁻¹⁶, dense at both ends and around the seam of the tables.</summary>
    private static readonly double[] Probabilities =
    [
        .. Enumerable.Range(0, 161).Select(i => Math.Pow(10, -16 + i / 10.0)).Where(u => u < 1),
        .. Enumerable.Range(0, 161).Select(i => 1 - Math.Pow(10, -16 + i / 10.0)).Where(u => u > 0),
        .. Enumerable.Range(1, 999).Select(i => i / 1000.0),
        0.8, Math.BitIncrement(0.8), Math.BitDecrement(0.8), 1 - Math.Pow(2, -53),
    ];

    // Quantiles of the standard normal distribution: tables of Wichura (1988) and of statistics books.
    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.25, -0.6744897501960817)]
    [InlineData(0.001, -3.090232306167814)]
    [InlineData(1e-20, -9.262340089798408)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.995, 2.5758293035489004)]
    [InlineData(0.9999, 3.719016485455709)]
    public void The_inverse_normal_has_the_known_quantiles(double p, double z) =>
        Assert.Equal(z, NormalQuantile.Of(p), 2e-15 * Math.Max(1, Math.Abs(z)));

    [Fact]
    public void The_inverse_normal_undoes_the_distribution_function()
    {
        for (var z = -37.0; z <= 8; z += 0.25)
        {
            var p = SpecialFunctions.Erfc(-z / Math.Sqrt(2)) / 2;
            // The slope of Φ⁻¹ says how far a rounding of p, above one half of 1 − p, moves z.
            var slope = Math.Sqrt(2 * Math.PI) * Math.Exp(z * z / 2);
            Assert.Equal(z, NormalQuantile.Of(p), 1e-13 * Math.Abs(z) + 1e-14 + Math.Max(p, z > 0 ? 1 : 0) * 3e-16 * (z > 0 ? slope : 0));
        }
    }

    [Fact]
    public void The_inverse_normal_is_symmetrical_and_infinite_at_the_ends()
    {
        Assert.Equal(double.NegativeInfinity, NormalQuantile.Of(0));
        Assert.Equal(double.PositiveInfinity, NormalQuantile.Of(1));
        foreach (var p in new[] { 1.0 / 1024, 0.0625, 0.25, 0.375 })
            Assert.Equal(-NormalQuantile.Of(p), NormalQuantile.Of(1 - p));
    }

    [Fact]
    public void Gamma_quantiles_agree_with_the_incomplete_gamma_function()
    {
        foreach (var shape in Shapes)
        {
            var quantile = GammaQuantile.ForShape(shape);
            foreach (var u in Probabilities)
            {
                var x = quantile.Of(u);
                if (x < 1e-12)
                {
                    // There P(x) = x^a / Γ(a + 1) to twelve figures; the reference function takes such an x for 0.
                    var exact = Math.Exp((Math.Log(u) + SpecialFunctions.GammaLn(shape + 1)) / shape);
                    Assert.Equal(exact, x, 1e-7 * exact + 2 * double.Epsilon);
                    continue;
                }

                // How far x is off, relatively: (P(x) − u) / (x P'(x)), from the smaller of both tails.
                var density = Math.Exp((shape - 1) * Math.Log(x) - x - SpecialFunctions.GammaLn(shape));
                var off = u < 0.5
                    ? SpecialFunctions.GammaLowerRegularized(shape, x) - u
                    : 1 - u - SpecialFunctions.GammaUpperRegularized(shape, x);
                Assert.True(Math.Abs(off / (x * density)) < 1e-7, $"shape {shape}, u {u:R}: x = {x:R}, off by {off / (x * density):G3}");
            }
        }
    }

    [Fact]
    public void Gamma_quantiles_rise_with_the_probability()
    {
        const double Seam = 1e-13; // the two tables meet to some fourteen figures
        foreach (var shape in Shapes)
        {
            var x = Probabilities.Order().Distinct().Select(GammaQuantile.ForShape(shape).Of).ToArray();
            Assert.All(x.Zip(x.Skip(1)), pair => Assert.True(pair.First <= pair.Second * (1 + Seam)));
        }
    }

    [Fact]
    public void A_row_of_gamma_quantiles_is_that_of_one_by_one_and_padding_is_zero()
    {
        double[] u = [.. Probabilities, .. Enumerable.Range(1, 997).Select(i => i / 998.0)];
        foreach (var shape in Shapes)
        {
            var quantile = GammaQuantile.ForShape(shape);
            for (var length = 1; length <= 9; length++)
            {
                for (var first = 0; first + 12 <= u.Length; first += 12)
                {
                    var (row, x) = (u[first..(first + 12)], new double[12]);
                    quantile.Row(row, x, 0, length, 3);
                    for (var at = 0; at < x.Length; at++)
                        Assert.Equal(at < length ? quantile.Of(row[at]) * 3 : 0, x[at]);
                }
            }
        }
    }

    [Theory]
    [InlineData(0.049)]
    [InlineData(20.5)]
    [InlineData(double.NaN)]
    public void A_shape_outside_the_tables_is_refused(double shape) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => GammaQuantile.ForShape(shape));

    // Σ C(n,k) p^k (1−p)^(n−k), from the binomial coefficients themselves.
    private static double[] Distribution(int n, double p)
    {
        var (cumulative, sum) = (new double[n + 1], 0.0);
        for (var k = 0; k <= n; k++)
        {
            sum += SpecialFunctions.Binomial(n, k) * Math.Pow(p, k) * Math.Pow(1 - p, n - k);
            cumulative[k] = sum;
        }

        return cumulative;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(50)]
    public void Binomial_numbers_have_the_exact_distribution(int n)
    {
        var quantile = new BinomialQuantile(n);
        foreach (var p in new[] { 0.001, 0.1, 0.37, 0.5, 0.9, 0.999 })
        {
            var upTo = Distribution(n, p);
            for (var k = 0; k <= n; k++)
            {
                var below = k == 0 ? 0 : upTo[k - 1];
                if (upTo[k] - below < 1e-9)
                    continue;
                // In the middle of a step and near both its edges.
                Assert.Equal(k, quantile.Of(p, (below + upTo[k]) / 2));
                Assert.Equal(k, quantile.Of(p, below + 0.001 * (upTo[k] - below)));
                Assert.Equal(k, quantile.Of(p, upTo[k] - 0.001 * (upTo[k] - below)));
            }
        }
    }

    [Fact]
    public void Nobody_is_helped_at_chance_0_and_everybody_at_chance_1()
    {
        Assert.Equal(0, new BinomialQuantile(40).Of(0, 0.999));
        Assert.Equal(40, new BinomialQuantile(40).Of(1, 0.001));
        Assert.Equal(0, new BinomialQuantile(0).Of(0.5, 0.5));
    }

    [Property(MaxTest = 500, Replay = "20260101,23")]
    public Property With_the_same_draw_a_higher_chance_never_helps_fewer() => Prop.ForAll(
        Arb.From(
            from n in Gen.Choose(1, 2000)
            from u in Gen.Choose(1, 999_999)
            from p in Gen.Choose(0, 1_000_000)
            from more in Gen.Choose(0, 100_000)
            select (n, u / 1e6, p / 1e6, Math.Min(1, (p + more) / 1e6))),
        draw =>
        {
            var (n, u, p, higher) = draw;
            var quantile = new BinomialQuantile(n);
            var (few, many) = (quantile.Of(p, u), quantile.Of(higher, u));
            return few <= many && many <= n && few >= 0;
        });

    [Fact]
    public void Many_households_are_helped_about_as_often_as_the_normal_distribution_says()
    {
        // n p (1 − p) = 250,000, so the correction for skewness is 0: K ≈ n p + z √(n p (1 − p)) ± 1.
        var quantile = new BinomialQuantile(1_000_000);
        foreach (var u in new[] { 0.001, 0.1, 0.5, 0.9, 0.999 })
            Assert.InRange(quantile.Of(0.5, u) - (500_000 + 500 * NormalQuantile.Of(u)), -1, 1);
    }
}
