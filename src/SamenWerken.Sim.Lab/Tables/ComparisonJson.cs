using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Lab.Tables;

/// <summary>A comparison as JSON.</summary>
public static class ComparisonJson
{
    /// <summary>The comparison's summaries, contrasts and, where it was made with them, rounds; a missing number is null.</summary>
    public static string Text(Comparison comparison) => Json.Text(new
    {
        Scenario = comparison.Scenario.Name,
        comparison.Strategies,
        comparison.Replications,
        comparison.Seed,
        Comparison.Confidence,
        comparison.Summaries,
        comparison.Contrasts,
        comparison.Rounds,
    });
}
