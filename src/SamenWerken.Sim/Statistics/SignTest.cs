using MathNet.Numerics.Distributions;

namespace SamenWerken.Sim.Statistics;

/// <summary>Exact sign test: of the pairs that differ, is x above y as often as below?</summary>
/// <remarks>Source: Dixon and Mood (1946), JASA 41(236), 557–566. McNemar's exact test (1947) is this test on the two kinds of
/// disagreement.</remarks>
/// <param name="Positive">Pairs with x above y.</param>
/// <param name="Negative">Pairs with x below y.</param>
internal readonly record struct SignTest(int Positive, int Negative)
{
    /// <summary>Two-sided p value: 2·P(B ≤ min) for B binomial(positive + negative, ½), at most 1.</summary>
    public double PTwoSided => Math.Min(1, 2 * Binomial.CDF(0.5, Positive + Negative, Math.Min(Positive, Negative)));

    /// <summary>Counts pairs.</summary>
    /// <param name="x">First of each pair.</param>
    /// <param name="y">Second of each pair; at least one pair.</param>
    public static SignTest Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Expect.Pairs(x, y, 1);
        int positive = 0, negative = 0;
        for (var i = 0; i < x.Length; i++)
        {
            positive += x[i] > y[i] ? 1 : 0;
            negative += x[i] < y[i] ? 1 : 0;
        }

        return new SignTest(positive, negative);
    }

    /// <summary>McNemar's exact test of a yes/no outcome in pairs.</summary>
    /// <param name="onlyFirst">Pairs where only the first is yes, 0 or more.</param>
    /// <param name="onlySecond">Pairs where only the second is yes, 0 or more.</param>
    public static SignTest McNemar(int onlyFirst, int onlySecond)
    {
        Expect.AtLeast(onlyFirst, 0);
        Expect.AtLeast(onlySecond, 0);
        return new SignTest(onlyFirst, onlySecond);
    }
}
