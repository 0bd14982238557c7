using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Collaboration.Scenarios;

/// <summary>Names of actors and issues that are one of a kind, and everything that refers to them by name.</summary>
internal static class NameCheck
{
    public static IEnumerable<Mistake> Of(Scenario scenario, ScenarioNames names) =>
    [
        .. Twice(scenario.Actors.Select(actor => actor.Name), names.Actors, "actor"),
        .. Twice(scenario.Issues.Select(issue => issue.Name), names.Issues, "issue"),
        .. scenario.Actors.SelectMany((actor, i) => Maps(actor, names.ActorPaths[i], names)),
        .. scenario.Relations.SelectMany((relation, i) => Ends(relation.From, relation.To, $"relations.{i}", names)),
        .. TwiceRelated(scenario.Relations),
        .. Hub(scenario.Coordination.Network, names),
        .. scenario.Coordination.Network.Links.SelectMany((link, i) => Ends(link.From, link.To, $"coordination.network.links.{i}", names)),
    ];

    // A name may also clash with one that gets a number, such as "actor 1".
    private static IEnumerable<Mistake> Twice(IEnumerable<string> listed, IReadOnlyList<string> all, string kind)
    {
        var known = listed.ToList();
        foreach (var name in all.GroupBy(name => name).Where(same => same.Count() > 1 && !string.IsNullOrWhiteSpace(same.Key)).Select(same => same.Key))
        {
            var index = known.LastIndexOf(name);
            var numbered = index < 0 ? known.FindIndex(start => name.StartsWith(start, StringComparison.Ordinal)) : index;
            yield return new(PathOf(kind, known, numbered), $"'{name}' names more than one {kind}", "a name that is one of a kind");
        }
    }

    private static string PathOf(string kind, List<string> known, int index) =>
        index < 0 ? $"{kind}s" : known.Count(name => name == known[index]) > 1 ? $"{kind}s.{index}.name" : $"{kind}s.{ParameterPath.Segment(known[index])}.name";

    private static IEnumerable<Mistake> Maps(Actor actor, string path, ScenarioNames names) =>
        from map in new[] { ("position", actor.Position), ("salience", actor.Salience), ("influence", actor.Influence), ("redLines", actor.RedLines) }
        from entry in map.Item2 ?? []
        from mistake in names.UnknownIssue($"{path}.{map.Item1}.{ParameterPath.Segment(entry.Name)}", entry.Name)
        select mistake;

    private static IEnumerable<Mistake> Ends(string from, string to, string path, ScenarioNames names) =>
    [
        .. names.UnknownActor(path + ".from", from),
        .. names.UnknownActor(path + ".to", to),
        .. from == to && from.Length > 0 ? [new Mistake(path + ".to", $"'{to}' with itself", "another actor")] : Array.Empty<Mistake>(),
    ];

    private static IEnumerable<Mistake> Hub(MeetingNetwork network, ScenarioNames names) =>
        network.Hub is { } hub && string.IsNullOrWhiteSpace(hub)
            ? [new("coordination.network.hub", "no name", "the name of an actor")]
            : names.UnknownActor("coordination.network.hub", network.Hub);

    private static IEnumerable<Mistake> TwiceRelated(IReadOnlyList<Relation> relations)
    {
        var seen = new Dictionary<(string, string), int>();
        for (var i = 0; i < relations.Count; i++)
        {
            var relation = relations[i];
            var first = seen.TryGetValue((relation.From, relation.To), out var one) ? one
                : relation.Mutual && seen.TryGetValue((relation.To, relation.From), out var other) ? other : -1;
            if (first >= 0)
                yield return new($"relations.{i}", $"'{relation.From}' towards '{relation.To}' again, after relations.{first}", "each pair once");
            seen.TryAdd((relation.From, relation.To), i);
            if (relation.Mutual)
                seen.TryAdd((relation.To, relation.From), i);
        }
    }
}
