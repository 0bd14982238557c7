namespace SamenWerken.Sim.Statistics;

/// <summary>Sample quantiles by linear interpolation between order statistics.</summary>
/// <remarks>Source: Hyndman and Fan (1996), The American Statistician 50(4), 361–365; the types carry their numbers.</remarks>
public static class Quantile
{
    /// <summary>Type 7: position (n − 1)p + 1 in the sorted sample. The default of R and NumPy.</summary>
    /// <param name="sample">Values in any order, at least one.</param>
    /// <param name="p">Probability, 0–1.</param>
    public static double Of(ReadOnlySpan<double> sample, double p) => OfSorted(Sorted(sample), p);

    /// <summary>Type 7 of a sample that is sorted already, smallest first.</summary>
    /// <param name="sorted">Values, smallest first, at least one.</param>
    /// <param name="p">Probability, 0–1.</param>
    public static double OfSorted(ReadOnlySpan<double> sorted, double p) => At(sorted, (sorted.Length - 1) * p, p);

    /// <summary>Type 8: position (n + ⅓)p + ⅓, about median-unbiased for any distribution.</summary>
    /// <param name="sample">Values in any order, at least one.</param>
    /// <param name="p">Probability, 0–1.</param>
    public static double MedianUnbiased(ReadOnlySpan<double> sample, double p) =>
        At(Sorted(sample), (sample.Length + 1.0 / 3) * p - 2.0 / 3, p);

    /// <summary>The median: the middle value, or the mean of the two middle ones.</summary>
    /// <param name="sample">Values in any order, at least one.</param>
    public static double Median(ReadOnlySpan<double> sample) => Of(sample, 0.5);

    private static double[] Sorted(ReadOnlySpan<double> sample)
    {
        Expect.Sample(sample, 1);
        var sorted = sample.ToArray();
        Array.Sort(sorted);
        return sorted;
    }

    private static double At(ReadOnlySpan<double> sorted, double position, double p)
    {
        if (sorted.IsEmpty)
            throw new ArgumentException("A quantile needs at least one value.", nameof(sorted));
        if (!(p >= 0 && p <= 1))
            throw new ArgumentOutOfRangeException(nameof(p), p, "A probability lies between 0 and 1.");
        position = Math.Clamp(position, 0, sorted.Length - 1);
        var below = (int)position;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
