using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Calibration;

/// <summary>
/// What the model would say at settings that were not run: a straight trend and a Gaussian process around it, with the variance of
/// not knowing.
/// </summary>
/// <remarks>
/// Source: Rasmussen and Williams (2006), Gaussian Processes for Machine Learning, equations 2.25, 2.26, 4.17 (Matérn, ν = 5/2) and 5.12
/// (leave one out). Lengths and variance have the largest posterior, with a log-normal prior on the lengths that holds
/// them to the cube. Where errors of leaving one out are larger than they should be, the variance is raised to match.
/// </remarks>
internal sealed class Emulator
{
    private const double Jitter = 1e-8; // share of the variance on the diagonal, for rounding
    private const double PriorDeviation = 1; // of the logarithm of a length, around ln ½

    private readonly double[][] _points;
    private readonly double[] _trend, _rates, _weights;
    private readonly double _variance, _inflation, _shared;
    private readonly Cholesky _root;

    private Emulator(double[][] points, double[] trend, double[] rest, double[] noise, double[] logs)
    {
        (_points, _trend) = (points, trend);
        (_rates, _variance) = Settings(logs);
        _root = Cholesky.Of(Covariance(points, noise, _rates, _variance))!;
        _weights = _root.Solve(rest);
        _shared = noise.Average();
        LeftOut = LeaveOneOut(points.Length);
        _inflation = Math.Max(1, LeftOut.Average(error => error * error));
    }

    /// <summary>Error of each point when it is left out, in its own standard deviations.</summary>
    public double[] LeftOut { get; }

    /// <summary>Fits values at points, each with the variance of its noise.</summary>
    public static Emulator Fit(double[][] points, double[] values, double[] noise)
    {
        var trend = Trend(points, values);
        double[] rest = [.. values.Select((value, i) => value - At(trend, points[i]))];
        var least = 1e-12 * (1 + values.Average(v => v * v)); // where all values are the same, the likeliest variance is 0
        var spread = Math.Max(rest.Average(r => r * r), least);
        double[] logs = [.. Enumerable.Repeat(Math.Log(0.5), points[0].Length), Math.Log(spread)];
        double Density() => logs[^1] < Math.Log(least) ? double.NegativeInfinity : LogPosterior(points, rest, noise, logs);
        var most = Density();
        for (var step = 1.0; step > 0.1; step /= 2)
        {
            for (var place = 0; place < logs.Length; place++)
                most = Climb(Density, logs, place, step, most);
        }

        return new(points, trend, rest, noise, logs);
    }

    /// <summary>Mean and variance of what the model would say in the mean over luck.</summary>
    /// <remarks>All runs share their luck, so the noise of a mean does not average out over points: it is added.</remarks>
    public (double Mean, double Variance) At(ReadOnlySpan<double> point)
    {
        var covariance = new double[_points.Length];
        var mean = At(_trend, point);
        for (var i = 0; i < covariance.Length; i++)
        {
            covariance[i] = _variance * Correlation(_points[i], point, _rates);
            mean += covariance[i] * _weights[i];
        }

        var known = 0.0;
        foreach (var part in _root.Forward(covariance))
            known += part * part;
        return (mean, _inflation * Math.Max(0, _variance - known) + _shared);
    }

    private double[] LeaveOneOut(int count)
    {
        var errors = new double[count];
        for (var i = 0; i < count; i++)
        {
            var unit = new double[count];
            unit[i] = 1;
            errors[i] = _weights[i] / Math.Sqrt(_root.Solve(unit)[i]);
        }

        return errors;
    }

    private static double Climb(Func<double> density, double[] logs, int place, double step, double most)
    {
        foreach (var way in (double[])[step, -step])
        {
            while (true)
            {
                logs[place] += way;
                var its = density();
                if (!(its > most))
                    break;
                most = its;
            }

            logs[place] -= way;
        }

        return most;
    }

    private static double LogPosterior(double[][] points, double[] rest, double[] noise, double[] logs)
    {
        var (rates, variance) = Settings(logs);
        var prior = logs.SkipLast(1).Sum(log => Math.Pow((log - Math.Log(0.5)) / PriorDeviation, 2));
        if (Cholesky.Of(Covariance(points, noise, rates, variance)) is not { } root)
            return double.NegativeInfinity;
        return -0.5 * (root.Forward(rest).Sum(part => part * part) + root.LogDeterminant + prior);
    }

    // A rate is √5 over the length.
    private static (double[] Rates, double Variance) Settings(double[] logs) =>
        ([.. logs.SkipLast(1).Select(log => Math.Sqrt(5) / Math.Exp(log))], Math.Exp(logs[^1]));

    private static double[][] Covariance(double[][] points, double[] noise, double[] rates, double variance)
    {
        var rows = new double[points.Length][];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = new double[i + 1];
            for (var j = 0; j < i; j++)
                rows[i][j] = variance * Correlation(points[i], points[j], rates);
            rows[i][i] = variance * (1 + Jitter) + noise[i];
        }

        return rows;
    }

    /// <summary>Π (1 + aₘ + aₘ²/3) e^−aₘ with aₘ = √5 |xₘ − yₘ| / lengthₘ.</summary>
    private static double Correlation(double[] x, ReadOnlySpan<double> y, double[] rates)
    {
        var (product, sum) = (1.0, 0.0);
        for (var m = 0; m < rates.Length; m++)
        {
            var a = Math.Abs(x[m] - y[m]) * rates[m];
            product *= 1 + a + a * a / 3;
            sum += a;
        }

        return product * Elementary.Exp(-sum);
    }

    /// <summary>Least squares of 1, x₁, x₂, …, by the normal equations.</summary>
    private static double[] Trend(double[][] points, double[] values)
    {
        const double Ridge = 1e-9; // fewer points than terms leave terms at 0
        double[][] rows = [.. points.Select(point => (double[])[1, .. point])];
        var terms = rows[0].Length;
        var normal = new double[terms][];
        for (var i = 0; i < terms; i++)
            normal[i] = [.. Enumerable.Range(0, i + 1).Select(j => rows.Sum(row => row[i] * row[j]) + (i == j ? Ridge * rows.Length : 0))];
        var right = Enumerable.Range(0, terms).Select(i => rows.Zip(values, (row, value) => row[i] * value).Sum()).ToArray();
        return Cholesky.Of(normal)!.Solve(right);
    }

    private static double At(double[] trend, ReadOnlySpan<double> point)
    {
        var sum = trend[0];
        for (var m = 0; m < point.Length; m++)
            sum += trend[m + 1] * point[m];
        return sum;
    }
}
