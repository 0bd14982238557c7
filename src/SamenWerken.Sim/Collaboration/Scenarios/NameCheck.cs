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
        .. TwiceRelated(scenario.Relations, names),
        .. Alike(scenario.Actors.Select(actor => actor.Name), names.Actors, "actor"),
        .. Alike(scenario.Issues.Select(issue => issue.Name), names.Issues, "issue"),
        .. Hub(scenario.Coordination.Network, names),
        .. scenario.Coordination.Network.Links.SelectMany((link, i) => Ends(link.From, link.To, $"coordination.network.links.{i}", names)),
    ];

    // A name may also clash with one that gets a number, such as "actor 1".
    private static IEnumerable<Mistake> Twice(IEnumerable<string> listed, IReadOnlyList<string> all, string kind)
    {
        var known = listed.ToList();
        foreach (var name in all.GroupBy(name => name).Where(same => same.Count() > 1 && !string.IsNullOrWhiteSpace(same.Key))
            .Select(same => same.Key))
        {
            var index = known.LastIndexOf(name);
            var numbered = index < 0 ? known.FindIndex(start => Begins(name, start)) : index;
            yield return new(PathOf(kind, known, numbered), $"'{name}' names more than one {kind}", "a name that is one of a kind");
        }
    }

    // Names that look the same: another space, or an accent written as a character of its own.
    private static IEnumerable<Mistake> Alike(IEnumerable<string> listed, IReadOnlyList<string> all, string kind)
    {
        var known = listed.ToList();
        foreach (var same in all.Distinct().Where(name => !string.IsNullOrWhiteSpace(name)).GroupBy(NameForm.Of)
            .Where(same => same.Count() > 1))
        {
            var index = known.FindLastIndex(same.Contains);
            var numbered = index < 0 ? known.FindIndex(start => same.Any(name => Begins(name, start))) : index;
            yield return new(PathOf(kind, known, numbered), $"'{same.Last()}' looks like '{same.First()}', and is another {kind}",
                "names that differ by more than spaces and the way in which accents are written");
        }
    }

    // A name that is missing begins no other.
    private static bool Begins(string name, string start) => start.Length > 0 && name.StartsWith(start, StringComparison.Ordinal);

    private static string PathOf(string kind, List<string> known, int index) =>
        index < 0
            ? $"{kind}s"
            : known[index].Length == 0 || known.Count(name => name == known[index]) > 1 ? $"{kind}s.{index}.name"
            : $"{kind}s.{ParameterPath.Segment(known[index])}.name";

    private static IEnumerable<Mistake> Maps(Actor actor, string path, ScenarioNames names) =>
        from map in new[] { ("position", actor.Position), ("salience", actor.Salience), ("influence", actor.Influence),
            ("redLines", actor.RedLines) }
        from entry in map.Item2 ?? []
        from mistake in names.UnknownIssue($"{path}.{map.Item1}.{ParameterPath.Segment(entry.Name)}", entry.Name,
            issue => map.Item2!.For(issue) is null)
        select mistake;

    private static IEnumerable<Mistake> Ends(string from, string to, string path, ScenarioNames names) =>
    [
        .. names.UnknownActor(path + ".from", from, name => name != to),
        .. names.UnknownActor(path + ".to", to, name => name != from),
        .. names.MembersOf(from) is { Count: > 0 } members && !Groups.Pairs(members, names.MembersOf(to)).Any()
            && names.MembersOf(to).Count > 0 ? [new Mistake(path + ".to", $"'{to}' with itself", "another actor")] : Array.Empty<Mistake>(),
    ];

    private static IEnumerable<Mistake> Hub(MeetingNetwork network, ScenarioNames names) =>
        network.Hub is { } hub && string.IsNullOrWhiteSpace(hub)
            ? [new("coordination.network.hub", "no name", "the name of an actor")]
            : network.Hub is { } group && names.MembersOf(group) is { Count: > 1 } members
            ? [new("coordination.network.hub", $"'{group}' are {members.Count} actors", $"one of them, such as '{members[0]}'")]
            : names.UnknownActor("coordination.network.hub", network.Hub, name => names.MembersOf(name).Count == 1);

    private static IEnumerable<Mistake> TwiceRelated(IReadOnlyList<Relation> relations, ScenarioNames names)
    {
        var seen = new Dictionary<(string, string), int>();
        for (var i = 0; i < relations.Count; i++)
        {
            var relation = relations[i];
            var pairs = new List<(string From, string To)>();
            foreach (var pair in Groups.Pairs(Known(relation.From), Known(relation.To)))
                pairs.Add(pair);
            for (var (at, there) = (0, pairs.Count); relation.Mutual && at < there; at++)
                pairs.Add((pairs[at].To, pairs[at].From));
            var again = pairs.FindIndex(pair => seen.ContainsKey(pair));
            if (again >= 0)
                yield return new($"relations.{i}",
                    $"'{pairs[again].From}' towards '{pairs[again].To}' again, after relations.{seen[pairs[again]]}", "each pair once");
            foreach (var pair in pairs)
                seen.TryAdd(pair, i);
        }

        // A name that does not exist stands for itself, so that it is not told twice either.
        IReadOnlyList<string> Known(string name) => names.MembersOf(name) is { Count: > 0 } members ? members : [name];
    }
}
