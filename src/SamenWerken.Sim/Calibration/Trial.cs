using System.Collections.Immutable;

namespace SamenWerken.Sim.Calibration;

/// <summary>A setting of the parameters at which the model was run, and what it said of each pattern.</summary>
/// <param name="Parameters">The parameters as coordinates, each 0–1.</param>
/// <param name="Means">Mean over replications for each pattern; NaN where every run failed.</param>
/// <param name="Variances">Variance of each mean, s²/R; 0 for a model without luck.</param>
public sealed record Trial(ImmutableArray<double> Parameters, ImmutableArray<double> Means, ImmutableArray<double> Variances)
{
    /// <inheritdoc/>
    public bool Equals(Trial? other) => other is not null && Parameters.SequenceEqual(other.Parameters)
        && Means.SequenceEqual(other.Means) && Variances.SequenceEqual(other.Variances);

    /// <inheritdoc/>
    public override int GetHashCode() => Parameters.Concat(Means).Aggregate(0, HashCode.Combine);
}
