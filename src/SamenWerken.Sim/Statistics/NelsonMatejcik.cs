using System.Collections.Immutable;

namespace SamenWerken.Sim.Statistics;

/// <summary>
/// Nelson and Matejcik's two-stage selection with common random numbers: N replications of every system, then intervals for
/// each system against the best of the others. Higher is better.
/// </summary>
/// <remarks>
/// Source: Nelson and Matejcik (1995), Management Science 41(12), 1935–1945. Assumes that differences between systems have
/// one variance (sphericity); the procedure is robust against departures from it.
/// </remarks>
/// <param name="G">g: upper α point of the maximum of k − 1 t variables, correlation ½, (k − 1)(n₀ − 1) degrees of freedom.</param>
/// <param name="Variance">S² of a difference, from the residuals of systems and replications.</param>
/// <param name="Replications">N = max(n₀, ⌈g²S²/δ²⌉), first stage included.</param>
/// <param name="Delta">Indifference zone δ, in the unit of the outcome.</param>
public sealed record NelsonMatejcik(double G, double Variance, int Replications, double Delta)
{
    /// <summary>Plans the second stage.</summary>
    /// <param name="firstRows">First stage: one row a replication (n₀ ≥ 2), one column a system (k ≥ 2).</param>
    /// <param name="delta">Indifference zone δ, above 0, in the unit of the outcome.</param>
    /// <param name="alpha">Probability that one or more intervals miss, above 0 and below 1 − 1/k.</param>
    /// <exception cref="ArgumentException">Rows differ in length, a number is out of its range, or more than 2³¹ − 1 replications would
    /// be needed.</exception>
    public static NelsonMatejcik Plan(IReadOnlyList<IReadOnlyList<double>> firstRows, double delta, double alpha = 0.05)
    {
        Expect.Groups(firstRows, 2);
        Expect.Positive(delta);
        int n = firstRows.Count, k = firstRows[0].Count;
        Expect.Open(alpha, 0, 1 - 1.0 / k);
        var variance = VarianceOf(firstRows);
        var g = Critical(k, n, alpha);
        return new NelsonMatejcik(g, variance, Math.Max(n, Expect.Count(g * g * variance / delta / delta, nameof(delta))), delta);
    }

    /// <summary>S² of a difference, from the residuals of systems and replications.</summary>
    private static double VarianceOf(IReadOnlyList<IReadOnlyList<double>> firstRows)
    {
        int n = firstRows.Count, k = firstRows[0].Count;
        double[] systems = MeansOf(firstRows), rows = [.. firstRows.Select(row => row.Average())];
        double all = rows.Average(), residuals = 0;
        for (var j = 0; j < n; j++)
        {
            for (var i = 0; i < k; i++)
            {
                var residual = firstRows[j][i] - systems[i] - rows[j] + all;
                residuals += residual * residual;
            }
        }

        return 2 * residuals / ((k - 1) * (n - 1));
    }

    /// <summary>The procedure turned round: the indifference zone δ = g·S/√N that replications at hand allow.</summary>
    /// <param name="rows">All N rows (N ≥ 2), one a replication; one column a system (k ≥ 2).</param>
    /// <param name="alpha">Probability that one or more intervals miss, above 0 and below 1 − 1/k.</param>
    public static NelsonMatejcik Given(IReadOnlyList<IReadOnlyList<double>> rows, double alpha = 0.05)
    {
        Expect.Groups(rows, 2);
        Expect.Open(alpha, 0, 1 - 1.0 / rows[0].Count);
        return Of(rows, Critical(rows[0].Count, rows.Count, alpha));
    }

    /// <summary>The same with g at hand: see <see cref="Critical"/>.</summary>
    internal static NelsonMatejcik Of(IReadOnlyList<IReadOnlyList<double>> rows, double g)
    {
        var variance = VarianceOf(rows);
        return new NelsonMatejcik(g, variance, rows.Count, g * Math.Sqrt(variance / rows.Count));
    }

    /// <summary>g of so many systems and first replications.</summary>
    internal static double Critical(int systems, int replications, double alpha) =>
        EquicoordinateT.Quantile(1 - alpha, systems - 1, (systems - 1) * (replications - 1));

    /// <summary>Chooses after N replications.</summary>
    /// <param name="rows">All N rows (or more), first stage included; one column a system, as in the first stage.</param>
    public Choice Choose(IReadOnlyList<IReadOnlyList<double>> rows)
    {
        Expect.Groups(rows, 2);
        if (rows.Count < Replications)
            throw new ArgumentException($"rows has {rows.Count} replications; the plan asks {Replications}.", nameof(rows));
        var means = MeansOf(rows);
        var intervals = means.Select((mean, i) =>
        {
            var ahead = mean - means.Where((_, l) => l != i).Max();
            return new Interval(Math.Min(0, ahead - Delta), Math.Max(0, ahead + Delta));
        });
        return new Choice([.. means], Array.IndexOf(means, means.Max()), [.. intervals]);
    }

    private static double[] MeansOf(IReadOnlyList<IReadOnlyList<double>> rows)
    {
        var k = rows[0].Count;
        for (var j = 0; j < rows.Count; j++)
        {
            if (rows[j].Count != k)
                throw new ArgumentException(
                    $"rows[{j}] has {rows[j].Count} outcomes and rows[0] has {k}; each replication needs all systems.", nameof(rows));
        }

        return [.. Enumerable.Range(0, k).Select(i => rows.Average(row => row[i]))];
    }

    /// <summary>The chosen system, and how far each may be from the best of the others.</summary>
    /// <param name="Means">Mean of each system.</param>
    /// <param name="Best">Number of the system with the highest mean.</param>
    /// <param name="AgainstBest">Interval for (mean of i − best of the others), 0 included: multiple comparisons with the best.</param>
    public sealed record Choice(ImmutableArray<double> Means, int Best, ImmutableArray<Interval> AgainstBest);
}
