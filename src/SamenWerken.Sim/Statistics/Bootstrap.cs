using SamenWerken.Sim.Chance;

namespace SamenWerken.Sim.Statistics;

/// <summary>Bootstrap: recompute a statistic on samples drawn from the sample, with replacement.</summary>
/// <remarks>
/// Source: Efron and Tibshirani (1993), An Introduction to the Bootstrap. Resample r takes draws r·n … r·n + n − 1 of the
/// given address, one a value; two samples take their draws in turn.
/// </remarks>
internal static class Bootstrap
{
    private const int MostExhaustive = 7; // 7⁷ = 823,543 resamples; 8⁸ would be 16.8 million

    /// <summary>One sample.</summary>
    /// <param name="sample">Values, at least two. For pairs, pass their differences.</param>
    /// <param name="statistic">The statistic θ.</param>
    /// <param name="resamples">Number of resamples B, 1 or more; 2,000 and up for BCa.</param>
    /// <param name="draws">Where the random numbers come from.</param>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    public static BootstrapInterval Of(
        ReadOnlySpan<double> sample, SampleStatistic statistic, int resamples, Draws draws, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        Expect.Sample(sample, 2);
        Expect.AtLeast(resamples, 1);
        var replicates = new double[resamples];
        var chosen = new double[sample.Length];
        for (var r = 0; r < resamples; r++)
        {
            Fill(chosen, sample, ref draws);
            replicates[r] = statistic(chosen);
        }

        return BootstrapInterval.Of(statistic(sample), replicates, [LeaveOneOut(sample, statistic)], level);
    }

    /// <summary>Two independent samples, each resampled on its own.</summary>
    /// <param name="x">First sample, at least two values.</param>
    /// <param name="y">Second sample, at least two values.</param>
    /// <param name="statistic">The statistic θ.</param>
    /// <param name="resamples">Number of resamples B, 1 or more.</param>
    /// <param name="draws">Where the random numbers come from.</param>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    public static BootstrapInterval Of(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, TwoSampleStatistic statistic, int resamples, Draws draws, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        Expect.Sample(x, 2);
        Expect.Sample(y, 2);
        Expect.AtLeast(resamples, 1);
        var replicates = new double[resamples];
        double[] chosenX = new double[x.Length], chosenY = new double[y.Length];
        for (var r = 0; r < resamples; r++)
        {
            Fill(chosenX, x, ref draws);
            Fill(chosenY, y, ref draws);
            replicates[r] = statistic(chosenX, chosenY);
        }

        double[] fixedX = x.ToArray(), fixedY = y.ToArray();
        double[][] jackknife = [LeaveOneOut(x, s => statistic(s, fixedY)), LeaveOneOut(y, s => statistic(fixedX, s))];
        return BootstrapInterval.Of(statistic(x, y), replicates, jackknife, level);
    }

    /// <summary>Rows of a table, kept whole: series that share their random numbers stay paired.</summary>
    /// <param name="rows">Number of rows n, at least two.</param>
    /// <param name="statistic">The statistic θ of chosen rows.</param>
    /// <param name="resamples">Number of resamples B, 1 or more.</param>
    /// <param name="draws">Where the random numbers come from.</param>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    public static BootstrapInterval OfRows(int rows, RowStatistic statistic, int resamples, Draws draws, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        Expect.AtLeast(rows, 2);
        Expect.AtLeast(resamples, 1);
        var replicates = new double[resamples];
        var chosen = new int[rows];
        for (var r = 0; r < resamples; r++)
        {
            for (var i = 0; i < rows; i++)
                chosen[i] = draws.Below(rows);
            replicates[r] = statistic(chosen);
        }

        int[] all = [.. Enumerable.Range(0, rows)];
        double[] jackknife = [.. all.Select(left => statistic(all.Where(row => row != left).ToArray()))];
        return BootstrapInterval.Of(statistic(all), replicates, [jackknife], level);
    }

    /// <summary>Every one of the nⁿ resamples, without chance.</summary>
    /// <param name="sample">2 to 7 values.</param>
    /// <param name="statistic">The statistic θ.</param>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    public static BootstrapInterval Exhaustive(ReadOnlySpan<double> sample, SampleStatistic statistic, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        Expect.Sample(sample, 2);
        if (sample.Length > MostExhaustive)
            throw new ArgumentException($"sample has {sample.Length} values; all resamples can be visited up to {MostExhaustive}.",
                nameof(sample));
        var n = sample.Length;
        var replicates = new double[(int)Math.Pow(n, n)];
        var chosen = new double[n];
        for (var r = 0; r < replicates.Length; r++)
        {
            for (int i = 0, code = r; i < n; i++, code /= n)
                chosen[i] = sample[code % n];
            replicates[r] = statistic(chosen);
        }

        return BootstrapInterval.Of(statistic(sample), replicates, [LeaveOneOut(sample, statistic)], level);
    }

    private static void Fill(double[] chosen, ReadOnlySpan<double> sample, ref Draws draws)
    {
        for (var i = 0; i < chosen.Length; i++)
            chosen[i] = sample[draws.Below(sample.Length)];
    }

    private static double[] LeaveOneOut(ReadOnlySpan<double> sample, SampleStatistic statistic)
    {
        var values = new double[sample.Length];
        var rest = new double[sample.Length - 1];
        for (var left = 0; left < sample.Length; left++)
        {
            sample[..left].CopyTo(rest);
            sample[(left + 1)..].CopyTo(rest.AsSpan(left));
            values[left] = statistic(rest);
        }

        return values;
    }
}
