using System.Collections.Immutable;

namespace SamenWerken.Sim.Optimisation;

/// <summary>A setting of the levers, with what it achieves.</summary>
/// <param name="Generation">Generation in which it was made, from 0.</param>
/// <param name="Number">Its number among those made in that generation, from 0.</param>
/// <param name="Genes">The levers as coordinates, each 0–1; <see cref="Designs.Scale"/> turns them into values.</param>
/// <param name="Objectives">What it achieves, higher is better; NaN where the evaluation failed, none before it is evaluated.</param>
public sealed record Individual(int Generation, int Number, ImmutableArray<double> Genes, ImmutableArray<double> Objectives)
{
    /// <inheritdoc/>
    public bool Equals(Individual? other) => other is not null && (Generation, Number) == (other.Generation, other.Number)
        && Genes.SequenceEqual(other.Genes) && Objectives.SequenceEqual(other.Objectives);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Generation, Number, Genes.Length > 0 ? Genes[0] : 0);

    /// <summary>The same, evaluated.</summary>
    /// <param name="objectives">What it achieves, higher is better.</param>
    public Individual With(params IReadOnlyList<double> objectives) => this with { Objectives = [.. objectives] };
}
