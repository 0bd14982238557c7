using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Collaboration.Scenarios;

/// <summary>Weights that can be normalised: somebody cares, somebody carries, something is needed.</summary>
internal static class WeightCheck
{
    public static IEnumerable<Mistake> Of(Scenario scenario, ScenarioNames names) =>
    [
        .. scenario.Actors.SelectMany((actor, i) => NothingSalient(actor, names.ActorPaths[i])),
        .. NobodyCarries(scenario, names),
        .. NothingNeeded(scenario),
    ];

    private static IEnumerable<Mistake> NothingSalient(Actor actor, string path) =>
        actor.Salience is { Count: > 0 } salience && salience.All(entry => entry.Value == 0)
            ? [new(path + ".salience", "all 0", "at least one weight above 0, or no saliences at all to have them drawn")]
            : [];

    private static IEnumerable<Mistake> NobodyCarries(Scenario scenario, ScenarioNames names)
    {
        // Who gives no influences at all, or is generated, draws some on every issue.
        if (names.Actors.Count > scenario.Actors.Sum(actor => (long)actor.Count)
            || scenario.Actors.Any(actor => actor.Influence is not { Count: > 0 }))
            yield break;
        for (var k = 0; k < names.Issues.Count; k++)
        {
            var issue = names.Issues[k];
            if (scenario.Actors.All(actor => actor.Influence!.For(issue) is null or 0))
                yield return new(k < scenario.Issues.Count ? names.IssuePaths[k] : "population.issues",
                    $"nobody has influence on '{issue}'", "an actor that carries it out");
        }
    }

    private static IEnumerable<Mistake> NothingNeeded(Scenario scenario) =>
        scenario.Issues.Count > 0 && scenario.Population.Issues is null or 0 && scenario.Issues.All(issue => issue.PublicWeight == 0)
            ? [new("issues", "all public weights are 0", "at least one publicWeight above 0, or one left out to have it drawn")]
            : [];
}
