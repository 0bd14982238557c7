using MathNet.Numerics;
using SamenWerken.Sim.Chance;

namespace SamenWerken.Sim.Statistics;

/// <summary>A share of successes, and intervals for the probability behind it.</summary>
/// <param name="Successes">Successes, 0–n.</param>
/// <param name="Trials">Trials n, 1 or more.</param>
internal readonly record struct Proportion(int Successes, int Trials)
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
        var centre = (p + z * z / (2 * n)) / scale;
        return new Interval(Successes == 0 ? 0 : centre - half, Successes == Trials ? 1 : centre + half);
    }

    /// <summary>Clopper and Pearson's interval: covers at least at its level, at the price of width.</summary>
    /// <remarks>Source: Clopper and Pearson (1934), Biometrika 26(4), 404–413.</remarks>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    public Interval ClopperPearson(double level = 0.95)
    {
        Check(level);
        var tail = (1 - level) / 2;
        return new Interval(Least(Successes, Trials, tail), 1 - Least(Trials - Successes, Trials, tail));
    }

    /// <summary>The probability at which as many successes, or more, come with the probability of the tail.</summary>
    private static double Least(int successes, int trials, double tail) => successes == 0
        ? 0
        : Bisection.Of(x => SpecialFunctions.BetaRegularized(successes, trials - successes + 1, x) - tail, 0, 1);

    private void Check(double level)
    {
        Expect.Level(level);
        Expect.AtLeast(Trials, 1);
        if (Successes < 0 || Successes > Trials)
            throw new InvalidOperationException($"{Successes} successes of {Trials} trials: a count from 0 to {Trials} is needed.");
    }
}
