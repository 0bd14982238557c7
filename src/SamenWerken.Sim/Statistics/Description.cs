namespace SamenWerken.Sim.Statistics;

/// <summary>A sample in a few numbers; central moments m₂, m₃, m₄ have divisor n.</summary>
/// <remarks>Source of skewness and kurtosis: Joanes and Gill (1998), The Statistician 47(1), 183–189.</remarks>
/// <param name="Moments">Count, mean and spread.</param>
/// <param name="Median">Median, in the unit of the sample.</param>
/// <param name="MedianDeviation">Median of |x − median|, not scaled to the normal distribution.</param>
/// <param name="Skewness">g₁ = m₃ / m₂^1.5; NaN when all values are equal.</param>
/// <param name="ExcessKurtosis">g₂ = m₄ / m₂² − 3; NaN when all values are equal.</param>
public sealed record Description(Moments Moments, double Median, double MedianDeviation, double Skewness, double ExcessKurtosis)
{
    /// <summary>Coefficient of variation s / x̄; infinite or NaN when the mean is 0.</summary>
    public double CoefficientOfVariation => Moments.StandardDeviation / Moments.Mean;

    /// <summary>G₁: skewness without bias for normal samples; NaN below three values.</summary>
    public double UnbiasedSkewness
    {
        get
        {
            double n = Moments.Count;
            return n < 3 ? double.NaN : Math.Sqrt(n * (n - 1)) / (n - 2) * Skewness;
        }
    }

    /// <summary>G₂: excess kurtosis without bias for normal samples; NaN below four values.</summary>
    public double UnbiasedExcessKurtosis
    {
        get
        {
            double n = Moments.Count;
            return n < 4 ? double.NaN : (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * ExcessKurtosis + 6);
        }
    }

    /// <summary>Describes a sample.</summary>
    /// <param name="sample">Values in any order, at least one.</param>
    public static Description Of(ReadOnlySpan<double> sample)
    {
        Expect.Sample(sample, 1);
        var moments = Moments.Of(sample);
        var median = Quantile.Median(sample);
        var unit = Math.Sqrt(moments.SquaredDeviations / sample.Length); // fourth powers of the plain deviations may be no numbers
        var deviations = new double[sample.Length];
        double m2 = 0, m3 = 0, m4 = 0;
        for (var i = 0; i < sample.Length; i++)
        {
            deviations[i] = Math.Abs(sample[i] - median);
            var d = (sample[i] - moments.Mean) / unit;
            m2 += d * d;
            m3 += d * d * d;
            m4 += d * d * d * d;
        }

        m2 /= sample.Length;
        m3 /= sample.Length;
        m4 /= sample.Length;
        return new Description(moments, median, Quantile.Median(deviations), m3 / Math.Pow(m2, 1.5), m4 / (m2 * m2) - 3);
    }
}
