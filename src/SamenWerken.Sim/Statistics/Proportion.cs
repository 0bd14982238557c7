using MathNet.Numerics.Distributions;
using SamenWerken.Sim.Chance;

namespace SamenWerken.Sim.Statistics;

/// <summary>A share of successes, and intervals for the probability behind it.</summary>
/// <param name="Successes">Successes, 0–n.</param>
/// <param name="Trials">Trials n, 1 or more.</param>
public readonly record struct Proportion(int Successes, int Trials)
{
    /// <summary>Successes / trials, 0–1.</summary>
    public double Share => (double)Successes / Trials;

    /// <summary>Wilson's score interval, good for any share and n.</summary>
    /// <remarks>Source: Wilson (1927), JASA 22(158), 209–212.</remarks>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    public Interval Wilson(double level = 0.95)
    {
        Check(level);
        var z = NormalQuantile.Of((1 + level) / 2);
        double n = Trials, p = Share, scale = 1 + z * z / n;
        var half = z / scale * Math.Sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        return Interval.Around((p + z * z / (2 * n)) / scale, half);
    }

    /// <summary>Clopper and Pearson's interval: covers at least at its level, at the price of width.</summary>
    /// <remarks>Source: Clopper and Pearson (1934), Biometrika 26(4), 404–413.</remarks>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    public Interval ClopperPearson(double level = 0.95)
    {
        Check(level);
        var tail = (1 - level) / 2;
        var low = Successes == 0 ? 0 : Beta.InvCDF(Successes, Trials - Successes + 1, tail);
        var high = Successes == Trials ? 1 : Beta.InvCDF(Successes + 1, Trials - Successes, 1 - tail);
        return new Interval(low, high);
    }

    private void Check(double level)
    {
        Expect.Level(level);
        Expect.AtLeast(Trials, 1);
        if (Successes < 0 || Successes > Trials)
            throw new InvalidOperationException($"{Successes} successes of {Trials} trials: a count from 0 to {Trials} is needed.");
    }
}
