using System.Collections.Immutable;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Calibration;

/// <summary>What the patterns say of the parameters together: settings, with how much each counts.</summary>
/// <param name="Settings">Settings of the parameters, coordinates 0–1.</param>
/// <param name="Weights">How much each counts; together 1.</param>
/// <param name="LogDensities">ln of the density of each, up to a constant.</param>
/// <param name="EffectiveSize">1 / Σ w²: the number of equally weighted settings that would tell as much.</param>
public sealed record Posterior(
    ImmutableArray<ImmutableArray<double>> Settings, ImmutableArray<double> Weights, ImmutableArray<double> LogDensities,
    double EffectiveSize)
{
    /// <summary>Mean of a parameter, 0–1.</summary>
    /// <param name="parameter">Its place.</param>
    public double Mean(int parameter) => Settings.Zip(Weights, (its, weight) => weight * its[parameter]).Sum();

    /// <summary>The middle part of the distribution of a parameter, 0–1.</summary>
    /// <param name="parameter">Its place.</param>
    /// <param name="level">Probability in the region, between 0 and 1.</param>
    public Interval Region(int parameter, double level = 0.95)
    {
        Expect.Level(level);
        return new(Quantile(parameter, (1 - level) / 2), Quantile(parameter, (1 + level) / 2));
    }

    /// <summary>A quantile of a parameter, 0–1.</summary>
    /// <param name="parameter">Its place.</param>
    /// <param name="p">Probability, 0–1.</param>
    public double Quantile(int parameter, double p)
    {
        var order = Enumerable.Range(0, Settings.Length).OrderBy(i => Settings[i][parameter]).ToArray();
        var below = 0.0;
        foreach (var i in order)
        {
            below += Weights[i];
            if (below >= p)
                return Settings[i][parameter];
        }

        return Settings[order[^1]][parameter];
    }

    /// <summary>ln of the density from which settings lie in the smallest region of a probability.</summary>
    /// <param name="level">Probability in the region, between 0 and 1.</param>
    public double Threshold(double level = 0.95)
    {
        Expect.Level(level);
        var order = Enumerable.Range(0, Settings.Length).OrderByDescending(i => LogDensities[i]).ToArray();
        var within = 0.0;
        foreach (var i in order)
        {
            within += Weights[i];
            if (within >= level)
                return LogDensities[i];
        }

        return LogDensities[order[^1]];
    }

    /// <summary>
    /// How far the patterns narrow a parameter: 1 − (width of its 95 % region) / 0.95, the width without patterns; about 0 where they do
    /// not constrain it.
    /// </summary>
    /// <param name="parameter">Its place.</param>
    public double Narrowed(int parameter) => 1 - Region(parameter).Width / 0.95;
}
