using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Classics.PublicGoods;

/// <summary>First contributions: normal, cut off at nothing and at the endowment, with a given mean after the cut.</summary>
internal sealed class FirstContributions
{
    private readonly double _centre, _spread, _endowment;

    internal FirstContributions(double mean, double spread, double endowment)
    {
        (_spread, _endowment) = (spread, endowment);
        var (low, high) = (-10 * spread, endowment + 10 * spread);
        for (var step = 0; step < 60; step++)
        {
            _centre = (low + high) / 2;
            if (Mean(_centre) < mean)
                low = _centre;
            else
                high = _centre;
        }
    }

    /// <summary>The contribution at z standard deviations from the centre.</summary>
    internal double At(double z) => Math.Clamp(_centre + _spread * z, 0, _endowment);

    // E clip(X, 0, E) for X normal: E − ∫₀ᴱ P(X ≤ x) dx, by parts.
    private double Mean(double centre)
    {
        if (_spread == 0)
            return Math.Clamp(centre, 0, _endowment);
        double Integral(double x)
        {
            var z = (x - centre) / _spread;
            return (x - centre) * StandardNormal.Below(z) + _spread * StandardNormal.Density(z);
        }

        return _endowment - (Integral(_endowment) - Integral(0));
    }
}
