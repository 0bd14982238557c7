namespace SamenWerken.Sim.Chance;

/// <summary>
/// exp and ln in plain arithmetic, so that a run is the same on every platform and C library. It is also what makes rounds
/// quick: the C library behind <see cref="Math"/> waits some 100 ns after 256-bit arithmetic, twenty times what it takes alone.
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
    private const double TwoTo54 = 1L << 54;

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
        var c = r - t * (1.66666666666666019037e-01 + t * (-2.77777777770155933842e-03 + t * (6.61375632143793436117e-05
            + t * (-1.65339022054652515390e-06 + t * 4.13813679705723846039e-08))));
        var y = 1 - (low - r * c / (2 - c) - high);
        return k > -1022 && k < Bias ? y * BitConverter.Int64BitsToDouble(((long)k + Bias) << MantissaBits) : Math.ScaleB(y, (int)k);
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
        var odd = w * (3.999999999940941908e-01 + w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01));
        var even = z * (6.666666666666735130e-01 + w * (2.857142874366239149e-01 + w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)));
        var half = 0.5 * f * f;
        return k * Ln2High - (half - (s * (half + odd + even) + k * Ln2Low) - f);
    }
}
