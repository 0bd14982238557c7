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

    /// <summary>Means of outcomes with their 95 % intervals, strategy by strategy.</summary>
    public static StrategiesFigure Means(this Comparison comparison, IReadOnlyList<Outcome> outcomes, Look? look = null) =>
        StrategiesFigure.Of(comparison, outcomes) with { Look = look ?? Look.Default };

    /// <summary>Paired differences from one strategy with their 95 % intervals.</summary>
    public static DifferencesFigure Differences(this Comparison comparison, string baseline, IReadOnlyList<Outcome> outcomes, Look? look = null) =>
        DifferencesFigure.Of(comparison, baseline, outcomes) with { Look = look ?? Look.Default };

    /// <summary>How outcomes are distributed over runs.</summary>
    public static DistributionFigure Distribution(this Comparison comparison, IReadOnlyList<Outcome> outcomes, Look? look = null) =>
        DistributionFigure.Of(comparison, outcomes) with { Look = look ?? Look.Default };

    /// <summary>Two outcomes against each other: a cloud of runs and a centre for each strategy.</summary>
    public static TradeOffFigure TradeOff(this Comparison comparison, Outcome x, Outcome y, Look? look = null) =>
        TradeOffFigure.Of(comparison, x, y) with { Look = look ?? Look.Default };
}
