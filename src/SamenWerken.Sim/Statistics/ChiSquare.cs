using MathNet.Numerics;

namespace SamenWerken.Sim.Statistics;

/// <summary>A χ² statistic and its upper tail; with it, Pearson's test of fit.</summary>
/// <remarks>Source: Pearson (1900), Philosophical Magazine 50, 157–175.</remarks>
/// <param name="Statistic">χ², 0 or more.</param>
/// <param name="DegreesOfFreedom">Degrees of freedom, above 0.</param>
public readonly record struct ChiSquare(double Statistic, double DegreesOfFreedom)
{
    /// <summary>P(χ² ≥ statistic), 0–1.</summary>
    public double P => Statistic <= 0
        ? 1
        : double.IsPositiveInfinity(Statistic) ? 0
        : SpecialFunctions.GammaUpperRegularized(DegreesOfFreedom / 2, Statistic / 2);

    /// <summary>Pearson's test of fit: Σ (observed − expected)² / expected on (cells − 1) degrees of freedom.</summary>
    /// <param name="observed">Counts, one a cell; two cells or more.</param>
    /// <param name="expected">Expected counts of the same cells, above 0, with the same total.</param>
    public static ChiSquare OfFit(ReadOnlySpan<double> observed, ReadOnlySpan<double> expected)
    {
        Expect.Sample(observed, 2);
        Expect.Sample(expected, 2);
        if (observed.Length != expected.Length)
            throw new ArgumentException($"observed has {observed.Length} cells and expected has {expected.Length}; they need as many.",
                nameof(expected));
        double sum = 0, total = 0, totalExpected = 0;
        for (var i = 0; i < observed.Length; i++)
        {
            Expect.Positive(expected[i], $"expected[{i}]");
            var difference = observed[i] - expected[i];
            sum += difference * difference / expected[i];
            total += observed[i];
            totalExpected += expected[i];
        }

        // Relative slack for expected counts that were computed as shares of the total.
        if (Math.Abs(total - totalExpected) > 1e-8 * totalExpected)
            throw new ArgumentException(FormattableString.Invariant(
                $"observed adds up to {total} and expected to {totalExpected}; the totals must agree."), nameof(expected));
        return new ChiSquare(sum, observed.Length - 1);
    }
}
