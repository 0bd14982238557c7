using System.Collections.Immutable;
using System.Numerics;

namespace SamenWerken.Sim.Statistics;

/// <summary>Bootstrap intervals of <see cref="SobolIndices"/>, in the same order; (NaN, NaN) where none can be told.</summary>
/// <param name="First">Interval of S₁ of each factor.</param>
/// <param name="Total">Interval of S_T of each factor.</param>
/// <param name="Second">Interval of S₂ of each pair; empty without second order.</param>
/// <param name="Level">Confidence level, between 0 and 1.</param>
internal sealed record SobolIntervals(
    ImmutableArray<Interval> First, ImmutableArray<Interval> Total, ImmutableArray<Interval> Second, double Level)
{
    /// <summary>Half the width of the widest known interval of S₁ and S_T; NaN when none is known.</summary>
    public double WidestHalf =>
        First.Concat(Total).Where(interval => interval.IsKnown).Select(interval => interval.Width / 2).DefaultIfEmpty(double.NaN).Max();

    /// <summary>
    /// Base points with which the widest interval of S₁ and S_T would be about ± a half-width, rounded up to a power of two: widths
    /// shrink as 1/√N.
    /// </summary>
    /// <param name="basePoints">Base points N that these intervals are from.</param>
    /// <param name="halfWidth">The half-width wanted, a share of variance above 0.</param>
    /// <returns>At least <paramref name="basePoints"/> rounded up and the fewest with intervals; at most 2³⁰.</returns>
    public int PointsNeeded(int basePoints, double halfWidth) => PointsNeeded(basePoints, WidestHalf, halfWidth);

    internal static int PointsNeeded(int basePoints, double widest, double halfWidth)
    {
        Expect.AtLeast(basePoints, 1);
        Expect.Positive(halfWidth);
        const double Most = 1 << 30;
        var ratio = double.IsNaN(widest) ? 1 : Math.Max(1, widest / halfWidth);
        return (int)BitOperations.RoundUpToPowerOf2(
            (uint)Math.Clamp(Math.Ceiling(basePoints * ratio * ratio), SobolIndices.FewestForIntervals, Most));
    }

    internal static SobolIntervals Unknown(int factors, bool secondOrder, double level)
    {
        ImmutableArray<Interval> Of(int count) => [.. Enumerable.Repeat(Interval.Unknown, count)];
        return new SobolIntervals(Of(factors), Of(factors), Of(secondOrder ? factors * (factors - 1) / 2 : 0), level);
    }
}
