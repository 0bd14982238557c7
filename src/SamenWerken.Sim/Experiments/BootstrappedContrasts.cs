using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Experiments;

/// <summary>Paired differences with intervals that do not lean on a normal distribution.</summary>
public static class BootstrappedContrasts
{
    /// <summary>Resamples B of each paired difference.</summary>
    public const int Resamples = 2000;

    private static readonly Purpose Resampling = new("resampling runs");

    /// <summary>
    /// The same comparison with BCa bootstrap intervals of its paired differences (Efron 1987) in the place of Student's t:
    /// for outcomes whose differences are skewed, and some 50 replications or more.
    /// </summary>
    /// <param name="comparison">The comparison; all of its runs must have been kept.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="InvalidOperationException">It has more than <see cref="RunSample.Most"/> replications.</exception>
    public static Comparison WithBootstrap(this Comparison comparison, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        if (comparison.Sample.Replications != comparison.Replications)
            throw new InvalidOperationException(
                $"A bootstrap needs all runs, and of {comparison.Replications} replications {comparison.Sample.Replications} are kept; "
                    + $"compare at most {RunSample.Most}.");
        var contrasts = comparison.Contrasts.ToArray();
        var runs = (from strategy in comparison.Strategies from outcome in comparison.Outcomes select (strategy, outcome))
            .ToDictionary(cell => (cell.strategy, cell.outcome.Key), cell => comparison.Sample.Of(cell.strategy, cell.outcome));
        Parallel.For(0, contrasts.Length, new ParallelOptions { CancellationToken = cancellation }, place =>
        {
            var contrast = contrasts[place];
            contrasts[place] = Bootstrapped(contrast, runs[(contrast.First, contrast.Outcome)], runs[(contrast.Second, contrast.Outcome)],
                comparison.Seed);
        });
        return comparison with { Contrasts = contrasts, Intervals = IntervalKind.Bca };
    }

    // Every difference has the same resamples of its runs, as it has the same luck.
    private static Contrast Bootstrapped(Contrast contrast, IReadOnlyList<double> first, IReadOnlyList<double> second, ulong seed)
    {
        var differences = first.Zip(second, (one, other) => one - other).Where(difference => !double.IsNaN(difference)).ToArray();
        if (differences.Length < 2)
            return contrast;
        var interval = Bootstrap.Of(differences, Mean, Resamples, new Draws(seed, Resampling, 0), Comparison.Confidence).Bca;
        return contrast with { CiLow = interval.Low, CiHigh = interval.High };
    }

    private static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum / values.Length;
    }
}
