using System.Collections.Immutable;

namespace SamenWerken.Sim.Statistics;

/// <summary>
/// Friedman's test of k strategies over b replications: ranks within each replication, so the luck that strategies share
/// drops out.
/// </summary>
/// <remarks>Source: Friedman (1937), JASA 32(200), 675–701, with ties; Iman and Davenport (1980); use as in Demšar (2006), JMLR 7,
/// 1–30.</remarks>
/// <param name="ChiSquare">χ² corrected for ties, on k − 1 degrees of freedom.</param>
/// <param name="MeanRanks">Mean rank of each strategy, 1 (best) to k.</param>
/// <param name="Replications">Number of replications b.</param>
public sealed record Friedman(ChiSquare ChiSquare, ImmutableArray<double> MeanRanks, int Replications)
{
    private double K => MeanRanks.Length;

    /// <summary>P value against "all strategies are alike", 0–1.</summary>
    public double P => ChiSquare.P;

    /// <summary>Kendall's W = χ² / (b(k − 1)): agreement of the replications on the ranking, 0–1.</summary>
    public double KendallW => ChiSquare.Statistic / (Replications * (K - 1));

    /// <summary>Iman and Davenport's F = (b − 1)χ² / (b(k − 1) − χ²), less cautious than χ²; ∞ when all replications agree.</summary>
    public double ImanDavenportF => (Replications - 1) * ChiSquare.Statistic / (Replications * (K - 1) - ChiSquare.Statistic);

    /// <summary>P value of <see cref="ImanDavenportF"/>, on k − 1 and (k − 1)(b − 1) degrees of freedom.</summary>
    public double PImanDavenport => FRatio.Above(ImanDavenportF, K - 1, (K - 1) * (Replications - 1));

    /// <summary>Nemenyi's comparison of all pairs of strategies.</summary>
    /// <param name="alpha">Probability of one or more false differences, between 0 and 1.</param>
    public Nemenyi Nemenyi(double alpha = 0.05) => Statistics.Nemenyi.Of(MeanRanks, Replications, alpha);

    /// <summary>Tests a table of outcomes.</summary>
    /// <param name="rows">One row a replication (two or more), one column a strategy (two or more).</param>
    /// <param name="higherIsBetter">True gives rank 1 to the highest outcome, false to the lowest.</param>
    public static Friedman Of(IReadOnlyList<IReadOnlyList<double>> rows, bool higherIsBetter = true)
    {
        Expect.Groups(rows, 2);
        var k = rows[0].Count;
        var sums = new double[k];
        var ties = 0.0;
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows[row].Count != k)
                throw new ArgumentException(
                    $"rows[{row}] has {rows[row].Count} outcomes and rows[0] has {k}; each replication needs all strategies.",
                    nameof(rows));
            var ranks = Ranks.Of([.. rows[row].Select(x => higherIsBetter ? -x : x)]);
            for (var i = 0; i < k; i++)
                sums[i] += ranks.Values[i];
            ties += ranks.TieSum;
        }

        double b = rows.Count;
        var spread = sums.Sum(sum => (sum - b * (k + 1) / 2) * (sum - b * (k + 1) / 2));
        var varied = 1 - ties / (b * k * ((double)k * k - 1));
        var statistic = varied == 0 ? 0 : 12 * spread / (b * k * (k + 1)) / varied;
        return new Friedman(new ChiSquare(statistic, k - 1), [.. sums.Select(sum => sum / b)], rows.Count);
    }
}
