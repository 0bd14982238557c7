using System.Globalization;
using System.Numerics;

namespace SamenWerken.Sim.Classics.Exchange;

/// <summary>
/// A number of 28 significant decimal digits, rounded half to even after every operation: the arithmetic of the published program,
/// where the last digit decides whether an outcome has passed a position that it was brought to exactly.
/// </summary>
/// <remarks>±m × 10ᵉ with m below 10²⁸.</remarks>
internal readonly struct Decimal28 :
    IAdditionOperators<Decimal28, Decimal28, Decimal28>, ISubtractionOperators<Decimal28, Decimal28, Decimal28>,
    IMultiplyOperators<Decimal28, Decimal28, Decimal28>, IDivisionOperators<Decimal28, Decimal28, Decimal28>,
    IComparisonOperators<Decimal28, Decimal28, bool>
{
    private const int Digits = 28;
    private const int RoomyBits = 120;

    private static readonly UInt128[] Powers = [.. Enumerable.Range(0, 39).Select(e => (UInt128)BigInteger.Pow(10, e))];

    private readonly UInt128 _significand;
    private readonly int _exponent;
    private readonly bool _negative;

    private Decimal28(bool negative, UInt128 significand, int exponent) =>
        (_negative, _significand, _exponent) = (negative && significand != 0, significand, significand == 0 ? 0 : exponent);

    /// <summary>The number that a double is written as.</summary>
    public static Decimal28 Of(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return Of(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture));
    }

    public static Decimal28 Of(decimal number)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(number, parts);
        var significand = new UInt128((uint)parts[2], ((ulong)(uint)parts[1] << 32) | (uint)parts[0]);
        return Rounded(number < 0, significand, -((parts[3] >> 16) & 0xFF));
    }

    /// <summary>The nearest double; the cast of a <see cref="decimal"/> may miss it by its last digit.</summary>
    public static explicit operator double(Decimal28 number) =>
        double.Parse(number.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    public static Decimal28 operator -(Decimal28 number) => new(!number._negative, number._significand, number._exponent);

    public static Decimal28 operator -(Decimal28 left, Decimal28 right) => left + -right;

    public static Decimal28 operator +(Decimal28 left, Decimal28 right)
    {
        if (left._significand == 0 || right._significand == 0)
            return left._significand == 0 ? right : left;
        var (high, low) = left._exponent >= right._exponent ? (left, right) : (right, left);
        var apart = high._exponent - low._exponent;
        if (apart <= 10)
        {
            var aligned = high._significand * Powers[apart]; // below 10³⁸
            return high._negative == low._negative ? Rounded(high._negative, aligned + low._significand, low._exponent)
                : aligned >= low._significand ? Rounded(high._negative, aligned - low._significand, low._exponent)
                : Rounded(low._negative, low._significand - aligned, low._exponent);
        }

        var sum = Signed(high) * BigInteger.Pow(10, apart) + Signed(low);
        return Rounded(sum < 0, BigInteger.Abs(sum), low._exponent, inexact: false);
    }

    public static Decimal28 operator *(Decimal28 left, Decimal28 right)
    {
        var (negative, exponent) = (left._negative != right._negative, left._exponent + right._exponent);
        return UInt128.LeadingZeroCount(left._significand) + UInt128.LeadingZeroCount(right._significand) >= 128
            ? Rounded(negative, left._significand * right._significand, exponent)
            : Rounded(negative, (BigInteger)left._significand * right._significand, exponent, inexact: false);
    }

    public static Decimal28 operator /(Decimal28 left, Decimal28 right)
    {
        if (right._significand == 0)
            throw new DivideByZeroException("A number with 28 digits was divided by 0.");
        var shift = Digits + 1 + DigitsOf(right._significand) - DigitsOf(left._significand);
        var quotient = BigInteger.DivRem(left._significand * BigInteger.Pow(10, shift), right._significand, out var rest);
        return Rounded(left._negative != right._negative, quotient, left._exponent - right._exponent - shift, inexact: !rest.IsZero);
    }

    public static bool operator <(Decimal28 left, Decimal28 right) => (left - right)._negative;

    public static bool operator >(Decimal28 left, Decimal28 right) => right < left;

    public static bool operator <=(Decimal28 left, Decimal28 right) => !(right < left);

    public static bool operator >=(Decimal28 left, Decimal28 right) => !(left < right);

    public static bool operator ==(Decimal28 left, Decimal28 right) => (left - right)._significand == 0;

    public static bool operator !=(Decimal28 left, Decimal28 right) => !(left == right);

    public override bool Equals(object? obj) => obj is Decimal28 other && this == other;

    public override int GetHashCode() => ((double)this).GetHashCode();

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(_negative ? "-" : "")}{_significand}E{_exponent}");

    private static BigInteger Signed(Decimal28 number) => number._negative ? -(BigInteger)number._significand : number._significand;

    private static Decimal28 Rounded(bool negative, UInt128 significand, int exponent)
    {
        var drop = DigitsOf(significand) - Digits;
        if (drop <= 0)
            return new Decimal28(negative, significand, exponent);
        var (quotient, rest) = UInt128.DivRem(significand, Powers[drop]);
        var half = Powers[drop] / 2;
        if (rest > half || (rest == half && UInt128.IsOddInteger(quotient)))
            quotient++;
        return quotient == Powers[Digits]
            ? new Decimal28(negative, Powers[Digits - 1], exponent + drop + 1)
            : new Decimal28(negative, quotient, exponent + drop);
    }

    /// <summary>Rounds what has more than 38 digits; inexact when something smaller than its last digit was cut off.</summary>
    private static Decimal28 Rounded(bool negative, BigInteger significand, int exponent, bool inexact)
    {
        // So many digits go that the others, and one more, fit into 128 bits; more than 28 stay.
        var cut = significand.GetBitLength() <= RoomyBits ? 0 : (int)((significand.GetBitLength() - RoomyBits) * Math.Log10(2)) + 1;
        var kept = (UInt128)BigInteger.DivRem(significand, BigInteger.Pow(10, cut), out var rest);
        // A last digit that is neither 0 nor 5 tells the rounding that follows that this is no half.
        return inexact || !rest.IsZero ? Rounded(negative, kept * 10 + 1, exponent + cut - 1) : Rounded(negative, kept, exponent + cut);
    }

    private static int DigitsOf(UInt128 significand)
    {
        var bits = 128 - (int)UInt128.LeadingZeroCount(significand);
        var digits = bits * 1233 >> 12; // ⌊bits · log₁₀ 2⌋
        return significand >= Powers[digits] ? digits + 1 : digits;
    }
}
