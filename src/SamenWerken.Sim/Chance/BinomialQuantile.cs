using System.Runtime.Intrinsics;
using MathNet.Numerics;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Chance;

/// <summary>
/// The inverse distribution function of a binomial number of successes: one draw makes one number, and a higher probability
/// with the same draw never makes a smaller number.
/// </summary>
internal sealed class BinomialQuantile
{
    private const double Negligible = 1e-17;

    private readonly int _n;
    private readonly double[] _logFactorial; // ln k!
    private readonly double[] _ratio; // k / (n − k + 1)
    private readonly double[] _up; // the inverse of the ratio
    private readonly double[] _four; // products of the ratios of k, k − 1, k − 2 and k − 3, from k = −4 on; 0 where k − 3 is below 1
    private double _p = double.NaN, _upToMode, _atMode, _failureOdds, _successOdds;
    private int _mode;

    internal BinomialQuantile(int n)
    {
        _n = n;
        (_logFactorial, _ratio, _up, _four) = (new double[n + 1], new double[n + 1], new double[n + 1], Quartet.Row(Quartet.Padded(n + 5)));
        for (var k = 0; k <= n; k++)
        {
            _logFactorial[k] = SpecialFunctions.FactorialLn(k);
            (_ratio[k], _up[k]) = (k / (n - k + 1.0), (n - k + 1.0) / k);
            _four[k + Quartet.Width] = k < Quartet.Width ? 0 : _ratio[k] * _ratio[k - 1] * _ratio[k - 2] * _ratio[k - 3];
        }
    }

    /// <summary>Smallest k with P(K ≤ k) ≥ u, for success probability p.</summary>
    internal int Of(double p, double u)
    {
        if (_n == 0 || p <= 0)
            return 0;
        if (p >= 1)
            return _n;
        if (p != _p)
            Prepare(p);
        return u <= _upToMode ? Below(u) : Above(u);
    }

    private void Prepare(double p)
    {
        (_p, _failureOdds, _successOdds) = (p, (1 - p) / p, p / (1 - p));
        _mode = Math.Min(_n, (int)((_n + 1) * p));
        _atMode = Elementary.Exp(
            _logFactorial[_n] - _logFactorial[_mode] - _logFactorial[_n - _mode] + _mode * Elementary.Log(p)
                + (_n - _mode) * Elementary.Log(1 - p));
        _upToMode = UpToMode(_failureOdds);
    }

    // P(K = k) = P(K = k + 1) · ratio · odds, from the mode down; four neighbours go four down at a time, the largest in the last lane.
    private double UpToMode(double odds)
    {
        var second = _atMode * _ratio[_mode] * odds;
        var third = _mode < 1 ? 0 : second * _ratio[_mode - 1] * odds;
        var fourth = _mode < 2 ? 0 : third * _ratio[_mode - 2] * odds;
        var (masses, odds4, sum) =
            (Vector256.Create(fourth, third, second, _atMode), Vector256.Create(odds * odds * odds * odds), Vector256<double>.Zero);
        for (var k = _mode; k >= 0 && masses[Quartet.Width - 1] > Negligible; k -= Quartet.Width)
        {
            sum += masses;
            masses *= Quartet.Load(_four, k + 1) * odds4;
        }

        return Quartet.Sum(sum);
    }

    private int Below(double u)
    {
        ref var ratio = ref Quartet.Start(_ratio);
        var (k, mass, upTo, odds) = (_mode, _atMode, _upToMode, _failureOdds);
        while (k > 0 && u <= upTo - mass)
        {
            upTo -= mass;
            mass *= Quartet.One(ref ratio, (uint)k--) * odds;
        }

        return k;
    }

    private int Above(double u)
    {
        ref var up = ref Quartet.Start(_up);
        var (k, n, mass, upTo, odds) = (_mode, _n, _atMode, _upToMode, _successOdds);
        while (k < n && u > upTo)
        {
            mass *= odds * Quartet.One(ref up, (uint)++k);
            upTo += mass;
        }

        return k;
    }
}
