using System.Collections.Immutable;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Discovery;

/// <summary>A box in which cases of interest lie closer together than luck can explain.</summary>
/// <param name="Box">The box.</param>
/// <param name="Quality">How good it is; cases in boxes found before are not counted again.</param>
/// <param name="P">
/// Permutation p value, 0–1: how often a search among the same cases, with what is of interest dealt out at random, finds as much
/// evidence. It knows of the search.
/// </param>
/// <param name="Restrictions">How sure each restriction is, in the order of the box.</param>
/// <param name="HeldOutDensity">
/// Density in cases that a resample left out and its box did not see, in the middle 95 % of the resamples; Low and High are
/// NaN where no resample left a case in its box out.
/// </param>
/// <param name="HeldOutCoverage">Coverage in the same cases.</param>
/// <param name="Trajectory">The peeling trajectory that led to it, from everywhere.</param>
/// <param name="Chosen">Place in the trajectory from which pasting began: the step with most evidence, or the one asked for.</param>
public sealed record DiscoveredBox(
    Box Box, BoxQuality Quality, double P, ImmutableArray<RestrictionEvidence> Restrictions,
    Interval HeldOutDensity, Interval HeldOutCoverage, ImmutableArray<Peel> Trajectory, int Chosen);
