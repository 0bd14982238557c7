using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Discovery;

/// <summary>How sure a restriction of a box is.</summary>
/// <param name="Restriction">The restriction.</param>
/// <param name="QuasiP">Chance of a box as dense, were this restriction of no use, 0–1; blind to the search (Bryant and Lempert
/// 2010).</param>
/// <param name="Found">Share of resamples whose box restricts the same variable, 0–1.</param>
/// <param name="Low">Where the lower limit lies in the middle 95 % of the resamples that have one; null where the box has none.</param>
/// <param name="High">The same of the upper limit.</param>
public sealed record RestrictionEvidence(Restriction Restriction, double QuasiP, double Found, Interval? Low, Interval? High);
