using System.Collections.Immutable;

namespace SamenWerken.Sim.Optimisation;

/// <summary>
/// Where a search stands: who lives. It is all that the search knows, for chance has an address; so a search that goes on from a stored
/// population does the same as one that never stopped.
/// </summary>
/// <param name="Generation">Generations that were selected, from 0: the first population.</param>
/// <param name="Members">Who lives, evaluated, in the order in which they were selected.</param>
public sealed record Population(int Generation, ImmutableArray<Individual> Members)
{
    /// <summary>Those that none of the others dominates, duplicates once.</summary>
    public ImmutableArray<Individual> Front
    {
        get
        {
            var front = Dominance.Front([.. Members.Select(member => member.Objectives)]);
            return [.. front.Select(place => Members[place]).DistinctBy(member => string.Join(' ', member.Genes))];
        }
    }

    /// <inheritdoc/>
    public bool Equals(Population? other) =>
        other is not null && Generation == other.Generation && Members.SequenceEqual(other.Members);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Generation, Members.Length);
}
