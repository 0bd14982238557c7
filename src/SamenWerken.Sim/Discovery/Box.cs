using System.Collections.Immutable;

namespace SamenWerken.Sim.Discovery;

/// <summary>A part of the space of cases: those that meet every restriction.</summary>
/// <param name="Restrictions">The restrictions, at most one a variable, in the order of the variables; none for the whole space.</param>
public sealed record Box(ImmutableArray<Restriction> Restrictions)
{
    /// <summary>Whether a case lies in the box.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="point">Number of the case, from 0.</param>
    public bool Contains(Cases cases, int point)
    {
        ArgumentNullException.ThrowIfNull(cases);
        return Restrictions.All(restriction =>
        {
            var variable = cases.Variables[restriction.Variable];
            var value = variable.Values[point];
            return variable.IsChoice
                ? restriction.Levels.Contains(variable.Levels[(int)value])
                : value >= restriction.Within.Low && value < restriction.Within.High;
        });
    }

    /// <inheritdoc/>
    public bool Equals(Box? other) => other is not null && Restrictions.SequenceEqual(other.Restrictions);

    /// <inheritdoc/>
    public override int GetHashCode() => Restrictions.Aggregate(0, HashCode.Combine);

    /// <summary>Its restrictions, such as "trust &lt; 0.31 and fine ≥ 0.6"; "everywhere" without any.</summary>
    public override string ToString() => Restrictions.Length == 0 ? "everywhere" : string.Join(" and ", Restrictions);
}
