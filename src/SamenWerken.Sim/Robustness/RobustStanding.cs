using System.Collections.Immutable;

namespace SamenWerken.Sim.Robustness;

/// <summary>How a strategy stands.</summary>
/// <param name="Strategy">Its name.</param>
/// <param name="Scores">Its score in each criterion.</param>
/// <param name="OnFront">Whether no other strategy is as good in the mean of every criterion and better in one.</param>
/// <param name="FrontProbability">Share of the resamples of worlds and luck in which it is on the front, 0–1.</param>
/// <param name="FrontShare">Share of the worlds in which it is on the front of that world, 0–1.</param>
/// <param name="Failed">Share of its runs that failed, 0–1.</param>
public sealed record RobustStanding(
    string Strategy, ImmutableArray<RobustScore> Scores, bool OnFront, double FrontProbability, Estimate FrontShare, double Failed);
