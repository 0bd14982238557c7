using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Collaboration.Scenarios;

/// <summary>Settings of coordination that must fit the actors, the issues and each other.</summary>
internal static class CoordinationCheck
{
    private static readonly string[] Composites = ["phased", "escalating"];

    public static IEnumerable<Mistake> Of(Scenario scenario, ScenarioNames names, IReadOnlyCollection<string> strategyKeys)
    {
        var coordination = scenario.Coordination;
        return
        [
            .. Compared(scenario.Strategies, strategyKeys),
            .. TooMany("coordination.commissioners", coordination.Commissioners, names.Actors.Count, "actors"),
            .. TooMany("coordination.preconditions", coordination.Preconditions, names.Issues.Count, "issues"),
            .. Network(coordination.Network, names.Actors.Count),
            .. Part("coordination.phased.first", coordination.Phased.First, strategyKeys),
            .. Part("coordination.phased.then", coordination.Phased.Then, strategyKeys),
            .. Part("coordination.escalating.first", coordination.Escalating.First, strategyKeys),
            .. Part("coordination.escalating.then", coordination.Escalating.Then, strategyKeys),
        ];
    }

    /// <summary>The mistake of naming a strategy that does not exist.</summary>
    /// <param name="path">Where it is named.</param>
    /// <param name="key">The key.</param>
    /// <param name="strategyKeys">Keys of all strategies.</param>
    /// <param name="fits">Which could be meant there; all if null.</param>
    public static IEnumerable<Mistake> UnknownStrategy(string path, string key, IReadOnlyCollection<string> strategyKeys,
        Func<string, bool>? fits = null)
    {
        if (strategyKeys.Contains(key) || key.Length == 0)
            return [];
        var fitting = strategyKeys.Where(fits ?? (_ => true)).ToList();
        return [new(path, $"no strategy is called '{key}'", "one of " + string.Join(", ", fitting),
            NearestName.Of(key, fitting)) { Unknown = "strategy" }];
    }

    private static IEnumerable<Mistake> Compared(IReadOnlyList<string> keys, IReadOnlyCollection<string> strategyKeys) =>
        keys.SelectMany((key, i) =>
        key.Length == 0 ? [new($"strategies.{i}", "no name", "the key of a strategy")]
        : keys.Take(i).Contains(key) ? [new($"strategies.{i}", $"'{key}' again", "each strategy once")]
        : UnknownStrategy($"strategies.{i}", key, strategyKeys, other => !keys.Contains(other)));

    private static IEnumerable<Mistake> Part(string path, string key, IReadOnlyCollection<string> strategyKeys) =>
        Composites.Contains(key) ? [new(path, $"'{key}' is itself made of two strategies", "a strategy that is not")]
        : key.Length == 0 ? [new(path, "no name", "the key of a strategy")]
        : UnknownStrategy(path, key, strategyKeys, other => !Composites.Contains(other));

    private static IEnumerable<Mistake> TooMany(string path, int number, int most, string what) =>
        number > most ? [new(path, KeyText.Of(number), $"at most {most}, the number of {what}")] : [];

    private static IEnumerable<Mistake> Network(MeetingNetwork network, int actors)
    {
        if (network.Shape == NetworkShape.Listed && network.Links.Count == 0)
            yield return new("coordination.network.links", "none, while the network is listed", "at least one link");
        if (network.Shape != NetworkShape.SmallWorld)
            yield break;
        if (int.IsOddInteger(network.Neighbours))
            yield return new("coordination.network.neighbours", KeyText.Of(network.Neighbours), "an even number");
        else if (network.Neighbours >= actors)
            yield return new("coordination.network.neighbours", KeyText.Of(network.Neighbours),
                $"fewer than {actors}, the number of actors");
    }
}
