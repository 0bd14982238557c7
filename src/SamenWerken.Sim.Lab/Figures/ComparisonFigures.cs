using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>The figures of a comparison, by the name of what they show.</summary>
public static class ComparisonFigures
{
    /// <summary>The strategies in the order of every figure: best first in the outcome that reports begin with, those without values
    /// last.</summary>
    public static IReadOnlyList<string> Ranked(this Comparison comparison)
    {
        var first = comparison.Outcomes.Leading.Count > 0 ? comparison.Outcomes.Leading[0] : comparison.Outcomes[0];
        return [.. comparison.Strategies.OrderBy(key => !double.IsFinite(comparison[key, first].Mean))
            .ThenBy(key => first.Better == Better.Lower ? comparison[key, first].Mean : -comparison[key, first].Mean)];
    }

    /// <summary>What an outcome is the sum of, part by part; null where it is no sum.</summary>
    public static GainPartsFigure? Parts(this Comparison comparison, Outcome outcome, Look? look = null) =>
        GainPartsFigure.Of(comparison, outcome) is { } figure ? figure with { Look = look ?? Look.Default } : null;

    /// <summary>Who gains and who loses, party by party over the strategies; null where the model tells no parties apart.</summary>
    public static PartyGainsFigure? Parties(this Comparison comparison, PartyGains found, Outcome whole, Look? look = null) =>
        found.Parties.Count > 0 ? PartyGainsFigure.Of(comparison, found, whole) with { Look = look ?? Look.Default } : null;

    /// <summary>An outcome over the rounds; the comparison was made with <c>rounds: true</c>.</summary>
    /// <exception cref="ArgumentException">The comparison has no values of this outcome by round.</exception>
    public static PathsFigure Paths(this Comparison comparison, Outcome outcome, Look? look = null) =>
        PathsFigure.Of(comparison, outcome) with { Look = look ?? Look.Default };

    /// <summary>Means of outcomes with their 95 % intervals, strategy by strategy.</summary>
    public static StrategiesFigure Means(this Comparison comparison, IReadOnlyList<Outcome> outcomes, Look? look = null) =>
        StrategiesFigure.Of(comparison, outcomes) with { Look = look ?? Look.Default };

    /// <summary>Paired differences from one strategy with their 95 % intervals.</summary>
    public static DifferencesFigure Differences(this Comparison comparison, string baseline, IReadOnlyList<Outcome> outcomes,
        Look? look = null) =>
        DifferencesFigure.Of(comparison, baseline, outcomes) with { Look = look ?? Look.Default };

    /// <summary>How outcomes are distributed over runs.</summary>
    public static DistributionFigure Distribution(this Comparison comparison, IReadOnlyList<Outcome> outcomes, Look? look = null) =>
        DistributionFigure.Of(comparison, outcomes) with { Look = look ?? Look.Default };

    /// <summary>Two outcomes against each other: a cloud of runs and a centre for each strategy.</summary>
    public static TradeOffFigure TradeOff(this Comparison comparison, Outcome x, Outcome y, Look? look = null) =>
        TradeOffFigure.Of(comparison, x, y) with { Look = look ?? Look.Default };

    /// <summary>How an outcome answers to the parameter that was varied.</summary>
    public static ResponseFigure Response(this Variation variation, Outcome outcome, Look? look = null)
    {
        var order = Enumerable.Range(0, variation.Values.Count).OrderBy(place => variation.Values[place]).ToList();
        var places = order.ConvertAll(place => variation.Values[place]);
        var levels = new FactorLevels(variation.Path, [.. places.Select(value => ParameterPath.Text(value))], places, Numeric: true,
            [.. Enumerable.Range(0, places.Count)]);
        var means =
            from strategy in variation.Strategies
            from level in Enumerable.Range(0, order.Count)
            let row = variation.Comparisons[order[level]][strategy, outcome]
            select new GroupMean(level, strategy, outcome.Key, row.Mean, row.CiLow, row.CiHigh);
        return new(outcome, levels, [.. means], Origin.Of(variation.Comparisons[0])) { Look = look ?? Look.Default };
    }
}
