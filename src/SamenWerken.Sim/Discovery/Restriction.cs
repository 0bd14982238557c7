using System.Collections.Immutable;
using System.Globalization;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Discovery;

/// <summary>What a box asks of one variable.</summary>
/// <param name="Variable">Place of the variable among those of the cases.</param>
/// <param name="Name">Its name.</param>
/// <param name="Within">For a number: from where to where it may lie; −∞ and ∞ where nothing bounds it.</param>
/// <param name="Levels">For a choice: the levels that remain; empty for a number.</param>
public sealed record Restriction(int Variable, string Name, Interval Within, ImmutableArray<string> Levels)
{
    /// <inheritdoc/>
    public bool Equals(Restriction? other) =>
        other is not null && (Variable, Name, Within) == (other.Variable, other.Name, other.Within) && Levels.SequenceEqual(other.Levels);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Variable, Name, Within, Levels.Length);

    /// <summary>Such as "trust &lt; 0.31", "0.2 ≤ fine &lt; 0.6" or "sector in care, schools".</summary>
    public override string ToString()
    {
        static string Number(double x) => x.ToString("G4", CultureInfo.InvariantCulture);
        if (Levels.Length > 0)
            return $"{Name} in {string.Join(", ", Levels)}";
        return (double.IsFinite(Within.Low), double.IsFinite(Within.High)) switch
        {
            (true, true) => $"{Number(Within.Low)} ≤ {Name} < {Number(Within.High)}",
            (true, false) => $"{Name} ≥ {Number(Within.Low)}",
            _ => $"{Name} < {Number(Within.High)}",
        };
    }
}
