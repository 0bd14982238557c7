using System.Collections.Immutable;

namespace SamenWerken.Sim.Statistics;

/// <summary>Nemenyi's comparison after Friedman's test: mean ranks further apart than the critical difference differ.</summary>
/// <remarks>Source: Nemenyi (1963), thesis, Princeton; CD = q·√(k(k + 1)/(6b)) as in Demšar (2006), JMLR 7, 1–30.</remarks>
/// <param name="MeanRanks">Mean rank of each strategy, 1 (best) to k.</param>
/// <param name="Replications">Number of replications b.</param>
/// <param name="Q">q: quantile of the studentized range (infinite degrees of freedom) / √2.</param>
/// <param name="CriticalDifference">CD, in ranks.</param>
public sealed record Nemenyi(ImmutableArray<double> MeanRanks, int Replications, double Q, double CriticalDifference)
{
    /// <summary>True when strategies i and j differ.</summary>
    /// <param name="i">Column of one strategy.</param>
    /// <param name="j">Column of the other.</param>
    public bool Differ(int i, int j) => Math.Abs(MeanRanks[i] - MeanRanks[j]) > CriticalDifference;

    /// <summary>P value of the pair (i, j), already adjusted for all pairs, 0–1.</summary>
    /// <param name="i">Column of one strategy.</param>
    /// <param name="j">Column of the other.</param>
    public double P(int i, int j) => StudentizedRange.Above(
        Math.Abs(MeanRanks[i] - MeanRanks[j]) / StandardError(MeanRanks.Length, Replications) * Math.Sqrt(2), MeanRanks.Length);

    internal static Nemenyi Of(ImmutableArray<double> meanRanks, int replications, double alpha)
    {
        Expect.Level(alpha);
        var q = StudentizedRange.Quantile(alpha, meanRanks.Length) / Math.Sqrt(2);
        return new Nemenyi(meanRanks, replications, q, q * StandardError(meanRanks.Length, replications));
    }

    private static double StandardError(double k, double b) => Math.Sqrt(k * (k + 1) / (6 * b));
}
