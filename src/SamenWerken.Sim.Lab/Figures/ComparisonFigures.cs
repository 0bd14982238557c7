using SamenWerken.Sim.Engine;
using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>The figures of a comparison, by the name of what they show.</summary>
public static class ComparisonFigures
{
    /// <summary>An outcome over the rounds; the comparison was made with <c>rounds: true</c>.</summary>
    /// <exception cref="ArgumentException">The comparison has no values of this outcome by round.</exception>
    public static PathsFigure Paths(this Comparison comparison, Outcome outcome, Look? look = null) =>
        PathsFigure.Of(comparison, outcome) with { Look = look ?? Look.Default };
}
