namespace SamenWerken.Sim.Statistics;

/// <summary>After how many replications has an outcome settled? Two rules for a series that is at hand.</summary>
internal static class Convergence
{
    /// <summary>Coefficient of variation s/x̄ of the first n values.</summary>
    /// <param name="series">Outcomes in the order of replications.</param>
    /// <param name="n">How many of them, 2 or more.</param>
    public static double CoefficientOfVariation(ReadOnlySpan<double> series, int n)
    {
        Expect.AtLeast(n, 2);
        Expect.Sample(series, n);
        var moments = Moments.Of(series[..n]);
        return moments.StandardDeviation / moments.Mean;
    }

    /// <summary>
    /// The smallest n of a grid with |cᵥ(n) − cᵥ(m)| &lt; ε for all larger m of the grid; null when only the last would do, since
    /// nothing larger vouches for it.
    /// </summary>
    /// <remarks>Source: Lorscheid, Heine and Meyer (2012), Computational and Mathematical Organization Theory 18(1), 22–62, section
    /// 4.4.</remarks>
    /// <param name="series">Outcomes in the order of replications, as many as the largest n.</param>
    /// <param name="grid">Numbers of replications to compare, rising, 2 or more each.</param>
    /// <param name="epsilon">Largest difference ε of coefficients of variation, above 0; 0.01 is common.</param>
    public static int? StableVariation(ReadOnlySpan<double> series, ReadOnlySpan<int> grid, double epsilon)
    {
        Expect.Positive(epsilon);
        var variation = new double[grid.Length];
        for (var i = 0; i < grid.Length; i++)
        {
            if (i > 0 && grid[i] <= grid[i - 1])
                throw new ArgumentException($"grid[{i}] is {grid[i]} after {grid[i - 1]}; the grid must rise.", nameof(grid));
            variation[i] = CoefficientOfVariation(series, grid[i]);
        }

        for (var i = 0; i < grid.Length - 1; i++)
        {
            if (variation.Skip(i + 1).All(later => Math.Abs(variation[i] - later) < epsilon))
                return grid[i];
        }

        return null;
    }

    /// <summary>
    /// The smallest n ≥ <paramref name="first"/> at which the half-width of the t interval is at most γ/(1 + γ) times |mean|, so
    /// that the relative error is at most γ; null when the series ends before.
    /// </summary>
    /// <remarks>Source: Law (2015), Simulation Modeling and Analysis, 5th ed., section 9.4.1, sequential procedure.</remarks>
    /// <param name="series">Outcomes in the order of replications.</param>
    /// <param name="gamma">Relative error γ, above 0.</param>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    /// <param name="first">First n to look at, 2 or more.</param>
    public static int? RelativePrecision(ReadOnlySpan<double> series, double gamma, double level = 0.95, int first = 10)
    {
        Expect.Positive(gamma);
        Expect.AtLeast(first, 2);
        Expect.Sample(series, 0);
        Moments moments = default;
        foreach (var x in series)
        {
            moments = moments.With(x);
            if (moments.Count >= first && moments.HalfWidth(level) <= gamma / (1 + gamma) * Math.Abs(moments.Mean))
                return (int)moments.Count;
        }

        return null;
    }
}
