using System.Collections.Immutable;
using SamenWerken.Sim.Discovery;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>Over what a parameter was varied.</summary>
/// <param name="Least">Least value among the cases.</param>
/// <param name="Largest">Largest value among them.</param>
/// <param name="Levels">The levels of a choice; empty for a number.</param>
public sealed record BoxRange(double Least, double Largest, ImmutableArray<string> Levels)
{
    /// <summary>That of a variable.</summary>
    public static BoxRange Of(Variable variable) => new(variable.Values.Min(), variable.Values.Max(), variable.Levels);
}
