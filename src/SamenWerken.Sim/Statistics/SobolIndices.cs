using System.Collections.Immutable;
using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Designs;

namespace SamenWerken.Sim.Statistics;

/// <summary>
/// Sobol' indices: which share of the outcome's variance each factor explains. Estimates may fall a little outside 0–1.
/// All are NaN when the outcome never varies over A and B.
/// </summary>
/// <remarks>
/// Source: Saltelli et al. (2010), Computer Physics Communications 181(2), 259–270, table 2 (b) for S₁ and (f), after Jansen
/// (1999), for S_T; S₂ from Saltelli (2002), Computer Physics Communications 145(2), 280–297. Outcomes are first centred on
/// their mean over the whole sample, which takes most of the noise from S₁ and S₂; V is the variance over A and B together.
/// </remarks>
/// <param name="First">S₁ of each factor: the share it explains alone.</param>
/// <param name="Total">S_T of each factor: the share it explains alone and in interactions.</param>
/// <param name="Second">S₂ of each pair (i, j), i below j, in the order (0,1), (0,2), … (1,2), …; empty without second order.</param>
internal sealed record SobolIndices(ImmutableArray<double> First, ImmutableArray<double> Total, ImmutableArray<double> Second)
{
    /// <summary>
    /// Fewest base points N with intervals. Of a linear and of Ishigami's function, intervals of 95 % held the true value in 0.71
    /// to 0.90 of 400 samples of 4 or 8 points, in 0.85 to 0.94 of 32 points, and in 0.91 to 0.96 of 64.
    /// </summary>
    public const int FewestForIntervals = 32;

    private static readonly Purpose Resampling = new("sobol bootstrap");

    /// <summary>S₂ of factors i and j: the share that their interaction explains.</summary>
    /// <param name="i">One factor, from 0.</param>
    /// <param name="j">Another factor.</param>
    /// <exception cref="InvalidOperationException">The sample had no second order.</exception>
    public double Interaction(int i, int j) => Second.IsEmpty
        ? throw new InvalidOperationException("The sample was made without second order; it tells nothing about interactions.")
        : Second[Pair(i, j, First.Length)];

    /// <summary>The indices from the outcomes of a sample.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="outcomes">One outcome a point, in the order of the sample.</param>
    public static SobolIndices Of(SaltelliSample sample, ReadOnlySpan<double> outcomes) =>
        Estimate(sample, Centred(sample, outcomes), Enumerable.Range(0, sample.BasePoints).ToArray());

    /// <summary>V, the variance of the outcome over A and B together (divisor 2N), of which the indices are shares.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="outcomes">One outcome a point, in the order of the sample.</param>
    public static double Variance(SaltelliSample sample, ReadOnlySpan<double> outcomes)
    {
        var (y, both) = (Centred(sample, outcomes), default(Moments));
        for (var point = 0; point < sample.BasePoints; point++)
            both = both.With(y[sample.RowOfA(point)]).With(y[sample.RowOfB(point)]);
        return both.SquaredDeviations / both.Count;
    }

    /// <summary>
    /// Bootstrap percentile intervals of the indices; base points are resampled with all their rows. (NaN, NaN) where none can be told:
    /// with fewer than <see cref="FewestForIntervals"/> base points, and where no resample differs from another.
    /// </summary>
    /// <param name="sample">The sample.</param>
    /// <param name="outcomes">One outcome a point, in the order of the sample.</param>
    /// <param name="resamples">Number of resamples, 2 or more; 1,000 is common.</param>
    /// <param name="seed">Seed of the resampling.</param>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    /// <param name="cancellation">Stops it.</param>
    public static SobolIntervals Intervals(
        SaltelliSample sample, ReadOnlySpan<double> outcomes, int resamples, ulong seed, double level = 0.95,
        CancellationToken cancellation = default)
    {
        Expect.AtLeast(resamples, 2);
        Expect.Level(level);
        var y = Centred(sample, outcomes);
        if (sample.BasePoints < FewestForIntervals)
            return SobolIntervals.Unknown(sample.Factors, sample.SecondOrder, level);
        var replicates = new SobolIndices[resamples];
        var rows = new int[sample.BasePoints];
        for (var r = 0; r < resamples; r++)
        {
            cancellation.ThrowIfCancellationRequested();
            var draws = new Draws(seed, Resampling, (ulong)r);
            for (var i = 0; i < rows.Length; i++)
                rows[i] = draws.Below(rows.Length);
            replicates[r] = Estimate(sample, y, rows);
        }

        ImmutableArray<Interval> Over(Func<SobolIndices, ImmutableArray<double>> part) =>
            [.. Enumerable.Range(0, part(replicates[0]).Length).Select(i => Percentile([.. replicates.Select(x => part(x)[i])], level))];
        return new SobolIntervals(Over(x => x.First), Over(x => x.Total), Over(x => x.Second), level);
    }

    private static Interval Percentile(double[] values, double level)
    {
        // A resample that holds no variation has no indices.
        double[] known = [.. values.Where(double.IsFinite).Order()];
        return known.Length == 0 || known[^1] - known[0] <= Interval.Rounding * Math.Max(Math.Abs(known[0]), Math.Abs(known[^1]))
            ? Interval.Unknown
            : new Interval(Quantile.OfSorted(known, (1 - level) / 2), Quantile.OfSorted(known, (1 + level) / 2));
    }

    private static double[] Centred(SaltelliSample sample, ReadOnlySpan<double> outcomes)
    {
        ArgumentNullException.ThrowIfNull(sample);
        Expect.Sample(outcomes, 1);
        if (outcomes.Length != sample.Points.Rows)
            throw new ArgumentException($"outcomes has {outcomes.Length} values; one for each of {sample.Points.Rows} points is needed.",
                nameof(outcomes));
        var mean = Moments.Of(outcomes).Mean;
        var centred = new double[outcomes.Length];
        for (var i = 0; i < centred.Length; i++)
            centred[i] = outcomes[i] - mean;
        return centred;
    }

    private static SobolIndices Estimate(SaltelliSample sample, double[] y, int[] basePoints)
    {
        int k = sample.Factors, n = basePoints.Length;
        double[] first = new double[k], total = new double[k];
        var second = new double[sample.SecondOrder ? k * (k - 1) / 2 : 0];
        Moments both = default;
        var ab = 0.0;
        foreach (var p in basePoints)
        {
            double a = y[sample.RowOfA(p)], b = y[sample.RowOfB(p)];
            both = both.With(a).With(b);
            ab += a * b;
            for (var i = 0; i < k; i++)
            {
                var abi = y[sample.RowOfAB(p, i)];
                first[i] += b * (abi - a);
                total[i] += (a - abi) * (a - abi) / 2;
                for (var j = i + 1; j < k && sample.SecondOrder; j++)
                    second[Pair(i, j, k)] += y[sample.RowOfBA(p, i)] * y[sample.RowOfAB(p, j)];
            }
        }

        // Divisor 2N: the variance of A and B as they are, not of what they were drawn from.
        var v = both.SquaredDeviations > 0 ? both.SquaredDeviations / both.Count * n : double.NaN;
        for (var i = 0; i < k; i++)
        {
            first[i] /= v;
            total[i] /= v;
        }

        for (var i = 0; i < k; i++)
        {
            for (var j = i + 1; j < k && sample.SecondOrder; j++)
                second[Pair(i, j, k)] = (second[Pair(i, j, k)] - ab) / v - first[i] - first[j];
        }

        return new SobolIndices([.. first], [.. total], [.. second]);
    }

    private static int Pair(int i, int j, int k)
    {
        var (low, high) = i < j ? (i, j) : (j, i);
        if (low < 0 || low == high || high >= k)
            throw new ArgumentOutOfRangeException(nameof(i), $"({i}, {j}) is no pair of {k} factors.");
        return low * (2 * k - low - 1) / 2 + high - low - 1;
    }
}
