namespace SamenWerken.Sim.Statistics;

/// <summary>
/// The difference a − b between two series that share their random numbers pair by pair, and what the pairing gained.
/// </summary>
/// <remarks>Source: Law (2015), Simulation Modeling and Analysis, 5th ed., sections 10.2.1 and 11.2 (common random numbers).</remarks>
/// <param name="Differences">Count, mean and spread of aᵢ − bᵢ, in the unit of the outcome.</param>
/// <param name="ProbabilityBetter">P(better): share of pairs with a &gt; b plus half the share of ties, 0–1.</param>
/// <param name="Correlation">Pearson correlation ρ of a and b, −1–1; NaN when one of them never varies.</param>
/// <param name="VarianceReduction">
/// (s²ₐ + s²_b) / (s²ₐ + s²_b − 2·cov): how many times more replications independent runs would need; 1 when pairing gains
/// nothing, ∞ when the difference never varies.
/// </param>
internal sealed record PairedDifference(Moments Differences, double ProbabilityBetter, double Correlation, double VarianceReduction)
{
    /// <summary>Mean difference a − b.</summary>
    public double Mean => Differences.Mean;

    /// <summary>Standard deviation of the differences (divisor n − 1).</summary>
    public double StandardDeviation => Differences.StandardDeviation;

    /// <summary>Cohen's d_z: mean difference / standard deviation of the differences.</summary>
    public double StandardizedMean => Mean == 0 ? 0 : Mean / StandardDeviation;

    /// <summary>The paired t test of no difference.</summary>
    public TTest Test => new(Mean, Differences.StandardError, Differences.Count - 1);

    /// <summary>The t interval for the mean difference.</summary>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    public Interval Interval(double level = 0.95) => Differences.Interval(level);

    /// <summary>The differences of two series, pair by pair.</summary>
    /// <param name="x">Outcomes a, one a pair.</param>
    /// <param name="y">Outcomes b, in the same order; at least two pairs.</param>
    public static PairedDifference Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Expect.Pairs(x, y, 2);
        Moments differences = default, a = default, b = default;
        for (var i = 0; i < x.Length; i++)
        {
            differences = differences.With(x[i] - y[i]);
            a = a.With(x[i]);
            b = b.With(y[i]);
        }

        var independent = a.Variance + b.Variance;
        var reduction = independent == 0 ? 1 : independent / differences.Variance;
        return new PairedDifference(differences, VarghaDelaney.Paired(x, y).A, Statistics.Correlation.Coefficient(x, y), reduction);
    }
}
