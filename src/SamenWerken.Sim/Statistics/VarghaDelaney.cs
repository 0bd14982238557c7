namespace SamenWerken.Sim.Statistics;

/// <summary>Probability of superiority A: that a value of x is above a value of y, ties counted half.</summary>
/// <remarks>Source: Vargha and Delaney (2000), Journal of Educational and Behavioral Statistics 25(2), 101–132.</remarks>
/// <param name="A">A₁₂, 0–1; ½ when neither tends to be larger.</param>
internal readonly record struct VarghaDelaney(double A)
{
    private const double Small = 0.06, Medium = 0.14, Large = 0.21;

    // Sums of ranks leave A a few units in the last place off a threshold that it meets.
    private const double Rounding = 1e-12;

    /// <summary>Cliff's δ = 2A − 1, −1–1.</summary>
    public double CliffsDelta => 2 * A - 1;

    /// <summary>The effect in a word.</summary>
    public Magnitude Magnitude => (Math.Abs(A - 0.5) + Rounding) switch
    {
        >= Large => Magnitude.Large,
        >= Medium => Magnitude.Medium,
        >= Small => Magnitude.Small,
        _ => Magnitude.Negligible,
    };

    /// <summary>Independent samples: over all pairs (xᵢ, yⱼ), A = (R₁/m − (m + 1)/2) / n with R₁ the rank sum of x.</summary>
    /// <param name="x">First sample, m ≥ 1 values.</param>
    /// <param name="y">Second sample, n ≥ 1 values.</param>
    public static VarghaDelaney Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Expect.Sample(x, 1);
        Expect.Sample(y, 1);
        return new VarghaDelaney(MannWhitney.CountAbove(x, y) / ((double)x.Length * y.Length));
    }

    /// <summary>Pairs that share their random numbers: over the pairs (xᵢ, yᵢ) only.</summary>
    /// <param name="x">First of each pair.</param>
    /// <param name="y">Second of each pair; at least one pair.</param>
    public static VarghaDelaney Paired(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Expect.Pairs(x, y, 1);
        var halves = 0L;
        for (var i = 0; i < x.Length; i++)
            halves += 1 + Math.Sign(x[i] - y[i]);
        return new VarghaDelaney(halves / (2.0 * x.Length));
    }
}
