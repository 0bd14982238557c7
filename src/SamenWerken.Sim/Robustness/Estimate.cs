using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Robustness;

/// <summary>A number with its interval.</summary>
/// <param name="Value">The number.</param>
/// <param name="Interval">Where it lies; all intervals of a leaderboard hold together with its confidence.</param>
public readonly record struct Estimate(double Value, Interval Interval);
