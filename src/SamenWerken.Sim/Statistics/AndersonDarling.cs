namespace SamenWerken.Sim.Statistics;

/// <summary>Anderson–Darling test of k samples: do they come from one distribution? Sensitive in the tails.</summary>
/// <remarks>Source: Scholz and Stephens (1987), JASA 82(399), 918–924: eq. 7 (mid-rank A²ₐₖₙ) and eq. 4 (its variance).</remarks>
/// <param name="A2">A²ₐₖₙ, 0 or more; about k − 1 when the samples agree.</param>
/// <param name="Normalized">(A²ₐₖₙ − (k − 1)) / σ.</param>
internal sealed record AndersonDarling(double A2, double Normalized)
{
    /// <summary>Tests k samples.</summary>
    /// <param name="groups">The samples, two or more, each with at least one value; four or more values in all, not all equal.</param>
    public static AndersonDarling Of(IReadOnlyList<IReadOnlyList<double>> groups)
    {
        Expect.Groups(groups, 1);
        double[] pooled = [.. groups.SelectMany(g => g).Order()];
        var values = pooled.Distinct().ToArray();
        if (pooled.Length < 4 || values.Length < 2)
            throw new ArgumentException("The samples need four or more values in all, and two different ones.", nameof(groups));

        double n = pooled.Length;
        var a2 = 0.0;
        foreach (var group in groups)
        {
            var sum = 0.0;
            foreach (var value in values)
            {
                double below = pooled.Count(v => v < value), equal = pooled.Count(v => v == value);
                var b = below + equal / 2;
                var m = group.Count(v => v < value) + group.Count(v => v == value) / 2.0;
                var distance = n * m - b * group.Count;
                sum += equal / n * distance * distance / (b * (n - b) - n * equal / 4);
            }

            a2 += sum / group.Count;
        }

        a2 *= (n - 1) / n;
        return new AndersonDarling(a2, (a2 - (groups.Count - 1)) / Math.Sqrt(Variance([.. groups.Select(g => g.Count)], pooled.Length)));
    }

    private static double Variance(int[] sizes, int all)
    {
        double n = all, k = sizes.Length, bigH = sizes.Sum(size => 1.0 / size), h = 0, g = 0;
        for (var i = 1; i < all; i++)
            h += 1.0 / i;
        // g = Σ over 1 ≤ i < j ≤ N−1 of 1/((N−i)·j); the inner sum grows with j.
        var tail = 0.0;
        for (var j = 2; j < all; j++)
        {
            tail += 1.0 / (all - j + 1);
            g += tail / j;
        }

        var a = (4 * g - 6) * (k - 1) + (10 - 6 * g) * bigH;
        var b = (2 * g - 4) * k * k + 8 * h * k + (2 * g - 14 * h - 4) * bigH - 8 * h + 4 * g - 6;
        var c = (6 * h + 2 * g - 2) * k * k + (4 * h - 4 * g + 6) * k + (2 * h - 6) * bigH + 4 * h;
        var d = (2 * h + 6) * k * k - 4 * h * k;
        return (((a * n + b) * n + c) * n + d) / ((n - 1) * (n - 2) * (n - 3));
    }
}
