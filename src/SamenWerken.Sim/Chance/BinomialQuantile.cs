using SamenWerken.Sim.Numbers;
using MathNet.Numerics;

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
    private double _p = double.NaN, _upToMode, _atMode;
    private int _mode;

    internal BinomialQuantile(int n)
    {
        _n = n;
        (_logFactorial, _ratio) = (new double[n + 1], new double[n + 1]);
        for (var k = 0; k <= n; k++)
        {
            _logFactorial[k] = SpecialFunctions.FactorialLn(k);
            _ratio[k] = k / (n - k + 1.0);
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
        return u <= _upToMode ? Below(p, u) : Above(p, u);
    }

    private void Prepare(double p)
    {
        _p = p;
        _mode = Math.Min(_n, (int)((_n + 1) * p));
        _atMode = Elementary.Exp(
            _logFactorial[_n] - _logFactorial[_mode] - _logFactorial[_n - _mode] + _mode * Elementary.Log(p) + (_n - _mode) * Elementary.Log(1 - p));
        var (mass, odds) = (_atMode, (1 - p) / p);
        _upToMode = 0;
        for (var k = _mode; k >= 0 && mass > Negligible; k--)
        {
            _upToMode += mass;
            mass *= _ratio[k] * odds;
        }
    }

    private int Below(double p, double u)
    {
        var (k, mass, upTo, odds) = (_mode, _atMode, _upToMode, (1 - p) / p);
        while (k > 0 && u <= upTo - mass)
        {
            upTo -= mass;
            mass *= _ratio[k--] * odds;
        }

        return k;
    }

    private int Above(double p, double u)
    {
        var (k, mass, upTo, odds) = (_mode, _atMode, _upToMode, p / (1 - p));
        while (k < _n && u > upTo)
        {
            mass *= odds / _ratio[++k];
            upTo += mass;
        }

        return k;
    }
}
