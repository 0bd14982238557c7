using SamenWerken.Sim.Numbers;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Chance;

namespace SamenWerken.Sim.Tests.Chance;

/// <summary>Our exp and ln against the C library's, and four at once against one by one.</summary>
public class ElementaryTests
{
    private static IEnumerable<double> Exponents => Enumerable.Range(-70_000, 140_000).Select(step => step / 100.0 + 1e-3 / (step * 2 + 1));

    [Fact]
    public void Exp_is_within_a_unit_in_the_last_place_or_two()
    {
        foreach (var x in Exponents)
            Assert.True(Math.Abs(Elementary.Exp(x) - Math.Exp(x)) <= 2 * Math.BitIncrement(Math.Exp(x)) - 2 * Math.Exp(x), $"exp({x})");
        Assert.Equal(1, Elementary.Exp(0));
        Assert.Equal(0, Elementary.Exp(-800));
        Assert.Equal(double.PositiveInfinity, Elementary.Exp(800));
        Assert.Equal(double.Epsilon, Elementary.Exp(-744.5), 0);
        Assert.True(double.IsNaN(Elementary.Exp(double.NaN)));
    }

    [Fact]
    public void Log_is_within_a_unit_in_the_last_place_or_two()
    {
        foreach (var x in Exponents.Select(Math.Exp))
        {
            var expected = Math.Log(x);
            Assert.True(Math.Abs(Elementary.Log(x) - expected) <= 2 * (Math.BitIncrement(Math.Abs(expected)) - Math.Abs(expected)),
                $"ln({x})");
        }

        Assert.Equal(0, Elementary.Log(1));
        Assert.Equal(double.NegativeInfinity, Elementary.Log(0));
        Assert.Equal(double.PositiveInfinity, Elementary.Log(double.PositiveInfinity));
        Assert.True(double.IsNaN(Elementary.Log(-1)));
        Assert.Equal(Math.Log(double.Epsilon), Elementary.Log(double.Epsilon), 1e-12);
    }

    [Fact]
    public void Four_at_once_are_the_same_bits_as_one_by_one()
    {
        foreach (var x in Exponents.Where(x => Math.Abs(x) < 700))
        {
            var value = Math.Exp(x);
            Assert.Equal(Elementary.Exp(x), Elementary.Exp(Vector256.Create(x))[1]);
            Assert.Equal(Elementary.Log(value), Elementary.Log(Vector256.Create(value))[2]);
        }
    }
}
