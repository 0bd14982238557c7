using MathNet.Numerics;
using SamenWerken.Sim.Chance;

namespace SamenWerken.Sim.Statistics;

/// <summary>Shapiro–Wilk test: does a sample come from a normal distribution?</summary>
/// <remarks>Source: Royston (1995), algorithm AS R94, Applied Statistics 44(4), 547–551; polynomials from there.</remarks>
/// <param name="W">Share of the spread that normal order statistics explain, 0–1; near 1 for normal samples.</param>
/// <param name="P">P value against normality, 0–1; an approximation of about three figures.</param>
internal sealed record ShapiroWilk(double W, double P)
{
    private const int Largest = 5000;

    /// <summary>Tests a sample.</summary>
    /// <param name="sample">3 to 5000 values in any order, not all equal.</param>
    public static ShapiroWilk Of(ReadOnlySpan<double> sample)
    {
        Expect.Sample(sample, 3);
        if (sample.Length > Largest)
            throw new ArgumentException($"sample has {sample.Length} values; the approximation holds up to {Largest}.", nameof(sample));
        var x = sample.ToArray();
        Array.Sort(x);
        if (x[0] == x[^1])
            throw new ArgumentException(FormattableString.Invariant($"All values of sample are {x[0]}; two different ones are needed."),
                nameof(sample));

        var a = Weights(x.Length);
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
            sum += a[i] * (x[^(i + 1)] - x[i]);
        var w = Math.Min(1, sum * sum / Moments.Of(x).SquaredDeviations);
        return new ShapiroWilk(w, PValue(w, x.Length));
    }

    /// <summary>Weights of the largest half of the sample, largest value first.</summary>
    private static double[] Weights(int n)
    {
        if (n == 3)
            return [Math.Sqrt(0.5)];
        var m = new double[n / 2];
        for (var i = 0; i < m.Length; i++)
            m[i] = -NormalQuantile.Of((i + 1 - 0.375) / (n + 0.25));
        var norm = 2 * m.Sum(v => v * v);
        var u = 1 / Math.Sqrt(n);
        var a = new double[m.Length];
        a[0] = m[0] / Math.Sqrt(norm) + Polynomial.Evaluate(u, 0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056);
        var (rest, left, from) = (norm - 2 * m[0] * m[0], 1 - 2 * a[0] * a[0], 1);
        if (n > 5)
        {
            a[1] = m[1] / Math.Sqrt(norm) + Polynomial.Evaluate(u, 0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633);
            (rest, left, from) = (rest - 2 * m[1] * m[1], left - 2 * a[1] * a[1], 2);
        }

        for (var i = from; i < a.Length; i++)
            a[i] = m[i] / Math.Sqrt(rest / left);
        return a;
    }

    private static double PValue(double w, int n)
    {
        if (n == 3)
            return Math.Clamp(6 / Math.PI * (Math.Asin(Math.Sqrt(w)) - Math.Asin(Math.Sqrt(0.75))), 0, 1);
        var y = Math.Log(1 - w);
        if (n <= 11)
        {
            var gamma = Polynomial.Evaluate(n, -2.273, 0.459);
            if (y >= gamma)
                return 0;
            var mean = Polynomial.Evaluate(n, 0.544, -0.39978, 0.025054, -6.714e-4);
            var deviation = Math.Exp(Polynomial.Evaluate(n, 1.3822, -0.77857, 0.062767, -0.0020322));
            return StandardNormal.Above((-Math.Log(gamma - y) - mean) / deviation);
        }

        var log = Math.Log(n);
        var mu = Polynomial.Evaluate(log, -1.5861, -0.31082, -0.083751, 0.0038915);
        var sigma = Math.Exp(Polynomial.Evaluate(log, -0.4803, -0.082676, 0.0030302));
        return StandardNormal.Above((y - mu) / sigma);
    }
}
