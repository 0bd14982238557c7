using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Calibration;

/// <summary>A mixture of normal distributions around weighted settings, each with a part of their covariance.</summary>
/// <remarks>The part is h² = (4 / (d + 2))^(2/(d + 4)) n^(−2/(d + 4)) for d parameters and effective size n: Silverman (1986), equation
/// 4.15.</remarks>
internal sealed class Kernel
{
    private readonly double[][] _centres, _scaled, _root;
    private readonly double[] _weights, _cumulative;
    private readonly Cholesky _factor;

    private Kernel(double[][] centres, double[] weights, double[][] covariance)
    {
        (_centres, _weights) = (centres, weights);
        _cumulative = new double[weights.Length];
        for (var i = 0; i < weights.Length; i++)
            _cumulative[i] = weights[i] + (i > 0 ? _cumulative[i - 1] : 0);
        _root = covariance;
        _factor = Cholesky.Of(covariance)!;
        _scaled = [.. centres.Select(centre => _factor.Forward(centre))];
    }

    public static Kernel Of(Posterior posterior)
    {
        const double Least = 1e-8; // variance, where all settings agree
        var parameters = posterior.Settings[0].Length;
        double[] means = [.. Enumerable.Range(0, parameters).Select(posterior.Mean)];
        double Covariance(int i, int j) =>
            posterior.Settings.Zip(posterior.Weights, (its, weight) => weight * (its[i] - means[i]) * (its[j] - means[j])).Sum();
        var part = Math.Pow(4 / ((parameters + 2) * posterior.EffectiveSize), 2.0 / (parameters + 4));
        double[] Row(int i) => [.. Enumerable.Range(0, i + 1).Select(j => part * Covariance(i, j) + (i == j ? Least : 0))];
        double[][] lower = [.. Enumerable.Range(0, parameters).Select(Row)];
        return new([.. posterior.Settings.Select(its => its.ToArray())], [.. posterior.Weights], lower);
    }

    public double[] Draw(ref Draws draws)
    {
        var place = Array.BinarySearch(_cumulative, draws.Uniform() * _cumulative[^1]);
        var point = (double[])_centres[Math.Min(place < 0 ? ~place : place, _centres.Length - 1)].Clone();
        var normals = new double[point.Length];
        for (var i = 0; i < normals.Length; i++)
            normals[i] = draws.Normal();
        for (var i = 0; i < point.Length; i++)
        {
            for (var j = 0; j <= i; j++)
                point[i] += _root[i][j] * normals[j];
        }

        return point;
    }

    /// <summary>ln of the density, up to a constant.</summary>
    public double LogDensity(double[] point)
    {
        var scaled = _factor.Forward(point);
        var sum = 0.0;
        for (var i = 0; i < _scaled.Length; i++)
        {
            var square = 0.0;
            for (var m = 0; m < scaled.Length; m++)
                square += (scaled[m] - _scaled[i][m]) * (scaled[m] - _scaled[i][m]);
            sum += _weights[i] * Elementary.Exp(-square / 2);
        }

        return Math.Log(Math.Max(sum, double.Epsilon));
    }
}
