using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Lab.Tables;

/// <summary>A comparison as JSON.</summary>
public static class ComparisonJson
{
    /// <summary>The comparison's summaries, contrasts and, where it was made with them, rounds; a missing number is null.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="outcomes">The only outcomes to write; all if null.</param>
    public static string Text(Comparison comparison, IReadOnlyList<Outcome>? outcomes = null) => Json.Text(new
    {
        Scenario = comparison.Scenario.Name,
        comparison.Strategies,
        comparison.Replications,
        comparison.Seed,
        Comparison.Confidence,
        Summaries = comparison.Summaries.Where(row => Has(outcomes, row.Outcome)),
        Contrasts = comparison.Contrasts.Where(row => Has(outcomes, row.Outcome)),
        Rounds = comparison.Rounds.Where(row => Has(outcomes, row.Outcome)),
        Failed = comparison.Failed.First,
    });

    private static bool Has(IReadOnlyList<Outcome>? outcomes, string key) =>
        outcomes is null || outcomes.Any(outcome => outcome.Key == key);
}
