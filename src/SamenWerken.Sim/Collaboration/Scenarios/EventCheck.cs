using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Collaboration.Scenarios;

/// <summary>Events that can happen: in time, to actors that exist, in an order that makes sense.</summary>
internal static class EventCheck
{
    public static IEnumerable<Mistake> Of(Scenario scenario, ScenarioNames names, IReadOnlyCollection<string> strategyKeys) =>
    [
        .. scenario.Events.SelectMany((happens, i) => Named(happens, $"events.{i}", names, strategyKeys)),
        .. scenario.Events.SelectMany((happens, i) => TooLate(happens, $"events.{i}.round", scenario.Rounds)),
        .. Membership(scenario, names),
    ];

    private static IEnumerable<Mistake> Named(ScenarioEvent happens, string path, ScenarioNames names,
        IReadOnlyCollection<string> strategyKeys) => happens switch
    {
        Training training => training.Actors.SelectMany((name, i) => names.UnknownActor($"{path}.actors.{i}", name)),
        TurnoverWave wave => wave.Actors.SelectMany((name, i) => names.UnknownActor($"{path}.actors.{i}", name)),
        GoalShift shift => [.. names.UnknownActor(path + ".actor", shift.Actor), .. names.UnknownIssue(path + ".issue", shift.Issue)],
        StrategyChange change => CoordinationCheck.UnknownStrategy(path + ".strategy", change.Strategy, strategyKeys),
        _ => [],
    };

    private static IEnumerable<Mistake> TooLate(ScenarioEvent happens, string path, int rounds) =>
        happens.Round >= rounds ? [new(path, KeyText.Of(happens.Round), $"a round before the end, at most {rounds - 1}")] : [];

    // Who leaves of its own accord is left out of account: an actor that joins must have been outside, or have been sent away.
    private static List<Mistake> Membership(Scenario scenario, ScenarioNames names)
    {
        if (scenario.Events.Count == 0)
            return [];
        var member = new Dictionary<string, bool>(names.Actors.Distinct().Select(name => KeyValuePair.Create(name, true)));
        foreach (var actor in scenario.Actors)
        {
            foreach (var name in actor.Names())
                member[name] = actor.Member;
        }

        List<Mistake> found = [];
        foreach (var (happens, i) in scenario.Events.Select((happens, i) => (happens, i)).OrderBy(pair => pair.happens.Round))
        {
            if (happens is Join join)
                Change(join.Actor, $"events.{i}.actor", true, "is a member then",
                    "an actor with member: false, or one that left by an earlier event");
            else if (happens is Leave leave)
                Change(leave.Actor, $"events.{i}.actor", false, "is no member then",
                    "an actor that is, from the start or by an earlier join");
        }

        return found;

        void Change(string name, string path, bool joins, string mistake, string expected)
        {
            found.AddRange(names.UnknownActor(path, name, other => names.MembersOf(other).All(one => member[one] != joins)));
            if (names.MembersOf(name).FirstOrDefault(one => member[one] == joins) is { } already)
                found.Add(new(path, $"'{already}' {mistake}", expected));
            foreach (var one in names.MembersOf(name))
                member[one] = joins;
        }
    }
}
