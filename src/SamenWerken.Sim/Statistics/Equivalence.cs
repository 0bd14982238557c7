namespace SamenWerken.Sim.Statistics;

/// <summary>Two one-sided tests (TOST): is a mean difference inside (low, high), so small that it does not matter?</summary>
/// <remarks>Source: Schuirmann (1987), Journal of Pharmacokinetics and Biopharmaceutics 15(6), 657–680.</remarks>
/// <param name="TLower">t of the difference against the lower margin.</param>
/// <param name="TUpper">t of the difference against the upper margin.</param>
/// <param name="PLower">P value against "at or below the lower margin", 0–1.</param>
/// <param name="PUpper">P value against "at or above the upper margin", 0–1.</param>
internal sealed record Equivalence(double TLower, double TUpper, double PLower, double PUpper)
{
    /// <summary>P value against "not equivalent": the larger of the two.</summary>
    public double P => Math.Max(PLower, PUpper);

    /// <summary>Pairs, by the paired t test.</summary>
    /// <param name="x">First of each pair.</param>
    /// <param name="y">Second of each pair; at least two pairs.</param>
    /// <param name="low">Lower margin, in the unit of the outcome.</param>
    /// <param name="high">Upper margin, above the lower.</param>
    public static Equivalence Paired(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double low, double high) =>
        Of(TTest.Paired(x, y), low, high);

    /// <summary>Independent samples, by Welch's t test.</summary>
    /// <param name="x">First sample, at least two values.</param>
    /// <param name="y">Second sample, at least two values.</param>
    /// <param name="low">Lower margin, in the unit of the outcome.</param>
    /// <param name="high">Upper margin, above the lower.</param>
    public static Equivalence Independent(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double low, double high) =>
        Of(TTest.Welch(x, y), low, high);

    /// <summary>Any t test of a difference.</summary>
    /// <param name="test">The test that gives difference, standard error and degrees of freedom.</param>
    /// <param name="low">Lower margin, in the unit of the outcome.</param>
    /// <param name="high">Upper margin, above the lower.</param>
    public static Equivalence Of(TTest test, double low, double high)
    {
        ArgumentNullException.ThrowIfNull(test);
        if (!(low < high))
            throw new ArgumentOutOfRangeException(nameof(low), low,
                FormattableString.Invariant($"The lower margin must be below the upper, {high}."));
        var lower = test with { Difference = test.Difference - low };
        var upper = test with { Difference = test.Difference - high };
        return new Equivalence(lower.Statistic, upper.Statistic, lower.PGreater, upper.PLess);
    }
}
