using SamenWerken.Sim.Calibration;

namespace SamenWerken.Sim.Experiments;

/// <summary>A pattern, and what in the runs of a model is laid beside it.</summary>
/// <param name="Pattern">What was seen.</param>
/// <param name="Outcome">Key of the outcome.</param>
/// <param name="Arm">The strategy, with settings.</param>
public sealed record CasePattern(Pattern Pattern, string Outcome, PatternArm Arm)
{
    /// <summary>The strategy, with settings, whose outcome is taken away, replication by replication; null for none.</summary>
    public PatternArm? Minus { get; init; }

    /// <summary>Whether the difference is divided by the standard deviation of runs, pooled over both arms: Cohen's d.</summary>
    public bool Standardised { get; init; }

    /// <summary>Key of the outcome with which the correlation across runs is the pattern; null for none.</summary>
    public string? With { get; init; }

    /// <summary>What the runs say of it, with the variance of that; NaN where they say nothing.</summary>
    /// <remarks>
    /// A mean or a paired difference has variance s²/n; Cohen's d has 2/n + d²/4n (Hedges and Olkin 1985, equation 5.14, for groups of
    /// n), which is cautious for pairs; a correlation r has (1 − r²)²/(n − 1).
    /// </remarks>
    internal (double Value, double Variance) Of(double[] outcome, double[]? minus, double[]? with)
    {
        if (with is not null)
            return Correlated(outcome, with);
        double[] differences = minus is null ? outcome : [.. outcome.Zip(minus, (x, y) => x - y)];
        differences = [.. differences.Where(double.IsFinite)];
        if (differences.Length < 2)
            return (double.NaN, double.NaN);
        var moments = Statistics.Moments.Of(differences);
        if (!Standardised || minus is null)
            return (moments.Mean, moments.Variance / moments.Count);
        var (first, second) = (Known(outcome), Known(minus));
        var deviation = Math.Sqrt((first.Variance + second.Variance) / 2);
        var d = moments.Mean / deviation;
        return deviation > 0 ? (d, 2.0 / moments.Count + d * d / (4 * moments.Count)) : (double.NaN, double.NaN);
    }

    private static (double, double) Correlated(double[] x, double[] y)
    {
        (double X, double Y)[] pairs = [.. x.Zip(y).Where(pair => double.IsFinite(pair.First) && double.IsFinite(pair.Second))];
        var (first, second) = (pairs.Select(pair => pair.X).ToArray(), pairs.Select(pair => pair.Y).ToArray());
        if (pairs.Length < 4 || first.Distinct().Count() < 2 || second.Distinct().Count() < 2)
            return (double.NaN, double.NaN);
        var r = Statistics.Correlation.Coefficient(first, second);
        return (r, Math.Pow(1 - r * r, 2) / (pairs.Length - 1));
    }

    private static Statistics.Moments Known(double[] values) => Statistics.Moments.Of([.. values.Where(double.IsFinite)]);
}
