using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Collaboration.Scenarios;

/// <summary>Enough actors and issues to collaborate on, and no more than can be simulated.</summary>
internal static class SizeCheck
{
    public static IEnumerable<Mistake> Of(Scenario scenario)
    {
        var (actors, issues) = (Actors(scenario), Issues(scenario));
        if (actors is < 2 or > ScenarioNames.MostActors)
            yield return new(scenario.Actors.Count > 0 ? "actors" : "population.actors", Many(actors, "actor"),
                $"2 to {ScenarioNames.MostActors} actors in total");
        if (issues is < 1 or > ScenarioNames.MostIssues)
            yield return new(scenario.Issues.Count > 0 ? "issues" : "population.issues", Many(issues, "issue"),
                $"1 to {ScenarioNames.MostIssues} issues in total");
    }

    /// <summary>Whether there are few enough to look at each against each.</summary>
    public static bool IsFeasible(Scenario scenario) =>
        scenario.Actors.Count <= ScenarioNames.MostActors && scenario.Issues.Count <= ScenarioNames.MostIssues
        && scenario.Actors.All(actor => actor.Count is >= 1 and <= ScenarioNames.MostActors)
        && Actors(scenario) <= ScenarioNames.MostActors && Issues(scenario) <= ScenarioNames.MostIssues;

    // Long, since each number may be far out of range.
    private static long Actors(Scenario scenario) =>
        scenario.Actors.Sum(actor => (long)actor.Count) + Generated(scenario.Population.Actors, scenario.Actors.Count);

    private static long Issues(Scenario scenario) => scenario.Issues.Count + Generated(scenario.Population.Issues, scenario.Issues.Count);

    private static long Generated(int? given, int listed) => given ?? (listed == 0 ? Scenario.DefaultCount : 0);

    private static string Many(long count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
