using System.Collections.Immutable;

namespace SamenWerken.Sim.Statistics;

/// <summary>Bootstrap intervals of <see cref="SobolIndices"/>, in the same order; (NaN, NaN) when the outcome never varies.</summary>
/// <param name="First">Interval of S₁ of each factor.</param>
/// <param name="Total">Interval of S_T of each factor.</param>
/// <param name="Second">Interval of S₂ of each pair; empty without second order.</param>
/// <param name="Level">Confidence level, between 0 and 1.</param>
public sealed record SobolIntervals(
    ImmutableArray<Interval> First, ImmutableArray<Interval> Total, ImmutableArray<Interval> Second, double Level);
