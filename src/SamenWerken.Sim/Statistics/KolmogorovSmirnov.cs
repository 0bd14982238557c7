namespace SamenWerken.Sim.Statistics;

/// <summary>Two-sample Kolmogorov–Smirnov test: do two samples come from one distribution?</summary>
/// <remarks>Source: Hodges (1958), Arkiv för Matematik 3, 469–486 (exact); Marsaglia, Tsang and Wang (2003), Journal of Statistical
/// Software 8(18) (one sample).</remarks>
/// <param name="D">Largest distance between the two empirical distribution functions, 0–1.</param>
/// <param name="PExact">Exact two-sided p value for samples without ties, 0–1; with ties it is an upper bound.</param>
/// <param name="PApproximate">P value of one sample of mn/(m + n) values, rounded, 0–1: an approximation for large samples; where it is
/// below about 0.000001 to seven figures only.</param>
internal sealed record KolmogorovSmirnov(double D, double PExact, double PApproximate)
{
    /// <summary>Tests two samples.</summary>
    /// <param name="x">First sample, m ≥ 1 values.</param>
    /// <param name="y">Second sample, n ≥ 1 values.</param>
    public static KolmogorovSmirnov Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Expect.Sample(x, 1);
        Expect.Sample(y, 1);
        int m = x.Length, n = y.Length;
        var steps = Distance(x, y);
        var d = steps / ((double)m * n);
        var effective = (int)Math.Max(1, Math.Round((double)m * n / (m + n)));
        return new KolmogorovSmirnov(d, PathsBeyond(m, n, steps), OneSampleBeyond(effective, d));
    }

    /// <summary>D · m · n, a whole number: the largest |i·n − j·m| where both samples have passed a value.</summary>
    private static long Distance(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double[] a = x.ToArray(), b = y.ToArray();
        Array.Sort(a);
        Array.Sort(b);
        long largest = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            var value = Math.Min(a[i], b[j]);
            while (i < a.Length && a[i] == value)
                i++;
            while (j < b.Length && b[j] == value)
                j++;
            largest = Math.Max(largest, Math.Abs((long)i * b.Length - (long)j * a.Length));
        }

        return largest;
    }

    /// <summary>P(some |i·n − j·m| ≥ steps) over the equally likely orders of m x's and n y's, as lattice paths.</summary>
    private static double PathsBeyond(int m, int n, long steps)
    {
        // Of the paths to (i, j), the share that has been that far: a mean of positive numbers, so that small ones keep their digits.
        var beyond = new double[n + 1];
        for (var i = 0; i <= m; i++)
        {
            for (var j = 0; j <= n; j++)
            {
                if (Math.Abs((long)i * n - (long)j * m) >= steps)
                    beyond[j] = 1;
                else if (i + j > 0)
                    beyond[j] = ((i > 0 ? beyond[j] * i : 0) + (j > 0 ? beyond[j - 1] * j : 0)) / (i + j);
            }
        }

        return Math.Min(1, beyond[n]);
    }

    /// <summary>P(Dₙ ≥ d) for one sample; far in the tail by Marsaglia, Tsang and Wang's short formula, right to seven figures
    /// there.</summary>
    private static double OneSampleBeyond(int n, double d)
    {
        var s = d * d * n;
        return d < 1 && (s > 7.24 || (s > 3.76 && n > 99))
            ? 2 * Math.Exp(-(2.000071 + 0.331 / Math.Sqrt(n) + 1.409 / n) * s)
            : 1 - OneSampleBelow(n, d);
    }

    /// <summary>P(Dₙ &lt; d) for one sample: n!/nⁿ times an entry of Hⁿ, with nd = k − h and H of order 2k − 1.</summary>
    private static double OneSampleBelow(int n, double d)
    {
        if (d <= 0)
            return 0;
        if (d >= 1)
            return 1;
        var k = (int)(n * d) + 1;
        var size = 2 * k - 1;
        var h = k - n * d;
        var matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(size, size,
            (i, j) => i - j + 1 < 0 ? 0 : Corner(i, j) / Factorial(i - j + 1));

        double Corner(int i, int j)
        {
            var value = 1.0;
            if (j == 0)
                value -= Math.Pow(h, i + 1);
            if (i == size - 1)
                value -= Math.Pow(h, size - j);
            if (j == 0 && i == size - 1)
                value += Math.Pow(Math.Max(2 * h - 1, 0), size);
            return value;
        }

        var row = MathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense(size);
        row[k - 1] = 1;
        for (var step = 1; step <= n; step++)
            row = row * matrix * ((double)step / n);
        return Math.Clamp(row[k - 1], 0, 1);
    }

    private static double Factorial(int n) => MathNet.Numerics.SpecialFunctions.Factorial(n);
}
