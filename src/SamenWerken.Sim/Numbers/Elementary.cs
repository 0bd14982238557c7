using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SamenWerken.Sim.Numbers;

/// <summary>
/// exp and ln in plain arithmetic, so that a round does not depend on the platform's C library. It is also what makes rounds
/// quick: the C library behind <see cref="Math"/> waits some 100 ns after wide vector arithmetic, twenty times what it takes alone.
/// </summary>
/// <remarks>
/// Below one unit in the last place. Method and coefficients: Sun Microsystems' fdlibm (1993), e_exp and e_log.
/// </remarks>
internal static class Elementary
{
    private const double Ln2High = 6.93147180369123816490e-01; // 32 bits, so that k · ln 2 is exact
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double PerLn2 = 1.44269504088896338700;
    private const double HalfRoot2 = 0.70710678118654752440;
    private const int Bias = 1023;
    private const int MantissaBits = 52;
    private const double TwoTo52 = 1L << 52;
    private const double TwoTo54 = 1L << 54;
    private const double WholeBits = 1.5 * TwoTo52;
    private const double P1 = 1.66666666666666019037e-01;
    private const double P2 = -2.77777777770155933842e-03;
    private const double P3 = 6.61375632143793436117e-05;
    private const double P4 = -1.65339022054652515390e-06;
    private const double P5 = 4.13813679705723846039e-08;
    private const double Odd1 = 3.999999999940941908e-01;
    private const double Odd2 = 2.222219843214978396e-01;
    private const double Odd3 = 1.531383769920937332e-01;
    private const double Even1 = 6.666666666666735130e-01;
    private const double Even2 = 2.857142874366239149e-01;
    private const double Even3 = 1.818357216161805012e-01;
    private const double Even4 = 1.479819860511658591e-01;

    /// <summary>eˣ of four numbers, cut off at ± 700: the same bits as one by one between them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Exp(Vector256<double> x)
    {
        var (one, most) = (Vector256<double>.One, Vector256.Create(700.0));
        x = Quartet.Smaller(Quartet.Larger(x, -most), most);
        var k = Vector256.Floor(Vector256.Create(PerLn2) * x + Vector256.Create(0.5));
        var (high, low) = (x - k * Vector256.Create(Ln2High), k * Vector256.Create(Ln2Low));
        var r = high - low;
        var t = r * r;
        var inner = Vector256.Create(P3) + t * (Vector256.Create(P4) + t * Vector256.Create(P5));
        var c = r - t * (Vector256.Create(P1) + t * (Vector256.Create(P2) + t * inner));
        var y = one - (low - r * c / (Vector256.Create(2.0) - c) - high);
        // The last bits of k + 1.5 · 2⁵² are those of the whole number k.
        var whole = (k + Vector256.Create(WholeBits)).AsInt64();
        return y * ((whole + Vector256.Create((long)Bias)) << MantissaBits).AsDouble();
    }

    /// <summary>eˣ.</summary>
    internal static double Exp(double x)
    {
        if (!(x < 709.782712893384))
            return double.IsNaN(x) ? x : double.PositiveInfinity;
        if (x < -745.1332191019411)
            return 0;
        var k = Math.Floor(PerLn2 * x + 0.5);
        var (high, low) = (x - k * Ln2High, k * Ln2Low);
        var r = high - low;
        var t = r * r;
        var c = r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
        var y = 1 - (low - r * c / (2 - c) - high);
        return k > -1022 && k < Bias
            ? y * BitConverter.Int64BitsToDouble((double.ConvertToIntegerNative<long>(k) + Bias) << MantissaBits)
            : Math.ScaleB(y, (int)k);
    }

    /// <summary>ln x of four ordinary positive numbers (from 2⁻¹⁰²², finite): the same bits as one by one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Log(Vector256<double> x)
    {
        var bits = x.AsInt64();
        // A whole number below 2⁵² in the last bits of 2⁵² is 2⁵² more than itself.
        var k = ((bits >>> MantissaBits) | Vector256.Create(TwoTo52).AsInt64()).AsDouble() - Vector256.Create(TwoTo52 + Bias);
        var m = ((bits & Vector256.Create(0x000FFFFFFFFFFFFF)) | Vector256.Create((long)Bias << MantissaBits)).AsDouble();
        var large = Vector256.GreaterThan(m, Vector256.Create(2 * HalfRoot2));
        m -= large & m * Vector256.Create(0.5); // half of it, exactly
        k += large & Vector256<double>.One;
        var f = m - Vector256<double>.One;
        var s = f / (Vector256.Create(2.0) + f);
        var z = s * s;
        var w = z * z;
        var odd = w * (Vector256.Create(Odd1) + w * (Vector256.Create(Odd2) + w * Vector256.Create(Odd3)));
        var even = z * (Vector256.Create(Even1)
            + w * (Vector256.Create(Even2) + w * (Vector256.Create(Even3) + w * Vector256.Create(Even4))));
        var half = Vector256.Create(0.5) * f * f;
        return k * Vector256.Create(Ln2High) - (half - (s * (half + odd + even) + k * Vector256.Create(Ln2Low)) - f);
    }

    /// <summary>ln x; −∞ at 0, NaN below.</summary>
    internal static double Log(double x)
    {
        if (!(x > 0 && x < double.PositiveInfinity))
            return x == 0 ? double.NegativeInfinity : x > 0 ? x : double.NaN;
        var k = 0;
        if (x < 2.2250738585072014e-308)
            (x, k) = (x * TwoTo54, -54);
        var bits = BitConverter.DoubleToInt64Bits(x);
        k += (int)(bits >> MantissaBits) - Bias;
        var m = BitConverter.Int64BitsToDouble((bits & 0x000FFFFFFFFFFFFF) | ((long)Bias << MantissaBits));
        if (m > 2 * HalfRoot2)
            (m, k) = (m / 2, k + 1);
        var f = m - 1;
        var s = f / (2 + f);
        var z = s * s;
        var w = z * z;
        var odd = w * (Odd1 + w * (Odd2 + w * Odd3));
        var even = z * (Even1 + w * (Even2 + w * (Even3 + w * Even4)));
        var half = 0.5 * f * f;
        return k * Ln2High - (half - (s * (half + odd + even) + k * Ln2Low) - f);
    }
}
