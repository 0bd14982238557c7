namespace SamenWerken.Sim.Statistics;

/// <summary>A number computed from a sample, such as its mean.</summary>
/// <param name="sample">The values, in any order.</param>
internal delegate double SampleStatistic(ReadOnlySpan<double> sample);
