namespace SamenWerken.Sim.Collaboration.Scenarios;

/// <summary>
/// Actors of one description, made by <see cref="Actor.Count"/>: the name of the description stands for each of them, wherever
/// actors are named. With a count of 1 the only one is known with and without its number, so that a count can be varied.
/// </summary>
internal static class Groups
{
    /// <summary>The actors that each name stands for: those of all actors, then those of groups.</summary>
    internal static IReadOnlyDictionary<string, IReadOnlyList<string>> MembersByName(Scenario scenario)
    {
        var members = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var name in scenario.ActorNames())
            members.TryAdd(name, [name]);
        foreach (var actor in scenario.Actors)
            members.TryAdd(actor.Count > 1 ? actor.Name : $"{actor.Name} 1", [.. actor.Names()]);
        return members;
    }

    /// <summary>The scenario with every actor named by its own name where a group was named.</summary>
    /// <param name="scenario">A scenario without mistakes.</param>
    internal static Scenario Apart(Scenario scenario)
    {
        if (scenario is { Relations.Count: 0, Events.Count: 0, Coordination.Network: { Links.Count: 0, Hub: null } })
            return scenario;
        var members = MembersByName(scenario);
        var network = scenario.Coordination.Network;
        return scenario with
        {
            Relations = [.. from relation in scenario.Relations
                            from pair in Pairs(members[relation.From], members[relation.To])
                            select relation with { From = pair.From, To = pair.To }],
            Events = [.. scenario.Events.SelectMany(happens => Apart(happens, members))],
            Coordination = scenario.Coordination with
            {
                Network = network with
                {
                    Hub = network.Hub is { } hub ? members[hub][0] : null,
                    Links = [.. from link in network.Links
                                from pair in Pairs(members[link.From], members[link.To])
                                select new Link { From = pair.From, To = pair.To }],
                },
            },
        };
    }

    /// <summary>Each of one group with each of another, never with itself.</summary>
    internal static IEnumerable<(string From, string To)> Pairs(IReadOnlyList<string> from, IReadOnlyList<string> to) =>
        from one in @from
        from other in to
        where one != other
        select (one, other);

    private static IEnumerable<ScenarioEvent> Apart(ScenarioEvent happens, IReadOnlyDictionary<string, IReadOnlyList<string>> members) =>
        happens switch
    {
        Training training => [training with { Actors = All(training.Actors, members) }],
        TurnoverWave wave => [wave with { Actors = All(wave.Actors, members) }],
        GoalShift shift => members[shift.Actor].Select(name => shift with { Actor = name }),
        Join join => members[join.Actor].Select(name => join with { Actor = name }),
        Leave leave => members[leave.Actor].Select(name => leave with { Actor = name }),
        _ => [happens],
    };

    private static IReadOnlyList<string> All(IReadOnlyList<string> names, IReadOnlyDictionary<string, IReadOnlyList<string>> members) =>
        [.. names.SelectMany(name => members[name])];
}
