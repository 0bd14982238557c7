namespace SamenWerken.Sim.Model;

/// <summary>Enough actors and issues to collaborate on, and no more than can be simulated.</summary>
internal static class SizeCheck
{
    public static IEnumerable<Mistake> Of(Scenario scenario)
    {
        // Long, since each number may be far out of range.
        var actors = scenario.Actors.Sum(actor => (long)actor.Count) + Generated(scenario.Population.Actors, scenario.Actors.Count);
        var issues = scenario.Issues.Count + Generated(scenario.Population.Issues, scenario.Issues.Count);
        if (actors is < 2 or > ScenarioNames.MostActors)
            yield return new(scenario.Actors.Count > 0 ? "actors" : "population.actors", Many(actors, "actor"), $"2 to {ScenarioNames.MostActors} actors in total");
        if (issues is < 1 or > ScenarioNames.MostIssues)
            yield return new(scenario.Issues.Count > 0 ? "issues" : "population.issues", Many(issues, "issue"), $"1 to {ScenarioNames.MostIssues} issues in total");
    }

    private static long Generated(int? given, int listed) => given ?? (listed == 0 ? Scenario.DefaultCount : 0);

    private static string Many(long count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
