using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SamenWerken.Sim.Classics.Exchange;

namespace SamenWerken.Sim.Tests.Classics.Exchange;

public sealed class Decimal28Tests
{
    // Python's decimal module, precision 28.
    [Theory]
    [InlineData(1, 3, "3333333333333333333333333333E-28")]
    [InlineData(2, 3, "6666666666666666666666666667E-28")]
    [InlineData(100, 7, "1428571428571428571428571429E-26")]
    [InlineData(0.95, 6.3, "1507936507936507936507936508E-28")]
    [InlineData(1e-10, 3, "3333333333333333333333333333E-38")]
    public void Quotients_have_28_digits(double one, double other, string digits) =>
        Assert.Equal(digits, (Decimal28.Of(one) / Decimal28.Of(other)).ToString());

    [Fact]
    public void Products_and_sums_are_rounded_half_to_even()
    {
        var third = Decimal28.Of(1m) / Decimal28.Of(3m);
        Assert.Equal("1111111111111111111111111111E-28", (third * third).ToString());
        Assert.Equal("1003333333333333333333333333E-25", (Decimal28.Of(100m) + third).ToString());
        Assert.Equal("1000000000000000000000000000E-22", (Decimal28.Of(100000m) + Decimal28.Of(1e-24m)).ToString());
        Assert.Equal("9999999999999999999999999999E-28", (third * Decimal28.Of(3m)).ToString());
        Assert.Equal("1000000000000000000000000002E-27", (Decimal28.Of(1.000000000000000000000000001m) + Decimal28.Of(5e-28m)).ToString());
        Assert.Equal("1000000000000000000000000000E-27", (Decimal28.Of(1m) + Decimal28.Of(5e-28m)).ToString());
    }

    [Fact]
    public void The_double_nearest_to_100_less_a_hair_is_100() =>
        Assert.Equal(100, (double)(Decimal28.Of(100m) - Decimal28.Of(1e-26m)));

    [Property(MaxTest = 2000, Replay = "20260101,7")]
    public Property Every_operation_is_within_half_of_its_last_digit() => Prop.ForAll(Arb.From(Numbers()), pair =>
    {
        var (one, other) = (Value(pair.One), Value(pair.Other));
        return Rounds(one * other, pair.One * pair.Other) && Rounds(one + other, pair.One + pair.Other)
            && Rounds(one - other, pair.One - pair.Other)
            && (other.Numerator.IsZero || Rounds(one / other, pair.One / pair.Other))
            && (one - other).Numerator.Sign < 0 == pair.One < pair.Other;
    });

    private static Gen<(Decimal28 One, Decimal28 Other)> Numbers()
    {
        var number =
            from high in Gen.Choose(-999_999_999, 999_999_999)
            from middle in Gen.Choose(1, 999_999_999)
            from low in Gen.Choose(0, 999_999_999)
            from scale in Gen.Choose(0, 28)
            from shortened in Gen.Choose(0, 3)
            let digits = new BigInteger(high) * BigInteger.Pow(10, 18) + new BigInteger(middle) * BigInteger.Pow(10, 9) + low
            select Decimal28.Of((decimal)(digits / BigInteger.Pow(10, 7 * shortened)) / (decimal)BigInteger.Pow(10, scale));
        return from one in number from other in number select (one, other);
    }

    private static bool Rounds(Fraction exact, Decimal28 rounded)
    {
        var error = (exact - Value(rounded)).Size;
        var lastDigit = exact.Size * new Fraction(1, BigInteger.Pow(10, 27)); // never smaller than the digit itself
        return (error * new Fraction(2, 1) - lastDigit).Numerator.Sign <= 0;
    }

    private static Fraction Value(Decimal28 number)
    {
        var parts = number.ToString().Split('E');
        var exponent = int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture);
        var digits = BigInteger.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture);
        return exponent >= 0 ? new(digits * BigInteger.Pow(10, exponent), 1) : new(digits, BigInteger.Pow(10, -exponent));
    }

    private readonly record struct Fraction(BigInteger Numerator, BigInteger Denominator)
    {
        public Fraction Size => new(BigInteger.Abs(Numerator), BigInteger.Abs(Denominator));

        public static Fraction operator *(Fraction a, Fraction b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

        public static Fraction operator /(Fraction a, Fraction b) => b.Numerator.Sign < 0
            ? new(-a.Numerator * b.Denominator, -a.Denominator * b.Numerator)
            : new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

        public static Fraction operator +(Fraction a, Fraction b) =>
            new(a.Numerator * b.Denominator + b.Numerator * a.Denominator, a.Denominator * b.Denominator);

        public static Fraction operator -(Fraction a, Fraction b) =>
            new(a.Numerator * b.Denominator - b.Numerator * a.Denominator, a.Denominator * b.Denominator);
    }
}
