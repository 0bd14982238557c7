namespace SamenWerken.Sim.Statistics;

/// <summary>A number computed from two independent samples, such as the difference of their means.</summary>
/// <param name="x">First sample.</param>
/// <param name="y">Second sample.</param>
internal delegate double TwoSampleStatistic(ReadOnlySpan<double> x, ReadOnlySpan<double> y);
