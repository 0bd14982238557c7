using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SamenWerken.Sim.Lab.Figures.Drawing;

namespace SamenWerken.Sim.Lab.Tests.Figures;

/// <summary>Numbers of a picture.</summary>
public sealed class SvgNumberTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.004, "0")]
    [InlineData(0.1, "0.1")]
    [InlineData(0.05, "0.05")]
    [InlineData(-12.5, "-12.5")]
    [InlineData(99.995, "100")]
    [InlineData(120, "120")]
    [InlineData(10_000_000.25, "10000000.25")]
    public void A_number_has_two_decimals_at_most(double number, string text) => Assert.Equal(text, Svg.Number(number));

    [Fact]
    public void A_number_is_written_as_the_platform_writes_it() => Prop.ForAll(
        Arb.From(from size in Gen.Elements(0.01, 1, 100, 1e4, 1e7, 1e9)
            from share in Gen.Choose(-1_000_000, 1_000_000)
            from half in Gen.Elements(0, 0.005, -0.005)
            select share / 1e6 * size + half),
        number =>
        {
            var text = new StringBuilder("M");
            Svg.Number(text, number);
            Assert.Equal((Math.Round(number, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture), Svg.Number(number));
            Assert.Equal("M" + Svg.Number(number), text.ToString());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000).WithReplay(20261129UL, 3UL));
}
